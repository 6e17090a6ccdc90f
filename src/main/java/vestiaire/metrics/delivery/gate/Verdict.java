package vestiaire.metrics.delivery.gate;

import java.util.List;

/** The gate's verdict on a deck. */
public sealed interface Verdict {
  /** One line for people, logs and the ledger. */
  String text();

  /** It goes to its readers. */
  record Send() implements Verdict {
    @Override
    public String text() {
      return "send";
    }
  }

  /**
   * The deck goes to its readers, with a banner that says what is wrong with it.
   *
   * @param reasons at least one, each a sentence without its full stop
   */
  record Banner(List<String> reasons) implements Verdict {
    /** Copies what it is given. */
    public Banner {
      reasons = List.copyOf(reasons);
    }

    @Override
    public String text() {
      return "send with a banner: " + String.join("; ", reasons);
    }
  }

  /**
   * It stays here, and the owner is told.
   *
   * @param reasons at least one, each a sentence without its full stop
   * @param late whether data is missing that may still come
   */
  record Hold(List<String> reasons, boolean late) implements Verdict {
    /** Copies what it is given. */
    public Hold {
      reasons = List.copyOf(reasons);
    }

    /** One that no data that is late would lift. */
    public Hold(List<String> reasons) {
      this(reasons, false);
    }

    @Override
    public String text() {
      return "hold: " + String.join("; ", reasons);
    }
  }
}
