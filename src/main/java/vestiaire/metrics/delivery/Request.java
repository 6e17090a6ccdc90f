package vestiaire.metrics.delivery;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.Week;

/**
 * A request to send one week's report.
 *
 * @param week null for the one that the data suggests
 * @param dueAt when the schedule wanted it; null when somebody asked for it
 * @param to addresses, none for all recipients
 * @param force whether what would hold it is told its readers instead
 * @param resend whether what failed or is unknown goes again, under the same Message-ID
 * @param patient whether to stay until mail servers that say "later" have been asked again
 */
public record Request(
    @Nullable Week week,
    @Nullable Instant dueAt,
    List<String> to,
    boolean force,
    boolean resend,
    boolean patient) {
  /** Copies what it is given. */
  public Request {
    to = List.copyOf(to);
  }

  /** Returns a week's report to everybody, as somebody asks for it. */
  public static Request of(@Nullable Week week) {
    return new Request(week, null, List.of(), false, false, true);
  }
}
