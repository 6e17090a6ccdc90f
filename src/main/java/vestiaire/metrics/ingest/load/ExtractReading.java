package vestiaire.metrics.ingest.load;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vestiaire.metrics.ingest.column.IdReading;
import vestiaire.metrics.ingest.column.NullWords;
import vestiaire.metrics.ingest.column.TimeReading;

/**
 * The reading of one extract's cells.
 *
 * @param decided whether all its rows have been looked at
 * @param times the reading of each column of times
 * @param ids the reading of each column of ids, and of keys where those are numbers
 * @param proved words that mean no value, as its columns of ids and times prove
 * @param told words that mean no value, unquoted, as somebody said
 * @param notes what a reader should know, one line each
 */
public record ExtractReading(
    boolean decided,
    Map<String, TimeReading> times,
    Map<String, IdReading> ids,
    NullWords proved,
    Set<String> told,
    List<String> notes) {
  /** Copies the collections. */
  public ExtractReading {
    times = Map.copyOf(times);
    ids = Map.copyOf(ids);
    told = Set.copyOf(told);
    notes = List.copyOf(notes);
  }

  /** Before anything has been looked at: only what has one meaning everywhere is read. */
  public static ExtractReading undecided(Set<String> told) {
    return new ExtractReading(false, Map.of(), Map.of(), new NullWords(), told, List.of());
  }
}
