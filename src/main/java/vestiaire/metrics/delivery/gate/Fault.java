package vestiaire.metrics.delivery.gate;

/**
 * Something that is the matter with a deck or with its data.
 *
 * @param weight whether readers may see it
 * @param what a sentence without its full stop
 */
public record Fault(Weight weight, String what) {
  /** The weight of a fault: whether readers may see a deck that has it. */
  public enum Weight {
    /** They may, and are told. */
    BANNER,
    /** They may not. */
    HOLD
  }

  /** Returns a fault that holds the deck. */
  public static Fault hold(String what) {
    return new Fault(Weight.HOLD, what);
  }

  /** Returns a fault that readers are told of. */
  public static Fault banner(String what) {
    return new Fault(Weight.BANNER, what);
  }
}
