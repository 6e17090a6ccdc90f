package vestiaire.metrics.ingest.reader;

import java.util.regex.Pattern;

/** The look of a cell: data, or a name as headers have them. */
final class CellShape {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+(]?[€$£]?\\s?\\d+([.,'  ]\\d+)*([eE][-+]?\\d+)?\\s?(€|\\$|£|%|\\)|EUR|USD|GBP)?");
  private static final Pattern DATE =
      Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}([T ].*)?");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
  private static final Pattern FOOTER =
      Pattern.compile(
          "(?iu)((grand |sub-?)?(totals?|sum|summe|gesamt|somme|count|rows?|records?|lignes?|end|eof"
              + "|fin|source|generated|exported|export|note|page|copyright)\\b|©|\\*|--|==|#|\\().*"
              + "|\\d+ (rows?|records?|lignes?|zeilen)\\b.*");
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?iu)(grand[ -]?|sub[ -]?|sous[ -]?)?(totals?|totales?|totaux|summe|gesamt|somme"
              + "|insgesamt|suma|moyenne|average)( (g[ée]n[ée]ral|ht|ttc|net|brut))?\\s*:?");
  private static final Pattern RULE = Pattern.compile("[-=_~+*]{2,}");
  private static final Pattern UNIT =
      Pattern.compile("[(\\[].*[)\\]]|[€$£%]|EUR|USD|cm|kg|text|int");

  private CellShape() {}

  /** Tells whether a cell holds a number or a date. */
  static boolean isData(String cell) {
    return !cell.isEmpty()
        && cell.length() < 40
        && (NUMBER.matcher(cell).matches() || DATE.matcher(cell).matches());
  }

  /** Tells whether a cell holds a date, with or without a time. */
  static boolean isDate(String cell) {
    return cell.length() < 40 && DATE.matcher(cell).matches();
  }

  /** Tells whether a cell holds a number that may be the name of a column. */
  static boolean isYear(String cell) {
    return YEAR.matcher(cell).matches();
  }

  /** Tells whether a cell begins a line under a table. */
  static boolean isFooter(String line) {
    return FOOTER.matcher(line.strip()).matches();
  }

  /** Tells whether a cell holds the word that a row of sums begins with. */
  static boolean isTotal(String cell) {
    return cell.length() < 20 && TOTAL.matcher(cell.strip()).matches();
  }

  /** Tells whether a cell holds a drawn line. */
  static boolean isRule(String cell) {
    return RULE.matcher(cell).matches();
  }

  /** Tells whether a cell holds a drawn line under a header, or the unit of a column. */
  static boolean isDecoration(String cell) {
    return cell.isEmpty() || RULE.matcher(cell).matches() || UNIT.matcher(cell).matches();
  }
}
