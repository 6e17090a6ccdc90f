package vestiaire.metrics.ingest.column;

/** In which order the numbers of a date stand. */
public enum DateOrder {
  /** 31/12/2026. */
  DMY("day first"),
  /** 12/31/2026. */
  MDY("month first"),
  /** 26/12/31; a year of four digits in front needs no such choice. */
  YMD("year first");

  private final String label;

  DateOrder(String label) {
    this.label = label;
  }

  /** Returns the words for it: "day first". */
  public String label() {
    return label;
  }
}
