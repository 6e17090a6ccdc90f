package vestiaire.metrics.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vestiaire.metrics.ingest.ExtractImport;
import vestiaire.metrics.ingest.ImportSummary;
import vestiaire.metrics.ingest.engine.EngineClicks;
import vestiaire.metrics.ingest.engine.EngineExtracts;
import vestiaire.metrics.ingest.engine.EngineSummary;
import vestiaire.metrics.ingest.engine.EventsSource;
import vestiaire.metrics.ingest.load.Extract;
import vestiaire.metrics.model.FileMode;
import vestiaire.metrics.model.FolderTree;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.Query;
import vestiaire.metrics.sql.QueryFolder;
import vestiaire.metrics.sql.RecommendationRecord;

/** Runs the whole job. Read {@link #run} from top to bottom. */
public final class WeeklyReportPipeline {
  private static final String RECOMMENDATIONS = "deck/propositions";

  private final Database database;
  private final PipelineSettings settings;
  private final TimedStages stages;
  private final QueryStage query;
  private final DeckStage deck;
  private final PrintStage print;
  private final PageStage page;

  /** Creates a pipeline on this database. */
  public WeeklyReportPipeline(
      Database database, PipelineSettings settings, ProgressListener progress) {
    this.database = database;
    this.settings = settings;
    this.stages = new TimedStages(progress);
    this.query = new QueryStage(database, stages);
    this.deck = new DeckStage(stages);
    this.print = new PrintStage(stages);
    this.page = new PageStage(stages);
  }

  /**
   * Makes a report in a draft, proves it, and only then publishes it. A deck that fails its proof
   * lies beside the last good one; where none can be made, its template is put right by looking at
   * the results, so these are published all the same.
   *
   * @throws MetricsException.Held when there is nothing to report
   * @throws MetricsException when a stage fails; what was published before stays
   */
  public ReportOutcome run(ReportRequest request) {
    try (Draft draft = Draft.of(settings)) {
      Results results = query.all(queries(), draft.written(), request);
      try {
        Report report = deck.write(results, draft);
        DeckProof proof = deck.prove(draft);
        print.write(report, draft, request.formats());
        page.write(report, results, draft);
        boolean isGood = proof.holdsNothing();
        Path published = draft.publish(isGood);
        Path pdf = draft.pdf(isGood, request.formats().contains(ReportRequest.Format.PDF));
        ReportOutcome outcome = new ReportOutcome(results, report, proof, published, pdf);
        if (request.isRecorded() && outcome.mayGoOut()) {
          record(results);
        }
        return outcome;
      } catch (RuntimeException e) {
        draft.publishResults();
        throw e;
      }
    }
  }

  /** Brings a folder of extracts into the database. */
  public ImportSummary importExtracts(Path folder) {
    ReportFolders.refuseLinks(settings);
    closeImport();
    ImportSummary summary;
    try {
      summary =
          stages.timed(
              "import",
              () ->
                  new ExtractImport(database.dataSource(), settings.imports())
                      .run(folder, settings.reports(), stages.progress().importing()),
              ImportLines::counts);
    } finally {
      closeImport();
    }
    summary.warnings().forEach(stages.progress()::warning);
    return summary;
  }

  /** Keeps others from what an import says of its rows. */
  private void closeImport() {
    FileMode mode = settings.folders().mode();
    if (mode.equals(FileMode.USUAL)) {
      return;
    }
    Path folder = settings.reports().resolve("import");
    try {
      mode.close(folder);
      mode.give(folder);
    } catch (IOException e) {
      throw rightless(folder, e);
    }
  }

  /**
   * Brings brands, categories and listings that live in an engine into the database; the files that
   * lie between are deleted.
   */
  public ImportSummary importExtracts(EngineExtracts extracts) {
    ReportFolders.refuseLinks(settings);
    Path folder = settings.reports().resolve("import").resolve("engine");
    try {
      FolderTree.delete(folder);
      Files.createDirectories(folder);
      try {
        stages.timed(
            "engine",
            () -> extracts.writeTo(folder, settings.imports().map(), settings.folders().sql()),
            WeeklyReportPipeline::rows);
        return importExtracts(folder);
      } finally {
        FolderTree.delete(folder);
      }
    } catch (IOException e) {
      throw new MetricsException.Rendering(
          "The folder " + folder + " cannot be made: " + e.getMessage(), e);
    }
  }

  private static MetricsException.Rendering rightless(Path place, IOException cause) {
    return new MetricsException.Rendering(
        place + " cannot be given its rights: " + cause.getMessage(), cause);
  }

  private static String rows(Map<Extract, Long> rows) {
    return rows.entrySet().stream()
        .map(one -> String.format(Locale.ROOT, "%,d %s", one.getValue(), one.getKey().table()))
        .collect(Collectors.joining(", "));
  }

  /** Has an engine reduce the clicks that live there, for reports about this period. */
  public EngineSummary readEvents(EventsSource source) {
    return stages.timed(
        "events",
        () ->
            new EngineClicks(
                    database.dataSource(), source, settings.imports(), settings.folders().sql())
                .run(settings.period(), stages.progress().importing()),
        done ->
            String.format(
                Locale.ROOT,
                "%s: %,d rows by listing and step, %,d by quarter of an hour, as of %s",
                done.whole() ? "all listings reduced" : "listings touched since reduced",
                done.steps(),
                done.quarters(),
                done.version()));
  }

  /** Runs all queries and writes their results, as files and as a workbook; no deck. */
  public Results query() {
    Results results = query.all(queries(), settings, new ReportRequest(Set.of(), false, null));
    DeckStage.workbook(results, settings);
    try {
      settings.folders().mode().give(settings.workbookFile());
    } catch (IOException e) {
      throw rightless(settings.workbookFile(), e);
    }
    return results;
  }

  /** Runs these queries alone and writes their results; those of others stay as they are. */
  public Results query(List<Query> queries) {
    return query.some(queries, settings);
  }

  /** Fills the template with results that were asked before; nothing is written. */
  public Report fill(Map<String, ResultTable> tables) {
    return deck.fill(tables, settings);
  }

  /**
   * Runs the data tests alone; all offending rows go to the results.
   *
   * @return what each found, the gravest first
   */
  public List<DataTest> dataTests() {
    return query(queries().stream().filter(DataTests::isTest).toList()).dataTests();
  }

  /**
   * Keeps what the report recommends, so that later ones can judge it. One reader's part of the
   * data recommends nothing.
   */
  public void record(Results results) {
    ResultTable recommendations = results.tables().get(RECOMMENDATIONS);
    if (recommendations != null && settings.period().audience().isAll()) {
      RecommendationRecord.write(database, results.week(), recommendations);
    }
  }

  private List<Query> queries() {
    return QueryFolder.in(settings.folders().sql());
  }
}
