package vestiaire.metrics.delivery.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a report for one period.
 *
 * @param report its name
 * @param period the week
 * @param dueAt when it was due; null when somebody asked for it
 * @param openedAt when the first sender began with it
 * @param closedAt when nothing of it was left to do; null before
 * @param verdict what the gate said
 * @param dataAsOf instant at which the data was cut
 */
public record DeliveryRun(
    String report,
    String period,
    @Nullable Instant dueAt,
    Instant openedAt,
    @Nullable Instant closedAt,
    String verdict,
    @Nullable Instant dataAsOf) {}
