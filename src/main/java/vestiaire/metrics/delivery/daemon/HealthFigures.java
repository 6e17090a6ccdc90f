package vestiaire.metrics.delivery.daemon;

import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.delivery.Status;
import vestiaire.metrics.delivery.ledger.LedgerEntry;
import vestiaire.metrics.delivery.ledger.Outage;
import vestiaire.metrics.delivery.ledger.State;

/** Figures on the state of deliveries in Prometheus's text format, read anew at each request. */
final class HealthFigures {
  private static final PrometheusTextFormatWriter WRITER =
      PrometheusTextFormatWriter.builder().build();
  static final String CONTENT_TYPE = WRITER.getContentType();

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Gauge up = gauge("database_up", "Whether the database answers, 0 or 1");
  private final Gauge code =
      gauge("status_code", "What status would end with: 0 for all is well, else an exit code");
  private final Gauge overdue = gauge("overdue", "Whether a report is overdue, 0 or 1");
  private final Gauge next = gauge("next_due_timestamp_seconds", "When a report is due next");
  private final Gauge dataAsOf =
      gauge("data_as_of_timestamp_seconds", "How new the data of the last report is");
  private final Gauge lastSent =
      gauge("last_sent_timestamp_seconds", "When a mail with a report went out last");
  private final Gauge mails =
      gauge("mails", "Mails of the last report by what became of them, notices apart", "state");
  private final Gauge tries =
      gauge("outage_tries", "How often what stands in the way was met; 0 for nothing", "category");

  private Gauge gauge(String name, String help, String... labels) {
    return Gauge.builder()
        .name("vestiaire_report_" + name)
        .help(help)
        .labelNames(labels)
        .register(registry);
  }

  /** Asks and writes; where the database does not answer, that is what is written. */
  synchronized void write(Supplier<Status> status, OutputStream out) throws IOException {
    try {
      set(status.get());
      up.set(1);
    } catch (RuntimeException e) {
      // The others stay as they were last seen.
      up.set(0);
    }
    WRITER.write(out, registry.scrape());
  }

  private void set(Status now) {
    code.set(now.exitCode());
    overdue.set(now.overdue().isEmpty() ? 0 : 1);
    next.set((double) now.next().toEpochSecond());
    for (State state : State.values()) {
      mails.labelValues(state.toString()).set(0);
    }
    tries.clear();
    for (Outage one : now.outages()) {
      tries.labelValues(one.category().name().toLowerCase(Locale.ROOT)).set(one.tries());
    }
    if (now.periods().isEmpty()) {
      return;
    }
    set(dataAsOf, now.periods().get(0).run().dataAsOf());
    for (LedgerEntry entry : now.periods().get(0).entries()) {
      if (!entry.isNotice()) {
        mails.labelValues(entry.state().toString()).inc();
      }
    }
    now.periods().stream()
        .flatMap(period -> period.entries().stream())
        .filter(entry -> !entry.isNotice() && entry.sentAt() != null)
        .map(LedgerEntry::sentAt)
        .max(Instant::compareTo)
        .ifPresent(sent -> set(lastSent, sent));
  }

  private static void set(Gauge gauge, @Nullable Instant instant) {
    if (instant != null) {
      gauge.set((double) instant.getEpochSecond());
    }
  }
}
