package vestiaire.metrics.deck.nativechart;

import vestiaire.metrics.chart.layout.BarMarks;
import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.chart.layout.ChartValues;
import vestiaire.metrics.chart.layout.Scale;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.Text;

/** Bars and columns from zero, each with its value; stacks with a value in each part. */
record NativeBarChart(ChartSpec chart, boolean horizontal) implements NativeChart {
  private static final double NAMES_SHARE = 0.36;
  private static final double GAP = 10;

  @Override
  public void fill(ChartSheet sheet) {
    chart
        .series()
        .forEach(series -> sheet.add(name(series), series.values(), chart.axes().valueFormat()));
  }

  @Override
  public boolean hasLegend() {
    return stacked();
  }

  @Override
  public void write(ChartXmlBuilder page) {
    Scale scale = scale();
    boolean direct = horizontal || labelsFit(page);
    layout(page, scale, direct);
    ChartXml xml = page.xml();
    xml.in(
        "c:barChart",
        () -> {
          xml.val("c:barDir", horizontal ? "bar" : "col");
          xml.val(
              "c:grouping",
              !stacked()
                  ? "clustered"
                  : chart.kind() == ChartSpec.Kind.STACKED ? "stacked" : "percentStacked");
          xml.val("c:varyColors", 0);
          for (int i = 0; i < chart.series().size(); i++) {
            series(page, i, direct);
          }
          xml.val("c:gapWidth", 43);
          if (stacked()) {
            xml.val("c:overlap", 100);
          }
          page.axes();
        });
    page.names(horizontal ? "l" : "b", horizontal, false, 1);
    page.values(
        ChartXmlBuilder.VALUES,
        ChartXmlBuilder.CATEGORIES,
        horizontal ? "b" : "l",
        scale,
        direct,
        chart.axes().value());
  }

  private void series(ChartXmlBuilder page, int index, boolean direct) {
    ChartXml xml = page.xml();
    ThemeColor base =
        stacked() ? page.pen().series(index, chart.series().size()) : page.pen().neutral();
    ThemeColor fill = stacked() && lineIsHighlighted(index) ? ThemeColor.HIGHLIGHT : base;
    xml.in(
        "c:ser",
        () -> {
          page.caches().begin(index + 1);
          page.pen().filled(fill);
          xml.val("c:invertIfNegative", 0);
          if (!stacked()) {
            points(page);
          }
          xml.in("c:dLbls", () -> labels(page, fill, direct));
          page.caches().categories();
          page.caches().values("c:val", index + 1);
        });
  }

  private void points(ChartXmlBuilder page) {
    ChartXml xml = page.xml();
    for (int i = 0; i < chart.categories().size(); i++) {
      if (BarMarks.highlighted(chart, i)) {
        int point = i;
        xml.in(
            "c:dPt",
            () -> {
              xml.val("c:idx", point);
              xml.val("c:invertIfNegative", 0);
              xml.val("c:bubble3D", 0);
              page.pen().filled(ThemeColor.HIGHLIGHT);
            });
      }
    }
  }

  private void labels(ChartXmlBuilder page, ThemeColor fill, boolean direct) {
    if (stacked()) {
      page.labels(page.pen().on(fill), "ctr");
      return;
    }
    for (int i = 0; i < chart.categories().size(); i++) {
      if (BarMarks.highlighted(chart, i)) {
        page.label(i, ThemeColor.HIGHLIGHT, true, "outEnd", ChartXmlBuilder.Shows.VALUE, 0);
      }
    }
    if (direct) {
      page.labels(ThemeColor.TEXT, "outEnd");
    } else {
      page.noLabels();
    }
  }

  private void layout(ChartXmlBuilder page, Scale scale, boolean direct) {
    double names = 0;
    double labels = 0;
    for (int i = 0; i < chart.categories().size(); i++) {
      names = Math.max(names, ChartXmlBuilder.wide(chart.categories().get(i).plain()));
      labels = Math.max(labels, ChartXmlBuilder.wide(chart.series().get(0).values().get(i).text()));
    }
    if (horizontal) {
      double top = hasLegend() ? Canvas.LINE * 2 : 2;
      page.area(
          Math.min(names, page.width() * NAMES_SHARE) + GAP,
          top,
          stacked() ? GAP : labels + GAP,
          2);
    } else {
      double pitch = page.width() / chart.categories().size();
      double below = names > pitch ? Canvas.LINE * 2 + 6 : Canvas.LINE + 6;
      double left =
          direct ? 2 : ChartXmlBuilder.wide(NumberCode.of(chart.axes().valueFormat())) + GAP * 2;
      page.area(left, Canvas.LINE + 6, 2, below + (scale.from() < 0 ? Canvas.LINE : 0));
    }
  }

  private boolean labelsFit(ChartXmlBuilder page) {
    double pitch = page.width() / chart.categories().size();
    return chart.series().get(0).values().stream()
        .allMatch(figure -> ChartXmlBuilder.wide(figure.text()) + 4 <= pitch);
  }

  private Scale scale() {
    if (chart.kind() == ChartSpec.Kind.STACKED_100) {
      return new Scale(0, 1, 0.25, false);
    }
    double most = 0;
    double least = 0;
    for (int i = 0; i < chart.categories().size(); i++) {
      double sum = 0;
      for (ChartSpec.Series series : chart.series()) {
        Figure figure = series.values().get(i);
        sum += Double.isFinite(figure.number()) ? figure.number() : 0;
      }
      most = Math.max(most, sum);
      least = Math.min(least, sum);
    }
    ChartValues values = new ChartValues(new double[] {least, most});
    if (horizontal || most <= least) {
      return new Scale(least, most > least ? most : least + 1, 1, false);
    }
    return Scale.fromZero(values.min(), values.max());
  }

  private boolean stacked() {
    return chart.kind() == ChartSpec.Kind.STACKED || chart.kind() == ChartSpec.Kind.STACKED_100;
  }

  private boolean lineIsHighlighted(int series) {
    return !chart.highlight().isEmpty()
        && chart.series().get(series).name().plain().equals(chart.highlight());
  }

  // A chart of one series need not name it on the slide; a workbook's header must say something.
  private Text name(ChartSpec.Series series) {
    return series.name().isEmpty() ? chart.axes().value() : series.name();
  }
}
