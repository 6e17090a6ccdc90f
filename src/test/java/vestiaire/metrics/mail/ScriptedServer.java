package vestiaire.metrics.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server that keeps to a script, for what no good server does. It takes one connection after
 * the other, plays the script on each and writes down every line that it hears.
 */
final class ScriptedServer implements AutoCloseable {
  private final ServerSocket listening;
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final Script script;
  private final Thread thread = new Thread(this::serve, "scripted-mail-server");

  /** What the server does on a connection; the connection ends with it. */
  interface Script {
    void play(Line line) throws IOException;
  }

  ScriptedServer(Script script) {
    this.script = script;
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Every line that came in, of commands and of contents. */
  List<String> heard() {
    return heard;
  }

  private void serve() {
    while (!listening.isClosed()) {
      try (Socket socket = listening.accept()) {
        script.play(new Line(socket));
      } catch (IOException e) {
        // The other side left, or the test is over.
      }
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }

  /** One connection. */
  final class Line {
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    Line(Socket socket) throws IOException {
      use(socket);
    }

    private void use(Socket other) throws IOException {
      socket = other;
      in = other.getInputStream();
      out = other.getOutputStream();
    }

    Line say(String text) throws IOException {
      return raw(text + "\r\n");
    }

    Line raw(String text) throws IOException {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
      return this;
    }

    /** The next line; the script ends when there is none. */
    String hear() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new IOException("the other side left");
        }
        line.append((char) c);
      }
      String text = line.toString().strip();
      heard.add(text);
      return text;
    }

    /** Reads on until a line begins so. */
    Line until(String start) throws IOException {
      while (!hear().startsWith(start)) {
        // What comes before does not matter here.
      }
      return this;
    }

    /** Greets, and says hello to an EHLO with these extensions. */
    Line greet(String... extensions) throws IOException {
      return say("220 test ready").hello(extensions);
    }

    Line hello(String... extensions) throws IOException {
      until("EHLO").say("250-test.example.org");
      for (String one : extensions) {
        say("250-" + one);
      }
      return say("250 8BITMIME");
    }

    /** Says yes to sender and recipient. */
    Line envelope() throws IOException {
      return until("MAIL").say("250 ok").until("RCPT").say("250 ok");
    }

    /** Hears all of the content. */
    Line content() throws IOException {
      until("DATA").say("354 go on");
      while (!hear().equals(".")) {
        // Content.
      }
      return this;
    }

    /** Says no more and hears no more, until the other side leaves. */
    void hang() throws IOException {
      while (in.read() >= 0) {
        // Not listening.
      }
    }

    /** Breaks the connection off hard. */
    void drop() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    /** Goes on encrypted. */
    Line encrypt(SSLContext context) throws IOException {
      SSLSocket secure =
          (SSLSocket) context.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
      secure.setUseClientMode(false);
      secure.startHandshake();
      use(secure);
      return this;
    }

    /** Passes everything on to a real server, from its greeting's second line on. */
    void relay(Socket real) throws IOException {
      InputStream fromReal = real.getInputStream();
      while (fromReal.read() != '\n') {
        // Its greeting; the client has had one.
      }
      Thread back =
          new Thread(
              () -> {
                try {
                  fromReal.transferTo(out);
                } catch (IOException e) {
                  // Either side left.
                }
              },
              "mail-relay");
      back.setDaemon(true);
      back.start();
      in.transferTo(real.getOutputStream());
    }

    /** The line heard last. */
    String lastHeard() {
      return heard.get(heard.size() - 1);
    }
  }
}
