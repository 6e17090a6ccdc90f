package vestiaire.metrics.ingest;

import java.util.List;

/**
 * Listings that one extract has several times, and not each time the same: their latest state was
 * taken. Names that contradict each other are rejected instead.
 *
 * @param listings how many
 * @param ids the first of them, {@link KeptRecords#SHOWN} at most
 */
public record Contradictions(long listings, List<Long> ids) {
  /** Each listing has one state. */
  public static final Contradictions NONE = new Contradictions(0, List.of());

  /** Copies the list. */
  public Contradictions {
    ids = List.copyOf(ids);
  }
}
