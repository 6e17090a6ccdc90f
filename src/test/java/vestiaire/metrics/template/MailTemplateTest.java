package vestiaire.metrics.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestiaire.metrics.mail.InlinePicture;
import vestiaire.metrics.mail.MailText;
import vestiaire.metrics.model.Column;
import vestiaire.metrics.model.ColumnType;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.ResultTable;

/** The mail as it ships: news first, the same figures everywhere, data as it is. */
class MailTemplateTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Path TEMPLATES = Path.of("templates");

  @TempDir Path folder;

  @Test
  void clearChangesComeFirstTheLargestAgainstItsUncertaintyAhead() {
    MailText mail = fill(Locale.UK, news(true), frame("", "", ""));
    assertThat(mail.subject())
        .isEqualTo(
            "4–10 May 2026: Completion fell to 61.2%: at Photos, 41.5% gave up, 9.0% before");
    assertThat(mail.plain())
        .startsWith(
            "Completion fell to 61.2%: at Photos, 41.5% gave up, 9.0% before\n\n"
                + "* Why: at Photos, 76 of 183 gave up, 32.6 pp more than before; no other step clearly changed\n"
                + "* Cost: about 60 completed listings (46 to 74) and 15 sales\n")
        .contains(
            "Compared with 2026-W17, the week of the last report sent: the completion rate down 9.1 pp,"
                + " listings started up 134. No other measure changed clearly.");
    assertThat(mail.html())
        .contains("Completion fell to 61.2%: at Photos, 41.5% gave up, 9.0% before</h1>");
  }

  @Test
  void changeWithinChanceIsNoNews() {
    MailText mail = fill(Locale.UK, news(false), frame("", "", ""));
    assertThat(mail.subject())
        .isEqualTo(
            "4–10 May 2026: A quiet week: 1,234 listings started, 61.2% completed, no clear change");
    assertThat(mail.plain())
        .contains("No measure differs clearly from 2026-W17, the week of the last report sent.")
        .doesNotContain(" up ", " down ");
  }

  @Test
  void brandThatMovedIsTheNewsOfAWeekInWhichNoMeasureDid() {
    Format text = Format.of(ColumnType.TEXT);
    Format share = Format.parse("share(1)");
    List<Column> columns =
        List.of(
            new Column("title_name", ColumnType.TEXT, Format.parse("word")),
            new Column("share_now", ColumnType.DECIMAL, share),
            new Column("share_before", ColumnType.DECIMAL, share),
            new Column("is_headline", ColumnType.BOOLEAN, text));
    for (boolean isNews : List.of(true, false)) {
      List<List<Object>> rows = List.of(List.of("Gucci", 0.181, 0.038, isNews));
      ResultTable movers =
          new ResultTable("deck/brand_movers", "Brands that moved", columns, rows, 1);
      Map<String, ResultTable> results = new HashMap<>(news(false));
      results.put(movers.name(), movers);
      assertThat(fill(Locale.UK, results, frame("", "", "")).subject())
          .isEqualTo(
              isNews
                  ? "4–10 May 2026: Gucci rose from 3.8% to 18.1% of the week’s listings"
                  : "4–10 May 2026: A quiet week: 1,234 listings started, 61.2% completed, no clear change");
    }
  }

  @Test
  void firstWeekSaysOnceThatNothingIsCompared() {
    for (Locale language : List.of(Locale.UK, Locale.FRANCE)) {
      MailText mail = fill(language, uncompared("no earlier week", null), frame("", "", ""));
      String reason =
          language.equals(Locale.UK)
              ? "no earlier week to compare with"
              : "pas de semaine antérieure à comparer";
      assertThat(mail.plain()).containsOnlyOnce(reason);
      assertThat(mail.html()).containsOnlyOnce(reason);
      assertThat(mail.plain() + mail.html())
          .doesNotContainIgnoringCase(
              "no earlier week on record", "2026-W17", "too few", "trop peu", "interval");
    }
    assertThat(fill(Locale.UK, uncompared("no earlier week", null), frame("", "", "")).subject())
        .isEqualTo(
            "4–10 May 2026: 1,234 listings started, 61.2% completed: no earlier week to compare with");
  }

  @Test
  void weekThatTheDataDoesNotCoverIsNotComparedEither() {
    for (Locale language : List.of(Locale.UK, Locale.FRANCE)) {
      MailText mail = fill(language, uncompared("week incomplete", 0.7), frame("", "", ""));
      assertThat(mail.plain())
          .containsOnlyOnce(
              language.equals(Locale.UK)
                  ? "the week is not over in the data"
                  : "la semaine n’est pas finie dans les données");
      assertThat(mail.plain() + mail.html())
          .doesNotContainIgnoringCase("week incomplete", "2026-W17", "too few", "trop peu");
    }
    assertThat(fill(Locale.UK, uncompared("week incomplete", 0.7), frame("", "", "")).subject())
        .isEqualTo(
            "4–10 May 2026: 1,234 listings started so far, 61.2% completed; the week is not over in the data");
  }

  @Test
  void weekWithoutAListingSaysSo() {
    Map<String, ResultTable> results =
        results(
            report(0),
            List.of(
                row(
                    "listings_started",
                    "Listings started",
                    0.0,
                    5.0,
                    -5.0,
                    null,
                    null,
                    "too few to compare",
                    null,
                    "number(0)"),
                row(
                    "completion_rate",
                    "Completion rate",
                    null,
                    0.5,
                    null,
                    null,
                    null,
                    "too few to compare",
                    null,
                    "share(1)")));
    MailText mail = fill(Locale.UK, results, frame("", "", ""));
    assertThat(mail.subject())
        .isEqualTo(
            "4–10 May 2026: No listings were started this week; 3,000 are on record in total");
    assertThat(mail.html())
        .contains("No listings were started this week; 3,000 are on record in total</h1>")
        .contains("too few to compare");
    assertThat(mail.plain())
        .contains(
            "\n  too few to compare\n* Completion rate: – (50.0% before)\n  too few to compare\n");
  }

  @Test
  void resultMayBearANameThatTheTemplatesUse() {
    Column word = new Column("word", ColumnType.TEXT, Format.of(ColumnType.TEXT));
    Map<String, ResultTable> results = new HashMap<>(news(true));
    for (String name : List.of("words", "language", "changes", "head", "w")) {
      ResultTable table =
          new ResultTable("deck/" + name, name, List.of(word), List.of(List.of("up")), 1);
      results.put(table.name(), table);
    }
    for (Locale language : List.of(Locale.UK, Locale.FRANCE)) {
      assertThat(fill(language, results, frame("", "", "")))
          .isEqualTo(fill(language, news(true), frame("", "", "")));
    }
  }

  @Test
  void frenchReadersGetFrenchWordsAndFrenchFigures() {
    MailText mail = fill(Locale.FRANCE, news(true), frame("", "", ""));
    assertThat(mail.language()).isEqualTo(Locale.FRANCE);
    assertThat(mail.subject().replaceAll("[\u00a0\u202f]", " "))
        .isEqualTo(
            "4 au 10 mai 2026 : La finalisation tombe à 61,2 % : à l’étape Photos, 41,5 % abandonnent, 9,0 % avant");
    assertThat(mail.html())
        .contains("lang=\"fr-FR\"")
        .contains("4 au 10 mai 2026", "en baisse de 9,1")
        .doesNotContain("Listings started");
    assertThat(mail.plain())
        .contains("intervalle à 95")
        .doesNotContain("Listings started", "interval ");
  }

  @Test
  void whoReadsAnotherLanguageGetsAllOfItInEnglish() {
    MailText mail = fill(Locale.forLanguageTag("pt-BR"), news(true), frame("", "", ""));
    assertThat(mail.language()).isEqualTo(Locale.UK);
    assertThat(mail.html()).contains("lang=\"en-GB\"").contains("1,234").doesNotContain("1.234");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*Zoë & \"Co\"*", "<b>", "${x}", "<#if>", "</td></table><script>alert(1)</script>",
            "' onload='x", "&amp;",
        "\uE0F00\uE0F1", "a\r\nBcc: all@example.org", "שלום", "&#8203;", "<!--", "]]>", "cid:trend"
      })
  void dataIsShownAsItIsAndIsNeverMarkup(String brand) {
    MailText mail = fill(Locale.UK, news(true), frame(brand, brand, brand));
    String shown = brand.replaceAll("\\p{Cntrl}+", " ").replaceAll("[\uE0F0-\uE0F3]", "");
    String escaped =
        shown
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;");
    assertThat(mail.subject())
        .startsWith("Please note · " + shown.strip() + " · 4–10 May 2026")
        .doesNotContain("\n", "\r");
    assertThat(mail.plain()).contains("about " + shown + " alone.");
    assertThat(mail.html())
        .contains("about " + escaped + " alone.")
        .contains("alt=\"" + escaped + "\"");
    assertThat(mail.html().replace(escaped, "")).isEqualTo(without(escaped));
  }

  private String without(String escaped) {
    // The same mail about nobody in particular, so that what stands around the data is the same.
    MailText other = fill(Locale.UK, news(true), frame("QQQQ", "QQQQ", "QQQQ"));
    return other.html().replace("QQQQ", "").replace(escaped, "");
  }

  @Test
  void partsAreSmallSafeAndComplete() {
    MailText mail = fill(Locale.UK, news(true), frame("Zoë", "Clicks are 40 hours old.", "Zoë"));
    assertThat(mail.html().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(100_000);
    assertThat(mail.html())
        .contains(
            "<meta name=\"color-scheme\" content=\"light dark\">",
            "src=\"cid:trend\"",
            "srcset=\"cid:trend-dark\" media=\"(prefers-color-scheme: dark)\"",
            "lang=\"en-GB\"")
        .doesNotContain("src=\"http", "href=", "url(", "@import", "<script", "javascript:")
        .doesNotContainPattern("#000\\b|#fff\\b|#000000|#FFFFFF");
    assertThat(mail.html().lines()).allMatch(line -> line.length() < 900);
    assertThat(mail.plain())
        .contains("PLEASE NOTE: Clicks are 40 hours old.")
        .contains(
            "deck.pptx", "It is smaller.", "owner@example.com", "Data as of 11 May 2026, 05:00")
        .doesNotContain("<", "&amp;");
    // Every figure of the HTML's table stands in the plain text as well.
    for (String figure :
        List.of("1,234", "1,100", "up 134", "+20", "+248", "61.2%", "down 9.1 pp", "12.0 min")) {
      assertThat(mail.html()).contains(figure);
      assertThat(mail.plain()).contains(figure);
    }
  }

  @Test
  void longNamesDoNotMakeAnEndlessSubject() {
    String brand = "👜".repeat(300);
    String subject = fill(Locale.UK, news(true), frame(brand, "", "")).subject();
    assertThat(subject.codePointCount(0, subject.length())).isLessThanOrEqualTo(150);
    assertThat(subject).endsWith("…");
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(subject)).isTrue();
  }

  @Test
  void mistakeNamesFileAndLineAndCalculationIsRefused() throws Exception {
    for (String name : List.of("subject", "html", "txt")) {
      Files.writeString(folder.resolve("mail." + name + ".ftl"), "ok\n");
    }
    Files.writeString(folder.resolve("mail.html.ftl"), "ok\n${news.value + 1}\n");
    assertThatThrownBy(
            () -> new MailTemplate(folder).fill(news(true), Locale.UK, PARIS, frame("", "", "")))
        .isInstanceOf(MetricsException.Template.class)
        .hasMessageContaining("mail.html.ftl:2:")
        .hasMessageContaining("templates do not calculate");
  }

  private static MailText fill(Locale language, Map<String, ResultTable> results, MailFrame frame) {
    return new MailTemplate(TEMPLATES).fill(results, language, PARIS, frame);
  }

  private static MailFrame frame(String filter, String banner, String alt) {
    return new MailFrame(
        "Marketplace report, 2026-W19",
        banner,
        "It is smaller.",
        filter,
        List.of(
            new MailFrame.Picture(
                new InlinePicture("trend", "image/png", new byte[1], alt),
                new InlinePicture("trend-dark", "image/png", new byte[1], alt),
                "Listings per week")),
        List.of("deck.pptx"),
        "owner@example.com");
  }

  private static Map<String, ResultTable> news(boolean changed) {
    return results(
        report(1234),
        List.of(
            row(
                "listings_started",
                "Listings started",
                1234.0,
                1100.0,
                134.0,
                changed ? 20.0 : -30.0,
                248.0,
                changed ? "up" : "no clear change",
                changed ? 2L : null,
                "number(0)"),
            row(
                "completion_rate",
                "Completion rate",
                0.612,
                0.703,
                -0.091,
                -0.12,
                changed ? -0.06 : 0.01,
                changed ? "down" : "no clear change",
                changed ? 1L : null,
                "share(1)"),
            row(
                "time_to_list",
                "Median time to list",
                12.0,
                11.5,
                0.5,
                -1.0,
                2.0,
                "no clear change",
                null,
                "minutes(1)")));
  }

  private static List<Object> row(Object... cells) {
    List<Object> row = new ArrayList<>(Arrays.asList(cells));
    row.add(5, row.get(4) == null ? null : Math.abs((Double) row.get(4)));
    row.add(9, "2026-W17");
    row.add(10, true);
    return row;
  }

  private static Map<String, ResultTable> uncompared(String verdict, @Nullable Double previous) {
    return results(
        report(1234, !verdict.equals("week incomplete")),
        List.of(
            row(
                "listings_started",
                "Listings started",
                1234.0,
                previous,
                null,
                null,
                null,
                verdict,
                null,
                "number(0)"),
            row(
                "completion_rate",
                "Completion rate",
                0.612,
                previous,
                null,
                null,
                null,
                verdict,
                null,
                "share(1)")));
  }

  private static Map<String, ResultTable> results(ResultTable report, List<List<Object>> rows) {
    Format row = Format.parse("row");
    Format change = Format.parse("row_change");
    Format text = Format.of(ColumnType.TEXT);
    List<Column> columns =
        List.of(
            new Column("metric", ColumnType.TEXT, text),
            new Column("label", ColumnType.TEXT, Format.parse("word")),
            new Column("value", ColumnType.DECIMAL, row),
            new Column("previous", ColumnType.DECIMAL, row),
            new Column("difference", ColumnType.DECIMAL, change),
            new Column("moved_by", ColumnType.DECIMAL, Format.parse("row_gap")),
            new Column("low", ColumnType.DECIMAL, change),
            new Column("high", ColumnType.DECIMAL, change),
            new Column("verdict", ColumnType.TEXT, Format.parse("word")),
            new Column("since_week", ColumnType.TEXT, text),
            new Column("was_sent", ColumnType.BOOLEAN, text),
            new Column("news_rank", ColumnType.INTEGER, Format.of(ColumnType.INTEGER)),
            new Column("format", ColumnType.TEXT, text));
    ResultTable news = new ResultTable("deck/news", "News", columns, rows, rows.size());
    ResultTable numbers =
        new ResultTable("deck/our_numbers", "Our numbers", columns, rows, rows.size());
    return Map.of(
        report.name(),
        report,
        news.name(),
        news,
        numbers.name(),
        numbers,
        "deck/story",
        story(report, rows),
        "deck/totals",
        totals());
  }

  /** The week's story, as far as these rows tell it: named by the step Photos where they moved. */
  private static ResultTable story(ResultTable report, List<List<Object>> rows) {
    boolean moved = rows.stream().anyMatch(row -> row.get(11) != null);
    String verdict = String.valueOf(rows.get(0).get(8));
    boolean isEmpty = report.cell(0, report.indexOf("listings_in_week")).equals(0L);
    String kind =
        isEmpty
            ? "no_listing"
            : verdict.equals("week incomplete")
                ? "week_incomplete"
                : verdict.equals("no earlier week")
                    ? "no_earlier_week"
                    : moved ? "change" : "quiet";
    Map<String, Object> cells = new java.util.LinkedHashMap<>();
    cells.put("kind", kind);
    cells.put("finding", moved ? "part_named" : "not_looked_at");
    cells.put("named_split", moved ? "step" : null);
    cells.put("named_part", "Photos");
    cells.put("lead_measure", moved ? "completion_rate" : null);
    cells.put("lead_verdict", "down");
    cells.put("second_measure", moved ? "listings_started" : null);
    cells.put("is_back_to_usual", false);
    cells.put("where_title", null);
    cells.put("where_kind", null);
    cells.put("named_lost_now", 76L);
    cells.put("named_reached_now", 183L);
    cells.put("other_steps_changed", 0L);
    cells.put("cost_listings", moved ? 60L : null);
    cells.put("cost_listings_low", 46L);
    cells.put("cost_listings_high", 74L);
    cells.put("cost_sales", 15L);
    List<Column> columns = new ArrayList<>();
    cells.forEach(
        (name, value) ->
            columns.add(
                value instanceof Long || name.startsWith("cost")
                    ? new Column(name, ColumnType.INTEGER, Format.of(ColumnType.INTEGER))
                    : value instanceof Boolean
                        ? new Column(name, ColumnType.BOOLEAN)
                        : new Column(name, ColumnType.TEXT, Format.parse("word"))));
    columns.add(new Column("named_gap", ColumnType.DECIMAL, Format.parse("gap(1)")));
    columns.add(new Column("named_now", ColumnType.DECIMAL, Format.parse("share(1)")));
    columns.add(new Column("named_before", ColumnType.DECIMAL, Format.parse("share(1)")));
    columns.add(new Column("lead_value", ColumnType.DECIMAL, Format.parse("share(1)")));
    List<Object> row = new ArrayList<>(cells.values());
    row.addAll(List.of(0.326, 0.415, 0.09, 0.612));
    return new ResultTable("deck/story", "Story", columns, List.of(row), 1);
  }

  private static ResultTable totals() {
    return new ResultTable(
        "deck/totals",
        "Totals",
        List.of(new Column("listings_started", ColumnType.INTEGER, Format.of(ColumnType.INTEGER))),
        List.of(List.of(3000L)),
        1);
  }

  private static ResultTable report(long listings) {
    return report(listings, true);
  }

  private static ResultTable report(long listings, boolean covered) {
    Format text = Format.of(ColumnType.TEXT);
    return new ResultTable(
        "deck/report",
        "Report",
        List.of(
            new Column("week", ColumnType.TEXT, text),
            new Column("monday", ColumnType.DATE, text),
            new Column("sunday", ColumnType.DATE, text),
            new Column("days", ColumnType.DATE, Format.parse("week_days")),
            new Column("as_of", ColumnType.TIMESTAMP, text),
            new Column("zone", ColumnType.TEXT, text),
            new Column("listings_in_week", ColumnType.INTEGER, Format.of(ColumnType.INTEGER)),
            new Column("week_is_covered", ColumnType.BOOLEAN, text),
            new Column("period_kind", ColumnType.TEXT, text),
            new Column("form", ColumnType.TEXT, text)),
        List.of(
            List.of(
                "2026-W19",
                LocalDate.parse("2026-05-04"),
                LocalDate.parse("2026-05-10"),
                LocalDate.parse("2026-05-04"),
                Instant.parse("2026-05-11T03:00:00Z"),
                "Europe/Paris",
                listings,
                covered,
                "week",
                "full")),
        1);
  }
}
