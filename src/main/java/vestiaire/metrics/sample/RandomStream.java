package vestiaire.metrics.sample;

/** Numbers of independent streams of chance: what one draws does not move another. */
final class RandomStream {
  static final int SELLERS = 1;
  static final int STARTS = 3;
  static final int LISTING = 4;
  static final int TRAIL = 5;
  static final int SELLER_ID = 6;
  static final int VISITOR = 7;

  private RandomStream() {}
}
