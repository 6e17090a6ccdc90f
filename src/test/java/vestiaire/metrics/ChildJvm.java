package vestiaire.metrics;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of the tests' own, which may be killed. */
public final class ChildJvm {
  private ChildJvm() {}

  /** Prepares a process that runs a class of the tests, on this process's class path. */
  public static ProcessBuilder of(Class<?> main, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
