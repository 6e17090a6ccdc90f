package vestiaire.metrics.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.dashboard.ListingRows;
import vestiaire.metrics.model.FileMode;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.report.FigureFormat;
import vestiaire.metrics.results.ResultsFolder;
import vestiaire.metrics.sql.Answer;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.Period;
import vestiaire.metrics.sql.Query;
import vestiaire.metrics.sql.QueryFolder;
import vestiaire.metrics.sql.QueryRun;
import vestiaire.metrics.sql.RowConsumer;
import vestiaire.metrics.sql.Severity;
import vestiaire.metrics.sql.WhenEmpty;
import vestiaire.metrics.template.Languages;

/** Database → results: runs queries against one snapshot, data tests among them. */
final class QueryStage {
  // What a template can use of a result; files and workbook have all rows.
  static final int ROWS_FOR_TEMPLATES = 2_000;

  private final Database database;
  private final TimedStages stages;

  QueryStage(Database database, TimedStages stages) {
    this.database = database;
    this.stages = stages;
  }

  /** Runs all queries; results of queries that are gone go from the folder. */
  Results all(List<Query> queries, PipelineSettings settings, ReportRequest request) {
    Results results = timed(() -> run(queries, settings, true, request));
    if (request.whenEmpty() != null) {
      // What goes to readers is not made of half the answers, and a gap is no fault of a template.
      results.requireWellServer();
    }
    return results;
  }

  /** Runs these queries alone; results of others stay as they are. */
  Results some(List<Query> queries, PipelineSettings settings) {
    return timed(() -> run(queries, settings, false, new ReportRequest(Set.of(), false, null)));
  }

  private Results timed(java.util.function.Supplier<Results> work) {
    Results results = stages.timed("query", work, QueryStage::counts);
    results.refused().forEach(message -> stages.progress().warning("database: " + message));
    return results;
  }

  private Results run(
      List<Query> queries, PipelineSettings settings, boolean all, ReportRequest request) {
    ReportFolders.refuseLinks(settings);
    String whenEmpty = request.whenEmpty();
    ResultsFolder folder = folder(settings);
    Period period = settings.period();
    FileMode mode = settings.folders().mode();
    try (QueryRun run =
        new QueryRun(
            database, period, settings.limits().timeout(), settings.limits().connections())) {
      if (whenEmpty != null && run.week().listingsInAll() == 0) {
        throw new MetricsException.Held(whenEmpty);
      }
      mode.close(settings.resultsFolder());
      List<Answer> answers = run.ask(queries, folder::open);
      folder.removeStale(answers, all);
      Map<String, ResultTable> tables = folder.tables(answers);
      // What the tests found is told in English wherever it is told: terminal, log, ledger.
      FigureFormat format = new FigureFormat(Locale.UK, period.zone());
      List<DataTest> tests = DataTests.of(answers, tables, format, period.zone());
      if (all) {
        tables.put(DataTests.NAME, DataTests.summary(tests, folder));
        ResultTable words = new Languages(settings.folders().templates()).vocabulary();
        tables.put(words.name(), write(words, folder));
      }
      mode.give(settings.resultsFolder());
      return new Results(run.week(), answers, tables, tests, listings(run, settings, request));
    } catch (IOException e) {
      throw new MetricsException.Rendering(
          "Results cannot be written to " + settings.resultsFolder() + ": " + e.getMessage(), e);
    }
  }

  /**
   * Returns the page's rows, of the same snapshot; null where no page is wanted or they are too
   * many.
   */
  private @Nullable ListingRows listings(
      QueryRun run, PipelineSettings settings, ReportRequest request) {
    if (request.pageRows() == 0) {
      return null;
    }
    long listings = run.week().listingsInAll();
    if (listings > request.pageRows()) {
      stages
          .progress()
          .warning(
              "page: %d listings are more than --page-rows %d; there is no interactive page"
                  .formatted(listings, request.pageRows()));
      return null;
    }
    if (!Files.isDirectory(settings.folders().sql().resolve("page"))) {
      stages
          .progress()
          .warning(
              "page: %s lacks the folder page/ with the page's queries; there is no interactive page"
                  .formatted(settings.folders().sql()));
      return null;
    }
    ListingRows rows = new ListingRows();
    for (Answer answer : run.ask(QueryFolder.forPage(settings.folders().sql()), rows::open)) {
      if (answer instanceof Answer.Refused refused) {
        stages.progress().warning("page: " + refused.message());
        return null;
      }
    }
    return rows;
  }

  // The words of all languages are a result, so that a shown word can be held to its cell.
  private static ResultTable write(ResultTable words, ResultsFolder folder) throws IOException {
    Query as =
        new Query(
            words.name(),
            Path.of(words.name()),
            words.title(),
            "one row per word; a column per language",
            WhenEmpty.SHOW,
            Map.of(),
            Severity.WARN,
            "");
    try (RowConsumer rows = folder.open(as)) {
      rows.columns(words.columns());
      for (List<@Nullable Object> row : words.rows()) {
        rows.row(row);
      }
      rows.complete();
    }
    return words;
  }

  static ResultsFolder folder(PipelineSettings settings) {
    return new ResultsFolder(settings.resultsFolder(), ROWS_FOR_TEMPLATES);
  }

  private static String counts(Results results) {
    int refused = results.refused().size();
    return "%d questions answered%s, week %s as of %s"
        .formatted(
            results.answers().size() - refused,
            refused == 0 ? "" : ", " + refused + " refused",
            results.week().week(),
            results.week().asOf());
  }
}
