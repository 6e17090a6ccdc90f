package vestiaire.metrics.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vestiaire.metrics.delivery.edition.Edition;
import vestiaire.metrics.delivery.edition.EditionMaker;
import vestiaire.metrics.delivery.gate.Gate;
import vestiaire.metrics.delivery.gate.Verdict;
import vestiaire.metrics.delivery.ledger.LedgerEntry;
import vestiaire.metrics.delivery.ledger.State;
import vestiaire.metrics.delivery.settings.Recipient;
import vestiaire.metrics.delivery.settings.Weekly;
import vestiaire.metrics.mail.Attachment;
import vestiaire.metrics.mail.MailMessage;
import vestiaire.metrics.model.FolderTree;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.Week;

/** A delivery up to the moment before anything is written down or sent. */
final class DryRun {
  private final Weekly weekly;
  private final DeliveryContext desk;
  private final MailDispatcher postman;

  DryRun(Weekly weekly, DeliveryContext desk, MailDispatcher postman) {
    this.weekly = weekly;
    this.desk = desk;
    this.postman = postman;
  }

  List<String> lines(Request request, List<Recipient> readers, Week week) {
    List<String> lines = new ArrayList<>();
    Set<Recipient.Group> groups = new LinkedHashSet<>();
    readers.forEach(one -> groups.add(one.group()));
    for (Recipient.Group group : groups) {
      List<Recipient> members = readers.stream().filter(one -> one.group().equals(group)).toList();
      try {
        Path folder = Files.createTempDirectory("rehearsal");
        try {
          lines.addAll(lines(request, week, group, members, folder));
        } finally {
          FolderTree.delete(folder);
        }
      } catch (MetricsException.Template | MetricsException.Held e) {
        lines.add("hold: " + e.getMessage() + " (" + week + ", " + group + ")");
      } catch (IOException e) {
        throw new MetricsException.Rendering(
            "The folder for temporary files cannot be written to: " + e.getMessage(), e);
      }
    }
    return lines;
  }

  private List<String> lines(
      Request request, Week week, Recipient.Group group, List<Recipient> members, Path folder) {
    Edition edition =
        desk.maker()
            .make(
                new EditionMaker.Order(week, null, group, weekly.limits().attachPdf(), false),
                folder);
    Verdict verdict =
        new Gate(weekly.limits().dataAge(), request.dueAt(), request.force())
            .judge(edition.data(), edition.faults(), desk.clock().instant());
    List<String> lines =
        new ArrayList<>(List.of(verdict.text() + " (" + week + ", " + group + ")"));
    if (verdict instanceof Verdict.Hold) {
      return lines;
    }
    Delivery.Ready ready =
        new Delivery.Ready(
            edition, verdict instanceof Verdict.Banner banner ? banner.reasons() : List.of());
    for (Recipient one : members) {
      MailMessage message = postman.preview(entry(week, one), one, ready);
      lines.add(
          String.format(
              Locale.ROOT,
              "  %s: %s (%,d kB; %s)",
              message.to(),
              message.subject(),
              message.encodedSize() / 1_000,
              message.attachments().isEmpty()
                  ? "nothing attached"
                  : String.join(
                      ", ", message.attachments().stream().map(Attachment::fileName).toList())));
    }
    return lines;
  }

  private LedgerEntry entry(Week week, Recipient one) {
    Instant now = desk.clock().instant();
    return new LedgerEntry(
        0,
        weekly.report(),
        week.toString(),
        one.address(),
        "",
        State.PENDING,
        MailMessage.messageId(
            weekly.report(), week.toString(), one.address(), weekly.from().domain()),
        0,
        null,
        null,
        now,
        null,
        null,
        null,
        "",
        "");
  }
}
