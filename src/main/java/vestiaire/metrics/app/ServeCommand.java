package vestiaire.metrics.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.serve.ReportServer;
import vestiaire.metrics.serve.TlsKey;

/** Shows finished reports to browsers. */
@Command(
    name = "serve",
    description = {
      "Shows the page, deck, workbook and results among the reports to browsers, read-only, until it is stopped.",
      "This machine alone may look, unless --host says otherwise; others must give a secret.",
      "/health answers whether it runs. TLS by --tls-file, or by a proxy before it."
    },
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final int PORT = 8080;
  private static final int MOST = 65_535;

  private final Terminal terminal;
  private final Map<String, String> environment;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder of the reports (default: ${DEFAULT-VALUE}).")
  private Path reports = Path.of("reports");

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description = "The address to listen at (default: ${DEFAULT-VALUE}); 0.0.0.0 is all.")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port; else that of the variable PORT; else 8080. 0 takes a free one.")
  private @Nullable Integer port;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "A file with the secret that visitors give as Authorization: Bearer.")
  private @Nullable Path tokenFile;

  @Option(
      names = "--basic-file",
      paramLabel = "FILE",
      description = "A file with user:password, for which browsers ask.")
  private @Nullable Path basicFile;

  @Option(
      names = "--tls-file",
      paramLabel = "FILE",
      description = "A PKCS #12 file with certificate and key: visitors then come by https.")
  private @Nullable Path tlsFile;

  @Option(
      names = "--tls-password-file",
      paramLabel = "FILE",
      description = "A file with the password of --tls-file.")
  private @Nullable Path tlsPasswordFile;

  @Option(names = "--public", description = "Others may look without a secret.")
  private boolean isPublic;

  ServeCommand(Terminal terminal, Map<String, String> environment) {
    this.terminal = terminal;
    this.environment = environment;
  }

  @Override
  public Integer call() throws InterruptedException {
    TlsKey tls = tls();
    ReportServer.Door door =
        new ReportServer.Door(host, port(), tokenFile, basicFile, isPublic, tls);
    CountDownLatch stopped = new CountDownLatch(1);
    try (ReportServer server = ReportServer.start(reports, door, Clock.systemUTC())) {
      Thread stop = new Thread(stopped::countDown, "stop");
      Runtime.getRuntime().addShutdownHook(stop);
      terminal.line(
          "%s://%s:%d/ shows %s"
              .formatted(
                  tls == null ? "http" : "https", host, server.address().getPort(), reports));
      stopped.await();
    }
    return 0;
  }

  private @Nullable TlsKey tls() {
    if ((tlsFile == null) != (tlsPasswordFile == null)) {
      throw new MetricsException.Usage("--tls-file and --tls-password-file are given together");
    }
    return tlsFile == null || tlsPasswordFile == null ? null : new TlsKey(tlsFile, tlsPasswordFile);
  }

  private int port() {
    String wanted = port == null ? environment.get("PORT") : port.toString();
    if (wanted == null || wanted.isBlank()) {
      return PORT;
    }
    if (!wanted.matches("\\d{1,5}") || Integer.parseInt(wanted) > MOST) {
      throw new MetricsException.Usage(
          (port == null ? "PORT" : "--port") + ": '" + wanted + "' is not a port from 0 to 65535");
    }
    return Integer.parseInt(wanted);
  }
}
