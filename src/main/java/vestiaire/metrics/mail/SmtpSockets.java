package vestiaire.metrics.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The connection of one delivery, kept within reach: Angus Mail has no limit for a delivery as a
 * whole and one for all replies alike, so both are kept here.
 */
final class SmtpSockets implements AutoCloseable {
  private final MailServer server;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "mail-timeouts");
            thread.setDaemon(true);
            return thread;
          });
  private volatile @Nullable Socket raw;
  private volatile boolean late;

  SmtpSockets(MailServer server) {
    this.server = server;
    var unused =
        clock.schedule(this::giveUp, server.timeouts().whole().toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Tells whether the delivery was cut off because it took too long as a whole. */
  boolean late() {
    return late;
  }

  /** From now on a reply may take this long. */
  void allow(Duration reply) throws IOException {
    Socket socket = raw;
    if (socket != null) {
      socket.setSoTimeout((int) reply.toMillis());
    }
  }

  /** Tells Angus Mail to make its connections here. */
  void configure(Properties properties) {
    properties.put("mail.smtp.executor.writetimeout", clock);
    properties.put("mail.smtp.socketFactory.fallback", "false");
    if (server.security() != MailServer.Security.TLS) {
      properties.put("mail.smtp.socketFactory", new Plain());
    }
    if (server.security() != MailServer.Security.NONE) {
      properties.put("mail.smtp.ssl.socketFactory", new Encrypted(trusted()));
    }
  }

  private SSLSocketFactory trusted() {
    return server.trust() == null
        ? (SSLSocketFactory) SSLSocketFactory.getDefault()
        : server.trust().getSocketFactory();
  }

  private void giveUp() {
    late = true;
    closeRaw();
  }

  private void closeRaw() {
    Socket socket = raw;
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException e) {
        // It is closed as far as this side goes.
      }
    }
  }

  private Socket keep(Socket socket) {
    raw = socket;
    if (late) {
      closeRaw();
    }
    return socket;
  }

  @Override
  public void close() {
    clock.shutdownNow();
    closeRaw();
  }

  /** Connections in the clear, for STARTTLS to begin on. */
  private final class Plain extends SocketFactory {
    @Override
    public Socket createSocket() {
      return keep(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      throw onlyUnconnected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      throw onlyUnconnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      throw onlyUnconnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      throw onlyUnconnected();
    }

    @Override
    public String toString() {
      return "connections in the clear";
    }
  }

  /** Encryption on top of a connection that stands. */
  private final class Encrypted extends SSLSocketFactory {
    private final SSLSocketFactory wrapped;

    Encrypted(SSLSocketFactory wrapped) {
      this.wrapped = wrapped;
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
        throws IOException {
      return wrapped.createSocket(keep(socket), host, port, autoClose);
    }

    @Override
    public String[] getDefaultCipherSuites() {
      return wrapped.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
      return wrapped.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      throw onlyUnconnected();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      throw onlyUnconnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      throw onlyUnconnected();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      throw onlyUnconnected();
    }

    @Override
    public String toString() {
      return "encrypted connections";
    }
  }

  private static IOException onlyUnconnected() {
    return new IOException("connections are made with a timeout");
  }
}
