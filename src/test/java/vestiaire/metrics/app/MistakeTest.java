package vestiaire.metrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.sample.SampleMarketplace;
import vestiaire.metrics.sample.SampleOptions;

/**
 * What a user sees who gets something wrong: the place, what would be right, the exit code, and no
 * stack trace.
 */
@Tag("slow")
class MistakeTest {
  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void names() {
    out = folder.resolve("out");
  }

  @Test
  void wrongFolder() {
    expect(
        Run.of("generate", "--data", folder.resolve("nowhere").toString()),
        4,
        "There is no folder",
        "--data");
  }

  @Test
  void missingFiles() throws Exception {
    Path data = extracts();
    Files.delete(data.resolve("listings.csv"));
    Files.delete(data.resolve("brands.csv"));
    expect(
        Run.on(Run.fresh(), out, "generate", "--data", data.toString()),
        4,
        "listings.csv",
        "brands.csv");
  }

  @Test
  void missingColumn() throws Exception {
    Path data = extracts();
    Path listings = data.resolve("listings.csv");
    String text =
        Files.readString(listings, StandardCharsets.ISO_8859_1)
            .replaceFirst("DATE_CREATED", "CREATED_ON");
    Files.writeString(listings, text, StandardCharsets.ISO_8859_1);
    expect(
        Run.on(Run.fresh(), out, "generate", "--data", data.toString()),
        4,
        "listings.csv",
        "column date_created is missing",
        "CREATED_ON");
    assertThat(out.resolve("deck.pptx")).doesNotExist();
  }

  @Test
  void brokenSqlNamesItsPlaceAndTheOthersAreAnswered() throws Exception {
    Path sql = copy(Path.of("sql"), folder.resolve("sql"));
    Files.createDirectories(sql.resolve("mine"));
    Files.writeString(sql.resolve("mine/broken.sql"), "SELECT id\nFROM listngs");
    Run run = Run.on(Run.fresh(), out, "generate", "--sql", sql.toString(), "--sample");
    expect(run, 5, "broken.sql:2:6", "listngs");
    assertThat(out.resolve("results/extra_analysis/popular_brands.csv")).exists();
    assertThat(out.resolve("results/mine/broken.csv")).doesNotExist();
    // No slide depends on it, so there is a deck; the exit code still tells.
    assertThat(out.resolve("deck.pptx")).exists();
  }

  @Test
  void newQuestionBecomesAResultWithoutJava() throws Exception {
    Path sql = copy(Path.of("sql"), folder.resolve("sql"));
    Files.createDirectories(sql.resolve("mine"));
    Files.writeString(
        sql.resolve("mine/sold.sql"),
        "-- title: Sold\nSELECT count(date_sold) AS sold FROM listings;\n");
    assertThat(Run.on(Run.fresh(), out, "query", "--sql", sql.toString(), "--sample").code())
        .isZero();
    assertThat(Files.readString(out.resolve("results/mine/sold.csv"))).matches("sold\n\\d+\n");
  }

  @Test
  void brokenTemplateLeavesTheOldDeckAlone() throws Exception {
    Path templates = copy(Path.of("templates"), folder.resolve("templates"));
    Path template = templates.resolve("sections/brands.md.ftl");
    Files.writeString(template, Files.readString(template).replace("${top.brand}", "${top.brnd}"));
    Files.createDirectories(out);
    Files.writeString(out.resolve("deck.pptx"), "an older deck");
    expect(
        Run.on(Run.fresh(), out, "generate", "--templates", templates.toString(), "--sample"),
        6,
        "brands.md.ftl:",
        "brnd",
        "brand");
    assertThat(out.resolve("deck.pptx")).hasContent("an older deck");
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.contains("tmp") || name.contains("part"));
    }
  }

  @Test
  void themeThatIsNoPowerPointFile() throws Exception {
    for (String content : List.of("PK", "# A text", "<html>", "PowerPoint Document")) {
      Path theme = Files.writeString(folder.resolve("look.pptx"), content);
      expect(
          Run.of("generate", "--sample", "--theme", theme.toString(), "--out", out.toString()),
          7,
          theme.toString(),
          "is no PowerPoint file");
    }
  }

  @Test
  void templateThatDoesNotExist() {
    expect(
        Run.of("generate", "--templates", folder.resolve("t").toString()),
        2,
        "--templates",
        "there is no folder");
  }

  @Test
  void themeThatIsNone() throws Exception {
    Path theme = Files.writeString(folder.resolve("theme.pptx"), "not a presentation");
    Run run = Run.on(Run.fresh(), out, "generate", "--theme", theme.toString(), "--sample");
    expect(run, 7, "theme", ".pptx");
    assertThat(out.resolve("deck.pptx")).doesNotExist();
  }

  @Test
  void refusedDatabase() {
    Run run =
        Run.in(
            Map.of("DATABASE_URL", "postgres://me:hush-hush@127.0.0.1:1/shop"),
            "generate",
            "--out",
            out.toString());
    expect(run, 5, "127.0.0.1:1/shop", "--db");
    assertThat(run.err() + run.out()).doesNotContain("hush-hush");
  }

  @Test
  void wrongPassword() {
    String address = Run.address(Run.fresh()).replaceFirst("password=.*", "password=hush-hush");
    Run run = Run.in(Map.of("DATABASE_URL", address), "query", "--out", out.toString());
    expect(run, 5, "password authentication failed");
    assertThat(run.err()).doesNotContain("hush-hush");
  }

  @Test
  void weekBeforeTheFirstListing() {
    Run run =
        Run.of("generate", "--sample", "--week", "2019-W10", "--no-page", "--out", out.toString());
    expect(run, 2, "2019-W10 lies before the first listing", "the data has 20", " to 20");
    assertThat(out.resolve("deck.pptx")).doesNotExist();
  }

  @Test
  void wrongWords() {
    expect(Run.of("genrate"), 2, "genrate");
    expect(Run.of("generate", "--week", "2021-W54"), 2, "2021-W54", "52");
    expect(Run.of("generate", "--week", "last"), 2, "2021-W35");
    expect(Run.of("generate", "--as-of", "yesterday"), 2, "2021-10-14");
    expect(Run.of("generate", "--zone", "Paris"), 2, "Europe/Paris");
    expect(Run.of("--nonsense"), 2, "--nonsense");
    expect(
        Run.of("query", "popular_brand"),
        2,
        "There is no query popular_brand",
        "did you mean popular_brands?");
    expect(Run.of("generate", "--data", "x", "--sample"), 2, "exclude");
  }

  @Test
  void sampleTakesNobodysPlaceButAnEarlierSamples() throws Exception {
    Path own = Files.createDirectories(folder.resolve("own"));
    Files.writeString(own.resolve("brands.csv"), "1,MINE\n");
    expect(
        Run.of("sample", own.toString(), "--weeks", "2"),
        2,
        own.resolve("brands.csv").toString(),
        "belongs to no sample");
    assertThat(own.resolve("brands.csv")).hasContent("1,MINE");
    String made = folder.resolve("made").toString();
    assertThat(Run.of("sample", made, "--weeks", "2").code()).isZero();
    assertThat(Run.of("sample", made, "--weeks", "3").code()).isZero();
  }

  @Test
  void helpAndVersionAreNoMistakes() {
    assertThat(Run.of("--help").code()).isZero();
    assertThat(Run.of("--help").out())
        .contains("generate", "import", "query", "sample", "verify", "check", "Exit codes");
    for (String command :
        List.of("generate", "import", "query", "sample", "read", "verify", "check")) {
      Run run = Run.of(command, "--help");
      assertThat(run.code()).as(command).isZero();
      assertThat(run.out()).contains("Usage: vestiaire-metrics " + command);
    }
    assertThat(Run.of("--version").out()).startsWith("vestiaire-metrics");
  }

  private static void expect(Run run, int code, String... words) {
    assertThat(run.code()).as(run.err()).isEqualTo(code);
    assertThat(run.err()).contains(words).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(run.err().lines().count()).isLessThanOrEqualTo(4);
  }

  private Path extracts() {
    Path data = folder.resolve("extracts");
    new SampleMarketplace(SampleOptions.standard().withWeeks(2)).writeTo(data);
    return data;
  }

  private static Path copy(Path from, Path to) throws Exception {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
    return to;
  }
}
