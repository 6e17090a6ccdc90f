package vestiaire.metrics.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vestiaire.metrics.model.DidYouMean;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.pipeline.PipelineSettings;
import vestiaire.metrics.pipeline.Results;
import vestiaire.metrics.pipeline.WeeklyReportPipeline;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.Query;
import vestiaire.metrics.sql.QueryColumns;
import vestiaire.metrics.sql.QueryFolder;
import vestiaire.metrics.sql.SchemaEntry;
import vestiaire.metrics.verify.SlidesOfResults;

/** Asks questions, and writes their results. */
@Command(
    name = "query",
    description =
        "Asks the questions of these names, or all of them, and writes their results; no deck.",
    mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private final WorkOptions options;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..*",
      description = "popular_brands, or extra_analysis/popular_brands.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--describe",
      description =
          "Say of each result what a row is, its columns, their formats, and which slides of the last deck show it, and"
              + " of a table, view or function what it holds; ask nothing.")
  private boolean describe;

  @Mixin private final PeriodOptions period = new PeriodOptions();

  QueryCommand(Terminal terminal, WorkOptions options) {
    this.terminal = terminal;
    this.options = options;
  }

  @Override
  public Integer call() {
    PipelineSettings settings = options.settings(period);
    List<Query> all = QueryFolder.in(settings.folders().sql());
    if (describe) {
      try (Workspace workspace = Workspace.open(options, terminal.quiet())) {
        return workspace.withDatabase(
            period.isSample(), settings, database -> describe(database, all, settings.deckFile()));
      }
    }
    List<Query> questions = chosen(all);
    try (Workspace workspace = Workspace.open(options, terminal)) {
      return workspace.withDataOrSample(
          period.isSample(), settings, database -> ask(database, settings, questions));
    }
  }

  private int ask(Database database, PipelineSettings settings, List<Query> questions) {
    WeeklyReportPipeline pipeline = new WeeklyReportPipeline(database, settings, terminal);
    Results results = names.isEmpty() ? pipeline.query() : pipeline.query(questions);
    return results.refused().isEmpty() ? 0 : MetricsException.Category.DATABASE.exitCode();
  }

  private int describe(Database database, List<Query> all, Path deck) {
    ResultDescription description =
        new ResultDescription(
            Files.isRegularFile(deck) ? SlidesOfResults.of(deck) : null, deck.toString());
    List<Query> queries = new ArrayList<>(names.isEmpty() ? all : List.of());
    List<SchemaEntry> entries = new ArrayList<>();
    for (String name : names) {
      List<Query> found = called(all, name);
      List<SchemaEntry> known = found.isEmpty() ? SchemaEntry.named(database, name) : List.of();
      if (found.isEmpty() && known.isEmpty()) {
        List<String> near = new ArrayList<>(known(all));
        near.addAll(SchemaEntry.names(database));
        throw new MetricsException.Usage(
            "There is no query, table or function '"
                + name
                + "'"
                + DidYouMean.question(name, near));
      }
      queries.addAll(found);
      entries.addAll(known);
    }
    entries.forEach(entry -> ResultDescription.lines(entry).forEach(terminal::line));
    List<QueryColumns> results = QueryColumns.of(database, queries);
    results.forEach(result -> description.lines(result).forEach(terminal::line));
    return results.stream().allMatch(result -> result.refusal() == null)
        ? 0
        : MetricsException.Category.DATABASE.exitCode();
  }

  private List<Query> chosen(List<Query> all) {
    List<Query> chosen = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String name : names) {
      List<Query> found = called(all, name);
      chosen.addAll(found);
      if (found.isEmpty()) {
        unknown.add(name);
      }
    }
    if (!unknown.isEmpty()) {
      throw new MetricsException.Usage(
          "There is no query "
              + String.join(", ", unknown)
              + DidYouMean.to(unknown.get(0), known(all))
                  .map(near -> " (did you mean " + near + "?)")
                  .orElse("")
              + "; there are "
              + String.join(", ", all.stream().map(Query::name).toList()));
    }
    return chosen;
  }

  private static List<Query> called(List<Query> all, String name) {
    return all.stream()
        .filter(one -> one.name().equals(name) || one.name().endsWith("/" + name))
        .toList();
  }

  private static List<String> known(List<Query> all) {
    return all.stream().flatMap(one -> Stream.of(one.name(), shortName(one))).distinct().toList();
  }

  private static String shortName(Query query) {
    return query.name().substring(query.name().lastIndexOf('/') + 1);
  }
}
