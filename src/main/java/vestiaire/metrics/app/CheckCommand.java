package vestiaire.metrics.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.proof.DeckCheck;
import vestiaire.metrics.proof.Finding;
import vestiaire.metrics.proof.FindingsJson;

/** Judges a deck. */
@Command(
    name = "check",
    description =
        "Judges any deck by the twenty rules of docs/DECK-RULES.md; exit code 7 when it finds something.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DECK", description = "The .pptx file.")
  private Path deck = Path.of("deck.pptx");

  @Option(
      names = "--json",
      description = "Print the findings as JSON: {\"findings\": [{rule, slide, shape, message}]}.")
  private boolean json;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Finding> findings = DeckCheck.check(deck);
    if (json) {
      terminal.line(FindingsJson.of(findings));
    } else {
      findings.forEach(finding -> terminal.warning(finding.toString()));
      terminal.line(
          deck + ": " + (findings.isEmpty() ? "nothing found" : findings.size() + " findings"));
    }
    return findings.isEmpty() ? 0 : MetricsException.Category.RENDERING.exitCode();
  }
}
