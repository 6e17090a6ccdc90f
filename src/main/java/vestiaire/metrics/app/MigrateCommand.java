package vestiaire.metrics.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vestiaire.metrics.sql.Database;

/** Makes the schema or brings it up to date, for its owner. */
@Command(
    name = "migrate",
    description =
        "Makes our schema in a database or brings it up to date, and does nothing else; for its owner, so that the role that"
            + " reports only reads and writes.",
    mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private final WorkOptions options;

  MigrateCommand(Terminal terminal, WorkOptions options) {
    this.terminal = terminal;
    this.options = options;
  }

  @Override
  public Integer call() {
    try (Workspace workspace = Workspace.open(options, terminal);
        Database database = workspace.marketplace()) {
      terminal.line(
          "The schema " + database.schema() + " in " + database.where() + " is up to date");
    }
    return 0;
  }
}
