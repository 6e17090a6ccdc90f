package vestiaire.metrics.delivery;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.delivery.ledger.LedgerEntry;
import vestiaire.metrics.delivery.ledger.Outage;
import vestiaire.metrics.delivery.ledger.State;
import vestiaire.metrics.model.MetricsException.Category;

/**
 * The outcome of a delivery.
 *
 * @param period the week, empty when nothing was due
 * @param entries the rows of those it was for
 * @param verdicts what the gate said, one a group of readers
 * @param outage what stood in the way, null for nothing
 * @param next when to go on, null when nothing is left to do
 */
public record Outcome(
    String period,
    List<LedgerEntry> entries,
    List<String> verdicts,
    @Nullable Outage outage,
    @Nullable Instant next) {
  /** Nothing was due. */
  public static final Outcome NOTHING_DUE = new Outcome("", List.of(), List.of());

  /** Copies what it is given. */
  public Outcome {
    entries = List.copyOf(entries);
    verdicts = List.copyOf(verdicts);
  }

  /** One that nothing stood in the way of. */
  public Outcome(String period, List<LedgerEntry> entries, List<String> verdicts) {
    this(period, entries, verdicts, null, null);
  }

  /** Returns how many rows are in each state. */
  public Map<State, Long> counts() {
    return entries.stream()
        .collect(
            Collectors.groupingBy(
                LedgerEntry::state, () -> new EnumMap<>(State.class), Collectors.counting()));
  }

  /** Returns whether everybody had it before. */
  public boolean didNothing() {
    return !period.isEmpty() && verdicts.isEmpty() && outage == null;
  }

  /** 0 only when everybody has it. */
  public int exitCode() {
    if (counts().containsKey(State.HELD)) {
      return Category.HELD.exitCode();
    }
    if (outage != null) {
      return outage.category().exitCode();
    }
    return entries.stream().allMatch(entry -> entry.state() == State.SENT)
        ? 0
        : Category.MAIL.exitCode();
  }

  /** One line for people: {@code 2026-W19: 12 sent, 1 failed}. */
  public String text() {
    if (period.isEmpty()) {
      return "nothing is due";
    }
    return period
        + ": "
        + counts().entrySet().stream()
            .map(one -> String.format(Locale.ROOT, "%,d %s", one.getValue(), one.getKey()))
            .collect(Collectors.joining(", "))
        + (outage == null ? "" : "; " + outage.text() + "; once more at " + outage.nextTry());
  }
}
