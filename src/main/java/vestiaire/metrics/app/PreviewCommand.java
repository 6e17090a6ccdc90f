package vestiaire.metrics.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vestiaire.metrics.pipeline.PipelineSettings;
import vestiaire.metrics.preview.Preview;
import vestiaire.metrics.sql.Database;

/** Shows the slides in a browser while queries and templates are edited. */
@Command(
    name = "preview",
    description =
        "Shows the slides in a browser, and whenever a file of sql/ or templates/ changes those that changed; until Ctrl-C.",
    mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private final WorkOptions options;
  @Mixin private final PeriodOptions period = new PeriodOptions();
  @Mixin private final LookOptions look = new LookOptions();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8420",
      description = "On this machine; 0 for any that is free (default: ${DEFAULT-VALUE}).")
  private int port;

  PreviewCommand(Terminal terminal, WorkOptions options) {
    this.terminal = terminal;
    this.options = options;
  }

  @Override
  public Integer call() {
    PipelineSettings settings = look.on(options.settings(period));
    Preflight.check(settings, null);
    try (Workspace workspace = Workspace.open(options, terminal)) {
      return workspace.withDataOrSample(
          period.isSample(), settings, database -> show(database, settings));
    }
  }

  private int show(Database database, PipelineSettings settings) {
    try (Preview preview = new Preview(database, settings, terminal, port)) {
      terminal.line("The slides are shown at " + preview.address() + " (Ctrl-C ends)");
      preview.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 0;
  }
}
