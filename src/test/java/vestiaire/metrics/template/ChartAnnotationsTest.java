package vestiaire.metrics.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vestiaire.metrics.model.Column;
import vestiaire.metrics.model.ColumnType;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.report.Annotations;
import vestiaire.metrics.report.ChartBlock;
import vestiaire.metrics.report.ChartSpec;

/** What a chart block points at, and what is said where it points at nothing. */
class ChartAnnotationsTest {
  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private Path folder;

  @Test
  void marksRangesAndTargetsAreCellsOfResults() throws Exception {
    ChartSpec chart =
        chart(
            "line",
            "value: share = Share\nmarks: 30 = Day 30\nrange: Usual\nrange-low: ${days[0].share}\n"
                + "range-high: ${days[2].share}\ntarget: share\nemphasis: verdict");
    Annotations notes = chart.annotations();
    assertThat(notes.marks())
        .containsExactly(new Annotations.Mark(1, notes.marks().get(0).label()));
    assertThat(notes.marks().get(0).label().plain()).isEqualTo("Day 30");
    assertThat(notes.range()).isNotNull();
    assertThat(notes.range().low().origin().row()).isZero();
    assertThat(notes.range().high().number()).isEqualTo(0.5);
    assertThat(notes.targets()).hasSize(3);
    assertThat(notes.emphasis())
        .containsExactly(
            Annotations.Emphasis.ABOVE, Annotations.Emphasis.UNCLEAR, Annotations.Emphasis.BELOW);
    assertThat(notes.isFaded(1)).isTrue();
    assertThat(notes.texts()).hasSize(7);
  }

  @Test
  void aScatterHasFieldsAndSizes() throws Exception {
    ChartSpec chart =
        chart(
            "scatter",
            "x: day = Day\ny: share = Share\nsize: day = Days\nx-split: ${days[1].day}\n"
                + "y-split: ${days[1].share}\ncorners: a | b | c | d");
    assertThat(chart.series()).hasSize(3);
    assertThat(chart.annotations().quadrants()).isNotNull();
    assertThat(chart.annotations().quadrants().corners()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "marks: 31; the chart has no category '31' to mark; they run from 0 to 60",
        "range-low: 3; range-low is a number of a result",
        "range-low: ${days.share}; 'range-high' is missing",
        "emphasis: day; says nothing of emphasis",
        "emphasis: verdikt; did you mean verdict",
        "corners: a | b; corners are four: upper left | upper right | lower left | lower right, not 2",
      })
  void aMistakeSaysWhatWouldBeRight(String setting, String message) {
    String more = setting.startsWith("corners") ? setting + "\nx-split: 1" : setting;
    assertThatThrownBy(() -> chart("line", "value: share = Share\n" + more))
        .hasMessageContaining("deck.md.ftl:")
        .hasMessageContaining(message);
  }

  @Test
  void aChartOfTheMailStandsOnNoSlide() throws Exception {
    var report = report("mail-chart", "bar", "value: share = Share");
    assertThat(report.opening().get(0).blocks()).noneMatch(ChartBlock.class::isInstance);
    assertThat(report.mailCharts()).hasSize(1);
    assertThat(report.mailCharts().get(0).chart().kind()).isEqualTo(ChartSpec.Kind.BAR);
  }

  private ChartSpec chart(String kind, String settings) throws Exception {
    return ((ChartBlock) report("chart", kind, settings).opening().get(0).blocks().get(0)).chart();
  }

  private vestiaire.metrics.report.Report report(String block, String kind, String settings)
      throws Exception {
    Files.writeString(
        folder.resolve("deck.md.ftl"),
        "---\ntitle: T\n---\n## 3 days\n```"
            + block
            + "\nkind: "
            + kind
            + "\ndata: days\ncategory: day\n"
            + settings
            + "\n```\n- And a word\n");
    return new DeckTemplate(folder, "deck.md.ftl")
        .fill(
            Map.of("t/days", days(), "deck/report", report()),
            Locale.UK,
            ZoneId.of("Europe/Paris"));
  }

  private static ResultTable days() {
    return new ResultTable(
        "t/days",
        "Days",
        List.of(
            new Column("day", ColumnType.INTEGER),
            new Column("share", ColumnType.DECIMAL, new Format(Format.Kind.SHARE, 1)),
            new Column("verdict", ColumnType.TEXT)),
        List.of(
            List.of(0L, new BigDecimal("0.1"), "above the rest"),
            List.of(30L, new BigDecimal("0.2"), "no clear difference"),
            List.of(60L, new BigDecimal("0.5"), "below the rest")),
        3);
  }

  private static ResultTable report() {
    return new ResultTable(
        "deck/report",
        "Report",
        List.of(new Column("as_of", ColumnType.TIMESTAMP), new Column("zone", ColumnType.TEXT)),
        List.of(List.of(Instant.parse("2021-09-01T10:00:00Z"), "Europe/Paris")),
        1);
  }
}
