package vestiaire.metrics.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.app.OddWorldsTest.Made;
import vestiaire.metrics.sample.SampleMarketplace;
import vestiaire.metrics.sample.SampleOptions;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.DatabaseUrl;
import vestiaire.metrics.sql.TestDatabase;

/** Propositions are kept, judged by later reports, and change no report that was made before. */
@Tag("slow")
class TrackingTest {
  @TempDir Path folder;
  private DatabaseUrl url;

  @BeforeEach
  void database() {
    url = Run.fresh();
  }

  @Test
  void laterReportSaysWhatBecameOfEarlierPropositions() throws Exception {
    Path extracts = extracts();
    generate("early", "--data", extracts.toString(), "--week", "2026-W10", "--as-of", "2026-03-08");
    generate("middle", "--week", "2026-W14", "--as-of", "2026-04-05");
    Path late = generate("late", "--week", "2026-W18", "--as-of", "2026-05-03");
    assertThat(new Made(folder.resolve("early")).rows("deck/tracking")).isEmpty();
    List<CSVRecord> tracked = new Made(late).rows("deck/tracking");
    assertThat(tracked)
        .allMatch(row -> List.of("hit", "missed", "too early").contains(row.get("verdict")));
    assertThat(tracked.stream().filter(row -> row.get("week").equals("2026-W14")))
        .isNotEmpty()
        .allMatch(row -> row.get("verdict").equals("too early") && row.get("weeks").equals("4"));
    // Nobody made the form quicker: the median is where it was, and the promise is missed.
    CSVRecord form =
        tracked.stream()
            .filter(
                row ->
                    row.get("week").equals("2026-W10") && row.get("measure").startsWith("Median"))
            .findFirst()
            .orElseThrow();
    assertThat(form.get("verdict")).isEqualTo("missed");
    assertThat(form.get("weeks")).isEqualTo("8");
    // The completion rate since, counted again by hand.
    CSVRecord rate =
        tracked.stream()
            .filter(
                row ->
                    row.get("week").equals("2026-W10")
                        && row.get("measure").equals("Completion rate"))
            .findFirst()
            .orElseThrow();
    assertThat(Double.parseDouble(rate.get("now")))
        .isCloseTo(
            completed(extracts, "2026-03-08T23:00:00Z", "2026-05-03T22:00:00Z"), within(1e-12));
    assertThat(new Made(late).titles())
        .anyMatch(title -> title.contains("earlier recommendations"));
  }

  @Test
  void promiseThatCameTrueIsAHit() throws Exception {
    generate(
        "early", "--data", extracts().toString(), "--week", "2026-W10", "--as-of", "2026-03-08");
    // All that was started since is completed after ten minutes.
    execute(
        "UPDATE listings SET date_completed = date_created + interval '10 minutes' WHERE date_created >= '2026-03-08 23:00Z'");
    Path late = generate("late", "--week", "2026-W18", "--as-of", "2026-05-03");
    assertThat(new Made(late).rows("deck/tracking"))
        .filteredOn(row -> row.get("measure").equals("Completion rate"))
        .singleElement()
        .matches(row -> row.get("verdict").equals("hit"))
        .matches(row -> Double.parseDouble(row.get("low")) > 0);
  }

  @Test
  void sameReportAgainGivesTheSameBytesAndTheSameRows() throws Exception {
    generate(
        "early", "--data", extracts().toString(), "--week", "2026-W10", "--as-of", "2026-03-08");
    Path first = generate("first", "--week", "2026-W18", "--as-of", "2026-05-03");
    List<String> rows = recorded();
    // A week between is reported late; the report that did not know of it does not learn of it.
    generate("between", "--week", "2026-W12", "--as-of", "2026-03-22");
    Path again = generate("again", "--week", "2026-W18", "--as-of", "2026-05-03");
    sameFiles(first, again, "");
    assertThat(again.resolve("deck.pptx")).hasSameBinaryContentAs(first.resolve("deck.pptx"));
    assertThat(recorded()).containsAll(rows).hasSizeGreaterThan(rows.size());
    Path other = generate("other", "--week", "2026-W18", "--as-of", "2026-05-04");
    assertThat(new Made(other).rows("deck/tracking").stream().map(row -> row.get("week")))
        .contains("2026-W12", "2026-W10");
  }

  @Test
  void oldReportIsTheSameAfterNewerExtractsCameIn() throws Exception {
    Path all = extracts();
    Path old = asKnownAt(all, Instant.parse("2026-04-05T22:00:00Z"), folder.resolve("old"));
    Path then =
        generate("then", "--data", old.toString(), "--week", "2026-W14", "--as-of", "2026-04-05");
    generate("newer", "--data", all.toString());
    Path now = generate("now", "--week", "2026-W14", "--as-of", "2026-04-05");
    // What was read by the last import is the one thing that is not about the week.
    sameFiles(then, now, "deck/import_files.csv");
    List<String> titles = new Made(then).titles();
    assertThat(new Made(now).titles()).isEqualTo(titles);
  }

  private Path extracts() {
    Path extracts = folder.resolve("extracts");
    new SampleMarketplace(SampleOptions.standard()).writeTo(extracts);
    return extracts;
  }

  /** The same extracts, as they would have been handed over at that instant. */
  private static Path asKnownAt(Path extracts, Instant instant, Path to) throws Exception {
    Files.createDirectories(to);
    for (String same : List.of("brands.csv", "category.csv")) {
      Files.copy(extracts.resolve(same), to.resolve(same));
    }
    List<String> listings = new ArrayList<>();
    for (String line : lines(extracts.resolve("listings.csv"))) {
      String[] cells = line.split(",", -1);
      if (cells.length < 7 || !cells[4].startsWith("20")) {
        listings.add(line);
      } else if (!Instant.parse(cells[4]).isAfter(instant)) {
        for (int i = 5; i < 7; i++) {
          cells[i] =
              !cells[i].isEmpty() && Instant.parse(cells[i]).isAfter(instant) ? "" : cells[i];
        }
        listings.add(String.join(",", cells));
      }
    }
    Files.write(to.resolve("listings.csv"), listings, StandardCharsets.ISO_8859_1);
    Files.write(
        to.resolve("clicks.csv"),
        lines(extracts.resolve("clicks.csv")).stream()
            .filter(
                line ->
                    !line.startsWith("20")
                        || !Instant.parse(line.substring(0, line.indexOf(','))).isAfter(instant))
            .toList(),
        StandardCharsets.ISO_8859_1);
    return to;
  }

  private static List<String> lines(Path file) throws Exception {
    return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
  }

  private static double completed(Path extracts, String from, String to) throws Exception {
    int started = 0;
    int completed = 0;
    for (String line : lines(extracts.resolve("listings.csv"))) {
      String[] cells = line.split(",", -1);
      if (cells.length < 7 || !cells[4].startsWith("20")) {
        continue;
      }
      Instant created = Instant.parse(cells[4]);
      if (!created.isBefore(Instant.parse(from)) && created.isBefore(Instant.parse(to))) {
        started++;
        completed +=
            !cells[5].isEmpty() && !Instant.parse(cells[5]).isAfter(Instant.parse(to)) ? 1 : 0;
      }
    }
    return (double) completed / started;
  }

  private Path generate(String name, String... arguments) {
    Path out = folder.resolve(name);
    Run run =
        Run.on(
            url,
            out,
            Stream.concat(Stream.of("generate"), Stream.of(arguments)).toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return out;
  }

  private List<String> recorded() {
    try (Database database = Database.open(url, Path.of("sql/schema"))) {
      return TestDatabase.column(
          database, "SELECT p::text FROM propositions AS p ORDER BY week, as_of, proposition");
    }
  }

  private void execute(String statement) {
    try (Database database = Database.open(url, Path.of("sql/schema"))) {
      TestDatabase.execute(database, statement);
    }
  }

  private static void sameFiles(Path first, Path second, String but) throws Exception {
    Path results = first.resolve("results");
    try (Stream<Path> all = Files.walk(results)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = results.relativize(file).toString();
        if (!name.equals(but)) {
          assertThat(second.resolve("results").resolve(name)).hasSameBinaryContentAs(file);
        }
      }
    }
  }
}
