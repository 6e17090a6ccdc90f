package vestiaire.metrics.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Four raw files, read without the import: windows-1252, NUL bytes, cut quotes, ids with a fraction
 * of zero, blanks too many.
 */
record RawExtract(List<Listing> listings, List<Click> clicks) {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Comparator<Instant> UNKNOWN_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());
  private static final Comparator<Listing> LATER_STATE =
      Comparator.comparing(Listing::sold, UNKNOWN_FIRST)
          .thenComparing(Listing::completed, UNKNOWN_FIRST)
          .thenComparing(Listing::created);

  record Listing(
      long id,
      String customer,
      @Nullable String brand,
      @Nullable String category,
      Instant created,
      @Nullable Instant completed,
      @Nullable Instant sold) {}

  record Click(Instant time, @Nullable Long product, String action, String label) {}

  static RawExtract read(Path folder) throws IOException {
    Map<String, String> brands = names(folder.resolve("brands.csv"));
    Map<String, String> categories = names(folder.resolve("category.csv"));
    Map<Long, Listing> listings = new HashMap<>();
    for (List<String> row : rows(folder.resolve("listings.csv"))) {
      Listing listing =
          new Listing(
              id(row.get(0)),
              row.get(1),
              name(brands, row.get(2), "Unknown brand "),
              name(categories, row.get(3), "Unknown category "),
              Instant.parse(row.get(4)),
              instant(row.get(5)),
              instant(row.get(6)));
      // A listing that is told of twice is one, in its later state.
      listings.merge(
          listing.id, listing, (one, other) -> LATER_STATE.compare(one, other) >= 0 ? one : other);
    }
    List<Click> clicks = new ArrayList<>();
    Path plain = folder.resolve("clicks.csv");
    for (List<String> row : rows(Files.exists(plain) ? plain : folder.resolve("clicks.csv.gz"))) {
      Long product = row.get(2).isEmpty() ? null : id(row.get(2));
      clicks.add(new Click(Instant.parse(row.get(0)), product, row.get(4), row.get(5)));
    }
    return new RawExtract(List.copyOf(listings.values()), clicks);
  }

  private static @Nullable String name(Map<String, String> names, String cell, String unknown) {
    if (cell.isEmpty()) {
      return null;
    }
    String id = Long.toString(id(cell));
    return names.getOrDefault(id, unknown + id);
  }

  private static long id(String cell) {
    return Long.parseLong(cell.replaceFirst("\\.0*$", ""));
  }

  private static @Nullable Instant instant(String cell) {
    return cell.isEmpty() ? null : Instant.parse(cell);
  }

  private static Map<String, String> names(Path file) throws IOException {
    Map<String, String> names = new HashMap<>();
    for (List<String> row : rows(file)) {
      if (!row.get(0).isEmpty()) {
        names.put(Long.toString(id(row.get(0))), row.get(1).replaceAll(" +", " "));
      }
    }
    return names;
  }

  /** All rows but the first, which names the columns. */
  private static List<List<String>> rows(Path file) throws IOException {
    String text;
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
      text = new String(plain.readAllBytes(), WINDOWS_1252);
    }
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean doubled = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
      if (quoted && doubled) {
        cell.append('"');
        i++;
      } else if (c == '"' && (quoted || cell.length() == 0)) {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        row.add(mended(cell));
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    if (!row.isEmpty()) {
      row.add(mended(cell));
      rows.add(row);
    }
    return rows.subList(1, rows.size());
  }

  private static String mended(StringBuilder cell) {
    return cell.toString()
        .replace("\0", "")
        .replace('\u0013', '–')
        .replace('\u0014', '—')
        .replace('\u0018', '‘')
        .replace('\u0019', '’')
        .replace('\u001c', '“')
        .replace('\u001d', '”')
        .strip();
  }
}
