package vestiaire.metrics.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vestiaire.metrics.check.DeckCheck;
import vestiaire.metrics.check.FindingsJson;
import vestiaire.metrics.model.Finding;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.pipeline.DataTest;
import vestiaire.metrics.pipeline.PipelineSettings;
import vestiaire.metrics.pipeline.WeeklyReportPipeline;
import vestiaire.metrics.sql.Database;

/** Judges a deck or, where none is named, the data. */
@Command(
    name = "check",
    description = {
      "Judges any deck by the twenty rules of docs/DECK-RULES.md; exit code 7 when it finds something.",
      "Without a deck, tests the data that was imported, or else the built-in sample."
    },
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private final WorkOptions options;

  @Parameters(
      paramLabel = "DECK",
      arity = "0..1",
      description = "The .pptx file; without one, the data is tested.")
  private @Nullable Path deck;

  @Option(
      names = "--json",
      description = "Print the findings as JSON: {\"findings\": [{rule, slide, shape, message}]}.")
  private boolean json;

  @Mixin private final PeriodOptions period = new PeriodOptions();

  CheckCommand(Terminal terminal, WorkOptions options) {
    this.terminal = terminal;
    this.options = options;
  }

  @Override
  public Integer call() {
    return deck == null ? data() : deck(deck);
  }

  private int deck(Path file) {
    List<Finding> findings = DeckCheck.check(file);
    if (json) {
      terminal.line(FindingsJson.of(findings));
    } else {
      findings.forEach(finding -> terminal.warning(finding.toString()));
      terminal.line(
          file + ": " + (findings.isEmpty() ? "nothing found" : findings.size() + " findings"));
    }
    return findings.isEmpty() ? 0 : MetricsException.Category.RENDERING.exitCode();
  }

  private int data() {
    PipelineSettings settings = options.settings(period);
    try (Workspace workspace = Workspace.open(options, terminal)) {
      return workspace.withData(period.isSample(), settings, database -> test(database, settings));
    }
  }

  private int test(Database database, PipelineSettings settings) {
    List<DataTest> tests = new WeeklyReportPipeline(database, settings, terminal).dataTests();
    DataTestLines.of(tests).forEach(terminal::line);
    if (tests.stream().anyMatch(test -> test.outcome() == DataTest.Outcome.REFUSED)) {
      return MetricsException.Category.DATABASE.exitCode();
    }
    DataTest.requireNoneHolds(tests);
    return 0;
  }
}
