package vestiaire.metrics.ingest.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds delimiter, quote and escape: the combination under which most rows have the same number of
 * cells, the cells look clean, and the quotes close.
 */
final class DialectDetector {
  private static final String DELIMITERS = ",;\t|";
  private static final String RARE_DELIMITERS = " :~^#";
  private static final Pattern UNCLEAN = Pattern.compile(".*[,;\t|].*", Pattern.DOTALL);
  private static final double WORTH_A_TABLE = 0.45;

  /** What stands before and behind a comma within a number. */
  private static final Pattern WHOLE = Pattern.compile("(?s).*\\d");

  private static final Pattern DECIMALS = Pattern.compile("(?s)\\d{1,3}([^\\d.,:/-].*)?");
  private static final Pattern BARE = Pattern.compile("[\\d.+-]*");

  private final FileHead sample;
  private boolean decimalCommas;

  private DialectDetector(FileHead sample) {
    this.sample = sample;
  }

  /** Returns the likeliest dialect of the sample; a comma where there is but one column. */
  static Dialect detect(FileHead sample) throws IOException {
    return new DialectDetector(sample).best();
  }

  /** Returns the delimiter that a first line such as {@code sep=;} names, or 0. */
  static char named(FileHead sample) {
    String line = sample.firstLine();
    boolean names = line.length() >= 5 && line.toLowerCase(Locale.ROOT).startsWith("sep=");
    char delimiter = names ? line.charAt(4) : 0;
    // Programs that fill up each line with delimiters do so with this one, too.
    if (names && line.chars().skip(4).anyMatch(sign -> sign != delimiter)) {
      return 0;
    }
    // Beyond ASCII a character is several bytes, of which none parts cells.
    return delimiter < 0x80 && delimiter != '"' && delimiter != '\'' ? delimiter : 0;
  }

  /**
   * Returns the number of cells that most rows have; of equally many the first row's, then the
   * largest.
   */
  static int commonWidth(List<FileHeadRow> rows) {
    int widest = rows.stream().mapToInt(FileHeadRow::width).max().orElse(0);
    int[] counts = new int[widest + 1];
    rows.forEach(row -> counts[row.width()]++);
    int best = rows.isEmpty() ? 0 : rows.get(0).width();
    for (int width = widest; width >= 1; width--) {
      if (best == 0 || counts[width] > counts[best]) {
        best = width;
      }
    }
    return best;
  }

  private Dialect best() throws IOException {
    Dialect best = Dialect.COMMON;
    double most = WORTH_A_TABLE;
    char named = named(sample);
    for (Dialect candidate : candidates(named == 0 ? DELIMITERS : String.valueOf(named))) {
      double score = score(candidate);
      if (score > most + 1e-9) {
        most = score;
        best = candidate;
      }
    }
    if (named == 0 && most == WORTH_A_TABLE) {
      return rare();
    }
    return named == 0 ? best : best.with(named);
  }

  /**
   * Blanks and colons stand in texts and times too: they part cells only if every line has them.
   */
  private Dialect rare() throws IOException {
    for (Dialect candidate : candidates(RARE_DELIMITERS)) {
      List<FileHeadRow> rows = sample.rows(candidate);
      int width = tableWidth(rows);
      if (width > 2 && rows.size() > 2 && rows.stream().allMatch(row -> row.width() == width)) {
        return candidate;
      }
    }
    // A comma that only stands in numbers is left to them.
    return decimalCommas ? Dialect.COMMON.with(';') : Dialect.COMMON;
  }

  private List<Dialect> candidates(String delimiters) {
    List<Dialect> candidates = new ArrayList<>();
    for (int i = 0; i < delimiters.length(); i++) {
      char delimiter = delimiters.charAt(i);
      for (char quote : new char[] {'"', '\''}) {
        candidates.add(new Dialect(delimiter, quote, false));
        if (sample.contains('\\', quote)) {
          candidates.add(new Dialect(delimiter, quote, true));
        }
      }
      if (DumpEscapes.in(sample.bytes(), delimiter).arePlain()) {
        candidates.add(new Dialect(delimiter, Dialect.UNQUOTED, true, true));
        candidates.add(new Dialect(delimiter, '"', true, true));
      }
    }
    return candidates;
  }

  private double score(Dialect dialect) throws IOException {
    List<FileHeadRow> rows = sample.rows(dialect);
    int width = tableWidth(rows);
    if (width < 2) {
      return singleColumn(rows, dialect);
    }
    int first = 0;
    while (rows.get(first).width() != width) {
      first++;
    }
    if (dialect.delimiter() == ','
        && first > 0
        && (partsNumbers(rows, width) || partsNames(rows, width))) {
      decimalCommas = true;
      return 0;
    }
    double good = 0;
    double cells = 0;
    double clean = 0;
    double quoted = 0;
    for (FileHeadRow row : rows.subList(first, rows.size())) {
      if (row.width() == width) {
        good++;
        quoted += row.quoted();
        for (String cell : row.cells()) {
          cells++;
          clean += CellShape.isData(cell) || !UNCLEAN.matcher(cell).matches() ? 1 : 0;
        }
      }
    }
    if (dialect.quote() == '\'' && quoted < Math.max(2, good / 5)) {
      return 0;
    }
    if (dialect.dump() && !fitsDump(rows, width, dialect.quote() == '"')) {
      return 0;
    }
    double consistency = good / (rows.size() - first);
    double preamble = 1 - 0.3 * first / rows.size();
    double tidy = 0.6 + 0.4 * clean / cells;
    // Quotes that close everywhere are no accident; a wider table is rather meant than a narrow
    // one.
    double meant = 0.05 * Math.min(1, quoted / good) + 0.002 * Math.min(width, 20);
    // A delimiter that parts every line alike, the first one too, is hardly one that texts have.
    double throughout = good == rows.size() && rows.size() > 2 ? 0.1 : 0;
    double evidence = dialect.dump() ? 0.1 : 0;
    return consistency * preamble * tidy + meant + throughout + evidence;
  }

  /**
   * Tells whether rows may be those of a dump, which puts quotes around all its texts, or around
   * none.
   */
  private static boolean fitsDump(List<FileHeadRow> rows, int width, boolean enclosed) {
    long texts = 0;
    long within = 0;
    boolean doubled = false;
    for (FileHeadRow row : rows) {
      for (String cell : row.width() == width ? row.cells() : List.<String>of()) {
        boolean text = !cell.isEmpty() && !cell.equals("\\N") && !CellShape.isData(cell);
        texts += text ? 1 : 0;
        boolean around = text && cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        within += around ? 1 : 0;
        doubled |=
            around && (cell.length() == 2 || cell.substring(1, cell.length() - 1).contains("\"\""));
      }
    }
    long quoted = rows.stream().mapToLong(FileHeadRow::quoted).sum();
    return enclosed ? quoted * 10 >= texts * 8 : !doubled && (within * 2 < texts || texts == 0);
  }

  /**
   * Returns whether nearly all commas stand between digits, and none in the first line: then they
   * are decimal commas, and what parts the cells is another sign, or nothing.
   */
  private static boolean partsNumbers(List<FileHeadRow> rows, int width) {
    int commas = 0;
    int within = 0;
    for (FileHeadRow row : rows) {
      int before = within;
      for (int i = 1; i < row.cells().size() && row.width() == width; i++) {
        String left = row.cells().get(i - 1);
        String right = row.cells().get(i);
        commas++;
        // Three bare numbers in a row are three numbers.
        boolean bare = width > 2 && BARE.matcher(left).matches() && BARE.matcher(right).matches();
        boolean number = WHOLE.matcher(left).matches() && DECIMALS.matcher(right).matches();
        within += number && !bare ? 1 : 0;
      }
      if (commas > 0 && before == 0 && within == 0) {
        // The names of columns.
        return false;
      }
    }
    return rows.get(0).width() <= 1 && within >= 0.8 * commas;
  }

  /**
   * Returns whether a column's name stands over texts such as "Dupont, Jean", with a blank in each.
   */
  private static boolean partsNames(List<FileHeadRow> rows, int width) {
    FileHeadRow top = rows.get(0);
    List<FileHeadRow> below = rows.subList(1, rows.size());
    return width == 2
        && top.width() == 1
        && HeaderDoubt.isName(top.cells().get(0))
        && !below.get(0).afterBlank()
        && below.stream().allMatch(row -> row.width() == 1 || (row.padded() && !row.hasData()))
        && below.stream().filter(row -> row.width() == width).noneMatch(DialectDetector::isNames);
  }

  private static boolean isNames(FileHeadRow row) {
    return row.cells().stream().allMatch(HeaderDoubt::isName);
  }

  /** Quoted cells alone on their lines; without them a column needs no dialect. */
  private static double singleColumn(List<FileHeadRow> rows, Dialect dialect) {
    long quoted = rows.stream().filter(row -> row.width() == 1 && row.quoted() == 1).count();
    boolean all = quoted >= 2 && quoted >= rows.size() - 1;
    return all ? WORTH_A_TABLE + (dialect.delimiter() == ',' ? 0.02 : 0.01) : 0;
  }

  private static int tableWidth(List<FileHeadRow> rows) {
    return commonWidth(rows.stream().filter(row -> row.width() >= 2).toList());
  }
}
