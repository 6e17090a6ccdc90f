package vestiaire.metrics.ingest.load;

/** A cell whose meaning the rest of its column decides, met before that was looked at. */
public final class UndecidedCell extends Exception {
  private static final long serialVersionUID = 1;

  UndecidedCell() {
    super("the column decides", null, false, false);
  }
}
