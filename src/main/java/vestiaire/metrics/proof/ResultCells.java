package vestiaire.metrics.proof;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.report.FigureFormat;

/** The results' cells, read from their files. */
final class ResultCells {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
  private static final List<Locale> LANGUAGES = List.of(Locale.UK, Locale.FRANCE);
  private static final int SHORTEST_CUT = 12;
  private static final int MOST_DECIMALS = 4;

  private final Path folder;
  private final Map<String, List<CSVRecord>> results = new HashMap<>();

  ResultCells(Path folder) {
    this.folder = folder;
  }

  /** Why the figure is not what its cell says; empty when it is. */
  String disagreement(Mapped figure) throws IOException {
    ZoneId zone = zone();
    List<CSVRecord> rows = rows(figure.query());
    String place = figure.query() + ".csv, row " + (figure.row() + 1) + ", " + figure.column();
    if (figure.row() < 0) {
      return figure.text().equals(FigureFormat.MISSING) ? "" : place + " is no cell";
    }
    if (figure.row() >= rows.size() || !rows.get(figure.row()).isMapped(figure.column())) {
      return place + " is not among the results";
    }
    String cell = rows.get(figure.row()).get(figure.column());
    return reads(cell, figure.text(), zone) ? "" : place + " holds '" + cell + "'";
  }

  // The map does not say the format, so the text must be what one of the report's formats makes of
  // the cell.
  private boolean reads(String cell, String text, ZoneId zone) {
    if (cell.equals(text) || (cell.isEmpty() && text.equals(FigureFormat.MISSING))) {
      return true;
    }
    // Shown without the characters that nobody sees.
    if (cell.replaceAll("\\p{C}", "").strip().equals(text.strip())) {
      return true;
    }
    // A long name may have been cut at a word.
    if (text.length() >= SHORTEST_CUT && cell.length() > text.length() && cell.startsWith(text)) {
      return true;
    }
    return LANGUAGES.stream()
        .anyMatch(
            language -> formatted(cell, text, new FigureFormat(language, zone, words(language))));
  }

  private static boolean formatted(String cell, String text, FigureFormat format) {
    for (Object value : values(cell)) {
      for (Format.Kind kind : Format.Kind.values()) {
        for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
          if (format.text(value, new Format(kind, decimals)).equals(text)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static List<Object> values(String cell) {
    List<Object> values = new ArrayList<>();
    values.add(cell);
    if (cell.matches("-?\\d+(\\.\\d+)?")) {
      values.add(new BigDecimal(cell));
    } else if (cell.matches("\\d{4}-\\d\\d-\\d\\d")) {
      values.add(LocalDate.parse(cell));
    } else if (cell.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z")) {
      values.add(Instant.parse(cell));
    } else if (cell.equals("true") || cell.equals("false")) {
      values.add(Boolean.valueOf(cell));
    }
    return values;
  }

  /** The zone in which the report tells its instants, which is a result like any other. */
  private ZoneId zone() throws IOException {
    List<CSVRecord> report = rows("deck/report");
    return report.isEmpty() || !report.get(0).isMapped("zone")
        ? ZoneId.of("UTC")
        : ZoneId.of(report.get(0).get("zone"));
  }

  /** The program's own words in a language, which are a result like any other. */
  private Map<String, String> words(Locale language) {
    Map<String, String> words = new HashMap<>();
    try {
      for (CSVRecord row : rows("deck/words")) {
        if (row.isSet(language.getLanguage())) {
          words.put(row.get(0), row.get(language.getLanguage()));
        }
      }
    } catch (IOException e) {
      return Map.of();
    }
    return words;
  }

  private List<CSVRecord> rows(String query) throws IOException {
    List<CSVRecord> known = results.get(query);
    if (known != null) {
      return known;
    }
    Path file = folder.resolve(query + ".csv");
    List<CSVRecord> rows = List.of();
    if (Files.isRegularFile(file)) {
      try (CSVParser parser = FORMAT.parse(Files.newBufferedReader(file))) {
        rows = parser.getRecords();
      }
    }
    results.put(query, rows);
    return rows;
  }
}
