package vestiaire.metrics.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vestiaire.metrics.delivery.settings.Weekly;
import vestiaire.metrics.delivery.settings.WeeklyFile;
import vestiaire.metrics.model.LayeredFolder;
import vestiaire.metrics.model.MetricsException;

/** Looks at weekly.yml. */
@Command(
    name = "weekly",
    description = "Looks at weekly.yml, which says what goes to whom and when.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(check | next)")
final class WeeklyCommand implements Callable<Integer> {
  private static final int MOST = 1_000;

  private final Terminal terminal;
  private final Map<String, String> environment;
  private final InstantSource clock;

  @Option(
      names = "--templates",
      scope = picocli.CommandLine.ScopeType.INHERIT,
      paramLabel = "DIR",
      description = "The folder with weekly.yml; else templates/ here, else the program's own.")
  private @Nullable Path templates;

  WeeklyCommand(Terminal terminal, Map<String, String> environment, InstantSource clock) {
    this.terminal = terminal;
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    throw new MetricsException.Usage(
        "weekly: say check or next, as in weekly check, weekly next 5");
  }

  @Command(
      name = "check",
      description = "Says all that is wrong with weekly.yml, or that nothing is.",
      mixinStandardHelpOptions = true)
  int check() {
    Weekly weekly = read();
    terminal.line(
        "%s: nothing wrong; %d recipients, every %s %s, by %s"
            .formatted(
                file(),
                weekly.recipients().size(),
                weekly.when(),
                weekly.when().zone(),
                weekly.server() == null
                    ? "files in the outbox"
                    : weekly.server().host() + ":" + weekly.server().port()));
    return 0;
  }

  @Command(
      name = "next",
      description = "Prints the next times that the report is due, with the zone's offset.",
      mixinStandardHelpOptions = true)
  int next(
      @Parameters(
              paramLabel = "N",
              arity = "0..1",
              defaultValue = "5",
              description = "How many (default: ${DEFAULT-VALUE}).")
          int count) {
    if (count < 1 || count > MOST) {
      throw new MetricsException.Usage("weekly next: a number from 1 to " + MOST);
    }
    Weekly weekly = read();
    Instant after = clock.instant();
    for (int i = 0; i < count; i++) {
      ZonedDateTime due = weekly.when().next(after);
      terminal.line(
          "%s %s  reports %s"
              .formatted(due.toOffsetDateTime(), due.getZone(), weekly.when().period(due)));
      after = due.toInstant();
    }
    return 0;
  }

  private Weekly read() {
    return WeeklyFile.read(file(), folder(), BundledFolders.layered(null, "sql"), environment);
  }

  private Path file() {
    return folder().resolve("weekly.yml");
  }

  private LayeredFolder folder() {
    return BundledFolders.layered(templates, "templates");
  }
}
