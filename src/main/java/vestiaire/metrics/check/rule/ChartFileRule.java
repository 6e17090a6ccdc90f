package vestiaire.metrics.check.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import vestiaire.metrics.check.model.ChartView;
import vestiaire.metrics.check.model.Deck;
import vestiaire.metrics.check.model.SlideShape;
import vestiaire.metrics.check.model.SlideView;
import vestiaire.metrics.opc.Xml;

/**
 * Rule 20, charts: what makes PowerPoint repair a file though its schema holds. Axes that do not
 * pair, labels where their kind of chart has no place for them, series that share an index.
 */
public final class ChartFileRule {
  private static final Map<String, Integer> AXES =
      Map.ofEntries(
          Map.entry("barChart", 2),
          Map.entry("bar3DChart", 2),
          Map.entry("lineChart", 2),
          Map.entry("line3DChart", 3),
          Map.entry("areaChart", 2),
          Map.entry("area3DChart", 2),
          Map.entry("scatterChart", 2),
          Map.entry("bubbleChart", 2),
          Map.entry("radarChart", 2),
          Map.entry("stockChart", 2));

  private final int slide;
  private final String shape;
  private final ChartView chart;
  private final FindingList findings;

  private ChartFileRule(int slide, String shape, ChartView chart, FindingList findings) {
    this.slide = slide;
    this.shape = shape;
    this.chart = chart;
    this.findings = findings;
  }

  /** Adds a finding for each violation. */
  public static void judge(Deck deck, FindingList findings) {
    for (SlideView slide : deck.slides()) {
      for (SlideShape shape : slide.shapes()) {
        if (shape.chart() == null) {
          continue;
        }
        ChartView chart = deck.chart(slide, shape).orElse(null);
        if (chart == null) {
          findings.add(20, slide.number(), shape.name(), "its chart cannot be read");
          continue;
        }
        ChartFileRule rule = new ChartFileRule(slide.number(), shape.name(), chart, findings);
        rule.axes();
        rule.series();
        rule.labels();
        new ChartCache(deck.file(), chart, rule::add).judge();
      }
    }
  }

  private void axes() {
    Map<String, Element> axes = new HashMap<>();
    for (Element axis : chart.axes()) {
      String id = ChartView.setting(axis, "axId");
      if (axes.put(id, axis) != null) {
        add("two of its axes have the id " + id);
      }
    }
    Set<String> used = new HashSet<>();
    for (Element plot : chart.plots()) {
      List<String> ids =
          Xml.children(plot, "axId").stream().map(axis -> Xml.attribute(axis, "val")).toList();
      int needed = AXES.getOrDefault(String.valueOf(plot.getLocalName()), 0);
      if (new HashSet<>(ids).size() < needed) {
        add("its " + plot.getLocalName() + " names " + ids.size() + " axes, not " + needed);
      }
      for (String id : ids) {
        used.add(id);
        // Depth may be named without being there.
        boolean depth = ids.indexOf(id) > 1 && (id.equals("0") || needed < 3);
        if (!axes.containsKey(id) && !depth) {
          add("its " + plot.getLocalName() + " names the axis " + id + ", which is none");
        }
      }
    }
    axes.forEach(
        (id, axis) -> {
          String cross = ChartView.setting(axis, "crossAx");
          Element other = axes.get(cross);
          if (other == null) {
            add("its axis " + id + " crosses the axis " + cross + ", which is none");
          } else if (cross.equals(id)) {
            add("its axis " + id + " crosses itself");
          } else if (!"serAx".equals(axis.getLocalName())
              && !ChartView.setting(other, "crossAx").equals(id)) {
            add("its axes " + id + " and " + cross + " do not cross each other");
          }
          if (!used.contains(id)) {
            add("its axis " + id + " belongs to no plot");
          }
          boolean across = ChartView.setting(axis, "axPos").matches("[bt]");
          if (other != null && across == ChartView.setting(other, "axPos").matches("[bt]")) {
            add("its axes " + id + " and " + cross + " lie the same way");
          }
        });
  }

  private void series() {
    Set<String> indexes = new HashSet<>();
    Set<String> orders = new HashSet<>();
    for (Element series : chart.series()) {
      if (!indexes.add(ChartView.setting(series, "idx"))) {
        add("two of its series have the index " + ChartView.setting(series, "idx"));
      }
      if (!orders.add(ChartView.setting(series, "order"))) {
        add("two of its series have the order " + ChartView.setting(series, "order"));
      }
      Set<String> points = new HashSet<>();
      for (Element point : Xml.children(series, "dPt")) {
        if (!points.add(ChartView.setting(point, "idx"))) {
          add("a point of " + ChartView.name(series) + " is styled twice");
        }
      }
      for (Element cache : Xml.below(series, "numCache", "strCache", "numLit", "strLit")) {
        cache(series, cache);
      }
    }
  }

  private void cache(Element series, Element cache) {
    Set<String> indexes = new HashSet<>();
    double count = Xml.number(Xml.find(cache, "ptCount"), "val", Double.MAX_VALUE);
    for (Element point : Xml.children(cache, "pt")) {
      if (!indexes.add(Xml.attribute(point, "idx")) || Xml.number(point, "idx", 0) >= count) {
        add(
            "a cache of %s has point %s twice or beyond its count"
                .formatted(ChartView.name(series), Xml.attribute(point, "idx")));
      }
    }
  }

  private void labels() {
    for (Element plot : chart.plots()) {
      String legal = legal(plot);
      for (Element position : Xml.below(plot, "dLblPos")) {
        String value = Xml.attribute(position, "val");
        if (!value.matches(legal)) {
          add(
              "its labels stand at '%s', where a %s%s has no place; PowerPoint would repair the file"
                  .formatted(
                      value, ChartView.isStack(plot) ? "stacked " : "", plot.getLocalName()));
        }
      }
    }
  }

  /** Returns the positions that PowerPoint takes, as a pattern. */
  private static String legal(Element plot) {
    return switch (String.valueOf(plot.getLocalName())) {
      case "barChart" -> ChartView.isStack(plot) ? "ctr|inEnd|inBase" : "ctr|inEnd|inBase|outEnd";
      case "lineChart", "scatterChart", "bubbleChart", "stockChart" -> "t|b|l|r|ctr";
      case "pieChart", "ofPieChart", "pie3DChart" -> "bestFit|ctr|inEnd|outEnd";
      case "radarChart" ->
          ChartView.setting(plot, "radarStyle").equals("filled") ? "none" : "outEnd";
      default -> "none";
    };
  }

  private void add(String message) {
    findings.add(20, slide, shape, message);
  }
}
