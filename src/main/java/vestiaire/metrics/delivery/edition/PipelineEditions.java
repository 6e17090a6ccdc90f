package vestiaire.metrics.delivery.edition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.delivery.gate.Fault;
import vestiaire.metrics.delivery.gate.Gate;
import vestiaire.metrics.model.Finding;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.pipeline.DataTest;
import vestiaire.metrics.pipeline.DeckProof;
import vestiaire.metrics.pipeline.PipelineSettings;
import vestiaire.metrics.pipeline.ProgressListener;
import vestiaire.metrics.pipeline.WeeklyReportPipeline;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.sql.Answer;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.Period;
import vestiaire.metrics.sql.QueryRun;
import vestiaire.metrics.sql.WhenEmpty;
import vestiaire.metrics.template.MailFrame;
import vestiaire.metrics.template.MailTemplate;
import vestiaire.metrics.template.MailText;

/** Editions made by the whole pipeline, each from a snapshot of its own. */
public final class PipelineEditions implements EditionMaker {
  private static final String REPORT = "deck/report";
  private static final String KNOWN = "listings_in_all";
  private static final String LISTINGS = "listings_in_week";
  private static final int NAMED = 5;

  private final Database database;
  private final PipelineSettings settings;
  private final ProgressListener stages;
  private final String owner;

  /**
   * Editions of what a database holds.
   *
   * @param settings for all editions; each has its own week, audience, language and folder
   * @param owner address of who answers readers
   */
  public PipelineEditions(
      Database database, PipelineSettings settings, ProgressListener stages, String owner) {
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
            settings.queryTimeout(),
            1)) {
      return run.week().week();
    }
  }

  @Override
  public Edition make(Order order, Path folder) {
    PipelineSettings own = settings(order, folder);
    WeeklyReportPipeline pipeline = new WeeklyReportPipeline(database, own, stages);
    WeeklyReportPipeline.Results results = pipeline.query();
    if (number(results.tables(), KNOWN) == 0) {
      throw new MetricsException.Held(
          order.group().audience().isAll()
              ? "the database holds no listing; import a folder of extracts first: import DIR"
              : "no listing on record is of " + filter(order));
    }
    ReaderWords words = new ReaderWords(own.language(), results);
    List<Fault> faults = new ArrayList<>(faults(results, words));
    Report report = pipeline.present(results);
    faults.addAll(proof(own.deckFile(), own.resultsFolder(), own.theme()));
    boolean holds = faults.stream().anyMatch(fault -> fault.weight() == Fault.Weight.HOLD);
    if (order.pdf()) {
      pipeline.printPdf(report);
    }
    Edition.Letters letters = letters(own, results, report, order);
    // A mistake in a mail's template shows now, while the gate can hold the report for it.
    letters.write(List.of(), "");
    letters.write(List.of("…"), "…");
    if (!holds && order.inEarnest()) {
      pipeline.record(results);
    }
    return new Edition(
        results.week().week(),
        report.title().plain(),
        new Gate.Freshness(
            results.week().end(),
            results.week().asOf(),
            results.week().zone(),
            number(results.tables(), LISTINGS)),
        faults,
        own.deckFile(),
        order.pdf() ? own.pdfFile() : null,
        EditionFolder.hash(own.deckFile()),
        letters);
  }

  private Edition.Letters letters(
      PipelineSettings own, WeeklyReportPipeline.Results results, Report report, Order order) {
    MailTemplate template = new MailTemplate(own.templates());
    List<MailPicture> pictures = MailPicture.of(report);
    ReaderWords words = new ReaderWords(own.language(), results);
    return (banner, note) -> {
      MailText text =
          template.fill(
              results.tables(),
              own.language(),
              own.period().zone(),
              new MailFrame(
                  report.title().plain(),
                  words.banner(banner),
                  note,
                  filter(order),
                  pictures.stream().map(MailPicture::named).toList(),
                  List.of(),
                  owner));
      return new Letter(
          text.subject(),
          text.html(),
          text.plain(),
          pictures.stream().map(MailPicture::inline).toList());
    };
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
                .since(order.lastSent()))
        .in(
            Locale.forLanguageTag(
                order.group().language().getLanguage().equals("fr") ? "fr-FR" : "en-GB"));
  }

  private static List<Fault> faults(WeeklyReportPipeline.Results results, ReaderWords words) {
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
      } else if (answer instanceof Answer.Answered answered
          && answered.rows() == 0
          && answered.question().whenEmpty() == WhenEmpty.HOLD) {
        faults.add(
            Fault.hold(
                answered.question().title() + " (" + answered.question().name() + ") is empty"));
      }
    }
    return faults;
  }

  /** What the finished deck fails in: figures that are not their results, and the rules. */
  static List<Fault> proof(Path deck, Path results, @Nullable Path theme) {
    List<Finding> findings = DeckProof.of(deck, results, theme).faults();
    return findings.stream()
        .limit(NAMED)
        .map(
            finding ->
                Fault.hold(
                    "the deck does not stand up to its checks (%d findings): %s"
                        .formatted(findings.size(), finding)))
        .toList();
  }

  private static long number(Map<String, ResultTable> tables, String name) {
    @Nullable ResultTable report = tables.get(REPORT);
    int column = report == null ? -1 : report.indexOf(name);
    if (report == null || column < 0 || report.rows().isEmpty()) {
      return 0;
    }
    return report.cell(0, column) instanceof Number number ? number.longValue() : 0;
  }
}
