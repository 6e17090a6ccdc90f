package vestiaire.metrics.deck.nativechart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vestiaire.metrics.chart.layout.BarMarks;
import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.chart.layout.ChartValues;
import vestiaire.metrics.chart.layout.Scale;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.Span;
import vestiaire.metrics.report.Text;
import vestiaire.metrics.report.Words;

/**
 * A row a category: a dot for the rate and an error bar for its interval. PowerPoint's scatter
 * draws it; the bars reach as far as formulas of the workbook say, high less rate and rate less
 * low. LibreOffice drops bars whose reach stands in cells, so a line from low to high lies below
 * each, whose ends are the same cells by formulas. Names and values are labels of points at the
 * ends of the axis, and what one compares with is a line of two points.
 */
record NativeIntervalChart(ChartSpec chart) implements NativeChart {
  private static final int DOT = 9;
  private static final double GAP = 12;
  private static final double NAMES_SHARE = 0.34;

  private static final int RATE = 1;
  private static final int LOW = 2;
  private static final int HIGH = 3;
  private static final int PLUS = 4;
  private static final int MINUS = 5;
  private static final int ROW = 6;
  private static final int NAME_AT = 7;
  private static final int VALUE_AT = 8;
  private static final int ENDS = 9;
  private static final int ENDS_ROW = 10;
  private static final int REFERENCE = 11;
  private static final int REFERENCE_ROW = 12;

  /** Cells of a row's line: its ends, and a gap to the next. */
  private static final int LINE = 3;

  @Override
  public void fill(ChartSheet sheet) {
    ChartSpec.Series series = chart.series().get(0);
    List<Figure> low = series.low().isEmpty() ? series.values() : series.low();
    List<Figure> high = series.low().isEmpty() ? series.values() : series.high();
    sheet.add(series.name(), series.values(), chart.axes().valueFormat());
    sheet.add(NativeLineChart.end(series.name(), ", min"), low, chart.axes().valueFormat());
    sheet.add(NativeLineChart.end(series.name(), ", max"), high, chart.axes().valueFormat());
    sheet.difference(Text.of("max \u2212 x"), HIGH, RATE);
    sheet.difference(Text.of("x \u2212 min"), RATE, LOW);
    int count = chart.categories().size();
    double[] rows = new double[count];
    Arrays.setAll(rows, i -> i + 1.0);
    double[] from = new double[count];
    Arrays.fill(from, scale().from());
    double[] to = new double[count];
    Arrays.fill(to, scale().to());
    sheet.places(Text.of("y"), rows);
    sheet.places(Text.of("x: min"), from);
    sheet.places(Text.of("x: max"), to);
    sheet.ends(Text.of("min, max"), LOW, HIGH);
    double[] lines = new double[LINE * count];
    for (int i = 0; i < lines.length; i++) {
      int row = i / LINE + 1;
      lines[i] = i % LINE == LINE - 1 ? Double.NaN : row;
    }
    sheet.places(Text.of("y"), lines);
    ChartSpec.Reference reference = chart.reference();
    if (reference != null) {
      sheet.add(
          reference.label(),
          List.of(reference.value(), reference.value()),
          chart.axes().valueFormat());
      sheet.places(Text.of("y"), 0.4, count + 0.5);
    }
  }

  @Override
  public void write(ChartXmlBuilder page) {
    int count = chart.categories().size();
    double names = 0;
    double values = 0;
    for (int i = 0; i < count; i++) {
      names = Math.max(names, ChartXmlBuilder.wide(name(page, i)));
      values = Math.max(values, ChartXmlBuilder.wide(value(i).plain()));
    }
    double top = chart.reference() == null ? 2 : Canvas.LINE + 8;
    page.area(names + GAP, top, values + GAP, 4);
    ChartXml xml = page.xml();
    xml.in(
        "c:scatterChart",
        () -> {
          xml.val("c:scatterStyle", "lineMarker");
          xml.val("c:varyColors", 0);
          int strong = highlighted();
          int before = strong < 0 ? count : strong;
          // LibreOffice wants the longest series first, and draws the first on top.
          boolean upper = before >= count - before - 1;
          line(page, upper ? 0 : before + 1, upper ? before : count, page.pen().muted());
          if (strong >= 0) {
            line(page, strong, strong + 1, ThemeColor.HIGHLIGHT);
            line(page, upper ? before + 1 : 0, upper ? count : before, page.pen().muted());
          }
          if (chart.reference() != null) {
            reference(page, chart.reference());
          }
          rates(page, 0, before, page.pen().muted());
          if (strong >= 0) {
            // Error bars of one series are of one colour: the highlight is a series of its own.
            rates(page, strong, strong + 1, ThemeColor.HIGHLIGHT);
            rates(page, strong + 1, count, page.pen().muted());
          }
          labels(page, NAME_AT, "l");
          labels(page, VALUE_AT, "r");
          page.axes();
        });
    page.values(ChartXmlBuilder.CATEGORIES, ChartXmlBuilder.VALUES, "b", scale(), true, Text.EMPTY);
    page.rows(count);
  }

  /** Returns the highlighted row; −1 for none. */
  private int highlighted() {
    for (int i = 0; i < chart.categories().size(); i++) {
      if (BarMarks.highlighted(chart, i)) {
        return i;
      }
    }
    return -1;
  }

  private void line(ChartXmlBuilder page, int from, int to, ThemeColor shade) {
    if (chart.series().get(0).low().isEmpty() || from >= to) {
      return;
    }
    ChartXml xml = page.xml();
    xml.in(
        "c:ser",
        () -> {
          page.caches().begin(ENDS);
          page.pen().line(shade, 2.5, false);
          page.pen().noMarker();
          xml.in("c:dLbls", page::noLabels);
          page.caches().values("c:xVal", ENDS, LINE * from, LINE * to);
          page.caches().values("c:yVal", ENDS_ROW, LINE * from, LINE * to);
          xml.val("c:smooth", 0);
        });
  }

  private void rates(ChartXmlBuilder page, int from, int to, ThemeColor shade) {
    if (from >= to) {
      return;
    }
    ChartXml xml = page.xml();
    xml.in(
        "c:ser",
        () -> {
          page.caches().begin(RATE);
          page.pen().noLine();
          page.pen().marker(shade, DOT);
          for (int i = from; i < to; i++) {
            boolean strong = BarMarks.highlighted(chart, i);
            if (strong || chart.annotations().isFaded(i)) {
              int point = i - from;
              xml.in(
                  "c:dPt",
                  () -> {
                    xml.val("c:idx", point);
                    if (strong) {
                      page.pen().marker(ThemeColor.HIGHLIGHT, DOT);
                    } else {
                      page.pen().hollow(shade, DOT);
                    }
                    xml.val("c:bubble3D", 0);
                    // LibreOffice takes the mark's colour from here.
                    page.pen().filled(strong ? ThemeColor.HIGHLIGHT : page.pen().neutral());
                  });
            }
          }
          xml.in("c:dLbls", page::noLabels);
          if (!chart.series().get(0).low().isEmpty()) {
            xml.in(
                "c:errBars",
                () -> {
                  xml.val("c:errDir", "x");
                  xml.val("c:errBarType", "both");
                  xml.val("c:errValType", "cust");
                  xml.val("c:noEndCap", 1);
                  page.caches().reach("c:plus", PLUS, from, to);
                  page.caches().reach("c:minus", MINUS, from, to);
                  page.pen().line(shade, 2.5, false);
                });
          }
          page.caches().values("c:xVal", RATE, from, to);
          page.caches().values("c:yVal", ROW, from, to);
          xml.val("c:smooth", 0);
        });
  }

  private static void reference(ChartXmlBuilder page, ChartSpec.Reference reference) {
    ChartXml xml = page.xml();
    xml.in(
        "c:ser",
        () -> {
          page.caches().begin(REFERENCE);
          page.pen().line(ThemeColor.TEXT, 1.25, true);
          page.pen().noMarker();
          xml.in(
              "c:dLbls",
              () -> {
                words(page, 0, reference.told(), ThemeColor.TEXT, false, "t");
                page.noLabels();
              });
          page.caches().values("c:xVal", REFERENCE);
          page.caches().values("c:yVal", REFERENCE_ROW);
          xml.val("c:smooth", 0);
        });
  }

  /** Points that are not seen and carry the names, or the values, of the rows. */
  private void labels(ChartXmlBuilder page, int column, String position) {
    ChartXml xml = page.xml();
    boolean names = column == NAME_AT;
    xml.in(
        "c:ser",
        () -> {
          page.caches().begin(column);
          page.pen().noLine();
          page.pen().noMarker();
          xml.in(
              "c:dLbls",
              () -> {
                for (int i = 0; i < chart.categories().size(); i++) {
                  boolean strong = BarMarks.highlighted(chart, i);
                  ThemeColor ink = strong ? ThemeColor.HIGHLIGHT : ThemeColor.TEXT;
                  Text text = names ? Text.of(name(page, i)) : value(i);
                  words(page, i, text, ink, strong, position);
                }
                page.noLabels();
              });
          page.caches().values("c:xVal", column);
          page.caches().values("c:yVal", ROW);
          xml.val("c:smooth", 0);
        });
  }

  private static void words(
      ChartXmlBuilder page, int point, Text text, ThemeColor ink, boolean strong, String position) {
    page.caches().says(text);
    page.words(point, text.plain(), ink, strong, position);
  }

  private String name(ChartXmlBuilder page, int row) {
    return Canvas.cut(chart.categories().get(row).plain(), page.width() * NAMES_SHARE, true);
  }

  /** Returns the rate and the ends of its interval. */
  private Text value(int row) {
    ChartSpec.Series series = chart.series().get(0);
    List<Span> spans = new ArrayList<>();
    spans.add(series.values().get(row));
    if (!series.low().isEmpty() && Double.isFinite(series.low().get(row).number())) {
      spans.add(new Words("   ", false));
      spans.add(series.low().get(row));
      spans.add(new Words(" – ", false));
      spans.add(series.high().get(row));
    }
    return new Text(spans);
  }

  private Scale scale() {
    ChartValues values = ChartValues.of(chart);
    ChartSpec.Reference reference = chart.reference();
    double at = reference == null ? Double.NaN : reference.value().number();
    double min = Double.isFinite(at) ? Math.min(at, values.min()) : values.min();
    double max = Double.isFinite(at) ? Math.max(at, values.max()) : values.max();
    return Scale.fitting(min, max, 6);
  }
}
