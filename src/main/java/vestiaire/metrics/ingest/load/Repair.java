package vestiaire.metrics.ingest.load;

/** A kind of repair that the import makes and counts. */
public enum Repair {
  /** A NUL byte inside a cell, left out. */
  NUL_REMOVED("NUL bytes removed"),
  /** A quote or dash cut to its low byte, restored. */
  QUOTE_RESTORED("cut quotes restored"),
  /** An id written as a number with a fraction of zero. */
  FLOAT_TO_ID("ids written as decimals"),
  /** Blanks around a value, taken off. */
  BLANKS_TRIMMED("values with blanks around them"),
  /** Several blanks in a row in a name, made one. */
  BLANKS_FOLDED("names with runs of blanks"),
  /** A value that a spreadsheet was to take for a text, {@code ="40000004"}. */
  FORMULA_UNWRAPPED("values written as formulas"),
  /** A word for no value, as the columns of ids and times prove. */
  NULL_WORD("words for no value"),
  /** A time without a zone, read in the zone of the settings. */
  ZONE_ASSUMED("times without a zone"),
  /** A code that stands for no character and no file format can hold (U+FFFF), made U+FFFD. */
  NONCHARACTER_REPLACED("codes that are no characters"),
  /** A value that the column map calls otherwise. */
  VALUE_MAPPED("values named by the map");

  private final String label;

  Repair(String label) {
    this.label = label;
  }

  /** Returns the words for it: "cut quotes restored". */
  public String label() {
    return label;
  }
}
