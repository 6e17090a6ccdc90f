package vestiaire.metrics.check.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import org.w3c.dom.Element;
import vestiaire.metrics.check.model.ChartView;
import vestiaire.metrics.check.model.Deck;
import vestiaire.metrics.check.model.SlideShape;
import vestiaire.metrics.check.model.SlideView;
import vestiaire.metrics.opc.Xml;

/**
 * Rules 12 to 15 for native charts: axes from zero, nothing that only adorns, labels instead of
 * legends, an order.
 */
public final class ChartDesignRule {
  private static final int MOST_LABELLED_LINES = 4;
  private static final int MOST_PARTS = 5;
  private static final double CUT_BY_ITSELF = 5.0 / 6;

  private final SlideView slide;
  private final SlideShape shape;
  private final ChartView chart;
  private final FindingList findings;

  private ChartDesignRule(
      SlideView slide, SlideShape shape, ChartView chart, FindingList findings) {
    this.slide = slide;
    this.shape = shape;
    this.chart = chart;
    this.findings = findings;
  }

  /** Adds a finding for each violation. */
  public static void judge(Deck deck, FindingList findings) {
    for (SlideView slide : deck.slides()) {
      for (SlideShape shape : slide.shapes()) {
        if (shape.chart() != null) {
          deck.chart(slide, shape)
              .ifPresent(
                  chart -> {
                    ChartDesignRule rule = new ChartDesignRule(slide, shape, chart, findings);
                    rule.axes();
                    rule.ornaments();
                    rule.legend();
                    ChartOrder.judge(chart, slide, message -> rule.add(15, message));
                  });
        }
      }
    }
  }

  private void axes() {
    for (Element plot : chart.plots()) {
      String kind = String.valueOf(plot.getLocalName());
      boolean filled = kind.startsWith("bar") || kind.startsWith("area");
      if (filled) {
        crossing(plot);
      }
      for (Element axis : chart.axes()) {
        if (!"valAx".equals(axis.getLocalName()) || !belongs(axis, plot)) {
          continue;
        }
        Element scaling = Xml.find(axis, "scaling");
        double least = Xml.number(Xml.find(scaling, "min"), "val", Double.NaN);
        double most = Xml.number(Xml.find(scaling, "max"), "val", Double.NaN);
        if (filled && (least > 0 || most < 0)) {
          add(12, "its bars start at " + plain(least) + ", not at zero");
        } else if (filled && Xml.find(scaling, "logBase") != null) {
          add(12, "its bars stand on a logarithmic axis, which has no zero");
        } else if (filled && Double.isNaN(least) && !ChartView.isStack(plot) && isFlat(plot)) {
          add(12, "its axis has no minimum; PowerPoint would not start these bars at zero");
        } else if (kind.startsWith("line") && least > 0 && !isSaid()) {
          add(12, "its axis starts at " + plain(least) + ", and the slide does not say so");
        } else if (kind.startsWith("line")
            && Double.isNaN(least)
            && !Xml.isOn(Xml.find(axis, "delete"))
            && isFlat(plot)
            && !isSaid()) {
          add(12, "its axis has no minimum; PowerPoint would cut it, and the slide says nothing");
        }
      }
    }
  }

  /** Bars begin where their axis of names crosses, whatever the axis of values begins with. */
  private void crossing(Element plot) {
    for (Element axis : chart.axes()) {
      // How an axis crosses stands with itself, and tells a place on the other one.
      if ("valAx".equals(axis.getLocalName()) || !belongs(axis, plot)) {
        continue;
      }
      double at = Xml.number(Xml.find(axis, "crossesAt"), "val", 0);
      if (at != 0) {
        add(12, "its bars start at " + plain(at) + ", where its axes cross");
      }
    }
  }

  private static String plain(double number) {
    return Double.isNaN(number) ? "another value" : String.valueOf(number);
  }

  private static boolean belongs(Element axis, Element plot) {
    String id = ChartView.setting(axis, "axId");
    return Xml.children(plot, "axId").stream()
        .anyMatch(one -> Xml.attribute(one, "val").equals(id));
  }

  /**
   * Tells whether all values lie close together, where programs choose an axis that starts above
   * zero.
   */
  private static boolean isFlat(Element plot) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (Element series : Xml.children(plot, "ser")) {
      for (double value : ChartView.numbers(series, "val").values()) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    return least > 0 && most > least && least > most * CUT_BY_ITSELF;
  }

  private boolean isSaid() {
    StringBuilder text = new StringBuilder();
    slide.shapes().forEach(one -> text.append(one.text()).append('\n'));
    Xml.below(chart.xml(), "t").forEach(one -> text.append(one.getTextContent()).append('\n'));
    return text.toString()
        .toLowerCase(Locale.ROOT)
        .matches(
            "(?s).*\\b(axis|axe|achse|truncated|tronqué|tronquée|not from zero|starts at)\\b.*");
  }

  private void ornaments() {
    for (Element axis : chart.axes()) {
      for (Element lines : Xml.children(axis)) {
        boolean grid = String.valueOf(lines.getLocalName()).matches("(major|minor)Gridlines");
        if (grid && Xml.find(lines, "spPr", "ln", "noFill") == null) {
          add(13, "it has gridlines; labels tell the values");
        }
      }
    }
    boolean deep =
        Xml.find(chart.xml(), "chart", "view3D") != null
            || chart.plots().stream()
                .anyMatch(plot -> String.valueOf(plot.getLocalName()).contains("3D"))
            || !Xml.below(chart.xml(), "scene3d", "sp3d", "bevel").isEmpty();
    if (deep) {
      add(13, "it is drawn in three dimensions, which distorts what is compared");
    }
    if (!Xml.below(chart.xml(), "outerShdw", "innerShdw", "prstShdw", "glow", "reflection")
        .isEmpty()) {
      add(13, "it has shadows or glow");
    }
    if (Xml.find(chart.xml(), "chart", "title") != null) {
      add(13, "it has a title of its own; the slide's heading names it");
    } else if (chart.series().size() == 1
        && Xml.attribute(Xml.find(chart.xml(), "chart", "autoTitleDeleted"), "val")
            .matches("0|false")) {
      add(13, "PowerPoint gives it a title by itself: the name of its one series");
    }
    for (Element plot : chart.plots()) {
      List<Element> series = Xml.children(plot, "ser");
      boolean labelled =
          !series.isEmpty() && series.stream().allMatch(one -> isLabelled(one, plot));
      for (Element axis : chart.axes()) {
        boolean shown =
            "valAx".equals(axis.getLocalName())
                && belongs(axis, plot)
                && !Xml.isOn(Xml.find(axis, "delete"))
                && !ChartView.setting(axis, "tickLblPos").equals("none");
        if (labelled && shown && !"scatterChart".equals(plot.getLocalName())) {
          add(13, "it has a value axis where labels tell the values");
        }
      }
    }
  }

  /** Returns whether every point of the series shows its value. */
  private static boolean isLabelled(Element series, Element plot) {
    Element own = Xml.find(series, "dLbls");
    Element labels = own == null ? Xml.find(plot, "dLbls") : own;
    return labels != null && Xml.isOn(Xml.find(labels, "showVal"));
  }

  private void legend() {
    Element legend = Xml.find(chart.xml(), "chart", "legend");
    int series = chart.series().size();
    for (Element plot : chart.plots()) {
      String kind = String.valueOf(plot.getLocalName());
      boolean round = kind.startsWith("pie") || kind.startsWith("doughnut");
      boolean lines = kind.startsWith("line");
      boolean stack = ChartView.isStack(plot);
      if (legend != null && lines && series <= MOST_LABELLED_LINES) {
        add(14, "its " + series + " lines have a legend; label them at their ends");
      } else if (legend != null && !round && !lines && (!stack || series < 2)) {
        add(14, "it has a legend; only stacks and doughnuts need one");
      }
      List<Element> all = Xml.children(plot, "ser");
      boolean named = all.stream().allMatch(one -> isNamed(one) || isEndOf(one, all));
      if (legend == null && lines && series > 1 && series <= MOST_LABELLED_LINES && !named) {
        add(14, "its lines have neither labels with their names nor a legend");
      }
      if (round) {
        for (Element one : Xml.children(plot, "ser")) {
          int parts = ChartView.numbers(one, "val").size();
          if (parts > MOST_PARTS) {
            add(14, "it has " + parts + " parts; up to " + MOST_PARTS + " can be told apart");
          }
        }
      }
    }
  }

  /** By a label that shows the name, or by a text beside the line. */
  private boolean isNamed(Element series) {
    String name = ChartView.name(series).strip();
    List<Element> labels = new ArrayList<>(ChartView.labels(series));
    Element parent = (Element) series.getParentNode();
    labels.addAll(Xml.children(parent, "dLbls"));
    boolean own =
        labels.stream()
            .anyMatch(
                label ->
                    Xml.isOn(Xml.find(label, "showSerName")) || !Xml.below(label, "t").isEmpty());
    return own
        || name.isEmpty()
        || slide.shapes().stream().anyMatch(one -> !one.isTitle() && one.text().contains(name));
  }

  /** Returns whether a dashed line is the end of another line's interval, by its name. */
  private static boolean isEndOf(Element series, List<Element> all) {
    String name = ChartView.name(series);
    return !Xml.below(series, "prstDash").isEmpty()
        && all.stream().anyMatch(one -> name.startsWith(ChartView.name(one) + ", "));
  }

  private void add(int rule, String message) {
    findings.add(rule, slide.number(), shape.name(), message);
  }

  /** Returns the values of a series in order. */
  static Collection<Double> values(Element series) {
    NavigableMap<Integer, Double> values = ChartView.numbers(series, "val");
    return values.values();
  }
}
