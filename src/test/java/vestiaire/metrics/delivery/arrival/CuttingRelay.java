package vestiaire.metrics.delivery.arrival;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before a server and breaks connections off amid its answers, as often as it is told. */
final class CuttingRelay implements AutoCloseable {
  private final ServerSocket socket;
  private final int target;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final AtomicInteger cuts = new AtomicInteger();
  private final Thread acceptor;
  private volatile long cutAfter = Long.MAX_VALUE;

  CuttingRelay(int target) {
    this.target = target;
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    acceptor = daemon(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** The next so many answers that are longer than this are cut there. */
  void cut(int times, long after) {
    cutAfter = after;
    cuts.set(times);
  }

  int cutsLeft() {
    return cuts.get();
  }

  /** Nobody is spoken to any more, by a connection that was kept either. */
  @Override
  public void close() {
    try {
      socket.close();
      // Until it has left accept(), one more connection may be taken.
      acceptor.join(10_000);
      for (Socket one : open) {
        one.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(client);
        open.add(server);
        daemon(() -> pump(client, server, false));
        daemon(() -> pump(server, client, true));
      } catch (IOException e) {
        // The server is away, or this one is closed.
      }
    }
  }

  private void pump(Socket from, Socket to, boolean answers) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[8192];
      long sent = 0;
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        if (answers && sent + length > cutAfter && cuts.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
          out.write(buffer, 0, (int) (cutAfter - sent));
          out.flush();
          return;
        }
        out.write(buffer, 0, length);
        out.flush();
        sent += length;
      }
    } catch (IOException e) {
      // One of the two is gone.
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "relay");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
