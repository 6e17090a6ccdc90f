package vestiaire.metrics.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.mail.MailServer;
import vestiaire.metrics.mail.Timeouts;

/**
 * A mail server that keeps what it takes, and answers as a test says. A message counts as taken
 * when its last line is here, whether or not anybody waits for the answer.
 */
public final class RecordingSmtp implements AutoCloseable {
  private final ServerSocket socket;
  private final Script script;
  private final List<Taken> taken = new CopyOnWriteArrayList<>();

  private RecordingSmtp(ServerSocket socket, Script script) {
    this.socket = socket;
    this.script = script;
  }

  public static RecordingSmtp start(Script script) {
    try {
      RecordingSmtp server =
          new RecordingSmtp(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), script);
      daemon(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything is taken. */
  public static RecordingSmtp willing() {
    return start((command, client, recipient) -> null);
  }

  public MailServer server(String helo) {
    return new MailServer(
        "127.0.0.1",
        socket.getLocalPort(),
        MailServer.Security.NONE,
        null,
        null,
        Timeouts.USUAL,
        null,
        helo);
  }

  public int port() {
    return socket.getLocalPort();
  }

  public List<Taken> taken() {
    return List.copyOf(taken);
  }

  public List<Taken> takenBy(String recipient) {
    return taken.stream().filter(one -> one.recipient().equals(recipient)).toList();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        daemon(() -> talk(client));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket client) {
    String helo = "";
    String recipient = "";
    try (client;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = client.getOutputStream()) {
      if (!answer(out, script.reply("CONNECT", "", ""), "220 here")) {
        return;
      }
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        if (verb.equals("EHLO")) {
          helo = line.substring(5);
        }
        if (verb.equals("RCPT")) {
          recipient = line.replaceFirst(".*<([^>]*)>.*", "$1");
        }
        String usual =
            switch (verb) {
              case "EHLO" -> "250-here\r\n250 8BITMIME";
              case "DATA" -> "354 go on";
              case "QUIT" -> "221 bye";
              default -> "250 ok";
            };
        @Nullable String scripted = script.reply(verb, helo, recipient);
        if (!answer(out, scripted, usual) || verb.equals("QUIT")) {
          return;
        }
        if (verb.equals("DATA") && (scripted == null || scripted.startsWith("354"))) {
          @Nullable String message = message(in);
          if (message == null) {
            return;
          }
          @Nullable String last = script.reply("DOT", helo, recipient);
          if (last == null || last.startsWith("250") || last.isEmpty()) {
            taken.add(new Taken(recipient, header(message, "Message-ID"), message));
          }
          if (!answer(out, last, "250 taken")) {
            return;
          }
        }
      }
    } catch (IOException e) {
      // The client is gone.
    }
  }

  /** The message up to its last line; null when the client left before. */
  private static @Nullable String message(BufferedReader in) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.equals(".")) {
        return text.toString();
      }
      text.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
    }
    return null;
  }

  private static String header(String message, String name) {
    return message
        .lines()
        .takeWhile(line -> !line.isEmpty())
        .filter(
            line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  private static boolean answer(OutputStream out, @Nullable String scripted, String usual)
      throws IOException {
    String reply = scripted == null ? usual : scripted;
    if (reply.isEmpty()) {
      return false;
    }
    out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return true;
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "smtp");
    thread.setDaemon(true);
    thread.start();
  }

  /** What the server says. */
  @FunctionalInterface
  public interface Script {
    /**
     * The answer; null for the usual one, empty to hang up.
     *
     * @param command CONNECT, EHLO, MAIL, RCPT, DATA, DOT (the message is here), QUIT
     */
    @Nullable String reply(String command, String client, String recipient);
  }

  /** A message that the server has. */
  public record Taken(String recipient, String messageId, String text) {
    /** A header as it came over the wire. */
    public String header(String name) {
      return RecordingSmtp.header(text, name);
    }
  }
}
