package vestiaire.metrics.chart.style;

import java.awt.Font;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of the machine: asked only for letters that the program's own faces lack. A server
 * often has none at all, on which Java by itself cannot even read the program's own.
 */
final class SystemFonts {
  private static final String SETTING = "sun.awt.fontconfig";
  // What Java needs to be told so that it does without fonts of the system.
  private static final String NO_FONTS = "version=1\nsequence.allfonts=default\n";
  private static final int DEPTH = 5;

  private SystemFonts() {}

  /** Returns the machine's usual face in this size and weight; null where it has no fonts. */
  static @Nullable Font like(Font font) {
    return Present.ANSWER
        ? new Font(Font.SANS_SERIF, font.getStyle(), 1).deriveFont(font.getSize2D())
        : null;
  }

  /** Must be called before the first use of any font; more often does no harm. */
  static void prepare() {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    if (!linux || System.getProperty(SETTING) != null || anyFont()) {
      return;
    }
    try {
      Path file = Files.createTempFile("no-fonts", ".properties");
      file.toFile().deleteOnExit();
      Files.writeString(file, NO_FONTS);
      System.setProperty(SETTING, file.toString());
    } catch (IOException e) {
      // Java itself will say what it misses, when the program's font is read.
      return;
    }
  }

  /** Asked once, and only when a letter is missing. */
  private static final class Present {
    static final boolean ANSWER = works();

    private static boolean works() {
      try {
        return new Font(Font.SANS_SERIF, Font.PLAIN, 12).canDisplay('a');
      } catch (RuntimeException | Error e) {
        // Java has no other way to say that there is no font.
        return false;
      }
    }
  }

  private static boolean anyFont() {
    String home = System.getProperty("user.home", "");
    String java = System.getProperty("java.home", "");
    return Stream.of(
            Path.of("/usr/share/fonts"),
            Path.of("/usr/share/X11/fonts"),
            Path.of("/usr/local/share/fonts"),
            Path.of(home, ".fonts"),
            Path.of(home, ".local", "share", "fonts"),
            Path.of(java, "lib", "fonts"))
        .map(Path::toFile)
        .filter(File::isDirectory)
        .anyMatch(folder -> holdsFont(folder.toPath()));
  }

  private static boolean holdsFont(Path folder) {
    List<String> endings = List.of(".ttf", ".otf", ".ttc", ".pfb");
    try (Stream<Path> files = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
      return files
          .map(file -> file.toString().toLowerCase(Locale.ROOT))
          .anyMatch(name -> endings.stream().anyMatch(name::endsWith));
    } catch (IOException | java.io.UncheckedIOException e) {
      return false;
    }
  }
}
