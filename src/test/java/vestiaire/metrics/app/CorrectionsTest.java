package vestiaire.metrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.sql.DatabaseUrl;

/** Whoever imports an extract that takes something back is told that it was not taken. */
@Tag("slow")
class CorrectionsTest {
  private static final int SOLD = 6;

  @TempDir Path folder;

  @Test
  void areSaidAndTakenInByANewDatabase() throws IOException {
    Path first =
        new World()
            .brands("Gucci", "Zara")
            .categories("Bags")
            .weeks("2026-03-02", 2, 20, 9)
            .writeTo(folder.resolve("first"));
    Path second = folder.resolve("second");
    Files.createDirectories(second);
    for (String file : List.of("brands.csv", "category.csv", "clicks.csv", "listings.csv")) {
      Files.copy(first.resolve(file), second.resolve(file));
    }
    Path listings = second.resolve("listings.csv");
    List<String> rows = Files.readAllLines(listings);
    List<String> cancelled = rows.stream().map(CorrectionsTest::withoutSale).toList();
    long sales = rows.stream().filter(row -> !cancelled.contains(row)).count();
    Files.write(listings, cancelled);

    DatabaseUrl url = Run.fresh();
    assertThat(imported(url, first)).doesNotContain("not taken", "stay");
    assertThat(imported(url, first)).doesNotContain("not taken", "stay");
    assertThat(imported(url, second))
        .contains("; " + sales + " listings stay as on record")
        .contains("not taken: " + sales + " listings are otherwise here, and the record stays")
        .contains(sales + " without the recorded sale or with an earlier one")
        .contains("corrections need a new database (--state, --db)");
    assertThat(imported(Run.fresh(), second)).doesNotContain("not taken", "stay");
  }

  @Test
  void withinOneExtractAreSaid() throws IOException {
    Path extract =
        new World()
            .brands("Gucci")
            .categories("Bags")
            .weeks("2026-03-02", 1, 20, 9)
            .writeTo(folder.resolve("extract"));
    Path listings = extract.resolve("listings.csv");
    List<String> rows = Files.readAllLines(listings);
    Files.writeString(
        listings, String.join("\n", rows) + "\n" + withoutSale(rows.get(1)) + "\n" + rows.get(2));
    assertThat(imported(Run.fresh(), extract))
        .contains(
            "contradicts itself: 1 listing is there more than once, not each time the same (ids 1);"
                + " the latest state counts")
        .doesNotContain("not taken");
  }

  private String imported(DatabaseUrl url, Path extracts) {
    Run run = Run.on(url, folder.resolve("reports"), "import", extracts.toString());
    assertThat(run.code()).as(run.err()).isZero();
    return run.out();
  }

  private static String withoutSale(String row) {
    String[] cells = row.split(",", -1);
    if (!cells[SOLD].startsWith("2")) {
      return row;
    }
    cells[SOLD] = "";
    return String.join(",", cells);
  }
}
