package vestiaire.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.app.Main;
import vestiaire.metrics.model.MetricsException;

/** The README's commands, run one after the other in an empty folder, as a newcomer does. */
@Tag("slow")
class ReadmeTest {
  private static final Pattern COMMAND =
      Pattern.compile("(?m)^java -jar target/vestiaire-metrics(?:-standalone)?\\.jar([^#\n]*)");
  private static final Pattern FILE =
      Pattern.compile("`((?:sql|templates|src|docs|reports)/[\\w./-]*)`|\\]\\((\\w[\\w./-]*)\\)");

  @TempDir Path folder;

  @Test
  void everyCommandDoesWhatItSays() throws Exception {
    List<String> commands = new ArrayList<>();
    Matcher matcher = COMMAND.matcher(Files.readString(Path.of("README.md")));
    while (matcher.find()) {
      commands.add(matcher.group(1).strip());
    }
    assertThat(commands).hasSizeGreaterThanOrEqualTo(8);
    for (String command : commands) {
      Path log = folder.resolve("log.txt");
      List<String> line =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Main.class.getName()));
      if (!command.isEmpty()) {
        line.addAll(List.of(command.split("\\s+")));
      }
      int code =
          new ProcessBuilder(line)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start()
              .waitFor();
      assertThat(code).as(command + "\n" + Files.readString(log)).isZero();
    }
    assertThat(folder.resolve("reports/deck.pptx")).isNotEmptyFile();
    assertThat(folder.resolve("reports/results.xlsx")).isNotEmptyFile();
    assertThat(folder.resolve("reports/import/summary.json")).isNotEmptyFile();
    assertThat(folder.resolve("understood/brands.json")).isNotEmptyFile();
    assertThat(folder.resolve("sql")).doesNotExist();
  }

  @Test
  void whatItNamesIsThere() throws Exception {
    Matcher matcher = FILE.matcher(Files.readString(Path.of("README.md")));
    List<String> missing = new ArrayList<>();
    while (matcher.find()) {
      String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      boolean made = name.startsWith("reports/") && !name.startsWith("reports/sample");
      if (!made && !name.matches("sql/[XY].*") && !Files.exists(Path.of(name))) {
        missing.add(name);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void exitCodesAreThoseOfTheProgram() throws Exception {
    String readme = Files.readString(Path.of("README.md"));
    for (MetricsException.Category category : MetricsException.Category.values()) {
      assertThat(readme)
          .contains(
              "| "
                  + category.exitCode()
                  + " | "
                  + category.name().toLowerCase(java.util.Locale.ROOT)
                  + ":");
    }
  }
}
