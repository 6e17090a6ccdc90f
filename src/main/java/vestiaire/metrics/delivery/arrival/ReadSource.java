package vestiaire.metrics.delivery.arrival;

import java.io.IOException;
import java.time.Instant;

/** Brings extracts into a folder of this machine, where they are looked at. */
interface ReadSource {
  /**
   * Reads, unless it has been read lately.
   *
   * @throws vestiaire.metrics.model.MetricsException.Input when it is refused, which somebody has
   *     to mend
   * @throws IOException when it is away for now
   */
  void readIfDue(Instant now) throws IOException;

  /** Returns where a set came from, as people call it. */
  String place(ExtractSet set);

  /**
   * Hears how it ended with a set.
   *
   * @param why it was not taken, empty when it was
   */
  void ended(ExtractSet set, Ending ending, String why, Instant now) throws IOException;

  /** How it can end. */
  enum Ending {
    /** The files were imported. */
    TAKEN,
    /** Its content was taken or refused before. */
    KNOWN,
    /** It cannot be understood. */
    REFUSED,
    /** It is not whole. */
    TORN
  }
}
