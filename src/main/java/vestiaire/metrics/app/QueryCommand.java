package vestiaire.metrics.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.pipeline.PipelineSettings;
import vestiaire.metrics.pipeline.Results;
import vestiaire.metrics.pipeline.WeeklyReportPipeline;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.Query;
import vestiaire.metrics.sql.QueryFolder;

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

  @Mixin private final PeriodOptions period = new PeriodOptions();

  QueryCommand(Terminal terminal, WorkOptions options) {
    this.terminal = terminal;
    this.options = options;
  }

  @Override
  public Integer call() {
    PipelineSettings settings = options.settings(period);
    List<Query> questions = chosen(QueryFolder.in(settings.folders().sql()));
    try (Workspace workspace = Workspace.open(options, terminal)) {
      return workspace.withData(
          period.isSample(), settings, database -> ask(database, settings, questions));
    }
  }

  private int ask(Database database, PipelineSettings settings, List<Query> questions) {
    WeeklyReportPipeline pipeline = new WeeklyReportPipeline(database, settings, terminal);
    Results results = names.isEmpty() ? pipeline.query() : pipeline.query(questions);
    return results.refused().isEmpty() ? 0 : MetricsException.Category.DATABASE.exitCode();
  }

  private List<Query> chosen(List<Query> all) {
    List<Query> chosen = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String name : names) {
      List<Query> found =
          all.stream()
              .filter(one -> one.name().equals(name) || one.name().endsWith("/" + name))
              .toList();
      chosen.addAll(found);
      if (found.isEmpty()) {
        unknown.add(name);
      }
    }
    if (!unknown.isEmpty()) {
      throw new MetricsException.Usage(
          "There is no question "
              + String.join(", ", unknown)
              + "; there are "
              + String.join(", ", all.stream().map(Query::name).toList()));
    }
    return chosen;
  }
}
