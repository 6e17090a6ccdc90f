package vestiaire.metrics.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.MetricsException;

/**
 * Finds a file's character set: byte order mark, then the parity of its NUL bytes, then strict
 * UTF-8 over the whole file, then {@link LetterContext} among four single-byte sets.
 */
public final class CharsetDetector {
  private static final int SNIFFED = 1 << 16;

  /** On equal points the first wins: the sets differ only in bytes that the file does not have. */
  private static final Map<String, Charset> SINGLE_BYTE = new LinkedHashMap<>();

  static {
    SINGLE_BYTE.put("windows-1252", Charset.forName("windows-1252"));
    SINGLE_BYTE.put("ISO-8859-15", Charset.forName("ISO-8859-15"));
    SINGLE_BYTE.put("MacRoman", Charset.forName("x-MacRoman"));
    SINGLE_BYTE.put("cp850", Charset.forName("IBM850"));
  }

  private static final String USUAL = "windows-1252";
  private static final Set<String> WESTERN = Set.of("windows-1252", "ISO-8859-15");

  /** As many points as half an accent: enough to decide where the file does not. */
  private static final double USUAL_BONUS = 1.5;

  private static final double DOUBT = 4.5;

  private CharsetDetector() {}

  /** Reads the file once; with an override, only as far as its byte order mark. */
  public static CharsetChoice detect(WrappedFile file, @Nullable Charset override)
      throws IOException {
    byte[] beginning;
    try (InputStream in = file.open(bytes -> {})) {
      beginning = in.readNBytes(SNIFFED);
    }
    if (MixedWidths.in(beginning)) {
      throw new MetricsException.Input(
          file.path()
              + ": one part of it has a byte a character, another is UTF-16; put together what is written alike");
    }
    CharsetChoice marked = byMark(beginning);
    if (override != null) {
      int mark = marked != null && marked.charset().equals(override) ? marked.mark() : 0;
      boolean utf8 = override.equals(StandardCharsets.UTF_8);
      boolean damaged = !utf8 || census(file).invalid > 0;
      return new CharsetChoice(override, label(override), "as told", mark, damaged);
    }
    if (marked != null && !marked.charset().equals(StandardCharsets.UTF_8)) {
      return marked;
    }
    Charset wide = byParity(beginning);
    if (marked == null && wide != null) {
      return new CharsetChoice(wide, wide.name(), "every other byte is NUL", 0, true);
    }
    ByteCensus census = census(file);
    if (marked != null) {
      return new CharsetChoice(
          marked.charset(), marked.label(), marked.why(), marked.mark(), census.invalid > 0);
    }
    return byCensus(census);
  }

  private static CharsetChoice byCensus(ByteCensus census) {
    if (census.invalid == 0) {
      boolean chance = census.strange > 0 && census.strange == census.sequences;
      String why =
          chance && census.sequences < 4
              ? "every byte fits UTF-8; a western set fits nearly as well"
              : census.sequences == 0 ? "ASCII only" : "every byte fits UTF-8";
      return new CharsetChoice(StandardCharsets.UTF_8, "UTF-8", why, 0, false);
    }
    // Letters of two bytes do not come about by chance: the bad bytes among them are damage.
    if (census.sequences > 2 * census.invalid || 2 * census.western > census.invalid) {
      String why =
          census.sequences + " characters fit UTF-8, " + census.invalid + " bytes are damaged";
      return new CharsetChoice(StandardCharsets.UTF_8, "UTF-8", why, 0, true);
    }
    Map<String, Double> points = new LinkedHashMap<>();
    SINGLE_BYTE.forEach((name, set) -> points.put(name, LetterContext.score(census, set)));
    points.merge(USUAL, USUAL_BONUS, Double::sum);
    String best = likeliest(points);
    double most = points.getOrDefault(best, 0.0);
    points.remove(best);
    if (WESTERN.contains(best)) {
      // They share all letters but a few, so that one cannot be far behind the other.
      points.keySet().removeAll(WESTERN);
    }
    String second = likeliest(points);
    boolean close = most - points.getOrDefault(second, 0.0) < DOUBT;
    String doubt = close ? "; " + second + " fits nearly as well" : "";
    if (most < 0) {
      doubt += "; it reads badly in every set";
    }
    Charset charset = SINGLE_BYTE.getOrDefault(best, StandardCharsets.ISO_8859_1);
    return new CharsetChoice(charset, best, "not UTF-8; its letters read best so" + doubt, 0, true);
  }

  private static String likeliest(Map<String, Double> points) {
    double most = Collections.max(points.values());
    return points.entrySet().stream()
        .filter(candidate -> candidate.getValue() == most)
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private static @Nullable CharsetChoice byMark(byte[] b) {
    if (begins(b, 0xEF, 0xBB, 0xBF)) {
      return marked(StandardCharsets.UTF_8, 3);
    }
    if (begins(b, 0xFF, 0xFE, 0, 0)) {
      return marked(Charset.forName("UTF-32LE"), 4);
    }
    if (begins(b, 0, 0, 0xFE, 0xFF)) {
      return marked(Charset.forName("UTF-32BE"), 4);
    }
    if (begins(b, 0xFF, 0xFE)) {
      return marked(StandardCharsets.UTF_16LE, 2);
    }
    return begins(b, 0xFE, 0xFF) ? marked(StandardCharsets.UTF_16BE, 2) : null;
  }

  private static CharsetChoice marked(Charset charset, int length) {
    return new CharsetChoice(charset, charset.name(), "a byte order mark", length, true);
  }

  private static @Nullable Charset byParity(byte[] b) {
    int pairs = b.length / 2;
    int even = 0;
    int odd = 0;
    for (int i = 0; i + 1 < b.length; i += 2) {
      even += b[i] == 0 ? 1 : 0;
      odd += b[i + 1] == 0 ? 1 : 0;
    }
    // Western text in two bytes is more than half NULs, all on one side.
    if (odd * 2 > pairs && even * 10 < odd) {
      return StandardCharsets.UTF_16LE;
    }
    return even * 2 > pairs && odd * 10 < even ? StandardCharsets.UTF_16BE : null;
  }

  private static boolean begins(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static String label(Charset charset) {
    return SINGLE_BYTE.entrySet().stream()
        .filter(entry -> entry.getValue().equals(charset))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(charset.name());
  }

  private static ByteCensus census(WrappedFile file) throws IOException {
    try (InputStream in = file.open(bytes -> {})) {
      return ByteCensus.of(in);
    }
  }
}
