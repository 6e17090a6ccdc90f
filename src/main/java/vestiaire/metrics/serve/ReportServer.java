package vestiaire.metrics.serve;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.http.BoundedServer;
import vestiaire.metrics.model.MetricsException;

/** A server for one folder of reports. */
public final class ReportServer implements AutoCloseable {
  private static final int PATIENCE = 2;

  private final BoundedServer server;

  private ReportServer(BoundedServer server) {
    this.server = server;
  }

  /**
   * The address and port on which the server listens, and its access rules.
   *
   * @param host name or address; a loopback one is this machine alone
   * @param port 0 for any that is free
   * @param tokenFile a file with the secret of {@code Authorization: Bearer}, or null
   * @param basicFile a file with {@code user:password}, or null
   * @param isPublic whether others may look without a secret
   * @param tls what it shows to visitors by TLS, or null for plain HTTP
   */
  public record Door(
      String host,
      int port,
      @Nullable Path tokenFile,
      @Nullable Path basicFile,
      boolean isPublic,
      @Nullable TlsKey tls) {}

  /**
   * Starts to serve.
   *
   * @param clock at whose time the certificate must hold
   * @throws MetricsException.Usage when others could look and no secret is set, the address is not
   *     to be had, or there is no certificate that holds
   */
  public static ReportServer start(Path reports, Door door, Clock clock) {
    InetSocketAddress address = new InetSocketAddress(door.host(), door.port());
    if (address.isUnresolved()) {
      throw new MetricsException.Usage("--host: there is no address of the name " + door.host());
    }
    Access access = access(door);
    if (access.isOpen() && !door.isPublic() && !address.getAddress().isLoopbackAddress()) {
      throw new MetricsException.Usage(
          "--host "
              + door.host()
              + " can be reached by others; give --token-file or --basic-file, or --public if"
              + " everybody may look");
    }
    SSLContext tls = door.tls() == null ? null : door.tls().context(clock.instant());
    try {
      return new ReportServer(
          BoundedServer.start(
              address, Map.of("/", new ReportHandler(new Shelf(reports), access)), PATIENCE, tls));
    } catch (IOException e) {
      throw new MetricsException.Usage(
          "cannot listen at "
              + door.host()
              + ":"
              + door.port()
              + ": "
              + e.getMessage()
              + "; --port names another port");
    }
  }

  private static Access access(Door door) {
    if (door.tokenFile() != null && door.basicFile() != null) {
      throw new MetricsException.Usage("--token-file and --basic-file exclude each other");
    }
    if (door.tokenFile() != null) {
      return Access.token(door.tokenFile());
    }
    return door.basicFile() == null ? Access.open() : Access.basic(door.basicFile());
  }

  /** Returns where it listens. */
  public InetSocketAddress address() {
    return server.address();
  }

  /** Stops; answers under way have two seconds. */
  @Override
  public void close() {
    server.close();
  }
}
