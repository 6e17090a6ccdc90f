package vestiaire.metrics.delivery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vestiaire.metrics.delivery.ledger.Ledger;
import vestiaire.metrics.delivery.ledger.LedgerEntry;
import vestiaire.metrics.delivery.ledger.State;
import vestiaire.metrics.delivery.settings.Weekly;
import vestiaire.metrics.mail.MailMessage;

/**
 * Tells the owner of all that ended badly since the last time: one notice for each period and kind
 * of end. The same thing is told once.
 */
final class Notices {
  private static final int NAMED = 50;

  private final Weekly weekly;
  private final Ledger ledger;

  Notices(Weekly weekly, Ledger ledger) {
    this.weekly = weekly;
    this.ledger = ledger;
  }

  /** Plans notices for whatever the owner has not been told. */
  void plan(Instant now) {
    Map<String, List<LedgerEntry>> kinds =
        ledger.untold(weekly.report()).stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.period() + " " + one.state(), TreeMap::new, Collectors.toList()));
    kinds.values().forEach(entries -> tell(entries, now));
  }

  /** Plans a notice of something that is no end of a mail; the same in a period is told once. */
  void announce(String kind, String subject, String text, Instant now) {
    String period = weekly.when().period(weekly.when().next(now)).toString();
    String whole = subject.replaceAll("\\s+", " ") + "\n\n" + text + "\n";
    String about = kind + ":" + digest(whole);
    String owner = weekly.owner().address();
    ledger.announce(
        weekly.report(),
        period,
        owner,
        about,
        MailMessage.messageId(
            weekly.report() + "-" + about.replace(':', '-'), period, owner, weekly.from().domain()),
        whole,
        now);
  }

  private void tell(List<LedgerEntry> entries, Instant now) {
    LedgerEntry first = entries.get(0);
    String text = text(first, entries);
    String about = first.state() + ":" + digest(text);
    String owner = weekly.owner().address();
    ledger.tell(
        weekly.report(),
        first.period(),
        owner,
        about,
        MailMessage.messageId(
            weekly.report() + "-" + about.replace(':', '-'),
            first.period(),
            owner,
            weekly.from().domain()),
        text,
        entries.stream().map(LedgerEntry::id).toList(),
        now);
  }

  private String text(LedgerEntry first, List<LedgerEntry> entries) {
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (LedgerEntry one : entries) {
      byReason.computeIfAbsent(one.why(), why -> new java.util.ArrayList<>()).add(one.recipient());
    }
    StringBuilder text = new StringBuilder();
    text.append(subject(weekly.report(), first.period(), first.state(), entries.size()))
        .append("\n\n");
    byReason.forEach(
        (why, recipients) -> {
          text.append(why).append("\n");
          recipients.stream()
              .limit(NAMED)
              .forEach(one -> text.append("  ").append(one).append("\n"));
          if (recipients.size() > NAMED) {
            text.append("  and ").append(recipients.size() - NAMED).append(" more\n");
          }
          text.append("\n");
        });
    return text.append(advice(first)).append("\n").toString();
  }

  /** The first line of a notice is also its subject. */
  private static String subject(String report, String period, State state, int count) {
    String readers = count == 1 ? "1 recipient" : count + " recipients";
    return switch (state) {
      case HELD -> "HELD: report %s of %s did not go to %s".formatted(report, period, readers);
      case FAILED -> "FAILED: report %s of %s did not reach %s".formatted(report, period, readers);
      default ->
          "UNKNOWN: report %s of %s may or may not have reached %s"
              .formatted(report, period, readers);
    };
  }

  private static String advice(LedgerEntry first) {
    String week = " --week " + first.period();
    return switch (first.state()) {
      case HELD ->
          "When what holds it is put right: send"
              + week
              + "\nTo send it as it is: send --force"
              + week;
      case FAILED -> "To try again: send --resend" + week;
      default ->
          "The connection broke after the message had gone over. Nothing is sent again by itself.\n"
              + "To send it again, under the same Message-ID: send --resend"
              + week;
    };
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)))
          .substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
