package vestiaire.metrics.model;

/**
 * Something that is wrong with a deck.
 *
 * @param rule 1 to 20, as docs/DECK-RULES.md counts them; 20 for whatever concerns the file itself,
 *     0 for a number without an origin
 * @param slide from 1; 0 when it concerns the whole file
 * @param shape its name, empty when it concerns the whole slide
 * @param message what is wrong, and what would be right
 */
public record Finding(int rule, int slide, String shape, String message) {
  /** One line for people. */
  @Override
  public String toString() {
    return (slide == 0 ? "file" : "slide " + slide)
        + (shape.isEmpty() ? "" : ", " + shape)
        + (rule == 0 ? "" : ", rule " + rule)
        + ": "
        + message;
  }
}
