package vestiaire.metrics.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.model.Column;
import vestiaire.metrics.model.ColumnType;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.report.Report;

/** What a template is told that cannot be what its author meant: where, what, and what instead. */
class TemplateMistakesTest {
  private static final String HEAD = "---\ntitle: T\n---\n## A title\n\n";
  private static final String CHART =
      "```chart\nkind: bar\ndata: brand_ranking\ncategory: brand\nvalue: sold\n```\n";

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private Path folder;

  private Report filled(String body, int rows) throws Exception {
    Files.writeString(folder.resolve("deck.md.ftl"), HEAD + body);
    Files.writeString(
        folder.resolve("words.ftl"), "<#macro soldWithin m>sold</#macro><#macro other>x</#macro>");
    List<List<@Nullable Object>> all = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      List<@Nullable Object> row = new ArrayList<>();
      Collections.addAll(row, "B" + i, (long) i, null, "S" + i % 30);
      all.add(row);
    }
    ResultTable ranking =
        new ResultTable(
            "deck/brand_ranking",
            "Brands",
            List.of(
                new Column("brand", ColumnType.TEXT),
                new Column("sold", ColumnType.INTEGER),
                new Column("gap", ColumnType.INTEGER),
                new Column("series", ColumnType.TEXT)),
            all,
            rows);
    return new DeckTemplate(folder, "deck.md.ftl")
        .fill(Map.of(ranking.name(), ranking), Locale.UK, ZoneOffset.UTC);
  }

  private void mistake(String body, int line, String... words) {
    mistake(body, 3, line, words);
  }

  private void mistake(String body, int rows, int line, String... words) {
    assertThatThrownBy(() -> filled(body, rows))
        .as(body)
        .isInstanceOf(MetricsException.Template.class)
        .hasMessageContaining("deck.md.ftl" + (line == 0 ? "" : ":" + line + ":"))
        .hasMessageContainingAll(words)
        .hasMessageNotContaining("==>")
        .satisfies(fault -> assertThat(fault.getMessage().lines()).hasSizeLessThanOrEqualTo(3));
  }

  @Test
  void blocksThatAreNotClosed() {
    mistake("```chart\nkind: bar\ndata: brand_ranking\n", 6, "this block is not closed");
    mistake(
        "```table\ndata: brand_ranking\n\n## Next\n\n```notes\nx\n```\n",
        6,
        "this block is not closed; a line ``` ends it");
    mistake("```notes\nSay it.\n\n```chart\nkind: bar\n```\n", 6, "this block is not closed");
  }

  @Test
  void directivesThatAreNotClosed() {
    mistake("<#if true>\ntext\n", 6, "<#if> is opened here and never closed");
    mistake("<#if true>a</#if>\n\n<#list 1..3 as i>\nx\n", 8, "<#list> is opened here");
    mistake("<#-- <#if x> -->\n<#if true>\n<#if false>\n</#if>\nx\n", 7, "</#if> ends it");
  }

  @Test
  void whatNeverEnds() {
    mistake("<#list 1.. as i>x</#list>", 6, "has no end", "1..10");
    mistake("<#assign all = (1..)>\n<#list all as i></#list>", 6, "has no end");
    mistake("<#macro a><@a/></#macro><@a/>", 0, "a macro calls itself");
    mistake(
        "<#list 1..100000 as i><#list 1..10000 as j>xxxxxxxxxx</#list></#list>",
        0,
        "more than 20,000,000 characters");
  }

  @Test
  void namesThatStandForNothing() {
    mistake("${brand_rankin.brand}", 6, "'brand_rankin'", "did you mean brand_ranking?");
    mistake("${brand_ranking[0].sld}", 6, "no column 'sld'", "did you mean sold?");
    mistake("${brand_ranking.gap}", 6, "'brand_ranking.gap' has no value here (NULL)", "!'–'");
    mistake("${nonsense}", 6, "nothing here is called 'nonsense'");
    mistake(
        "<#import \"words.ftl\" as w>\n<@w.soldWithn brand_ranking/>",
        7,
        "'w' has no 'soldWithn'",
        "did you mean soldWithin?");
  }

  @Test
  void blocksWithWordsThatNobodyKnows() {
    mistake("```chrt\nkind: bar\n```\n", 6, "'chrt' is not a block; did you mean chart?");
    mistake(CHART.replace("kind: bar", "kind: bra"), 7, "did you mean bar?");
    mistake(CHART.replace("category:", "categroy:"), 9, "did you mean category?");
    mistake(CHART.replace("value: sold", "value: sld"), 6, "did you mean sold?");
    mistake(
        CHART.replace("data: brand_ranking", "data: deck/brand_rankin"),
        8,
        "there is no result 'deck/brand_rankin'; did you mean brand_ranking?");
  }

  @Test
  void exhibitsThatHaveNothingOrTooMuch() throws Exception {
    mistake(CHART, 0, 4, "has no rows", "<#if name?has_content>");
    mistake("```table\ndata: brand_ranking\n```\n", 0, 4, "has no rows");
    mistake(CHART.replace("kind: bar", "kind: column"), 50, 6, "has 50 rows", "holds 40");
    mistake(
        CHART.replace("value: sold", "value: sold\nseries: series"),
        60,
        6,
        "has 30 series",
        "holds 12");
    String columns = String.join(" | ", Collections.nCopies(13, "brand"));
    mistake("```table\ndata: brand_ranking\ncolumns: " + columns + "\n```\n", 8, "13 columns");
    assertThat(filled(CHART.replace("value", "rows: 45\nvalue"), 50).opening()).hasSize(1);
    assertThat(filled(CHART, 1_457).opening()).hasSize(1);
  }

  @Test
  void whatASlideCannotShow() {
    mistake("![logo](logo.png)\n", 4, "an image");
    mistake("Text and ![a logo](logo.png) in it\n", 4, "an image");
  }
}
