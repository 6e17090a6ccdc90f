package vestiaire.metrics.deck.customtheme;

/** Says why no layouts can be derived from a file. */
final class UnfitException extends Exception {
  private static final long serialVersionUID = 1L;

  UnfitException(String why) {
    super(why);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
