package vestiaire.metrics.deck.nativechart;

import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.chart.layout.CategoryPositions;
import vestiaire.metrics.chart.layout.Scale;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Text;

/**
 * The XML builder that plots share.
 *
 * @param chart what is drawn
 * @param sheet the cells behind it
 * @param xml where it goes
 * @param caches copies of the cells
 * @param pen the theme's colours
 * @param width of the chart, in points
 * @param height of the chart, in points
 */
record ChartXmlBuilder(
    ChartSpec chart,
    ChartSheet sheet,
    ChartXml xml,
    ChartCacheWriter caches,
    ChartFormatting pen,
    double width,
    double height) {
  static final String CATEGORIES = "111111111";
  static final String VALUES = "222222222";

  /** Of an axis whose names stand elsewhere. */
  static final int NO_NAMES = 0;

  /** What a label shows beside a point. */
  enum Shows {
    VALUE,
    NAME_AND_VALUE,
    CATEGORY
  }

  /** Where the marks stand, in points from the left and the top; labels stand around it. */
  void area(double left, double top, double right, double bottom) {
    xml.in(
        "c:layout",
        () ->
            xml.in(
                "c:manualLayout",
                () -> {
                  xml.val("c:layoutTarget", "inner");
                  xml.val("c:xMode", "edge");
                  xml.val("c:yMode", "edge");
                  xml.val("c:x", share(left / width));
                  xml.val("c:y", share(top / height));
                  xml.val("c:w", share((width - left - right) / width));
                  xml.val("c:h", share((height - top - bottom) / height));
                }));
  }

  /** Which axes a group of series stands on. */
  void axes() {
    xml.val("c:axId", CATEGORIES);
    xml.val("c:axId", VALUES);
  }

  /** The label of one point; its shift is in points, from where it would stand. */
  void label(int point, ThemeColor ink, boolean strong, String position, Shows shows, double down) {
    xml.in(
        "c:dLbl",
        () -> {
          xml.val("c:idx", point);
          if (down != 0) {
            xml.in(
                "c:layout",
                () ->
                    xml.in(
                        "c:manualLayout",
                        () -> {
                          xml.val("c:x", "0");
                          xml.val("c:y", share(down / height));
                        }));
          }
          numbers(ink, strong, position, shows != Shows.VALUE);
          shown(shows);
        });
  }

  /** The labels of all points that have none of their own; none without a position. */
  void labels(ThemeColor ink, String position) {
    numbers(ink, false, position, false);
    shown(Shows.VALUE);
  }

  /** The label of one point in words, on one line. */
  void words(int point, String text, ThemeColor ink, boolean strong, String position) {
    xml.in(
        "c:dLbl",
        () -> {
          xml.val("c:idx", point);
          pen.words(text, ink, strong, true);
          pen.invisible();
          xml.val("c:dLblPos", position);
          xml.val("c:showLegendKey", 0);
          xml.val("c:showVal", 1);
          xml.val("c:showCatName", 0);
          xml.val("c:showSerName", 0);
          xml.val("c:showPercent", 0);
          xml.val("c:showBubbleSize", 0);
        });
  }

  /** The hidden axis of rows, first on top. */
  void rows(int count) {
    xml.in(
        "c:valAx",
        () -> {
          xml.val("c:axId", VALUES);
          xml.in(
              "c:scaling",
              () -> {
                xml.val("c:orientation", "maxMin");
                xml.val("c:max", share(count + 0.5));
                xml.val("c:min", share(0.4));
              });
          xml.val("c:delete", 1);
          xml.val("c:axPos", "l");
          xml.leaf("c:numFmt", "formatCode", "General", "sourceLinked", "0");
          xml.val("c:majorTickMark", "none");
          xml.val("c:minorTickMark", "none");
          xml.val("c:tickLblPos", "none");
          xml.val("c:crossAx", CATEGORIES);
          xml.val("c:crosses", "min");
          xml.val("c:crossBetween", "midCat");
        });
  }

  /** No labels but those that points have of their own. */
  void noLabels() {
    for (String one :
        new String[] {"LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"}) {
      xml.val("c:show" + one, 0);
    }
  }

  private void numbers(ThemeColor ink, boolean strong, String position, boolean unwrapped) {
    xml.leaf("c:numFmt", "formatCode", code(), "sourceLinked", "0");
    pen.invisible();
    pen.letters(ink, strong, unwrapped);
    if (!position.isEmpty()) {
      xml.val("c:dLblPos", position);
    }
  }

  private void shown(Shows shows) {
    xml.val("c:showLegendKey", 0);
    xml.val("c:showVal", shows == Shows.CATEGORY ? 0 : 1);
    xml.val("c:showCatName", shows == Shows.CATEGORY ? 1 : 0);
    xml.val("c:showSerName", shows == Shows.NAME_AND_VALUE ? 1 : 0);
    xml.val("c:showPercent", 0);
    xml.val("c:showBubbleSize", 0);
    if (shows == Shows.NAME_AND_VALUE) {
      xml.text("c:separator", "  ");
    }
  }

  /** The axis of names. */
  void names(String position, boolean fromTop, boolean turned, int every) {
    xml.in(
        "c:catAx",
        () -> {
          xml.val("c:axId", CATEGORIES);
          xml.in("c:scaling", () -> xml.val("c:orientation", fromTop ? "maxMin" : "minMax"));
          xml.val("c:delete", 0);
          xml.val("c:axPos", position);
          title(chart.axes().category());
          xml.leaf("c:numFmt", "formatCode", "General", "sourceLinked", "0");
          xml.val("c:majorTickMark", "none");
          xml.val("c:minorTickMark", "none");
          xml.val("c:tickLblPos", every == NO_NAMES ? "none" : "low");
          pen.axis();
          if (turned) {
            pen.turned(ThemeColor.TEXT);
          } else if (every > 1) {
            pen.level(ThemeColor.TEXT);
          } else {
            pen.letters(ThemeColor.TEXT, false);
          }
          xml.val("c:crossAx", VALUES);
          xml.val("c:crosses", "autoZero");
          xml.val("c:auto", 0);
          xml.val("c:lblAlgn", "ctr");
          xml.val("c:lblOffset", 100);
          if (every > 1) {
            xml.val("c:tickLblSkip", every);
          }
          xml.val("c:noMultiLvlLbl", 1);
        });
  }

  /** An axis of values; hidden where labels stand at the marks. */
  void values(
      String id, String crossing, String position, Scale scale, boolean hidden, Text title) {
    xml.in(
        "c:valAx",
        () -> {
          xml.val("c:axId", id);
          xml.in(
              "c:scaling",
              () -> {
                xml.val("c:orientation", "minMax");
                xml.val("c:max", share(scale.to()));
                xml.val("c:min", share(scale.from()));
              });
          xml.val("c:delete", hidden ? 1 : 0);
          xml.val("c:axPos", position);
          if (!hidden) {
            title(title);
          }
          Format format =
              id.equals(CATEGORIES) ? chart.axes().categoryFormat() : chart.axes().valueFormat();
          xml.leaf(
              "c:numFmt", "formatCode", NumberCode.of(scale.labels(format)), "sourceLinked", "0");
          xml.val("c:majorTickMark", "none");
          xml.val("c:minorTickMark", "none");
          xml.val("c:tickLblPos", hidden ? "none" : "low");
          if (id.equals(CATEGORIES)) {
            pen.axis();
          } else {
            pen.noLine();
          }
          pen.letters(pen.muted(), false);
          xml.val("c:crossAx", crossing);
          xml.val("c:crosses", "min");
          xml.val("c:crossBetween", id.equals(CATEGORIES) ? "midCat" : between());
          if (!hidden) {
            xml.val("c:majorUnit", share(scale.step()));
          }
        });
  }

  private String between() {
    return switch (chart.kind()) {
      case SCATTER, DOT_INTERVAL -> "midCat";
      case LINE, BAND -> CategoryPositions.of(chart).isToScale() ? "midCat" : "between";
      default -> "between";
    };
  }

  private void title(Text title) {
    if (title.isEmpty()) {
      return;
    }
    caches.says(title);
    xml.in(
        "c:title",
        () -> {
          pen.words(title.plain(), pen.muted(), false);
          xml.val("c:overlay", 0);
        });
  }

  /** Returns how code writes the chart's values. */
  String code() {
    return NumberCode.of(chart.axes().valueFormat());
  }

  /** Width of a text in the chart's letters, in points. */
  static double wide(String text) {
    return Canvas.width(text, true);
  }

  /** Returns a number as XML wants it, without more digits than matter. */
  static String share(double value) {
    return java.math.BigDecimal.valueOf(Math.rint(value * 1e6) / 1e6)
        .stripTrailingZeros()
        .toPlainString();
  }
}
