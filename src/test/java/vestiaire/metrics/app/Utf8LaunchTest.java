package vestiaire.metrics.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as cron starts it: without LANG, in a folder that is not called in ASCII. */
@Tag("slow")
class Utf8LaunchTest {
  @TempDir Path folder;

  @Test
  void worksWithoutALocaleInAFolderWithAccentsAndQuotes() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/cmdline")), "no /proc");
    assertThat(
            started(
                "0",
                "d=$(printf \"donn\\303\\251e l'\\303\\251t\\303\\251.csv\"); printf 'a,b\\n1,2\\n' > \"$d\"; set -- read --json-dir out \"$d\""))
        .contains("donnée l'été.csv: load");
  }

  @Test
  void keepsTheExitCode() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/cmdline")), "no /proc");
    assertThat(started("4", "set -- read --json-dir out \"$(printf 'C\\303\\251line.csv')\""))
        .contains("There is no file Céline.csv");
  }

  /** The shell writes the bytes, for the tests' own Java may not be able to. */
  private String started(String code, String arguments) throws Exception {
    String script =
        "d=$(printf 'M\\303\\244rkte'); mkdir -p \"$d\"; cd \"$d\"; "
            + arguments
            + "; env -i PATH=\"$PATH\" HOME=/tmp \"$JAVA\" -XX:TieredStopAtLevel=1 -cp \"$CP\" vestiaire.metrics.app.Main \"$@\"; echo \"code $?\"";
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder
        .environment()
        .put("JAVA", Path.of(System.getProperty("java.home"), "bin/java").toString());
    builder.environment().put("CP", System.getProperty("java.class.path"));
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(out).contains("code " + code);
    return out;
  }
}
