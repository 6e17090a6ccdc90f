package vestiaire.metrics.delivery.edition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.delivery.gate.Fault;
import vestiaire.metrics.delivery.gate.Gate;
import vestiaire.metrics.delivery.settings.Events;
import vestiaire.metrics.delivery.settings.MailedPage;
import vestiaire.metrics.model.Finding;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.pipeline.DataTest;
import vestiaire.metrics.pipeline.DeckProof;
import vestiaire.metrics.pipeline.PipelineSettings;
import vestiaire.metrics.pipeline.ProgressListener;
import vestiaire.metrics.pipeline.ReportOutcome;
import vestiaire.metrics.pipeline.ReportRequest;
import vestiaire.metrics.pipeline.Results;
import vestiaire.metrics.pipeline.WeeklyReportPipeline;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.sql.Answer;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.Period;
import vestiaire.metrics.sql.QueryRun;
import vestiaire.metrics.template.MailFrame;
import vestiaire.metrics.template.MailTemplate;

/** Editions made by the whole pipeline, each from a snapshot of its own. */
public final class PipelineEditions implements EditionMaker {
  private static final int NAMED = 5;
  // More listings make a page that is too much for a mail.
  private static final long PAGE_ROWS = 500_000;

  private final Database database;
  private final PipelineSettings settings;
  private final ProgressListener stages;
  private final String owner;
  private final MailedPage page;
  private final @Nullable Events events;
  private final Set<Week> read = new HashSet<>();

  /**
   * Editions of what a database holds.
   *
   * @param settings for all editions; each has its own week, audience, language and folder
   * @param owner address of who answers readers
   */
  public PipelineEditions(
      Database database, PipelineSettings settings, ProgressListener stages, String owner) {
    this(database, settings, stages, owner, MailedPage.NONE, null);
  }

  /**
   * Editions with the interactive page, of clicks that may live in an engine.
   *
   * @param page how readers come to it
   * @param events where clicks live, null when they were imported
   */
  public PipelineEditions(
      Database database,
      PipelineSettings settings,
      ProgressListener stages,
      String owner,
      MailedPage page,
      @Nullable Events events) {
    this.page = page;
    this.events = events;
    this.database = database;
    this.settings = settings;
    this.stages = stages;
    this.owner = owner;
  }

  @Override
  public Week latest() {
    try (QueryRun run =
        new QueryRun(
            database,
            new Period(null, null, settings.period().zone()),
            settings.limits().timeout(),
            1)) {
      return run.week().week();
    }
  }

  @Override
  public Edition make(Order order, Path folder) {
    PipelineSettings own = settings(order, folder);
    readEvents(order.week(), own);
    WeeklyReportPipeline pipeline = new WeeklyReportPipeline(database, own, stages);
    ReportOutcome made = pipeline.run(request(order));
    Results results = made.results();
    Report report = made.report();
    List<Fault> faults =
        new ArrayList<>(faults(results, new ReaderWords(report.wording(), results)));
    faults.addAll(proof(made.proof()));
    Edition.Letters letters = letters(own, results, report, order);
    // A mistake in a mail's template shows now, while the gate can hold the report for it.
    letters.write(List.of(), "");
    letters.write(List.of("…"), "…");
    if (order.inEarnest() && made.mayGoOut()) {
      pipeline.record(results);
    }
    giveRights(folder);
    return new Edition(
        results.week().week(),
        report.title().plain(),
        new Gate.Freshness(
            results.week().end(),
            results.week().asOf(),
            results.week().zone(),
            results.week().listingsInWeek()),
        faults,
        made.deck(),
        made.pdf(),
        EditionFolder.hash(made.deck()),
        report.wording(),
        letters);
  }

  /** Has the engine say what is new there, once for all editions of a week. */
  private void readEvents(Week week, PipelineSettings own) {
    if (events != null && !read.contains(week)) {
      WeeklyReportPipeline reading =
          new WeeklyReportPipeline(
              database, own.mapped(events.map()).into(settings.reports()), stages);
      if (events.extracts() != null) {
        reading.importExtracts(events.extracts());
      }
      reading.readEvents(events.source());
      read.add(week);
    }
  }

  private void giveRights(Path folder) {
    try {
      settings.folders().mode().give(folder);
    } catch (IOException e) {
      throw new MetricsException.Rendering(
          "The files in " + folder + " cannot be given their rights: " + e.getMessage(), e);
    }
  }

  private Edition.Letters letters(
      PipelineSettings own, Results results, Report report, Order order) {
    MailTemplate template = new MailTemplate(own.folders().templates());
    List<MailFrame.Picture> pictures = MailPicture.of(report);
    ReaderWords words = new ReaderWords(report.wording(), results);
    return (banner, note) ->
        template.fill(
            results.tables(),
            report.language(),
            own.period().zone(),
            new MailFrame(
                report.title().plain(),
                words.banner(banner),
                note,
                filter(order),
                pictures,
                List.of(),
                owner,
                page.linkFor(order.group().audience())));
  }

  private ReportRequest request(Order order) {
    return new ReportRequest(
        order.pdf() ? Set.of(ReportRequest.Format.PDF) : Set.of(),
        false,
        order.group().audience().isAll()
            ? "the database holds no listing; import a folder of extracts first: import DIR"
            : "no listing on record is of " + filter(order),
        page.isAttached() ? PAGE_ROWS : 0);
  }

  private static String filter(Order order) {
    List<String> names = new ArrayList<>(order.group().audience().brands());
    names.addAll(order.group().audience().categories());
    return String.join(", ", names);
  }

  private PipelineSettings settings(Order order, Path folder) {
    return settings
        .into(folder)
        .about(
            new Period(order.week(), null, settings.period().zone(), order.group().audience())
                .since(order.lastSent())
                .with(settings.period().settings()))
        .in(order.group().language());
  }

  private static List<Fault> faults(Results results, ReaderWords words) {
    List<Fault> faults = new ArrayList<>();
    for (DataTest test : results.dataTests()) {
      String found =
          "%s: %d %s (%s)"
              .formatted(
                  test.title(),
                  test.rowsFound(),
                  test.rowsFound() == 1 ? "row" : "rows",
                  test.name());
      if (test.holds()) {
        faults.add(Fault.hold(found));
      } else if (test.outcome() == DataTest.Outcome.WARNING) {
        faults.add(Fault.banner(words.found(test)));
      }
    }
    for (Answer answer : results.answers()) {
      if (answer instanceof Answer.Refused refused) {
        faults.add(Fault.hold("PostgreSQL refused a query: " + refused.message()));
      }
    }
    for (Answer.Answered empty : results.emptyThatHold()) {
      faults.add(
          Fault.hold(empty.question().title() + " (" + empty.question().name() + ") is empty"));
    }
    return faults;
  }

  /** Returns what the finished deck fails in: figures that are not their results, and the rules. */
  static List<Fault> proof(DeckProof proof) {
    List<Finding> findings = proof.faults();
    return findings.stream()
        .limit(NAMED)
        .map(
            finding ->
                Fault.hold(
                    "the deck does not stand up to its checks (%d findings): %s"
                        .formatted(findings.size(), finding)))
        .toList();
  }
}
