package vestiaire.metrics.delivery;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import vestiaire.metrics.delivery.edition.Edition;
import vestiaire.metrics.delivery.edition.EditionFolder;
import vestiaire.metrics.delivery.edition.EditionMaker;
import vestiaire.metrics.delivery.gate.Fault;
import vestiaire.metrics.delivery.gate.Gate;
import vestiaire.metrics.mail.MailText;
import vestiaire.metrics.model.Week;

/** True decks of one slide, made in no time, of data that ends when their week does. */
public class SmallEditions implements EditionMaker {
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  public final AtomicInteger made = new AtomicInteger();
  public final List<Order> orders = new ArrayList<>();
  public Function<Week, Instant> asOf = week -> week.end(PARIS).minusSeconds(60);
  public List<Fault> faults = List.of();
  public long listings = 100;

  @Override
  public Week latest() {
    return Week.parse("2026-W19");
  }

  @Override
  public synchronized Edition make(Order order, Path folder) {
    made.incrementAndGet();
    orders.add(order);
    Path deck = folder.resolve("deck.pptx");
    try (XMLSlideShow show = new XMLSlideShow();
        OutputStream out = Files.newOutputStream(deck)) {
      show.createSlide();
      show.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String subject = "Week " + order.week() + ", " + order.group();
    return new Edition(
        order.week(),
        "Weekly report",
        new Gate.Freshness(order.week().end(PARIS), asOf.apply(order.week()), PARIS, listings),
        faults,
        deck,
        null,
        EditionFolder.hash(deck),
        vestiaire.metrics.report.Wording.of(java.util.Locale.UK),
        (banner, note) ->
            new MailText(
                subject,
                "<p>" + subject + banner + note + "</p>",
                subject + banner + note,
                java.util.Locale.UK,
                List.of()));
  }
}
