package vestiaire.metrics.app;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a script by which bash and zsh complete commands and options. */
@Command(
    name = "completion",
    description = {
      "Prints a script by which bash and zsh complete commands and options.",
      "  alias vestiaire-metrics='java -jar …/vestiaire-metrics.jar'",
      "  source <(vestiaire-metrics completion)"
    },
    mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    CommandLine program = spec.root().commandLine();
    terminal.line(AutoComplete.bash(program.getCommandName(), program));
    return 0;
  }
}
