package vestiaire.metrics.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vestiaire.metrics.sample.random.SplitMix64;

/**
 * A brand.
 *
 * @param id on the platform
 * @param name right spelled; the extract damages it
 * @param weight of its listings: Zipf–Mandelbrot by rank
 * @param saleMultiplier of the hazard of a sale
 */
record Brand(int id, String name, double weight, double saleMultiplier) {
  /** Rank is exponentiated by this … */
  private static final double ZIPF_EXPONENT = 0.98;

  /** … after adding this, so that the first brand has 7 % of the listings and not 15 %. */
  private static final double ZIPF_SHIFT = 1.6;

  private static final double[] LEVELS = {0.4, 0.6, 0.8, 1, 1.25, 1.6, 2.5};

  /** Returns all brands, most listed first, read from the list of names beside this class. */
  static List<Brand> catalog(boolean effects) {
    List<Brand> brands = new ArrayList<>();
    try (InputStream in =
            Objects.requireNonNull(Brand.class.getResourceAsStream("brands.tsv"), "brands.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          brands.add(of(line, brands.size(), effects));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("brands.tsv", e);
    }
    return List.copyOf(brands);
  }

  private static Brand of(String line, int rank, boolean effects) {
    int tab = line.indexOf('\t');
    String name = tab < 0 ? line : line.substring(0, tab);
    // Long mixed, not counted up: ids say nothing about rank on a real platform either.
    long mixed = SplitMix64.mix(rank + 77L);
    int id = 9 * rank + 1 + (int) (mixed >>> 61);
    double level = LEVELS[(int) ((mixed >>> 8) % LEVELS.length)];
    double multiplier = tab < 0 ? level : Double.parseDouble(line.substring(tab + 1));
    double weight = StrictMath.pow(rank + 1 + ZIPF_SHIFT, -ZIPF_EXPONENT);
    return new Brand(id, name, weight, effects ? multiplier : 1);
  }
}
