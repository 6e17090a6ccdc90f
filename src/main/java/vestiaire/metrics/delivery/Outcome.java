package vestiaire.metrics.delivery;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vestiaire.metrics.delivery.ledger.LedgerEntry;
import vestiaire.metrics.delivery.ledger.State;
import vestiaire.metrics.model.MetricsException.Category;

/**
 * How a delivery ended.
 *
 * @param period the week, empty when nothing was due
 * @param entries the rows of those it was for
 * @param verdicts what the gate said, one a group of readers
 */
public record Outcome(String period, List<LedgerEntry> entries, List<String> verdicts) {
  /** Nothing was due. */
  public static final Outcome NOTHING_DUE = new Outcome("", List.of(), List.of());

  /** Copies what it is given. */
  public Outcome {
    entries = List.copyOf(entries);
    verdicts = List.copyOf(verdicts);
  }

  /** How many rows are in each state. */
  public Map<State, Long> counts() {
    return entries.stream()
        .collect(
            Collectors.groupingBy(
                LedgerEntry::state, () -> new EnumMap<>(State.class), Collectors.counting()));
  }

  /** Whether everybody had it before. */
  public boolean didNothing() {
    return !period.isEmpty() && verdicts.isEmpty();
  }

  /** 0 only when everybody has it. */
  public int exitCode() {
    if (counts().containsKey(State.HELD)) {
      return Category.HELD.exitCode();
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
            .collect(Collectors.joining(", "));
  }
}
