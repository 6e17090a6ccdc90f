package vestiaire.metrics.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * Starts the program anew where the machine says of no character beyond ASCII what it is, as under
 * cron: then Java can neither take an argument such as {@code Céline} nor work in a folder {@code
 * données}. The second start has the same command line, byte for byte, and a UTF-8 locale.
 */
final class Utf8Launch {
  /** Tells the second start that it is one, for a machine that has no such locale. */
  private static final String MARK = "VESTIAIRE_METRICS_UTF8";

  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
  private static final Path SHELL = Path.of("/bin/sh");

  private Utf8Launch() {}

  /** Returns the exit code of a second start; empty where none is needed or possible. */
  static OptionalInt again() {
    try {
      if (isUtf8() || !isOwnProcess() || !Files.isExecutable(SHELL)) {
        return OptionalInt.empty();
      }
      byte[] line = Files.readAllBytes(COMMAND_LINE);
      if (!isNeeded(line)) {
        return OptionalInt.empty();
      }
      if (System.getenv(MARK) != null) {
        System.err.println(
            "The environment has no UTF-8 locale, so that names beyond ASCII are lost: set LC_ALL to one of those that locale -a lists, as C.UTF-8");
        return OptionalInt.empty();
      }
      return OptionalInt.of(start(line));
    } catch (IOException e) {
      // Without /proc or a folder for temporary files it goes on as before.
      return OptionalInt.empty();
    }
  }

  /** Returns what the terminal is written in: as it says, but never ASCII, which has no é. */
  static Charset terminal() {
    Charset said = Charset.defaultCharset();
    return said.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : said;
  }

  private static boolean isUtf8() {
    return "UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"));
  }

  /**
   * Returns whether this process is the program's, and not Maven's, whose command line is another.
   */
  private static boolean isOwnProcess() {
    String command = System.getProperty("sun.java.command", "");
    String path = System.getProperty("java.class.path", "");
    return command.startsWith(Main.class.getName())
        || (path.endsWith(".jar") && command.startsWith(path));
  }

  private static boolean isNeeded(byte[] line) {
    boolean beyond = false;
    for (byte b : line) {
      beyond |= b < 0;
    }
    for (String folder : new String[] {"user.dir", "user.home", "java.io.tmpdir"}) {
      beyond |= System.getProperty(folder, "").chars().anyMatch(sign -> sign > '~' || sign == '?');
    }
    return beyond;
  }

  private static int start(byte[] line) throws IOException {
    Path script = Files.createTempFile(Path.of("/tmp"), "vestiaire-metrics", ".sh");
    try {
      Files.write(script, script(line));
      Process process = new ProcessBuilder(SHELL.toString(), script.toString()).inheritIO().start();
      // Who ends this process means the other one.
      Thread passOn =
          new Thread(
              () -> {
                process.destroy();
                process.onExit().join();
              });
      Runtime.getRuntime().addShutdownHook(passOn);
      int code = process.onExit().join().exitValue();
      Runtime.getRuntime().removeShutdownHook(passOn);
      return code;
    } catch (IllegalStateException e) {
      // On the way out already; the hook waits for the other process.
      return 1;
    } finally {
      Files.deleteIfExists(script);
    }
  }

  /** Returns the command line in single quotes, which keep every byte but themselves. */
  private static byte[] script(byte[] line) {
    ByteArrayOutputStream script = new ByteArrayOutputStream();
    script.writeBytes(
        ("export LC_ALL=C.UTF-8 " + MARK + "=1\nexec '").getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < line.length; i++) {
      if (line[i] == 0) {
        script.writeBytes(
            (i + 1 < line.length ? "' '" : "'\n").getBytes(StandardCharsets.US_ASCII));
      } else if (line[i] == '\'') {
        script.writeBytes("'\\''".getBytes(StandardCharsets.US_ASCII));
      } else {
        script.write(line[i]);
      }
    }
    return script.toByteArray();
  }
}
