package vestiaire.metrics.deck.nativechart;

import java.util.ArrayList;
import java.util.List;
import vestiaire.metrics.chart.layout.BarMarks;
import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.chart.layout.ChartValues;
import vestiaire.metrics.chart.layout.Scale;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Text;

/** Bars and columns from zero, each with its value; stacks with a value in each part. */
record NativeBarChart(ChartSpec chart, boolean horizontal) implements NativeChart {
  private static final double NAMES_SHARE = 0.36;
  private static final double GAP = 10;

  @Override
  public void fill(ChartSheet sheet) {
    shown().forEach(series -> sheet.add(name(series), series.values(), chart.axes().valueFormat()));
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
          for (int i = 0; i < shown().size(); i++) {
            series(page, i, direct);
          }
          xml.val("c:gapWidth", 43);
          if (stacked() || chart.kind() == ChartSpec.Kind.STAIRCASE) {
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
        stacked()
            ? page.pen().series(index, chart.series().size())
            : shown().size() == 1
                ? page.pen().neutral()
                : page.pen().series(isBefore(index) ? 1 : 0, 2);
    ThemeColor fill = stacked() && lineIsHighlighted(index) ? ThemeColor.HIGHLIGHT : base;
    xml.in(
        "c:ser",
        () -> {
          page.caches().begin(index + 1);
          page.pen().filled(fill);
          xml.val("c:invertIfNegative", 0);
          if (!stacked() && !isBefore(index)) {
            points(page);
          }
          xml.in("c:dLbls", () -> labels(page, fill, direct, index));
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

  private void labels(ChartXmlBuilder page, ThemeColor fill, boolean direct, int index) {
    if (stacked()) {
      page.labels(page.pen().on(fill), "ctr");
      return;
    }
    boolean paired = shown().size() > 1;
    for (int i = 0; i < chart.categories().size(); i++) {
      boolean strong = BarMarks.highlighted(chart, i) && !isBefore(index);
      // The first row names the series, which stands for a legend.
      boolean names = paired && i == 0;
      if ((strong || names) && chart.kind() != ChartSpec.Kind.STAIRCASE) {
        page.label(
            i,
            strong ? ThemeColor.HIGHLIGHT : ThemeColor.TEXT,
            strong,
            "outEnd",
            names ? ChartXmlBuilder.Shows.NAME_AND_VALUE : ChartXmlBuilder.Shows.VALUE,
            0);
      }
    }
    if (chart.kind() == ChartSpec.Kind.STAIRCASE && !isBefore(index)) {
      page.labels(page.pen().on(fill), "inEnd");
    } else if (direct) {
      page.labels(isBefore(index) ? page.pen().muted() : ThemeColor.TEXT, "outEnd");
    } else {
      page.noLabels();
    }
  }

  private void layout(ChartXmlBuilder page, Scale scale, boolean direct) {
    double names = 0;
    double labels = 0;
    for (int i = 0; i < chart.categories().size(); i++) {
      names = Math.max(names, ChartXmlBuilder.wide(chart.categories().get(i).plain()));
      for (ChartSpec.Series series : shown()) {
        boolean named = i == 0 && shown().size() > 1;
        String name = named ? series.name().plain() + "  " : "";
        double wide = ChartXmlBuilder.wide(name + series.values().get(i).text());
        // Behind a short bar there is room within the plot.
        double value = Math.max(0, series.values().get(i).number());
        double free = horizontal && value >= 0 ? (1 - value / scale.to()) * page.width() / 2 : 0;
        labels = Math.max(labels, wide - free);
      }
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
      for (ChartSpec.Series series : shown()) {
        double value = series.values().get(i).number();
        double finite = Double.isFinite(value) ? value : 0;
        sum = stacked() ? sum + finite : Math.max(sum, finite);
        least = Math.min(least, finite);
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

  /** Returns the series that are drawn; of a staircase what is usual stands behind what is left. */
  private List<ChartSpec.Series> shown() {
    if (chart.kind() != ChartSpec.Kind.STAIRCASE || chart.series().size() < 2) {
      return chart.series();
    }
    List<ChartSpec.Series> behind =
        new ArrayList<>(chart.series().subList(1, chart.series().size()));
    java.util.Collections.reverse(behind);
    return List.copyOf(behind);
  }

  /** Returns whether this series is what the other is compared with. */
  private boolean isBefore(int index) {
    boolean first = chart.kind() == ChartSpec.Kind.STAIRCASE;
    return !stacked() && shown().size() > 1 && (first ? index == 0 : index > 0);
  }

  private boolean stacked() {
    return chart.kind() == ChartSpec.Kind.STACKED || chart.kind() == ChartSpec.Kind.STACKED_100;
  }

  private boolean lineIsHighlighted(int series) {
    return !chart.highlight().isEmpty()
        && shown().get(series).name().plain().equals(chart.highlight());
  }

  // A chart of one series need not name it on the slide; a workbook's header must say something.
  private Text name(ChartSpec.Series series) {
    return series.name().isEmpty() ? chart.axes().value() : series.name();
  }
}
