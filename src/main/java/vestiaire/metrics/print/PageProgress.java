package vestiaire.metrics.print;

/** Receives the progress of printing. */
@FunctionalInterface
public interface PageProgress {
  /** Nobody watches. */
  PageProgress UNSEEN = (page, pages) -> {};

  /**
   * A page is done.
   *
   * @param page from 1
   * @param pages how many there will be
   */
  void printed(int page, int pages);
}
