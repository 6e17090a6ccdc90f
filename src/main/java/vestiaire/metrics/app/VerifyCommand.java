package vestiaire.metrics.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.verify.DeckVerify;
import vestiaire.metrics.verify.PageVerify;

/** Holds a deck's figures against the results. */
@Command(
    name = "verify",
    description =
        "Opens a finished deck or interactive page and holds its figures against the results that they came from.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "DECK", description = "The .pptx file, or dashboard.html.")
  private Path deck = Path.of("deck.pptx");

  @Option(
      names = "--results",
      paramLabel = "DIR",
      description = "The results; else the folder results beside the deck.")
  private @Nullable Path results;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path folder = results == null ? deck.resolveSibling("results") : results;
    DeckVerify.Verdict verdict =
        deck.toString().endsWith(".html")
            ? PageVerify.verify(deck, folder)
            : DeckVerify.verify(deck, folder);
    verdict.findings().forEach(finding -> terminal.warning(finding.toString()));
    terminal.line(
        "%s: %d figures held against %s, %d disagree"
            .formatted(deck, verdict.figures(), folder, verdict.findings().size()));
    return verdict.findings().isEmpty() ? 0 : MetricsException.Category.RENDERING.exitCode();
  }
}
