package vestiaire.metrics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.sql.Audience;
import vestiaire.metrics.sql.Database;

/** A page that does not agree with the results beside it. */
@Tag("slow")
class PageProofTest {
  @TempDir Path folder;

  @Test
  void isLeftOutAndSaidToBe() throws Exception {
    Path sql = folder.resolve("sql");
    copy(Path.of("sql"), sql);
    Path trend = sql.resolve("deck/weekly_trend.sql");
    Files.writeString(
        trend, Files.readString(trend).replace("count(*) AS started", "count(*) + 1 AS started"));
    try (Database database = PageWorld.TINY.database(folder)) {
      MadePage made =
          MadePage.of(
              database,
              PageWorld.TINY,
              sql,
              folder.resolve("reports"),
              Locale.ENGLISH,
              Audience.ALL);
      assertThat(made.warnings())
          .anyMatch(text -> text.startsWith("page: ") && text.contains("weekly_trend"));
      assertThat(made.file()).doesNotExist();
      assertThat(folder.resolve("reports/dashboard.html")).doesNotExist();
    }
  }

  @Test
  void needsTheFolderOfItsQueries() throws Exception {
    Path sql = folder.resolve("sql");
    copy(Path.of("sql"), sql);
    for (String name :
        List.of("listing_rows.sql", "listing_amendments.sql", "less_is_better.sql")) {
      Files.delete(sql.resolve("page").resolve(name));
    }
    Files.delete(sql.resolve("page"));
    try (Database database = PageWorld.TINY.database(folder)) {
      MadePage made =
          MadePage.of(
              database,
              PageWorld.TINY,
              sql,
              folder.resolve("reports"),
              Locale.ENGLISH,
              Audience.ALL);
      assertThat(made.warnings()).anyMatch(text -> text.contains("lacks the folder page/"));
      assertThat(folder.resolve("reports/dashboard.html")).doesNotExist();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Files.copy(one, to.resolve(from.relativize(one).toString()));
      }
    }
  }
}
