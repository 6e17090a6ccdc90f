package vestiaire.metrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project's folder, laid out and lying over the program's own. */
class InitTest {
  @TempDir Path folder;

  @Test
  void laysOutAFolderThatExplainsItself() throws IOException {
    Run laid = Run.of("init", folder.toString());
    assertThat(laid.code()).isZero();
    assertThat(folder.resolve("sql/team/listings_by_weekday.sql")).isRegularFile();
    assertThat(folder.resolve("templates/weekly.yml"))
        .hasSameTextualContentAs(Path.of("templates/weekly.yml"));
    assertThat(Files.readAllLines(folder.resolve("README.md"))).hasSizeLessThan(26);
    assertThat(folder.resolve("sql/deck")).doesNotExist();
  }

  @Test
  void whatIsThereStays() throws IOException {
    Files.writeString(folder.resolve("README.md"), "mine");
    Run laid =
        Run.of(
            "init",
            folder.toString(),
            "--copy",
            "sql/deck/totals.sql",
            "--copy",
            "templates/words/");
    assertThat(laid.code()).isZero();
    assertThat(laid.out()).contains("README.md is there already, and stays");
    assertThat(folder.resolve("README.md")).hasContent("mine");
    assertThat(folder.resolve("sql/deck/totals.sql"))
        .hasSameTextualContentAs(Path.of("sql/deck/totals.sql"));
    assertThat(folder.resolve("templates/words")).isNotEmptyDirectory();
  }

  @Test
  void unknownFileIsRefusedWithTheNearestName() {
    Run refused = Run.of("init", folder.toString(), "--copy", "sql/deck/totls.sql");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("no sql/deck/totls.sql; did you mean sql/deck/totals.sql?");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void weeklySettingsFindTheTemplatesBelow() {
    Run.of("init", folder.toString());
    Run checked = Run.of("weekly", "--templates", folder.resolve("templates").toString(), "check");
    assertThat(checked.err()).isEmpty();
    assertThat(checked.code()).isZero();
  }

  @Test
  void misspelledCommandAndOptionAreToldTheNearest() {
    assertThat(Run.of("generat").err()).contains("did you mean generate?");
    assertThat(Run.of("generate", "--brnd", "Dior").err()).contains("did you mean --brand?");
    assertThat(Run.of("query", "totls").err())
        .contains("no query totls (did you mean totals?); there are checks/");
  }

  @Test
  void completionKnowsEachCommand() {
    Run script = Run.of("completion");
    assertThat(script.code()).isZero();
    assertThat(script.out()).contains("complete -F", "generate", "--average-basket", "schedule");
  }

  @Test
  @Tag("slow")
  void oneFileIsEnough() throws IOException {
    Path sql = Files.createDirectories(folder.resolve("sql/team"));
    Files.writeString(
        sql.resolve("brands_listed.sql"),
        """
        -- title: Brands listed
        -- grain: one row
        -- format: share share(1)
        SELECT count(DISTINCT id_brand) AS brands, 0.5::float8 AS share FROM listings;
        """);
    Path deck = Files.createDirectories(folder.resolve("sql/deck"));
    Files.writeString(deck.resolve("totals.sql"), "-- not wanted\n");
    Files.writeString(deck.resolve("brand_curve.sql"), "-- title: Mine\nSELECT 1 AS one;\n");
    Path state = folder.resolve("state");
    Run described =
        Run.of(
            "query",
            "--describe",
            "--sql",
            folder.resolve("sql").toString(),
            "--state",
            state.toString(),
            "--out",
            folder.resolve("reports").toString());
    assertThat(described.err()).isEmpty();
    assertThat(described.out())
        .contains(
            "team/brands_listed  Brands listed",
            "  grain    one row",
            "  columns  brands int8",
            "share float8, shown as share(1)",
            "deck/brand_curve  Mine",
            "deck/brand_ranking  ",
            "unknown, there is no " + folder.resolve("reports").resolve("deck.pptx"))
        .doesNotContain("deck/totals");
    Run table =
        Run.of("query", "--describe", "listings", "step_times", "--state", state.toString());
    assertThat(table.err()).isEmpty();
    assertThat(table.out())
        .contains(
            "listings  ",
            "date_sold timestamp with time zone  When it was sold; null while unsold",
            "step_times(");
    assertThat(Run.of("query", "--describe", "listing", "--state", state.toString()).err())
        .contains("There is no query, table or function 'listing'; did you mean listings?");
    Run asked =
        Run.of(
            "query",
            "brands_listed",
            "--sql",
            folder.resolve("sql").toString(),
            "--state",
            state.toString(),
            "--out",
            folder.resolve("reports").toString());
    assertThat(asked.err()).isEmpty();
    assertThat(asked.out()).contains("nothing was imported yet, so this is the made-up sample");
    assertThat(folder.resolve("reports/results/team/brands_listed.csv")).isRegularFile();
  }

  @Test
  @Tag("slow")
  void slidesOfATeamStandInFilesOfTheirOwn() throws IOException {
    Run.of("init", folder.toString());
    Path own = folder.resolve("templates/team.md.ftl");
    List<String> example = Files.readAllLines(own);
    assertThat(example.get(0)).startsWith("<#-- ");
    assertThat(example.get(example.size() - 1)).isEqualTo("-->");
    Path more = Files.createDirectories(folder.resolve("templates/team"));
    Files.writeString(
        more.resolve("returns.md.ftl"),
        "## *Zoë & \"Co\"* have ${totals.sellers} sellers\n- So they say\n");
    Files.writeString(
        own,
        String.join("\n", example.subList(1, example.size() - 1))
            + "\n<#include \"team/returns.md.ftl\">\n");
    Run made =
        Run.on(
            Run.fresh(),
            folder.resolve("reports"),
            "generate",
            "--sample",
            "--sql",
            folder.resolve("sql").toString(),
            "--templates",
            folder.resolve("templates").toString());
    assertThat(made.err()).isEmpty();
    assertThat(made.code()).isZero();
    assertThat(made.out()).contains("none disagrees");
    List<String> titles = new ArrayList<>();
    try (XMLSlideShow show =
        new XMLSlideShow(Files.newInputStream(folder.resolve("reports/deck.pptx")))) {
      show.getSlides().forEach(slide -> titles.add(String.valueOf(slide.getTitle())));
    }
    assertThat(titles)
        .anyMatch(
            title -> title.matches("Sellers start most listings on day \\d of the week: \\d+"))
        .anyMatch(title -> title.startsWith("Zoë & \"Co\" have "));
  }
}
