package vestiaire.metrics.verify.figure;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vestiaire.metrics.chart.style.PrintableText;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.report.FigureFormat;
import vestiaire.metrics.report.Wording;
import vestiaire.metrics.results.GuardedText;

/** The results' cells, read from their files. */
public final class ResultCells {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
  private static final Format PLAIN = new Format(Format.Kind.NUMBER, 0);
  private static final Format WORD = new Format(Format.Kind.WORD, 0);
  private static final Format WEEK = new Format(Format.Kind.WEEK, 0);
  private static final Format DAYS = new Format(Format.Kind.WEEK_DAYS, 0);
  private static final String NUMBER = "-?\\d+(\\.\\d+)?";

  private final Path folder;
  private final Map<String, List<CSVRecord>> results = new HashMap<>();
  private final FigureFormat format;

  /** Reads from this folder, each result when it is asked for. */
  public ResultCells(Path folder, Locale language) throws IOException {
    this.folder = folder;
    this.format = new FigureFormat(new Wording(language, words(language)), zone());
  }

  /** Why the figure is not what its cell says; empty when it is. */
  public String disagreement(MappedSpan figure) throws IOException {
    if (figure.row() < 0) {
      return figure.text().equals(FigureFormat.MISSING) ? "" : place(figure) + " is no cell";
    }
    String cell = cell(figure);
    if (cell == null) {
      return figure.text().equals(FigureFormat.MISSING)
          ? ""
          : place(figure) + " is not among the results";
    }
    if (!isFormat(figure.format())) {
      return place(figure) + " is shown as '" + figure.format() + "', which is no format";
    }
    return reads(cell, figure) ? "" : place(figure) + " holds '" + cell + "'";
  }

  /** Tells whether there is such a format: a map that somebody has changed may name any. */
  private static boolean isFormat(String format) {
    try {
      return format.isEmpty() || Format.parse(format).decimals() >= 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Why a stored number is not the figure's cell, to as many decimals as are stored; empty when it
   * is.
   */
  public String disagreement(MappedSpan figure, String stored) throws IOException {
    String cell = cell(figure);
    if (!isFormat(figure.format())) {
      return place(figure) + " is shown as '" + figure.format() + "', which is no format";
    }
    if (cell == null || !cell.matches(NUMBER)) {
      return PrintableText.of(stored).equals(figure.text())
          ? ""
          : "the report wrote '" + figure.text() + "'";
    }
    try {
      BigDecimal number = new BigDecimal(stored.strip());
      BigDecimal exact = new BigDecimal(cell);
      boolean same =
          number.doubleValue() == exact.doubleValue()
              || (number.scale() > 0
                  && number.compareTo(exact.setScale(number.scale(), RoundingMode.HALF_UP)) == 0
                  && text(number, figure).equals(text(exact, figure)));
      return same ? "" : place(figure) + " holds '" + cell + "'";
    } catch (NumberFormatException e) {
      // An id may be stored as text.
      return stored.equals(cell) || stored.equals(figure.text())
          ? ""
          : place(figure) + " holds '" + cell + "'";
    }
  }

  /** Why a stored number is not the first figure's cell less the second's; empty when it is. */
  public String disagreement(MappedSpan first, MappedSpan second, String stored)
      throws IOException {
    String one = cell(first);
    String other = cell(second);
    if (one == null || other == null || !one.matches(NUMBER) || !other.matches(NUMBER)) {
      return place(first) + " or " + place(second) + " holds no number";
    }
    double exact = Double.parseDouble(one) - Double.parseDouble(other);
    double number;
    try {
      number = Double.parseDouble(stored.strip());
    } catch (NumberFormatException e) {
      return "it is no number";
    }
    return Math.abs(number - exact) <= 1e-9
        ? ""
        : "%s less %s is '%s'".formatted(place(first), place(second), exact);
  }

  private boolean reads(String cell, MappedSpan figure) {
    String text = figure.text();
    if (cell.isEmpty()) {
      return text.equals(FigureFormat.MISSING) || text.isEmpty();
    }
    if (!figure.format().isEmpty() && cell.matches(NUMBER)) {
      return text(new BigDecimal(cell), figure).equals(text);
    }
    return Stream.of(
            shown(cell, PLAIN),
            shown(cell, DAYS),
            cell,
            format.text(cell, WORD),
            format.text(cell, WEEK))
        .map(PrintableText::of)
        .anyMatch(shown -> shown.equals(text) || isCut(text, shown, cell));
  }

  // A long name may have been cut, which the dots behind it tell; a number never is.
  private static boolean isCut(String text, String shown, String cell) {
    return !cell.matches(NUMBER) && !text.isBlank() && shown.startsWith(text.stripTrailing());
  }

  private String text(BigDecimal number, MappedSpan figure) {
    Format as = figure.format().isEmpty() ? PLAIN : Format.parse(figure.format());
    return PrintableText.of(format.text(number, as));
  }

  private String shown(String cell, Format as) {
    try {
      if (cell.matches("\\d{4}-\\d\\d-\\d\\d")) {
        return format.text(LocalDate.parse(cell), as);
      }
      if (cell.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z")) {
        return format.text(Instant.parse(cell), as);
      }
    } catch (DateTimeException e) {
      return cell;
    }
    return cell.equals("true") || cell.equals("false")
        ? format.text(Boolean.valueOf(cell), as)
        : cell;
  }

  private static String place(MappedSpan figure) {
    return figure.query() + ".csv, row " + (figure.row() + 1) + ", " + figure.column();
  }

  private @org.jspecify.annotations.Nullable String cell(MappedSpan figure) throws IOException {
    List<CSVRecord> rows = rows(figure.query());
    return figure.row() >= 0
            && figure.row() < rows.size()
            && rows.get(figure.row()).isSet(figure.column())
        ? GuardedText.read(rows.get(figure.row()).get(figure.column()))
        : null;
  }

  /** Returns the zone in which the report tells its instants, which is a result like any other. */
  private ZoneId zone() throws IOException {
    List<CSVRecord> report = rows("deck/report");
    return report.isEmpty() || !report.get(0).isSet("zone")
        ? ZoneId.of("UTC")
        : ZoneId.of(report.get(0).get("zone"));
  }

  /**
   * Returns what queries' words are called in the report's language, which is a result like any
   * other.
   */
  private Map<String, String> words(Locale language) throws IOException {
    Map<String, String> words = new HashMap<>();
    for (CSVRecord row : rows("deck/vocabulary")) {
      String own =
          row.isSet(language.toLanguageTag()) ? language.toLanguageTag() : language.getLanguage();
      if (row.isSet(own) && !row.get(own).isEmpty()) {
        words.put(row.get(0), row.get(own));
      }
    }
    return words;
  }

  private List<CSVRecord> rows(String query) throws IOException {
    List<CSVRecord> known = results.get(query);
    if (known != null) {
      return known;
    }
    Path file = folder.resolve(query + ".csv").normalize();
    List<CSVRecord> rows = List.of();
    // A map may name any path; only results are read.
    if (file.startsWith(folder.normalize()) && Files.isRegularFile(file)) {
      try (CSVParser parser = FORMAT.parse(Files.newBufferedReader(file))) {
        rows = parser.getRecords();
      }
    }
    results.put(query, rows);
    return rows;
  }
}
