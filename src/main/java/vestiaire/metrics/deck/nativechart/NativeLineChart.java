package vestiaire.metrics.deck.nativechart;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.chart.layout.ChartValues;
import vestiaire.metrics.chart.layout.LabelSpread;
import vestiaire.metrics.chart.layout.Scale;
import vestiaire.metrics.report.Annotations;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.Span;
import vestiaire.metrics.report.Text;
import vestiaire.metrics.report.Words;

/** Lines named at their end; the ends of their intervals as dashed lines; a reference likewise. */
record NativeLineChart(ChartSpec chart) implements NativeChart {
  private static final double GAP = 18;
  private static final int DOT = 7;

  @Override
  public void fill(ChartSheet sheet) {
    for (ChartSpec.Series series : chart.series()) {
      sheet.add(series.name(), series.values(), chart.axes().valueFormat());
      if (!series.low().isEmpty()) {
        sheet.add(end(series.name(), ", min"), series.low(), chart.axes().valueFormat());
        sheet.add(end(series.name(), ", max"), series.high(), chart.axes().valueFormat());
      }
    }
    ChartSpec.Reference reference = chart.reference();
    if (reference != null) {
      List<Figure> same = new ArrayList<>();
      chart.categories().forEach(category -> same.add(reference.value()));
      sheet.add(reference.label(), same, chart.axes().valueFormat());
    }
    Annotations.Range range = chart.annotations().range();
    if (range != null) {
      for (Figure end : List.of(range.low(), range.high())) {
        boolean low = end.equals(range.low());
        List<Figure> same = new ArrayList<>();
        chart.categories().forEach(category -> same.add(end));
        sheet.add(end(range.label(), low ? ", min" : ", max"), same, chart.axes().valueFormat());
      }
    }
    axis().fill(sheet, scale());
  }

  @Override
  public void write(ChartXmlBuilder page) {
    Scale scale = scale();
    double left = ChartXmlBuilder.wide(chart.series().get(0).values().get(0).text()) + GAP;
    double right = GAP;
    for (ChartSpec.Series series : chart.series()) {
      int last = last(series.values());
      if (last >= 0) {
        right =
            Math.max(
                right,
                ChartXmlBuilder.wide(
                        series.name().plain() + "  " + series.values().get(last).text())
                    + GAP);
      }
    }
    double title = chart.axes().category().isEmpty() ? 0 : Canvas.LINE + 4;
    double bottom = Canvas.LINE + 8 + title;
    double side = chart.axes().value().isEmpty() ? 0 : Canvas.LINE + 4;
    page.area(left + side, Canvas.LINE, Math.min(right, page.width() / 2), bottom);
    double plot = page.height() - Canvas.LINE - bottom;
    axis().write(page, left + right, () -> series(page, scale, plot));
    page.values(
        ChartXmlBuilder.VALUES,
        ChartXmlBuilder.CATEGORIES,
        "l",
        scale,
        false,
        chart.axes().value());
  }

  private void series(ChartXmlBuilder page, Scale scale, double plot) {
    double[] shifts = shifts(scale, plot);
    int column = 0;
    for (int i = 0; i < chart.series().size(); i++) {
      ChartSpec.Series series = chart.series().get(i);
      boolean strong = highlighted(series);
      ThemeColor shade = strong ? ThemeColor.HIGHLIGHT : page.pen().neutral();
      one(page, ++column, shade, strong ? 3 : 1.75, false, last(series.values()), shifts[i]);
      if (!series.low().isEmpty()) {
        int end = hasRoomForEnds(series, scale, plot) ? last(series.values()) : -1;
        one(page, ++column, shade, 1, true, end, 0);
        one(page, ++column, shade, 1, true, end, 0);
      }
    }
    if (chart.reference() != null) {
      one(page, ++column, page.pen().muted(), 1, true, chart.categories().size() - 1, 0);
    }
    if (chart.annotations().range() != null) {
      one(page, ++column, page.pen().neutral(), 1, true, -1, 0);
      one(page, ++column, page.pen().neutral(), 1, true, -1, 0);
    }
  }

  private void one(
      ChartXmlBuilder page,
      int column,
      ThemeColor shade,
      double points,
      boolean dashed,
      int named,
      double shift) {
    ChartXml xml = page.xml();
    xml.in(
        "c:ser",
        () -> {
          page.caches().begin(column);
          page.pen().line(shade, points, dashed);
          page.pen().noMarker();
          List<Integer> marked = dashed ? List.of() : marked(page, column, named);
          for (int point : marked) {
            xml.in(
                "c:dPt",
                () -> {
                  xml.val("c:idx", point);
                  page.pen().marker(shade, DOT);
                  xml.val("c:bubble3D", 0);
                  page.pen().line(shade, points, false);
                });
          }
          xml.in(
              "c:dLbls",
              () -> {
                for (int point : marked) {
                  if (point != named) {
                    // What is claimed is written at its place.
                    page.label(
                        point,
                        shade.equals(ThemeColor.HIGHLIGHT) ? shade : page.pen().muted(),
                        true,
                        "r",
                        ChartXmlBuilder.Shows.VALUE,
                        beside(page, column, point));
                  }
                }
                if (named >= 0) {
                  boolean strong = shade.equals(ThemeColor.HIGHLIGHT);
                  // The ends of the last interval are told by their values alone.
                  boolean end = dashed && isEnd(column);
                  ThemeColor ink = strong && !end ? shade : page.pen().muted();
                  page.label(
                      named,
                      ink,
                      strong && !end,
                      "r",
                      end ? ChartXmlBuilder.Shows.VALUE : ChartXmlBuilder.Shows.NAME_AND_VALUE,
                      shift);
                }
                page.noLabels();
              });
          axis().values(page, column);
          xml.val("c:smooth", 0);
        });
  }

  /**
   * Returns how far the value of a marked point moves down from its right side, to where no line
   * runs: below lines that rise, above those that fall, one value under the other.
   */
  private double beside(ChartXmlBuilder page, int column, int point) {
    Scale scale = scale();
    double high = page.height() - Canvas.LINE * 3;
    double own = page.sheet().column(column).cells().get(point).number();
    double edge = own;
    int over = 0;
    int under = 0;
    boolean rises = rises();
    for (ChartSpec.Series series : chart.series()) {
      double value = series.values().get(point).number();
      over += value > own ? 1 : 0;
      under += value < own ? 1 : 0;
      edge = rises ? Math.min(edge, value) : Math.max(edge, value);
    }
    double toEdge = (own - edge) * high / (scale.to() - scale.from());
    return rises ? toEdge + Canvas.LINE * (over + 0.8) : toEdge - Canvas.LINE * (under + 0.8);
  }

  private boolean rises() {
    List<Figure> values = chart.series().get(0).values();
    int last = last(values);
    return last < 0 || values.get(last).number() >= values.get(0).number();
  }

  /** Returns whether this column holds ends of intervals, and no reference. */
  private boolean isEnd(int column) {
    int ends = 0;
    for (ChartSpec.Series series : chart.series()) {
      ends += series.low().isEmpty() ? 1 : 3;
    }
    return column <= ends;
  }

  /** Returns whether three values fit above each other at the end of the only line. */
  private boolean hasRoomForEnds(ChartSpec.Series series, Scale scale, double plot) {
    int last = last(series.values());
    if (chart.series().size() > 1 || last < 0) {
      return false;
    }
    double point = plot / (scale.to() - scale.from());
    double value = series.values().get(last).number();
    return (series.high().get(last).number() - value) * point > Canvas.LINE
        && (value - series.low().get(last).number()) * point > Canvas.LINE;
  }

  /** Returns the points that carry a dot: those that are claimed, and the last. */
  private List<Integer> marked(ChartXmlBuilder page, int column, int named) {
    TreeSet<Integer> points = new TreeSet<>();
    for (Annotations.Mark mark : chart.annotations().marks()) {
      if (Double.isFinite(page.sheet().column(column).cells().get(mark.category()).number())) {
        points.add(mark.category());
      }
    }
    if (named >= 0) {
      points.add(named);
    }
    return List.copyOf(points);
  }

  /** Returns how far each name at a line's end moves down, so that none covers another. */
  private double[] shifts(Scale scale, double plot) {
    double[] wanted = new double[chart.series().size()];
    for (int i = 0; i < wanted.length; i++) {
      List<Figure> values = chart.series().get(i).values();
      int last = last(values);
      double value = last < 0 ? scale.from() : values.get(last).number();
      wanted[i] = plot * (1 - (value - scale.from()) / (scale.to() - scale.from()));
    }
    // PowerPoint wraps a label that is wider than a fifth of the chart or so.
    double[] placed = LabelSpread.apart(wanted, Canvas.LINE * 2 + 1, 0, plot);
    for (int i = 0; i < wanted.length; i++) {
      placed[i] -= wanted[i];
    }
    return placed;
  }

  private Scale scale() {
    List<Figure> all = new ArrayList<>();
    for (ChartSpec.Series series : chart.series()) {
      all.addAll(series.values());
      all.addAll(series.low());
      all.addAll(series.high());
    }
    Annotations.Range range = chart.annotations().range();
    if (range != null) {
      all.addAll(List.of(range.low(), range.high()));
    }
    ChartValues values = ChartValues.of(all);
    ChartSpec.Reference reference = chart.reference();
    double at = reference == null ? Double.NaN : reference.value().number();
    // A picture says in the reader's words where its axis is cut; a native chart cannot, and starts
    // at zero.
    double least = Math.min(0, values.min());
    return Scale.fitting(
        Double.isFinite(at) ? Math.min(at, least) : least,
        Double.isFinite(at) ? Math.max(at, values.max()) : values.max(),
        5);
  }

  /** Returns what stands below; its column comes behind those of values. */
  private NativeLineAxis axis() {
    int columns = 1;
    for (ChartSpec.Series series : chart.series()) {
      columns += series.low().isEmpty() ? 1 : 3;
    }
    columns += chart.reference() == null ? 0 : 1;
    columns += chart.annotations().range() == null ? 0 : 2;
    return new NativeLineAxis(chart, columns);
  }

  private boolean highlighted(ChartSpec.Series series) {
    return chart.series().size() == 1
        || (!chart.highlight().isEmpty() && series.name().plain().equals(chart.highlight()));
  }

  private static int last(List<Figure> values) {
    int last = values.size() - 1;
    while (last >= 0 && !Double.isFinite(values.get(last).number())) {
      last--;
    }
    return last;
  }

  static Text end(Text name, String which) {
    List<Span> spans = new ArrayList<>(name.spans());
    spans.add(new Words(which, false));
    return new Text(spans);
  }
}
