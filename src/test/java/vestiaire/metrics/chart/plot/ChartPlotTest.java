package vestiaire.metrics.chart.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.chart.layout.ChartValues;
import vestiaire.metrics.chart.layout.Scale;
import vestiaire.metrics.chart.style.Palette;
import vestiaire.metrics.model.ColumnType;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.report.Annotations;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.FigureFormat;
import vestiaire.metrics.report.Origin;
import vestiaire.metrics.report.Text;
import vestiaire.metrics.report.Wording;

class ChartPlotTest {
  private static final Palette COLOURS = Palette.STANDARD;

  @ParameterizedTest
  @CsvSource({
    "BAR, BarPlot",
    "PAIRED_BARS, PairedBarPlot",
    "COLUMN, ColumnPlot",
    "STACKED, StackPlot",
    "STACKED_100, StackPlot",
    "LINE, LinePlot",
    "BAND, LinePlot",
    "DOT_INTERVAL, IntervalPlot",
    "SCATTER, ScatterPlot",
    "HEAT_MAP, HeatMapPlot",
    "WATERFALL, WaterfallPlot",
    "FUNNEL, FunnelPlot",
    "STAIRCASE, StaircasePlot",
    "SLOPE, SlopePlot"
  })
  void everyKindHasItsForm(ChartSpec.Kind kind, String form) {
    ChartSpec chart = chart(kind, null, Annotations.NONE, "3 5", "2 4");
    assertThat(ChartPlot.of(chart).getClass().getSimpleName()).isEqualTo(form);
  }

  @ParameterizedTest
  @EnumSource(ChartSpec.Kind.class)
  void chartWithoutAValueSaysSo(ChartSpec.Kind kind) {
    ChartSpec chart = chart(kind, null, Annotations.NONE, ". .", ". .");
    assertThat(ChartPlot.of(chart)).isEqualTo(new EmptyPlot());
  }

  @Test
  void lineOfOnePointIsAColumn() {
    assertThat(ChartPlot.of(chart(ChartSpec.Kind.LINE, null, Annotations.NONE, ". 5 .")))
        .isInstanceOf(ColumnPlot.class);
    assertThat(ChartPlot.of(chart(ChartSpec.Kind.LINE, null, Annotations.NONE, ". 5 6")))
        .isInstanceOf(LinePlot.class);
  }

  @ParameterizedTest
  @EnumSource(ChartSpec.Kind.class)
  void everyFormDrawsWithinItsPicture(ChartSpec.Kind kind) {
    ChartSpec chart =
        kind == ChartSpec.Kind.SLOPE
            ? chart(kind, null, Annotations.NONE, "300 250", "250 120")
            : chart(kind, null, Annotations.NONE, "300 250 90", "250 120 60");
    for (int[] size : new int[][] {{500, 280}, {320, 240}}) {
      int rim = 30;
      BufferedImage image = image(size[0] + 2 * rim, size[1] + 2 * rim);
      Graphics2D graphics = image.createGraphics();
      graphics.translate(rim, rim);
      ChartPlot.of(chart).paint(canvas(graphics, size[0], size[1]));
      graphics.dispose();
      int inside = 0;
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          boolean ink = (image.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF;
          boolean within =
              x >= rim - 2 && y >= rim - 2 && x < rim + size[0] + 2 && y < rim + size[1] + 2;
          assertThat(ink && !within).as("%s at %d, %d", kind, x - rim, y - rim).isFalse();
          inside += ink ? 1 : 0;
        }
      }
      assertThat(inside).isGreaterThan(500);
    }
  }

  @Test
  void stepsOfANarrowStaircaseAreBarsToScale() {
    ChartSpec chart =
        chart(ChartSpec.Kind.STAIRCASE, null, Annotations.NONE, "100 50", "50 25", "80 25");
    BufferedImage image = image(200, 138);
    Graphics2D graphics = image.createGraphics();
    // Three rows of 46; bars of 18 from 19 on; a hundred is as wide as the picture.
    assertThat(new StaircaseRows(chart).paint(canvas(graphics, 200, 138))).isFalse();
    graphics.dispose();
    assertThat(colour(image, 1, 28)).isEqualTo(COLOURS.heading());
    assertThat(colour(image, 198, 28)).isEqualTo(COLOURS.heading());
    assertThat(colour(image, 98, 46 + 28)).isEqualTo(COLOURS.heading());
    assertThat(colour(image, 102, 46 + 28)).isEqualTo(COLOURS.tint(0.28));
    assertThat(colour(image, 159, 46 + 28)).isEqualTo(COLOURS.highlight());
    assertThat(colour(image, 163, 46 + 28)).isEqualTo(Color.WHITE);
    assertThat(colour(image, 48, 92 + 28)).isEqualTo(COLOURS.heading());
    assertThat(colour(image, 53, 92 + 28)).isEqualTo(Color.WHITE);
  }

  @Test
  void columnOfAWaterfallStartsWhereTheOneBeforeEnded() {
    ChartSpec chart = chart(ChartSpec.Kind.WATERFALL, null, Annotations.NONE, "10 -4 6");
    BufferedImage image = image(300, 300);
    Graphics2D graphics = image.createGraphics();
    new WaterfallPlot(chart).paint(canvas(graphics, 300, 300));
    graphics.dispose();
    // Columns of 66 in the middle of a hundred each; left of their labels.
    int[] first = run(image, 22, COLOURS.heading());
    int[] fall = run(image, 122, COLOURS.highlight());
    int[] sum = run(image, 222, COLOURS.heading());
    double whole = first[1] - first[0];
    assertThat(whole).isGreaterThan(150);
    assertThat((double) fall[0]).isCloseTo(first[0], within(1.5));
    assertThat(fall[1] - fall[0]).isCloseTo((int) Math.round(0.4 * whole), within(2));
    assertThat((double) sum[0]).isCloseTo(fall[1], within(2.5));
    assertThat((double) sum[1]).isCloseTo(first[1], within(1.5));
  }

  @Test
  void gapsAtTheEndsOfALineAreLeftOutAndThoseWithinBreakIt() {
    double[] at = {0, 1, 2, 3, 4};
    YIntervalSeriesCollection data =
        LineSeries.data(
            chart(ChartSpec.Kind.LINE, null, Annotations.NONE, ". 2 . 4 .", "1 2 3 4 5"), at);
    assertThat(data.getItemCount(0)).isEqualTo(3);
    assertThat(data.getXValue(0, 0)).isEqualTo(1);
    assertThat(data.getYValue(0, 0)).isEqualTo(2);
    assertThat(data.getYValue(0, 1)).isNaN();
    assertThat(data.getYValue(0, 2)).isEqualTo(4);
    assertThat(data.getItemCount(1)).isEqualTo(5);
    assertThat(
            LineSeries.data(chart(ChartSpec.Kind.LINE, null, Annotations.NONE, ". .", "1 2"), at(2))
                .getItemCount(0))
        .isZero();
  }

  @Test
  void bandHasItsIntervalAtEachPoint() {
    YIntervalSeriesCollection data = LineSeries.data(withIntervals("10 20 .", "8 17 ."), at(3));
    assertThat(data.getItemCount(0)).isEqualTo(2);
    assertThat(data.getStartYValue(0, 1)).isEqualTo(17);
    assertThat(data.getEndYValue(0, 1)).isEqualTo(20);
  }

  @Test
  void axisOfLinesReachesReferenceAndUsualRange() {
    ChartSpec plain = chart(ChartSpec.Kind.LINE, null, Annotations.NONE, "10 20");
    assertThat(scale(plain)).isEqualTo(new Scale(0, 20, 5, false));
    ChartSpec referred =
        chart(
            ChartSpec.Kind.LINE,
            new ChartSpec.Reference(Text.of("goal"), figure("40", 0)),
            Annotations.NONE,
            "10 20");
    assertThat(scale(referred)).isEqualTo(new Scale(0, 40, 10, false));
    ChartSpec ranged =
        chart(
            ChartSpec.Kind.LINE,
            new ChartSpec.Reference(Text.of("goal"), figure(".", 0)),
            new Annotations(
                List.of(),
                new Annotations.Range(Text.of("usual"), figure("5", 0), figure("50", 0)),
                null,
                List.of(),
                List.of()),
            "10 20");
    assertThat(scale(ranged)).isEqualTo(new Scale(0, 50, 10, false));
  }

  @Test
  void lastIntervalIsThatOfTheLastValue() {
    assertThat(LineMarks.interval(withIntervals("10 20 .", "8 17 ."))).isEqualTo("17 – 20");
    assertThat(LineMarks.interval(withIntervals("10 20", "8 ."))).isEmpty();
    assertThat(LineMarks.interval(withIntervals(". .", "8 9"))).isEmpty();
    assertThat(LineMarks.interval(chart(ChartSpec.Kind.BAND, null, Annotations.NONE, "1 2")))
        .isEmpty();
  }

  private static Scale scale(ChartSpec chart) {
    return LineMarks.scale(chart, ChartValues.of(chart));
  }

  private static double[] at(int count) {
    double[] at = new double[count];
    for (int i = 0; i < count; i++) {
      at[i] = i;
    }
    return at;
  }

  /** Values that are the upper ends of their intervals. */
  private static ChartSpec withIntervals(String values, String low) {
    ChartSpec.Series series =
        new ChartSpec.Series(Text.of("a"), figures(values), figures(low), figures(values));
    return new ChartSpec(
        ChartSpec.Kind.BAND, categories(series.values().size()), List.of(series), "", null, axes());
  }

  private static ChartSpec chart(
      ChartSpec.Kind kind,
      ChartSpec.@Nullable Reference reference,
      Annotations annotations,
      String... values) {
    List<ChartSpec.Series> series = new ArrayList<>();
    for (String one : values) {
      series.add(new ChartSpec.Series(Text.of("series " + series.size()), figures(one)));
    }
    return new ChartSpec(
        kind,
        categories(series.get(0).values().size()),
        series,
        "series 0",
        reference,
        axes(),
        annotations);
  }

  private static ChartSpec.Axes axes() {
    return new ChartSpec.Axes(
        Text.EMPTY, Text.EMPTY, Format.of(ColumnType.TEXT), new Format(Format.Kind.NUMBER, 0));
  }

  private static List<Text> categories(int count) {
    List<Text> categories = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      categories.add(Text.of("Été " + i));
    }
    return categories;
  }

  private static List<Figure> figures(String values) {
    List<Figure> figures = new ArrayList<>();
    for (String value : values.split(" ", -1)) {
      figures.add(figure(value, figures.size()));
    }
    return figures;
  }

  private static Figure figure(String value, int row) {
    return new Figure(
        value.equals(".") ? null : new BigDecimal(value), new Origin("q", row, "v"), value, false);
  }

  private static BufferedImage image(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return image;
  }

  private static Canvas canvas(Graphics2D graphics, int width, int height) {
    return new Canvas(
        graphics,
        width,
        height,
        COLOURS,
        Wording.of(Locale.UK),
        new FigureFormat(Locale.UK, ZoneOffset.UTC),
        left -> {});
  }

  private static Color colour(BufferedImage image, int x, int y) {
    return new Color(image.getRGB(x, y));
  }

  /** First and last row of this colour in a column of pixels. */
  private static int[] run(BufferedImage image, int x, Color colour) {
    int first = -1;
    int last = -1;
    for (int y = 0; y < image.getHeight(); y++) {
      if (colour(image, x, y).equals(colour)) {
        first = first < 0 ? y : first;
        last = y;
      }
    }
    return new int[] {first, last};
  }
}
