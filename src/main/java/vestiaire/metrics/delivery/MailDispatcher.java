package vestiaire.metrics.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.delivery.edition.AttachmentChoice;
import vestiaire.metrics.delivery.edition.Edition;
import vestiaire.metrics.delivery.edition.PlainLetter;
import vestiaire.metrics.delivery.ledger.ClaimSession;
import vestiaire.metrics.delivery.ledger.LedgerEntry;
import vestiaire.metrics.delivery.settings.Recipient;
import vestiaire.metrics.delivery.settings.Weekly;
import vestiaire.metrics.mail.Attachment;
import vestiaire.metrics.mail.MailMessage;
import vestiaire.metrics.mail.MailText;
import vestiaire.metrics.mail.SendOutcome;
import vestiaire.metrics.model.MetricsException;

/**
 * Brings one mail to one recipient: claims its row, hands it over, and writes down what became of
 * it. A bad address stops nobody else.
 */
final class MailDispatcher {
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 20;

  private final Weekly weekly;
  private final DeliveryContext desk;
  private final IdentityHashMap<Edition, Content> contents = new IdentityHashMap<>();

  MailDispatcher(Weekly weekly, DeliveryContext desk) {
    this.weekly = weekly;
    this.desk = desk;
  }

  /**
   * Brings the report.
   *
   * @param listens is told once the server has shown that it takes mail
   * @return why the server takes no mail at all; null when what was met was about this one
   */
  @Nullable ServerFault deliver(
      ClaimSession sender,
      LedgerEntry entry,
      Recipient recipient,
      Delivery.Ready ready,
      Runnable listens) {
    Edition edition = ready.edition();
    Content content = content(entry, recipient, ready);
    List<String> told = new ArrayList<>(ready.banner());
    if (!content.enclosure().note().isEmpty()) {
      told.add(content.enclosure().note());
    }
    return sender
        .claim(
            entry,
            edition.hash(),
            edition.data().asOf(),
            String.join("; ", told),
            desk.clock().instant())
        .map(claim -> handOver(sender, claim, entry, message(entry, recipient, content), listens))
        .orElse(null);
  }

  /**
   * Brings a notice to the owner, whose text stands in its row.
   *
   * @return why the server takes no mail at all; null when what was met was about this one
   */
  @Nullable ServerFault tell(ClaimSession sender, LedgerEntry entry) {
    Optional<ClaimSession.Claim> claim =
        sender.claim(entry, null, null, "", desk.clock().instant());
    return claim
        .map(
            one ->
                handOver(
                    sender,
                    one,
                    entry,
                    message(
                        entry,
                        weekly.owner(),
                        PlainLetter.of(entry.why(), weekly.owner().language()),
                        List.of()),
                    () -> {}))
        .orElse(null);
  }

  /** Returns what a mail would be, for those who want to look first. */
  MailMessage preview(LedgerEntry entry, Recipient recipient, Delivery.Ready ready) {
    return message(entry, recipient, content(entry, recipient, ready));
  }

  private @Nullable ServerFault handOver(
      ClaimSession sender,
      ClaimSession.Claim claim,
      LedgerEntry entry,
      MailMessage message,
      Runnable listens) {
    SendOutcome outcome;
    try {
      String about =
          entry.isNotice()
              ? entry.period() + "-" + entry.about().replace(':', '-')
              : entry.period();
      outcome =
          desk.transports()
              .apply(about)
              .send(
                  message,
                  () -> {
                    listens.run();
                    sender.goesOver(claim);
                  });
    } catch (ClaimSession.ClaimLost lost) {
      ended(entry, String.valueOf(lost.getMessage()));
      return null;
    } catch (MetricsException.Database e) {
      // The ledger is gone, and nothing went over.
      throw e;
    } catch (MetricsException e) {
      sender.failed(claim, why(entry, String.valueOf(e.getMessage())));
      return null;
    }
    @Nullable ServerFault fault = fault(outcome);
    if (fault != null) {
      sender.release(claim, why(entry, "later: " + fault.reply()));
      return fault;
    }
    Instant now = desk.clock().instant();
    if (outcome instanceof SendOutcome.Accepted) {
      sender.sent(claim, now);
    } else if (outcome instanceof SendOutcome.Refused refused) {
      ended(entry, "refused: " + refused.reply());
      sender.failed(claim, why(entry, "refused: " + refused.reply()));
    } else if (outcome instanceof SendOutcome.Deferred deferred) {
      later(sender, claim, entry, deferred.reply(), now);
    } else if (outcome instanceof SendOutcome.Unknown unknown) {
      ended(entry, "unknown: " + unknown.why());
      sender.unknown(claim, why(entry, "unknown whether it arrived: " + unknown.why()));
    }
    return null;
  }

  private static @Nullable ServerFault fault(SendOutcome outcome) {
    if (outcome instanceof SendOutcome.Refused refused && refused.everyone()) {
      return new ServerFault("refused: " + refused.reply(), false);
    }
    return outcome instanceof SendOutcome.Deferred deferred && deferred.everyone()
        ? new ServerFault(deferred.reply(), true)
        : null;
  }

  private void ended(LedgerEntry entry, String how) {
    desk.log().accept(entry.recipient() + ": " + how);
  }

  private void later(
      ClaimSession sender, ClaimSession.Claim claim, LedgerEntry entry, String reply, Instant now) {
    Instant first = entry.firstTry() == null ? now : entry.firstTry();
    Instant next =
        now.plus(FIRST_WAIT.multipliedBy(1L << Math.min(entry.attempts(), MOST_DOUBLINGS)));
    ended(entry, "later: " + reply);
    if (next.isAfter(first.plus(weekly.limits().retryFor()))) {
      sender.failed(
          claim, why(entry, "not taken in %d tries: %s".formatted(entry.attempts() + 1, reply)));
    } else {
      sender.again(claim, next, why(entry, "later: " + reply));
    }
  }

  // The text of a notice is what it says; what became of it is in its state.
  private static String why(LedgerEntry entry, String reason) {
    return entry.isNotice() ? entry.why() : reason;
  }

  /** Returns what all readers of an edition get. */
  private synchronized Content content(
      LedgerEntry entry, Recipient recipient, Delivery.Ready ready) {
    @Nullable Content known = contents.get(ready.edition());
    if (known != null) {
      return known;
    }
    AttachmentChoice fitting =
        AttachmentChoice.fitting(
            ready.edition(),
            weekly.limits().size(),
            one -> message(entry, recipient, Content.of(ready, one)).encodedSize());
    if (!fitting.note().isEmpty()) {
      desk.log().accept(recipient.group() + ": " + fitting.note());
    }
    Content content = Content.of(ready, fitting);
    contents.put(ready.edition(), content);
    return content;
  }

  private MailMessage message(LedgerEntry entry, Recipient recipient, Content content) {
    return message(entry, recipient, content.letter(), content.enclosure().attachments());
  }

  private MailMessage message(
      LedgerEntry entry, Recipient recipient, MailText letter, List<Attachment> attachments) {
    return new MailMessage(
        entry.messageId(),
        weekly.from(),
        recipient.mail(),
        weekly.owner().mail(),
        letter.subject(),
        letter.html(),
        letter.plain(),
        letter.pictures(),
        attachments,
        recipient.language(),
        desk.clock().instant(),
        "mailto:"
            + weekly.owner().address()
            + "?subject=unsubscribe%20"
            + plainWord(weekly.report()));
  }

  private static String plainWord(String text) {
    return text.replaceAll("[^A-Za-z0-9._-]", "-");
  }

  /** What all readers of an edition get. */
  private record Content(MailText letter, AttachmentChoice enclosure) {
    static Content of(Delivery.Ready ready, AttachmentChoice enclosure) {
      return new Content(
          ready.edition().letters().write(ready.banner(), enclosure.note()), enclosure);
    }
  }
}
