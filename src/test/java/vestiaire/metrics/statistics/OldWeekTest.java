package vestiaire.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.ingest.ExtractImport;
import vestiaire.metrics.ingest.ImportOptions;
import vestiaire.metrics.ingest.ImportProgress;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.results.ResultTexts;
import vestiaire.metrics.results.ResultsFolder;
import vestiaire.metrics.sample.SampleMarketplace;
import vestiaire.metrics.sample.SampleOptions;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.Period;
import vestiaire.metrics.sql.Query;
import vestiaire.metrics.sql.QueryFolder;
import vestiaire.metrics.sql.QueryRun;
import vestiaire.metrics.sql.TestDatabase;

/** A report about the past does not know what came later, be it already in the database. */
@Tag("slow")
class OldWeekTest {
  private static final Instant THEN = Instant.parse("2026-05-03T21:00:00Z");
  private static final Period OLD = new Period(Week.parse("2026-W18"), THEN, Asked.PARIS);

  /** What the last import read is no figure of the marketplace. */
  private static final String NO_FIGURE = "deck/import_files";

  @TempDir Path folder;

  @Test
  void oldWeekIsTheSameToTheByteAfterNewerExtractsCameIn() throws Exception {
    Path today = folder.resolve("today");
    new SampleMarketplace(SampleOptions.standard().withWeeks(13)).writeTo(today);
    Path then = cutAt(THEN, today);
    try (Database database = TestDatabase.create()) {
      load(database, then);
      Map<String, String> before = results(database, "before");
      load(database, today);
      Map<String, String> after = results(database, "after");
      assertThat(before).hasSizeGreaterThan(35);
      assertThat(after.keySet()).isEqualTo(before.keySet());
      after.forEach((name, text) -> assertThat(text).as(name).isEqualTo(before.get(name)));
      TestDatabase.execute(database, "UPDATE kept_listing_clicks_state SET is_current = false");
      results(database, "not kept")
          .forEach((name, text) -> assertThat(text).as(name).isEqualTo(before.get(name)));
    }
  }

  private void load(Database database, Path extracts) {
    new ExtractImport(database.dataSource(), ImportOptions.DEFAULT)
        .run(extracts, folder.resolve("reports"), ImportProgress.SILENT);
  }

  private Map<String, String> results(Database database, String name) throws IOException {
    Path target = folder.resolve(name);
    ResultsFolder results = new ResultsFolder(target, 0);
    List<Query> questions =
        QueryFolder.in(Path.of("sql")).stream()
            .filter(one -> !one.name().equals(NO_FIGURE))
            .toList();
    try (QueryRun run = new QueryRun(database, OLD, Duration.ofMinutes(1), 2)) {
      run.ask(questions, results::open);
    }
    return ResultTexts.below(target);
  }

  /** The same extracts as they would have been handed over at this instant. */
  private Path cutAt(Instant instant, Path extracts) throws IOException {
    Path cut = Files.createDirectories(folder.resolve("then"));
    Files.copy(extracts.resolve("brands.csv"), cut.resolve("brands.csv"));
    Files.copy(extracts.resolve("category.csv"), cut.resolve("category.csv"));
    String now = instant.toString();
    write(
        cut.resolve("listings.csv"),
        lines(extracts.resolve("listings.csv"))
            .filter(line -> line.startsWith("ID") || line.split(",", -1)[4].compareTo(now) <= 0)
            .map(line -> unknownYet(line, now)));
    write(
        cut.resolve("clicks.csv"),
        lines(extracts.resolve("clicks.csv"))
            .filter(line -> line.startsWith("DATE") || line.compareTo(now) <= 0));
    return cut;
  }

  private static String unknownYet(String line, String now) {
    String[] cells = line.split(",", -1);
    for (int i = 5; i < 7; i++) {
      cells[i] = line.startsWith("ID") || cells[i].compareTo(now) <= 0 ? cells[i] : "";
    }
    return String.join(",", cells);
  }

  /** One byte a character, so that what is damaged stays so. */
  private static Stream<String> lines(Path file) throws IOException {
    return Stream.of(Files.readString(file, StandardCharsets.ISO_8859_1).split("\n"));
  }

  private static void write(Path file, Stream<String> lines) throws IOException {
    Files.writeString(
        file, lines.collect(Collectors.joining("\n", "", "\n")), StandardCharsets.ISO_8859_1);
  }
}
