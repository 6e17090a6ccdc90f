package vestiaire.metrics.ingest;

import java.util.List;

/**
 * Listings that an extract has otherwise than the database, whose record is the later state and
 * stays. An older extract has many of them; in a newer one they are corrections that were not taken
 * in. Each listing is counted once, by the first of these that decided.
 *
 * @param sales those without the recorded sale, or with an earlier one
 * @param completions those without the recorded completion, or with an earlier one
 * @param others those with an earlier start, or another brand, category or seller
 * @param ids the first of them, {@link #SHOWN} at most
 */
public record KeptRecords(long sales, long completions, long others, List<Long> ids) {
  /** How many ids are shown. */
  public static final int SHOWN = 5;

  /** Nothing differs, or nothing can: names are replaced, and clicks have no key. */
  public static final KeptRecords NONE = new KeptRecords(0, 0, 0, List.of());

  /** Copies the list. */
  public KeptRecords {
    ids = List.copyOf(ids);
  }

  /** Returns how many listings these are. */
  public long listings() {
    return sales + completions + others;
  }
}
