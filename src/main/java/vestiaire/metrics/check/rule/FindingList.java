package vestiaire.metrics.check.rule;

/** Collects the findings of the rules. */
@FunctionalInterface
public interface FindingList {
  /**
   * Notes something that is wrong.
   *
   * @param rule 1 to 20
   * @param slide from 1; 0 for the whole file
   * @param shape its name, or a part's; empty for a whole slide
   * @param message what is wrong, and what would be right
   */
  void add(int rule, int slide, String shape, String message);
}
