package vestiaire.metrics.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vestiaire.metrics.model.MetricsException;

/** Asks a daemon how it is, for an image that has nothing else to ask with. */
@Command(
    name = "health",
    description = {
      "Asks a running daemon (schedule --health) or server (serve) on this machine how it is.",
      "Ends with 0 when all is well, else with 9; nobody there is 9 as well."
    },
    mixinStandardHelpOptions = true)
final class HealthCommand implements Callable<Integer> {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final int MOST = 65_535;

  private final Terminal terminal;

  @Parameters(paramLabel = "PORT", defaultValue = "9464", description = "Default: ${DEFAULT-VALUE}")
  private int port = 9464;

  @Option(
      names = "--live",
      description = "Whether the process answers at all, whatever it has to say of the reports.")
  private boolean live;

  HealthCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (port < 1 || port > MOST) {
      throw new MetricsException.Usage("'" + port + "' is not a port from 1 to 65535");
    }
    URI address = URI.create("http://127.0.0.1:" + port + (live ? "/health/live" : "/health"));
    HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).build();
    try {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(address).timeout(LIMIT).build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 200) {
        terminal.line(answer.body().strip());
        return 0;
      }
      terminal.warning(answer.body().strip());
    } catch (IOException e) {
      terminal.warning("nobody answers at " + address + ": " + e.getMessage());
    }
    return MetricsException.Category.HELD.exitCode();
  }
}
