package vestiaire.metrics.check.model;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vestiaire.metrics.opc.Xml;

/**
 * A native chart.
 *
 * @param part its part
 * @param xml its root
 */
public record ChartView(String part, Element xml) {
  /** Returns where everything is drawn, or null. */
  public @Nullable Element area() {
    return Xml.find(xml, "chart", "plotArea");
  }

  /** Returns the plots, such as {@code barChart}. */
  public List<Element> plots() {
    return Xml.children(area()).stream()
        .filter(one -> String.valueOf(one.getLocalName()).endsWith("Chart"))
        .toList();
  }

  /** Returns the axes. */
  public List<Element> axes() {
    return Xml.children(area()).stream()
        .filter(one -> String.valueOf(one.getLocalName()).matches("(cat|val|date|ser)Ax"))
        .toList();
  }

  /** Returns all series of all plots. */
  public List<Element> series() {
    return plots().stream().flatMap(plot -> Xml.children(plot, "ser").stream()).toList();
  }

  /** Returns what a plot says of itself, such as {@code grouping}. */
  public static String setting(Element plot, String name) {
    return Xml.attribute(Xml.find(plot, name), "val");
  }

  /** Returns whether it is bars on top of each other. */
  public static boolean isStack(Element plot) {
    return setting(plot, "grouping").matches("stacked|percentStacked");
  }

  /** Text or numbers of a series' part, such as {@code cat} or {@code val}, by index. */
  public static NavigableMap<Integer, String> points(Element series, String name) {
    NavigableMap<Integer, String> points = new TreeMap<>();
    for (Element point : Xml.below(Xml.find(series, name), "pt")) {
      Element value = Xml.find(point, "v");
      if (value != null && !Xml.isWithin(point, "multiLvlStrCache")) {
        points.put((int) Xml.number(point, "idx", -1), value.getTextContent());
      }
    }
    return points;
  }

  /** Numbers of a series' part; what is none is left out. */
  public static NavigableMap<Integer, Double> numbers(Element series, String name) {
    NavigableMap<Integer, Double> numbers = new TreeMap<>();
    points(series, name)
        .forEach(
            (index, text) -> {
              try {
                numbers.put(index, Double.valueOf(text.strip()));
              } catch (NumberFormatException e) {
                // A gap.
              }
            });
    return numbers;
  }

  /** Name of a series. */
  public static String name(Element series) {
    return String.join(" ", points(series, "tx").values());
  }

  /** Labels of a series that are shown. */
  public static List<Element> labels(Element series) {
    List<Element> shown = new ArrayList<>();
    for (Element labels : Xml.children(series, "dLbls")) {
      for (Element each : Xml.children(labels, "dLbl")) {
        if (!Xml.isOn(Xml.find(each, "delete"))) {
          shown.add(each);
        }
      }
      shown.add(labels);
    }
    return shown;
  }
}
