package vestiaire.metrics.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vestiaire.metrics.deck.DeckWriter;
import vestiaire.metrics.deck.ResultSheet;
import vestiaire.metrics.deck.ResultsWorkbook;
import vestiaire.metrics.ingest.ExtractImport;
import vestiaire.metrics.ingest.ImportSummary;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.print.DeckPrinter;
import vestiaire.metrics.report.FigureFormat;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.results.ResultsFolder;
import vestiaire.metrics.sql.Answer;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.Query;
import vestiaire.metrics.sql.QueryFolder;
import vestiaire.metrics.sql.QueryRun;
import vestiaire.metrics.sql.RecommendationRecord;
import vestiaire.metrics.sql.ReportingWeek;
import vestiaire.metrics.template.DeckTemplate;

/**
 * The whole job: extracts → database → results → report → deck, and its proof. Nothing flows back.
 */
public final class WeeklyReportPipeline {
  private static final String TEMPLATE = "deck.md.ftl";
  private static final String PROPOSITIONS = "deck/propositions";
  // What a template can use of a result; files and workbook have all rows.
  private static final int ROWS_FOR_TEMPLATES = 2_000;

  private final Database database;
  private final PipelineSettings settings;
  private final ProgressListener stages;

  /** A job on this database. */
  public WeeklyReportPipeline(
      Database database, PipelineSettings settings, ProgressListener stages) {
    this.database = database;
    this.settings = settings;
    this.stages = stages;
  }

  /** Extracts → database. */
  public ImportSummary importExtracts(Path folder) {
    long start = System.nanoTime();
    ImportSummary summary =
        new ExtractImport(database.dataSource(), settings.imports())
            .run(folder, settings.reports(), stages.importing());
    stages.done("import", since(start), ImportLines.counts(summary));
    return summary;
  }

  /** Database → results, for all questions. */
  public Results query() {
    return query(QueryFolder.in(settings.sql()), true);
  }

  /** Database → results, for these questions alone; results of others stay as they are. */
  public Results query(List<Query> questions) {
    return query(questions, false);
  }

  /**
   * The tests of the data alone, asked of the database as it is now; all offending rows go to the
   * results.
   *
   * @return what each found, the gravest first
   */
  public List<DataTest> dataTests() {
    return query(QueryFolder.in(settings.sql()).stream().filter(DataTests::isTest).toList(), false)
        .dataTests();
  }

  /**
   * Refuses a report whose data does not allow one.
   *
   * @throws MetricsException.Held when a test of the data holds it, or was refused itself
   */
  public static void holdIfTestsSay(List<DataTest> tests) {
    DataTests.hold(tests);
  }

  private Results query(List<Query> questions, boolean all) {
    long start = System.nanoTime();
    ResultsFolder folder = new ResultsFolder(settings.resultsFolder(), ROWS_FOR_TEMPLATES);
    try (QueryRun run =
        new QueryRun(
            database, settings.period(), settings.queryTimeout(), settings.connections())) {
      List<Answer> answers = run.ask(questions, folder::open);
      folder.removeStale(answers, all);
      Map<String, ResultTable> tables = folder.tables(answers);
      List<DataTest> tests =
          DataTests.of(
              answers,
              tables,
              new FigureFormat(Locale.UK, settings.period().zone()),
              settings.period().zone());
      if (all) {
        tables.put(DataTests.NAME, DataTests.summary(tests, folder));
      }
      Results results = new Results(run.week(), answers, tables, tests);
      stages.done(
          "query",
          since(start),
          "%d questions answered%s, week %s as of %s"
              .formatted(
                  answers.size() - results.refused().size(),
                  results.refused().isEmpty() ? "" : ", " + results.refused().size() + " refused",
                  run.week().week(),
                  run.week().asOf()));
      return results;
    } catch (IOException e) {
      throw new MetricsException.Rendering(
          "Results cannot be written to " + settings.resultsFolder() + ": " + e.getMessage(), e);
    }
  }

  /** Results → workbook, a sheet each. */
  public void tabulate(Results results) {
    ResultsFolder folder = new ResultsFolder(settings.resultsFolder(), ROWS_FOR_TEMPLATES);
    ResultsWorkbook.write(
        results.tables().values().stream()
            .map(
                table ->
                    new ResultSheet(table.shortName(), table.columns(), () -> folder.rows(table)))
            .toList(),
        results.week().asOf(),
        settings.workbookFile());
  }

  /** Results → workbook and deck, which do not wait for each other. */
  public Report publish(Results results) {
    CompletableFuture<Void> workbook = CompletableFuture.runAsync(() -> tabulate(results));
    Report report;
    try {
      report = present(results);
    } catch (RuntimeException e) {
      // The workbook is whole even when the deck fails; what fails first is what the user hears of.
      workbook.handle((done, failed) -> true).join();
      throw e;
    }
    try {
      workbook.join();
      return report;
    } catch (CompletionException e) {
      throw e.getCause() instanceof MetricsException known ? known : e;
    }
  }

  /** Results → report → deck. */
  public Report present(Results results) {
    long start = System.nanoTime();
    Report report =
        new DeckTemplate(settings.templates(), template())
            .fill(results.tables(), settings.language(), settings.period().zone());
    if (settings.nativeCharts() != null) {
      report = report.withNativeCharts(settings.nativeCharts());
    }
    DeckWriter.write(report, settings.themeFile(), settings.deckFile());
    long slides =
        report.opening().size()
            + report.sections().stream().mapToLong(section -> section.slides().size()).sum();
    stages.done("deck", since(start), slides + " slides of content, " + settings.deckFile());
    return report;
  }

  private String template() {
    String name = DeckTemplate.nameIn(settings.templates(), TEMPLATE, settings.language());
    boolean english = settings.language().getLanguage().equals("en");
    if (name.equals(TEMPLATE) && !english) {
      stages.warning(
          "deck: there is no template in %s; it is written as %s says. Put deck.%s.md.ftl beside it"
              .formatted(
                  settings.language().toLanguageTag(),
                  TEMPLATE,
                  settings.language().getLanguage()));
    }
    return name;
  }

  /** Deck → PDF, a page a slide. */
  public void printPdf(Report report) {
    long start = System.nanoTime();
    Path file = settings.pdfFile();
    DeckPrinter.pdf(settings.deckFile(), report, file, stages.printing("pdf"));
    stages.done("pdf", since(start), file.toString());
  }

  /** Deck → pictures of its slides. */
  public void printPng(Report report) {
    long start = System.nanoTime();
    Path folder = settings.slidesFolder();
    int slides = DeckPrinter.png(settings.deckFile(), report, folder, stages.printing("pictures"));
    stages.done("png", since(start), slides + " slides, " + folder);
  }

  /**
   * The finished deck, opened again: judged, and held against the results.
   *
   * @throws MetricsException.Rendering when a figure disagrees with its result, or the deck breaks
   *     one of the twenty rules; where a name of the data forces its words, that is a warning
   */
  public void prove() {
    long start = System.nanoTime();
    DeckProof proof = DeckProof.of(settings.deckFile(), settings.resultsFolder(), settings.theme());
    proof.forced().forEach(finding -> stages.warning("deck: " + finding));
    if (proof.byTheme() > 0) {
      stages.warning(
          "deck: the look of %s breaks the rules for decks in %d places; check %s tells which"
              .formatted(settings.theme(), proof.byTheme(), settings.deckFile()));
    }
    if (!proof.faults().isEmpty()) {
      throw new MetricsException.Rendering(
          "%s does not stand up to its own checks (%d findings); see check and verify. First: %s"
              .formatted(settings.deckFile(), proof.faults().size(), proof.faults().get(0)));
    }
    stages.done(
        "proof",
        since(start),
        proof.figures() + " figures held against the results, none disagrees");
  }

  /**
   * Keeps what the report proposes, so that later ones can judge it. For a report that went well
   * and is not held; one reader's part of the data proposes nothing.
   */
  public void record(Results results) {
    ResultTable propositions = results.tables().get(PROPOSITIONS);
    if (propositions != null && settings.period().audience().isAll()) {
      RecommendationRecord.write(database, results.week(), propositions);
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /**
   * What the database said.
   *
   * @param week what was reported
   * @param answers one a question
   * @param tables the answered ones, by name; after all questions also {@code checks}, which sums
   *     up the tests of the data
   * @param dataTests what the tests of the data among the questions found, the gravest first
   */
  public record Results(
      ReportingWeek week,
      List<Answer> answers,
      Map<String, ResultTable> tables,
      List<DataTest> dataTests) {
    /** What PostgreSQL refused, one message each. */
    public List<String> refused() {
      return answers.stream()
          .filter(Answer.Refused.class::isInstance)
          .map(answer -> ((Answer.Refused) answer).message())
          .toList();
    }
  }
}
