package vestiaire.metrics.delivery;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.delivery.ledger.LedgerEntry;
import vestiaire.metrics.delivery.ledger.Outage;
import vestiaire.metrics.delivery.ledger.State;

/** A status as people and as programs read it. */
public final class StatusText {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final int DIGITS = 12;

  private StatusText() {}

  /** Lines for people; instants as the report's zone has them. */
  public static List<String> lines(Status status) {
    ZoneId zone = status.next().getZone();
    List<String> lines = new ArrayList<>();
    for (Status.Period period : status.periods()) {
      lines.add(
          "%s  %s  %s, data as of %s"
              .formatted(
                  period.run().period(),
                  counts(period),
                  period.run().closedAt() == null
                      ? "not ended"
                      : "ended " + moment(period.run().closedAt(), zone),
                  moment(period.run().dataAsOf(), zone)));
      if (!period.run().verdict().isEmpty()) {
        lines.add("  gate: " + indented(period.run().verdict()));
      }
      for (LedgerEntry entry : period.entries()) {
        lines.add("  " + line(entry, zone));
      }
    }
    if (status.periods().isEmpty()) {
      lines.add("nothing has been sent yet");
    }
    lines.add("next: " + status.next().toOffsetDateTime() + " " + zone);
    for (Outage one : status.outages()) {
      lines.add(
          "STOPPED: %s (%d tries since %s, next %s)"
              .formatted(
                  one.text(), one.tries(), moment(one.since(), zone), moment(one.nextTry(), zone)));
    }
    if (!status.overdue().isEmpty()) {
      lines.add("OVERDUE: " + status.overdue());
    }
    return lines;
  }

  /** Returns the same as JSON; instants in UTC, what is not known left out. */
  public static String json(Status status) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("report", status.report());
      json.writeStringField("next", status.next().toOffsetDateTime().toString());
      json.writeStringField("overdue", status.overdue());
      json.writeNumberField("exit_code", status.exitCode());
      json.writeArrayFieldStart("outages");
      for (Outage one : status.outages()) {
        json.writeStartObject();
        json.writeStringField("category", one.category().name().toLowerCase(Locale.ROOT));
        json.writeStringField("since", one.since().toString());
        json.writeNumberField("tries", one.tries());
        json.writeStringField("next_try", one.nextTry().toString());
        json.writeStringField("why", one.why());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("periods");
      for (Status.Period period : status.periods()) {
        json.writeStartObject();
        json.writeStringField("period", period.run().period());
        instant(json, "due_at", period.run().dueAt());
        instant(json, "opened_at", period.run().openedAt());
        instant(json, "closed_at", period.run().closedAt());
        instant(json, "data_as_of", period.run().dataAsOf());
        json.writeStringField("verdict", period.run().verdict());
        json.writeArrayFieldStart("mails");
        for (LedgerEntry entry : period.entries()) {
          write(json, entry);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("a string can be written to", e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, LedgerEntry entry) throws IOException {
    json.writeStartObject();
    json.writeStringField("recipient", entry.recipient());
    json.writeBooleanField("notice", entry.isNotice());
    json.writeStringField("state", entry.state().toString());
    json.writeStringField("message_id", entry.messageId());
    json.writeNumberField("attempts", entry.attempts());
    instant(json, "last_try", entry.lastTry());
    if (entry.state() == State.PENDING) {
      instant(json, "next_try", entry.nextTry());
    }
    instant(json, "sent_at", entry.sentAt());
    instant(json, "data_as_of", entry.dataAsOf());
    if (entry.deckHash() != null) {
      json.writeStringField("deck_hash", entry.deckHash());
    }
    json.writeStringField("note", entry.note());
    json.writeStringField("why", entry.why());
    json.writeEndObject();
  }

  private static void instant(JsonGenerator json, String name, @Nullable Instant value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value.toString());
    }
  }

  private static String line(LedgerEntry entry, ZoneId zone) {
    String deck = entry.deckHash();
    String line =
        "%-8s %s%s".formatted(entry.state(), entry.recipient(), entry.isNotice() ? " (owner)" : "");
    if (entry.sentAt() != null) {
      line += ", " + moment(entry.sentAt(), zone);
    }
    if (deck != null) {
      line += ", deck " + deck.substring(0, Math.min(DIGITS, deck.length()));
    }
    if (entry.attempts() > 1) {
      line += ", " + entry.attempts() + " tries";
    }
    if (entry.state() == State.PENDING && entry.attempts() > 0) {
      line += ", next " + moment(entry.nextTry(), zone);
    }
    if (!entry.note().isEmpty()) {
      line += " [" + entry.note() + "]";
    }
    return entry.why().isEmpty() ? line : line + ": " + firstLine(entry.why());
  }

  private static String counts(Status.Period period) {
    return new Outcome(
            period.run().period(),
            period.entries().stream().filter(one -> !one.isNotice()).toList(),
            List.of())
        .counts().entrySet().stream()
            .map(one -> one.getValue() + " " + one.getKey())
            .collect(Collectors.joining(", "));
  }

  private static String moment(@Nullable Instant instant, ZoneId zone) {
    return instant == null ? "-" : MOMENT.format(instant.atZone(zone));
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  private static String indented(String text) {
    return text.replace("\n", "\n    ");
  }
}
