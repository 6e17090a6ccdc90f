package vestiaire.metrics.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.MetricsException;

/**
 * The programs of a PostgreSQL: {@code bin/initdb}, {@code bin/pg_ctl}, {@code bin/postgres}.
 *
 * @param path the folder that holds {@code bin/}
 * @param major its version; data directories of different majors do not fit each other
 */
record PostgresHome(Path path, int major) {
  /** The oldest PostgreSQL that the schema runs on. */
  static final int OLDEST = 15;

  /** Where packages put it: Debian and Ubuntu, Red Hat, Homebrew, a build from source. */
  static final List<Path> USUAL_PLACES =
      List.of(
          Path.of("/usr/lib/postgresql"),
          Path.of("/usr"),
          Path.of("/opt/homebrew/opt"),
          Path.of("/usr/local/opt"),
          Path.of("/usr/local"));

  private static final int FIRST_WITH_OWN_LOCALES = 17;
  private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");
  private static final Pattern DATA = Pattern.compile("data-(\\d+)");

  /**
   * Returns the programs with which a server in this folder is started: those that were named, else
   * those inside this program, else the machine's own, of which the newest; but where the folder
   * holds data, those that fit it.
   *
   * @param wanted the folder that was named, or null
   * @param places where to look for the machine's own
   * @throws MetricsException.Usage when those that were named are not there or too old
   * @throws MetricsException.Database when there are none, or none that fit the data
   */
  static PostgresHome choose(
      Path state, @Nullable Path wanted, PostgresBinaries inside, List<Path> places)
      throws IOException {
    List<PostgresHome> found = new ArrayList<>();
    if (wanted != null) {
      found.add(named(wanted));
    } else {
      if (inside.areThere()) {
        found.add(new PostgresHome(inside.home(state), inside.major()));
      }
      for (Path place : places) {
        found.addAll(below(place));
      }
    }
    if (found.isEmpty()) {
      throw new MetricsException.Database(
          "There is no PostgreSQL here: this jar has none inside, and none is installed in the usual places%nUse a server with --db, name the folder of an installed one (%d or later) with --postgres-home, or take vestiaire-metrics-standalone.jar, which has one inside"
              .formatted(OLDEST));
    }
    List<Integer> kept = majorsOfData(state);
    if (kept.isEmpty()) {
      return found.get(0);
    }
    return found.stream()
        .filter(one -> kept.contains(one.major()))
        .findFirst()
        .orElseThrow(
            () ->
                new MetricsException.Database(
                    "The data in %s is that of PostgreSQL %d, and here is %d%nName the folder of a PostgreSQL %d with --postgres-home%s, or begin anew in another folder with --state"
                        .formatted(
                            state,
                            kept.get(0),
                            found.get(0).major(),
                            kept.get(0),
                            kept.get(0) == inside.major()
                                ? ", take vestiaire-metrics-standalone.jar, which has one inside"
                                : "")));
  }

  /** Returns the options that make text sort by code point and know the letters of Unicode. */
  List<String> locale() {
    return major >= FIRST_WITH_OWN_LOCALES
        ? List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8")
        : List.of("--lc-ctype=C.UTF-8");
  }

  private static PostgresHome named(Path wanted) {
    Path folder = wanted.toAbsolutePath().normalize();
    Path home = folder.endsWith("bin") && folder.getParent() != null ? folder.getParent() : folder;
    return at(home)
        .filter(one -> one.major() >= OLDEST)
        .orElseThrow(
            () ->
                new MetricsException.Usage(
                    "--postgres-home: %s holds no bin/initdb, bin/pg_ctl and bin/postgres of PostgreSQL %d or later; name a folder like /usr/lib/postgresql/%d"
                        .formatted(wanted, OLDEST, OLDEST)));
  }

  /** Returns the PostgreSQLs below a place, the newest first. */
  private static List<PostgresHome> below(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    List<PostgresHome> found = new ArrayList<>();
    // Debian's folders are called 15, Red Hat's pgsql-15, Homebrew's postgresql@15.
    try (DirectoryStream<Path> folders =
        Files.newDirectoryStream(
            place,
            one -> one.getFileName().toString().matches("\\d+|pgsql(-\\d+)?|postgresql@\\d+"))) {
      for (Path one : folders) {
        at(one).filter(home -> home.major() >= OLDEST).ifPresent(found::add);
      }
    }
    found.sort((one, other) -> Integer.compare(other.major(), one.major()));
    return found;
  }

  private static Optional<PostgresHome> at(Path home) {
    for (String program : List.of("initdb", "pg_ctl", "postgres")) {
      Path bin = home.resolve("bin");
      if (!Files.isExecutable(bin.resolve(program))
          && !Files.isExecutable(bin.resolve(program + ".exe"))) {
        return Optional.empty();
      }
    }
    return major(home).map(major -> new PostgresHome(home, major));
  }

  private static Optional<Integer> major(Path home) {
    try {
      Process process =
          new ProcessBuilder(home.resolve("bin/postgres").toString(), "--version")
              .redirectErrorStream(true)
              .start();
      try (BufferedReader output = process.inputReader()) {
        String line = output.readLine();
        Matcher version = VERSION.matcher(line == null ? "" : line);
        return version.find() ? Optional.of(Integer.valueOf(version.group(1))) : Optional.empty();
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns the versions whose data the folder holds, the newest first. */
  private static List<Integer> majorsOfData(Path state) throws IOException {
    List<Integer> majors = new ArrayList<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(state, "data-*")) {
      for (Path one : folders) {
        Matcher data = DATA.matcher(one.getFileName().toString());
        if (data.matches()) {
          majors.add(Integer.valueOf(data.group(1)));
        }
      }
    }
    majors.sort(Comparator.reverseOrder());
    return majors;
  }
}
