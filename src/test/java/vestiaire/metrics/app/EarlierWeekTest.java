package vestiaire.metrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.sample.SampleMarketplace;
import vestiaire.metrics.sample.SampleOptions;
import vestiaire.metrics.sql.DatabaseUrl;

/** An old week, computed again when newer extracts are in, is the same to the byte. */
@Tag("slow")
class EarlierWeekTest {
  @TempDir Path folder;
  private Path full;
  private Path early;
  private String instant;

  /** Extracts of all weeks, and the same as they stood earlier, with fewer and other names. */
  @BeforeEach
  void writeExtracts() throws IOException {
    full = folder.resolve("full");
    early = Files.createDirectories(folder.resolve("early"));
    new SampleMarketplace(SampleOptions.standard().withWeeks(8)).writeTo(full);
    List<String> created = lines("listings.csv").stream().skip(1).map(row -> at(row, 4)).toList();
    instant = created.stream().sorted().toList().get(created.size() * 6 / 10);
    write("listings.csv", lines("listings.csv").stream().map(this::asThen));
    write("clicks.csv", lines("clicks.csv").stream().filter(row -> !isLater(at(row, 0))));
    // Two of the most used are not known yet, and one is called otherwise.
    write(
        "brands.csv",
        lines("brands.csv").stream()
            .filter(row -> !row.startsWith("17,") && !row.startsWith("25,"))
            .map(row -> row.equals("2,Autre Marque") ? "2,Another name" : row));
    write("category.csv", lines("category.csv").stream().filter(row -> !row.startsWith("31,")));
  }

  @Test
  void isTheSameWhenNewerExtractsAreIn() throws IOException {
    DatabaseUrl url = Run.fresh();
    imported(url, early);
    Map<String, String> then = results(url, "then");
    assertThat(then.get("extra_analysis/popular_brands.csv")).contains("Another name");
    assertThat(String.join("\n", then.values())).contains("Unknown brand");

    imported(url, full);
    imported(url, full);
    Map<String, String> again = results(url, "again");

    assertThat(again.keySet()).isEqualTo(then.keySet());
    assertThat(then.keySet().stream().filter(file -> !then.get(file).equals(again.get(file))))
        .as("files that differ")
        .isEmpty();
    // What came later is there for who asks for it.
    Run now = Run.on(url, folder.resolve("now"), "query");
    assertThat(now.code()).as(now.err()).isZero();
    assertThat(read(folder.resolve("now/results")).get("extra_analysis/popular_brands.csv"))
        .contains("Autre Marque")
        .doesNotContain("Another name", "Unknown brand");
  }

  private void imported(DatabaseUrl url, Path extracts) {
    Run run = Run.on(url, folder.resolve("reports"), "import", extracts.toString());
    assertThat(run.code()).as(run.err()).isZero();
  }

  private Map<String, String> results(DatabaseUrl url, String name) throws IOException {
    Run run = Run.on(url, folder.resolve(name), "query", "--as-of", instant + "Z");
    assertThat(run.code()).as(run.err()).isZero();
    return read(folder.resolve(name).resolve("results"));
  }

  private static Map<String, String> read(Path results) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(results)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".csv")).toList()) {
        contents.put(
            results.relativize(file).toString().replace('\\', '/'),
            Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return contents;
  }

  private String asThen(String row) {
    if (row.startsWith("ID,")) {
      return row;
    }
    if (isLater(at(row, 4))) {
      return "";
    }
    List<String> cells = new ArrayList<>(Arrays.asList(row.split(",", -1)));
    cells.replaceAll(cell -> cell.contains("T") && isLater(at(cell, 0)) ? "" : cell);
    return String.join(",", cells);
  }

  private boolean isLater(String time) {
    return time.startsWith("2") && time.compareTo(instant) > 0;
  }

  /** A time in a row, to the second. */
  private static String at(String row, int column) {
    String cell = row.split(",", -1)[column];
    return cell.length() > 19 ? cell.substring(0, 19) : cell;
  }

  private List<String> lines(String file) throws IOException {
    return Files.readString(full.resolve(file), StandardCharsets.ISO_8859_1)
        .lines()
        .collect(Collectors.toList());
  }

  // Bytes stay what they are in this set, whatever the file is written in.
  private void write(String file, Stream<String> rows) throws IOException {
    Files.write(
        early.resolve(file),
        rows.filter(row -> !row.isEmpty()).collect(Collectors.toList()),
        StandardCharsets.ISO_8859_1);
  }
}
