package vestiaire.metrics.app;

import java.nio.file.Path;
import java.util.List;
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

  @Option(
      names = "--all-traced",
      description =
          "A number that was typed in the template, and comes from no result, is an error.")
  private boolean allTraced;

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
    verdict.typed().forEach(this::typed);
    boolean holds = verdict.findings().isEmpty() && !(allTraced && !verdict.typed().isEmpty());
    return holds ? 0 : MetricsException.Category.RENDERING.exitCode();
  }

  private void typed(int slide, List<String> numbers) {
    String line =
        "%d %s on slide %d %s from no result, but from the template: %s"
            .formatted(
                numbers.size(),
                numbers.size() == 1 ? "figure" : "figures",
                slide,
                numbers.size() == 1 ? "comes" : "come",
                String.join(", ", numbers));
    if (allTraced) {
      terminal.warning(line);
    } else {
      terminal.line(line);
    }
  }
}
