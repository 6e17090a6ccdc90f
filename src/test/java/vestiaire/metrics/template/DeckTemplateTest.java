package vestiaire.metrics.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestiaire.metrics.model.Column;
import vestiaire.metrics.model.ColumnType;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.report.BulletBlock;
import vestiaire.metrics.report.ChartBlock;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.KpiBlock;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.report.Slide;
import vestiaire.metrics.report.TableBlock;

@Tag("slow")
class DeckTemplateTest {
  private static final String HEAD = "---\ntitle: T\n---\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*Zoë & \"Co\"*", "<b>", "${x}", "]]>", "=HYPERLINK(\"x\")", "<#if>", "# Heading", "- item",
            "```", "a | b",
        "שלום", "👗 robe", "\\*", "[link](http://x)", "&amp;", "12", "3.1 Phillip Lim",
            "\uE0F00\uE0F1", "  ", "a\u0001b"
      })
  void dataIsShownAsItIs(String brand) throws Exception {
    Slide slide =
        one(
            "## ${brands[0].brand} has ${brands[0].n} and **${brands.brand}**\n\n- ${brands.brand} here\n",
            brands(brand));
    assertThat(slide.title().plain()).isEqualTo(brand + " has 1,234 and " + brand);
    assertThat(slide.title().spans()).element(0).isInstanceOf(Figure.class);
    assertThat(((BulletBlock) slide.blocks().get(0)).items().get(0).plain())
        .isEqualTo(brand + " here");
  }

  @Test
  void aSlideOnMethodIsMarkedAndDividersAreAskedFor() throws Exception {
    String slides = "## Definitions\n```slide\ntopic: true\nlayout: Appendix\n```\n\n- x\n";
    Slide topic = one(slides, brands("A"));
    assertThat(topic.topic()).isTrue();
    assertThat(topic.layout()).isEqualTo("Appendix");
    assertThat(one("## ${brands.n} listings\n\n- x\n", brands("A")).topic()).isFalse();
    assertThat(report(HEAD + slides, brands("A")).dividers()).isFalse();
    String asked = "---\ntitle: T\ndividers: true\n---\n";
    assertThat(report(asked + slides, brands("A")).dividers()).isTrue();
    assertThatThrownBy(
            () -> report(HEAD.replace("T\n", "T\ndividers: yes\n") + slides, brands("A")))
        .hasMessageContaining("dividers is true or false, not 'yes'");
  }

  @Test
  void figureKnowsWhereItCameFrom() throws Exception {
    Slide slide = one("## ${brands[1].n} of ${brands.n}\n\n- x\n", brands("A"));
    Figure figure = (Figure) slide.title().spans().get(0);
    assertThat(figure.origin()).hasToString("t/brands[1].n");
    assertThat(figure.value()).isEqualTo(5L);
  }

  @Test
  void blocksAreRead() throws Exception {
    Slide slide =
        one(
            "## A claim\n\n```chart\nkind: bar\ndata: brands\ncategory: brand\nvalue: n = Number\n"
                + "highlight: ${brands[1].brand}\nheading: Brands: by number, ${brands.n}\nreference: ${brands.share} | Mark\n```\n\n"
                + "```table\ndata: brands\ncolumns: brand = Brand | share = Share\nrows: 1\n```\n\n### So\n- one\n\n```notes\nSay ${brands.n}.\n```\n",
            brands("A"));
    ChartBlock chart = (ChartBlock) slide.blocks().get(0);
    assertThat(chart.heading().plain()).isEqualTo("Brands: by number, 1,234");
    assertThat(chart.chart().kind()).isEqualTo(ChartSpec.Kind.BAR);
    assertThat(chart.chart().highlight()).isEqualTo("Zara");
    assertThat(chart.chart().series().get(0).values())
        .extracting(Figure::text)
        .containsExactly("1,234", "5");
    assertThat(chart.chart().reference().value().text()).isEqualTo("12.5%");
    assertThat(chart.alt().plain()).isEqualTo("Brands: by number, 1,234. A claim");
    TableBlock table = (TableBlock) slide.blocks().get(1);
    assertThat(table.rows()).hasSize(1);
    assertThat(table.columns().get(1).numeric()).isTrue();
    assertThat(((BulletBlock) slide.blocks().get(2)).heading().plain()).isEqualTo("So");
    assertThat(slide.source().plain())
        .startsWith(
            "Source: marketplace listings and clicks (brands) · data as of 1 Sept 2021, 12:00");
    assertThat(slide.notes().get(0).plain()).isEqualTo("Say 1,234.");
    assertThat(slide.notes().get(1).plain()).contains("sql/t/brands.sql");
  }

  @Test
  void cardsAreRead() throws Exception {
    Slide slide =
        one(
            "## A claim\n\n```kpis\nhighlight: B\n- A | ${brands.n} | note\n- B | ${brands.share}\n```\n",
            brands("A"));
    KpiBlock kpis = (KpiBlock) slide.blocks().get(0);
    assertThat(kpis.cards())
        .extracting(card -> card.value().plain())
        .containsExactly("1,234", "12.5%");
    assertThat(kpis.cards()).extracting(KpiBlock.Card::highlight).containsExactly(false, true);
  }

  @Test
  void numbersFollowTheTemplatesLocale() throws Exception {
    Files.writeString(
        folder.resolve("deck.md.ftl"),
        "---\ntitle: T\nlocale: fr-FR\n---\n## ${brands.n}, ${brands.share}\n\n- x\n");
    Report report = fill(brands("A"));
    assertThat(report.opening().get(0).title().plain()).isEqualTo("1\u202f234, 12,5\u202f%");
  }

  @Test
  void rowMaySayItsFormat() throws Exception {
    ResultTable table =
        table(
            "t/m",
            List.of(
                new Column("metric", ColumnType.TEXT),
                new Column("v", ColumnType.DECIMAL, new Format(Format.Kind.ROW, 0)),
                new Column("d", ColumnType.DECIMAL, new Format(Format.Kind.ROW_CHANGE, 0)),
                new Column("format", ColumnType.TEXT)),
            List.of(
                "rate",
                new java.math.BigDecimal("0.8155"),
                new java.math.BigDecimal("-0.0123"),
                "share(1)"));
    Slide slide = one("## ${m(\"rate\").v} ${m(\"rate\").d}\n\n- x\n", table);
    // Half up, as people round.
    assertThat(slide.title().plain()).isEqualTo("81.6% \u22121.2 pp");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## ${brands.n + 1}",
        "## ${brands?size}",
        "## ${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "## ${brands?api.class}",
        "## ${\"1+1\"?eval}",
        "## ${brands.brand?interpret}",
        "<#include \"../outside.ftl\">",
        "<#include \"/etc/passwd\">",
        "## ${nothing}",
        "## ${brands.nothing}",
        "## ${brands[7].n}",
        "## ${brands(\"Nobody\").n}",
        "## A\n\n```chart\nkind: pie\ndata: brands\ncategory: brand\nvalue: n\n```\n",
        "## A\n\n```chart\nkind: bar\ndata: brand\ncategory: brand\nvalue: n\n```\n",
        "## A\n\n```chart\nkind: bar\ndata: brands\ncategory: brand\nvalue: brand\n```\n",
        "## A\n\n```chart\nknid: bar\n```\n",
        "## A\n\n```picture\n```\n",
        "text on no slide",
        "## A\n\n## B\n\n- x\n",
        "## A\n\n- x\n\n## A\n\n- y\n",
        "# Empty\n",
        "## A\n\n1. one\n",
        "## A <#if x\n"
      })
  void mistakeIsToldAtItsPlace(String body) throws Exception {
    Files.writeString(folder.resolve("deck.md.ftl"), HEAD + body);
    assertThatThrownBy(() -> fill(brands("A")))
        .isInstanceOf(MetricsException.Template.class)
        .satisfies(e -> assertThat(e.getMessage().lines().count()).isLessThanOrEqualTo(4))
        .hasMessageContaining("deck.md.ftl");
  }

  @Test
  void mistakeInABlockNamesItsLine() throws Exception {
    Files.writeString(
        folder.resolve("deck.md.ftl"),
        HEAD
            + "<#list 1..3 as i>\n<#assign x = 1>\n</#list>\n## A\n\n```chart\nkind: bar\ndata: brands\ncategory: brnad\nvalue: n\n```\n");
    assertThatThrownBy(() -> fill(brands("A")))
        .hasMessage(
            folder.resolve("deck.md.ftl")
                + ":12:1: t/brands has no column 'brnad'; did you mean brand?");
  }

  private Slide one(String body, ResultTable table) throws Exception {
    return report(HEAD + body, table).opening().get(0);
  }

  private Report report(String template, ResultTable table) throws Exception {
    Files.writeString(folder.resolve("deck.md.ftl"), template);
    return fill(table);
  }

  private Report fill(ResultTable table) {
    ResultTable report =
        table(
            "deck/report",
            List.of(new Column("as_of", ColumnType.TIMESTAMP)),
            List.of(Instant.parse("2021-09-01T10:00:00Z")));
    return new DeckTemplate(folder, "deck.md.ftl")
        .fill(
            Map.of(table.name(), table, report.name(), report),
            Locale.UK,
            ZoneId.of("Europe/Paris"));
  }

  private static ResultTable brands(String first) {
    return table(
        "t/brands",
        List.of(
            new Column("brand", ColumnType.TEXT),
            new Column("n", ColumnType.INTEGER),
            new Column("share", ColumnType.DECIMAL, new Format(Format.Kind.SHARE, 1))),
        List.of(first, 1234L, new java.math.BigDecimal("0.125")),
        List.of("Zara", 5L, new java.math.BigDecimal("0.01")));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static ResultTable table(String name, List<Column> columns, List<Object>... rows) {
    List<List<Object>> all = new ArrayList<>(Arrays.asList(rows));
    return new ResultTable(name, "A title", columns, all, all.size());
  }
}
