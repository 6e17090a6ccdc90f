package vestiaire.metrics.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.proof.DeckCheck;
import vestiaire.metrics.proof.Finding;

/** Judges a deck. */
@Command(
    name = "check",
    description =
        "Judges any deck: titles, sources, texts for those who do not see, placeholders, the file itself.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DECK", description = "The .pptx file.")
  private Path deck = Path.of("deck.pptx");

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Finding> findings = DeckCheck.check(deck);
    findings.forEach(finding -> terminal.warning(finding.toString()));
    terminal.line(
        deck + ": " + (findings.isEmpty() ? "nothing found" : findings.size() + " findings"));
    return findings.isEmpty() ? 0 : MetricsException.Category.RENDERING.exitCode();
  }
}
