package vestiaire.metrics.delivery;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import vestiaire.metrics.delivery.edition.EditionFolder;
import vestiaire.metrics.delivery.edition.EditionMaker;
import vestiaire.metrics.mail.MailTransport;
import vestiaire.metrics.model.Week;

/**
 * The collaborators of a delivery: editions, folder, transports, clock, log.
 *
 * @param maker makes decks
 * @param folder where their files stand
 * @param transports take mails; each is told what its mails are about, such as {@code 2026-W19}
 * @param clock what time it is
 * @param pause waits for a later time
 * @param log is told how it goes, a line each
 */
public record DeliveryContext(
    EditionMaker maker,
    Path folder,
    Function<String, MailTransport> transports,
    InstantSource clock,
    Sleeper pause,
    Consumer<String> log) {
  Week latest() {
    return maker.latest();
  }

  EditionFolder editions() {
    return new EditionFolder(folder, maker);
  }
}
