package vestiaire.metrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vestiaire.metrics.check.DeckCheck;
import vestiaire.metrics.verify.DeckVerify;

/** Marketplaces at the edge of what there can be: each gives a deck, and a true one. */
@Tag("slow")
class OddWorldsTest {
  private static final String[] PLAIN_BRANDS = {"Hermès", "Chloé", "Sézane", "A.P.C."};
  private static final String[] PLAIN_CATEGORIES = {"Bags", "Shoes", "Dresses"};
  private static final String LONG_NAME = "Robe longue à fleurs ".repeat(15).strip();

  @TempDir Path folder;

  /**
   * A world.
   *
   * @param name what is odd in it
   * @param code the exit code that is right for it
   * @param arguments beyond the data
   * @param truth what is known of its figures
   */
  record Odd(String name, World world, int code, List<String> arguments, Consumer<Made> truth) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Odd> worlds() {
    return Stream.of(
        odd(
            "no listing this week",
            plain().weeks("2026-01-05", 6, 3, 9),
            List.of("--week", "2026-W08"),
            made -> {
              assertThat(made.titles())
                  .anyMatch(title -> title.startsWith("No listings were started"));
              assertThat(made.number("listings_started")).containsEntry("value", "0");
              // None started, so no rate; and nothing is said to be up or down on an empty week.
              assertThat(made.number("completion_rate")).containsEntry("value", "");
              assertThat(made.test("weeks_without_rows")).contains("2026-W08,listings");
              // Everybody is equally quick, so nothing can be saved: it has a row, and no slide.
              assertThat(made.rows("deck/recommendations"))
                  .anyMatch(
                      row ->
                          row.get("recommendation").equals("reduce")
                              && row.get("worth").equals("too small"));
              assertThat(made.titles()).noneMatch(title -> title.contains("Reduce listing time"));
            }),
        odd(
            "one seller",
            plain().weeks("2026-01-05", 6, 5, 1),
            List.of(),
            made -> {
              assertThat(made.number("sellers")).containsEntry("value", "1");
              // One who lists five at once is one decision: no change can be clear.
              assertThat(made.number("listings_started"))
                  .containsEntry("verdict", "no clear change");
              assertThat(made.rows("extra_analysis/frequent_usage_customers")).hasSize(1);
            }),
        odd(
            "no sale at all",
            unsold(),
            List.of(),
            made -> {
              assertThat(made.rows("deck/promotion")).isEmpty();
              assertThat(made.rows("deck/market").get(0).toMap())
                  .containsEntry("sold", "0")
                  .containsEntry("low", "0");
              assertThat(made.titles()).noneMatch(title -> title.contains("Promote"));
            }),
        odd(
            "one brand",
            new World()
                .brands("Hermès")
                .categories(PLAIN_CATEGORIES)
                .weeks("2026-01-05", 12, 30, 50),
            List.of(),
            made -> {
              assertThat(made.rows("deck/brand_shares").get(0).toMap()).containsEntry("share", "1");
              // Nothing to move against.
              assertThat(made.rows("deck/brand_movers"))
                  .noneMatch(row -> row.get("is_news").equals("true"));
            }),
        odd(
            "all drafts",
            drafts(),
            List.of(),
            made -> {
              assertThat(made.rows("deck/totals").get(0).toMap())
                  .containsEntry("listings_completed", "0")
                  .containsEntry("completion_rate", "0")
                  .containsEntry("median_minutes_to_list", "");
              assertThat(made.rows("deck/form_funnel")).isNotEmpty();
            }),
        odd(
            "one day",
            oneDay(),
            List.of(),
            made -> {
              assertThat(made.rows("deck/our_numbers"))
                  .allMatch(row -> row.get("verdict").equals("no earlier week"));
              assertThat(made.titles()).noneMatch(title -> title.contains("a week"));
              assertThat(made.rows("checks")).noneMatch(row -> row.get("outcome").equals("held"));
            }),
        odd(
            "the spring change of the clocks",
            changeOfClocks("2025-03-24"),
            List.of("--week", "2025-W13", "--as-of", "2025-04-01T00:00:00Z"),
            made -> {
              // 167 hours: what begins at 22:00 UTC on Sunday is Monday's already.
              assertThat(made.number("listings_started")).containsEntry("value", "167");
              assertThat(made.hour("Sun", "02")).isEqualTo("0");
              // The one listing of the Sunday before is no week to compare with.
              assertThat(made.number("listings_started"))
                  .containsEntry("verdict", "no earlier week");
              assertThat(made.hour("Sun", "03")).isEqualTo("1");
            }),
        odd(
            "the autumn change of the clocks",
            changeOfClocks("2025-10-20"),
            List.of("--week", "2025-W43", "--as-of", "2025-10-28T00:00:00Z"),
            made -> {
              assertThat(made.number("listings_started")).containsEntry("value", "169");
              assertThat(made.hour("Sun", "02")).isEqualTo("2");
            }),
        odd(
            "week 53",
            plain().weeks("2020-11-02", 9, 10, 25),
            List.of(),
            made -> {
              assertThat(made.rows("deck/report").get(0).toMap())
                  .containsEntry("week", "2020-W53")
                  .containsEntry("monday", "2020-12-28")
                  .containsEntry("sunday", "2021-01-03")
                  .containsEntry("previous_week", "2020-W52");
              assertThat(made.rows("deck/weekly_trend")).hasSize(9);
            }),
        odd(
            "forty categories",
            new World()
                .brands(PLAIN_BRANDS)
                .categories(
                    IntStream.rangeClosed(1, 40)
                        .mapToObj(i -> "Catégorie " + i)
                        .toArray(String[]::new))
                .weeks("2026-01-05", 10, 120, 300),
            List.of(),
            made -> {
              assertThat(made.rows("deck/category_numbers")).hasSize(40);
              assertThat(
                      made.rows("deck/category_numbers").stream()
                          .mapToLong(row -> Long.parseLong(row.get("started"))))
                  .isNotEmpty();
            }),
        odd(
            "names of every kind",
            new World()
                .brands(
                    "*Zoë & \"Co\"*",
                    "<b>",
                    "${x}",
                    "]]>",
                    "=HYPERLINK(\"http://x\")",
                    "שלום עולם",
                    "👗🧵",
                    "bell\u0007ring",
                    LONG_NAME)
                .categories(LONG_NAME, "*Zoë & \"Co\"*", "]]>")
                .weeks("2026-01-05", 12, 90, 200),
            List.of(),
            made -> {
              assertThat(made.rows("extra_analysis/popular_brands").stream().map(row -> row.get(0)))
                  .contains(
                      "*Zoë & \"Co\"*", "<b>", "${x}", "]]>", "'=HYPERLINK(\"http://x\")", "👗🧵")
                  .contains("שלום עולם", LONG_NAME);
              assertThat(
                      made.rows("extra_analysis/popular_categories").stream()
                          .map(row -> row.get(0)))
                  .contains(LONG_NAME);
            }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("worlds")
  void makesATrueDeck(Odd odd) {
    Path extracts = odd.world().writeTo(folder.resolve("extracts"));
    Path out = folder.resolve("out");
    Run run =
        Run.on(
            Run.fresh(),
            out,
            Stream.concat(
                    Stream.of("generate", "--data", extracts.toString()), odd.arguments().stream())
                .toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isEqualTo(odd.code());
    Path deck = out.resolve("deck.pptx");
    DeckVerify.Verdict verdict = DeckVerify.verify(deck, out.resolve("results"));
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.figures()).isGreaterThan(50);
    assertThat(DeckCheck.check(deck)).noneMatch(finding -> finding.rule() == 20);
    Made made = new Made(out);
    assertThat(made.titles()).allMatch(title -> !title.isBlank()).doesNotHaveDuplicates();
    odd.truth().accept(made);
  }

  private static World plain() {
    return new World().brands(PLAIN_BRANDS).categories(PLAIN_CATEGORIES);
  }

  private static World unsold() {
    World world = plain();
    for (int i = 0; i < 200; i++) {
      world.listing(
          "seller" + i % 40, World.at("2026-01-05", 8).plusSeconds(36_000L * i), i % 3 > 0, 0);
    }
    return world;
  }

  private static World drafts() {
    World world = plain();
    for (int i = 0; i < 100; i++) {
      world.listing(
          "seller" + i % 40, World.at("2026-01-05", 8).plusSeconds(36_000L * i), false, 0);
    }
    return world;
  }

  private static World oneDay() {
    World world = plain();
    for (int i = 0; i < 300; i++) {
      world.listing(
          "seller" + i % 120,
          World.at("2026-01-07", 7).plusSeconds(150L * i),
          i % 3 != i % 5,
          i % 7 == 0 ? 12 : 0);
    }
    // Followed until 40 days later.
    return world.listing("late", World.at("2026-01-07", 20), true, 40);
  }

  /** A listing at every full hour from Monday 00:00 for 171 hours, and one beyond both ends. */
  private static World changeOfClocks(String monday) {
    World world = plain();
    for (int hour = -1; hour < 171; hour++) {
      world.listing("seller" + (hour + 1), World.at(monday, 0).plusSeconds(3600L * hour), true, 0);
    }
    return world;
  }

  private static Odd odd(String name, World world, List<String> arguments, Consumer<Made> truth) {
    return new Odd(name, world, 0, arguments, truth);
  }

  /** What came out. */
  record Made(Path out) {
    List<CSVRecord> rows(String name) {
      try (CSVParser parser =
          CSVFormat.RFC4180
              .builder()
              .setHeader()
              .setSkipHeaderRecord(true)
              .get()
              .parse(Files.newBufferedReader(out.resolve("results/" + name + ".csv")))) {
        return parser.getRecords();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    java.util.Map<String, String> number(String metric) {
      return rows("deck/our_numbers").stream()
          .filter(row -> row.get("metric").equals(metric))
          .findFirst()
          .orElseThrow()
          .toMap();
    }

    String hour(String day, String hour) {
      return rows("deck/hour_of_week").stream()
          .filter(row -> row.get("day").equals(day) && row.get("hour_label").equals(hour))
          .findFirst()
          .orElseThrow()
          .get("listings");
    }

    String test(String name) {
      try {
        return Files.readString(out.resolve("results/checks/" + name + ".csv"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** What stands on a slide, counted from 0. */
    String text(int slide) {
      try (InputStream in = Files.newInputStream(out.resolve("deck.pptx"));
          XMLSlideShow show = new XMLSlideShow(in)) {
        return show.getSlides().get(slide).getShapes().stream()
            .filter(XSLFTextShape.class::isInstance)
            .map(shape -> ((XSLFTextShape) shape).getText())
            .collect(java.util.stream.Collectors.joining("\n"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    List<String> titles() {
      try (InputStream in = Files.newInputStream(out.resolve("deck.pptx"));
          XMLSlideShow show = new XMLSlideShow(in)) {
        return show.getSlides().stream().map(XSLFSlide::getTitle).toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
