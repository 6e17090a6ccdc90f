package vestiaire.metrics.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.sample.extract.ExtractFile;
import vestiaire.metrics.sample.extract.Json;
import vestiaire.metrics.sample.extract.NameCorruption;

/**
 * A made-up second-hand fashion marketplace, written as a real platform would hand it over: {@code
 * brands.csv}, {@code category.csv}, {@code listings.csv} and {@code clicks.csv} in windows-1252
 * with all their dirt, and beside them {@code truth.json} with the rates that they were made by.
 *
 * <p>Equal options give equal bytes on every machine, in every zone and language. Listings are made
 * week by week and clicks written as they come, in time order for each listing.
 */
public final class SampleMarketplace {
  private final MarketplaceRates plan;

  /** A marketplace by these options; nothing is written yet. */
  public SampleMarketplace(SampleOptions options) {
    plan = new MarketplaceRates(options);
  }

  /** Returns what is planted in it. */
  public GroundTruth truth() {
    return new GroundTruthCalculator(plan).truth();
  }

  /**
   * Writes the extracts and the truth, replacing what has their names. Each file gets its name when
   * it is whole; {@code truth.json} comes last.
   *
   * @param directory is made when it does not exist
   * @return how much was written
   * @throws MetricsException.Usage when the directory cannot be written to
   */
  public SampleCounts writeTo(Path directory) {
    try {
      Files.createDirectories(directory);
      return write(directory);
    } catch (IOException e) {
      throw new MetricsException.Usage(
          "Cannot write the sample to %s: %s\nName a folder that can be written to."
              .formatted(directory, e));
    }
  }

  private SampleCounts write(Path directory) throws IOException {
    boolean gzip = plan.options.gzip();
    long brands = brands(directory.resolve("brands.csv"));
    long categories = categories(directory.resolve("category.csv"));
    SampleCounts counts;
    try (ExtractFile listings = new ExtractFile(directory.resolve("listings.csv"), false);
        ExtractFile clicks =
            new ExtractFile(directory.resolve(gzip ? "clicks.csv.gz" : "clicks.csv"), gzip)) {
      MarketplaceSimulator trade = new MarketplaceSimulator(plan, listings, clicks);
      trade.run();
      listings.finish();
      clicks.finish();
      counts = trade.counts(brands, categories);
    }
    // Two click files would contradict each other.
    Files.deleteIfExists(directory.resolve(gzip ? "clicks.csv" : "clicks.csv.gz"));
    try (ExtractFile truth = new ExtractFile(directory.resolve("truth.json"), false)) {
      truth.bytes(Json.of(truth()).getBytes(StandardCharsets.UTF_8)).finish();
    }
    return counts;
  }

  private long brands(Path file) throws IOException {
    try (ExtractFile out = new ExtractFile(file, false)) {
      out.ascii("ID_BRAND,BRAND\n");
      for (int rank = 0; rank < plan.brands.size(); rank++) {
        Brand brand = plan.brands.get(rank);
        out.number(brand.id()).put(',').bytes(NameCorruption.name(brand.name(), rank)).put('\n');
      }
      out.finish();
    }
    return plan.brands.size();
  }

  private long categories(Path file) throws IOException {
    long rows = 0;
    try (ExtractFile out = new ExtractFile(file, false)) {
      out.ascii("ID_CATEGORY,CATEGORY\n");
      for (Category category : plan.categories) {
        for (int id : category.ids()) {
          out.number(id).put(',').bytes(NameCorruption.field(category.name())).put('\n');
          rows++;
        }
      }
      out.put(',');
      out.finish();
    }
    return rows;
  }
}
