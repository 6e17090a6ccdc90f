package vestiaire.metrics.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import vestiaire.metrics.check.model.ChartView;
import vestiaire.metrics.check.model.SlideView;
import vestiaire.metrics.opc.Xml;

/** Rule 15: bars by value or in an order that is said, time from left to right. */
final class ChartOrder {
  private static final Pattern REST =
      Pattern.compile(
          "(?iu)(all )?(others?|rest|autres?|divers|(grand )?total|sum|overall|ensemble)\\b.*");
  private static final Pattern SAID =
      Pattern.compile(
          "(?isu).*\\b(in (the )?order|ordered|sorted|ranked|by step|steps?|alphabetical|dans l.ordre|tri[ée]e?s?|class[ée]e?s?|[ée]tapes?|from .* to .*|by hour|by day|by week|by month)\\b.*");
  private static final Pattern FORECAST =
      Pattern.compile(
          "(?iu).*\\b(forecast|projection|projected|pr[ée]vision|pr[ée]vu|estimate[ds]?)\\b.*");
  private static final List<List<String>> NAMED =
      List.of(
          List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
          List.of("lun", "mar", "mer", "jeu", "ven", "sam", "dim"),
          List.of(
              "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
          List.of(
              "jan", "fév", "mar", "avr", "mai", "jui", "juil", "aoû", "sep", "oct", "nov", "déc"),
          List.of("xxs", "xs", "s", "m", "l", "xl", "xxl"),
          List.of("very low", "low", "medium", "high", "very high"),
          List.of("a", "b", "c", "d", "e", "f", "g"),
          List.of(
              "very dissatisfied",
              "strongly disagree",
              "dissatisfied",
              "disagree",
              "neutral",
              "satisfied",
              "agree",
              "very satisfied",
              "strongly agree"));

  private static final Pattern QUARTER = Pattern.compile("(?i)[qt]([1-4])\\s*'?(?:19|20)?(\\d\\d)");

  private ChartOrder() {}

  static void judge(ChartView chart, SlideView slide, Consumer<String> findings) {
    for (Element plot : chart.plots()) {
      String kind = String.valueOf(plot.getLocalName());
      boolean bars = kind.startsWith("bar");
      List<Element> series = Xml.children(plot, "ser");
      if (series.isEmpty() || !(bars || kind.startsWith("line") || kind.startsWith("area"))) {
        continue;
      }
      List<String> categories = new ArrayList<>(ChartView.points(series.get(0), "cat").values());
      List<Double> steps = steps(categories);
      if (isTime(categories, steps)) {
        if (isFalling(steps) && !isTurned(chart)) {
          findings.accept("its time runs from right to left");
        } else if (isRising(steps) && isMirrored(chart)) {
          findings.accept("its time runs from right to left, since its axis is reversed");
        } else if (!isRising(steps) && !isFalling(steps) && !isRound(steps)) {
          findings.accept("its points in time are not in their order");
        } else if (bars && isLying(plot) && categories.stream().allMatch(ChartOrder::isDate)) {
          findings.accept("its time runs downwards, not from left to right; let its bars stand");
        }
      } else if (bars
          && !isRising(steps)
          && !isFalling(steps)
          && !isSorted(series)
          && !isSaid(slide)) {
        findings.accept(
            "its bars are neither sorted by value nor in an order that the slide tells");
      }
      forecast(series, findings);
    }
  }

  private static void forecast(List<Element> series, Consumer<String> findings) {
    for (Element one : series) {
      String dash = Xml.attribute(Xml.find(one, "spPr", "ln", "prstDash"), "val");
      boolean unlike =
          (!dash.isEmpty() && !dash.equals("solid"))
              || Xml.find(one, "spPr", "ln", "custDash") != null
              || Xml.find(one, "spPr", "pattFill") != null
              || Xml.find(one, "spPr", "noFill") != null;
      if (series.size() > 1 && FORECAST.matcher(ChartView.name(one)).matches() && !unlike) {
        findings.accept("its forecast is drawn like what has happened; make it dashed or hatched");
      }
    }
  }

  /** By any series, or by the sum of all. A rest stands last whatever its size. */
  private static boolean isSorted(List<Element> series) {
    NavigableMap<Integer, Double> sums = new TreeMap<>();
    for (Element one : series) {
      boolean hidden = Xml.find(one, "spPr", "noFill") != null;
      if (hidden) {
        // Bars that stand on an unseen one show steps from one sum to the next.
        return true;
      }
      NavigableMap<Integer, Double> values = ChartView.numbers(one, "val");
      values.forEach((index, value) -> sums.merge(index, value, Double::sum));
      if (isOrdered(values, one)) {
        return true;
      }
    }
    return isOrdered(sums, series.get(0));
  }

  private static boolean isOrdered(NavigableMap<Integer, Double> values, Element series) {
    NavigableMap<Integer, String> names = ChartView.points(series, "cat");
    List<Double> kept = new ArrayList<>();
    for (Map.Entry<Integer, Double> one : values.entrySet()) {
      if (!REST.matcher(names.getOrDefault(one.getKey(), "").strip()).matches()) {
        kept.add(one.getValue());
      }
    }
    return isRising(kept) || isFalling(kept);
  }

  private static boolean isRising(List<Double> values) {
    for (int i = 1; i < values.size(); i++) {
      if (values.get(i) < values.get(i - 1)) {
        return false;
      }
    }
    return !values.isEmpty();
  }

  private static boolean isFalling(List<Double> values) {
    for (int i = 1; i < values.size(); i++) {
      if (values.get(i) > values.get(i - 1)) {
        return false;
      }
    }
    return !values.isEmpty();
  }

  /** Past the end of a year or of a day, numbers begin anew. */
  private static boolean isRound(List<Double> values) {
    int drops = 0;
    for (int i = 1; i < values.size(); i++) {
      drops += values.get(i) < values.get(i - 1) ? 1 : 0;
    }
    return drops == 1 && values.get(values.size() - 1) < values.get(0);
  }

  private static boolean isTurned(ChartView chart) {
    return chart.axes().stream()
        .filter(axis -> !"valAx".equals(axis.getLocalName()))
        .anyMatch(
            axis ->
                Xml.attribute(Xml.find(axis, "scaling", "orientation"), "val").equals("maxMin")
                    // Bars that lie are read from the top, where this turns them to.
                    || ChartView.setting(axis, "axPos").matches("[lr]"));
  }

  private static boolean isLying(Element plot) {
    return ChartView.setting(plot, "barDir").equals("bar");
  }

  /** Weekdays and hours come again and make a list; dates do not. */
  private static boolean isDate(String category) {
    double named = named(category);
    return named < 0 ? !category.contains(":") && !category.endsWith("h") : named >= 200;
  }

  private static boolean isMirrored(ChartView chart) {
    return chart.axes().stream()
        .filter(axis -> !"valAx".equals(axis.getLocalName()))
        .anyMatch(
            axis ->
                Xml.attribute(Xml.find(axis, "scaling", "orientation"), "val").equals("maxMin")
                    && ChartView.setting(axis, "axPos").matches("[bt]"));
  }

  private static boolean isSaid(SlideView slide) {
    return slide.shapes().stream()
        .anyMatch(shape -> !shape.isTitle() && SAID.matcher(shape.text()).matches());
  }

  private static boolean isTime(List<String> categories, List<Double> steps) {
    return steps.size() > 1
        && categories.stream()
            .allMatch(
                one ->
                    one.strip()
                            .toLowerCase(Locale.ROOT)
                            .matches(
                                "(\\d{4}-?)?[wsq]\\d{1,2}( '?\\d{2}(\\d{2})?)?|(19|20)\\d\\d([-/]\\d\\d){0,2}|\\d{1,2}:\\d\\d|\\d{1,2}h|week \\d+|semaine \\d+|\\d{1,2}\\.? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|fév|avr|mai|jui|aoû|déc)\\p{L}*\\.?( \\d{4})?")
                        || (named(one) >= 0 && named(one) < 400));
  }

  /** Returns the categories as numbers in their natural order; empty where they have none. */
  private static List<Double> steps(List<String> categories) {
    List<Double> steps = new ArrayList<>();
    Pattern leading =
        Pattern.compile(
            "(?iu)(?:week |semaine |day |jour |[wsqt<>≤≥]\\s*)?(\\d+(?:[.,]\\d+)?)(.*)");
    for (String category : categories) {
      String text = category.strip();
      Matcher year =
          Pattern.compile("((?:19|20)\\d\\d)\\D{1,2}(\\d{1,2})(?:\\D(\\d{1,2}))?").matcher(text);
      Matcher clock = Pattern.compile("(\\d{1,2}):(\\d\\d).*").matcher(text);
      Matcher number = leading.matcher(text);
      Matcher day = Pattern.compile("(\\d{1,2})\\.? (\\p{L}{3,}\\.?)( \\d{4})?").matcher(text);
      Matcher quarter = QUARTER.matcher(text);
      double named = named(text);
      if (quarter.matches()) {
        steps.add(Double.parseDouble(quarter.group(2)) * 10 + Double.parseDouble(quarter.group(1)));
      } else if (day.matches() && named(day.group(2)) >= 200) {
        steps.add(named(day.group(2)) * 100 + Double.parseDouble(day.group(1)));
      } else if (year.matches()) {
        double date = year.group(3) == null ? 0 : Double.parseDouble(year.group(3));
        steps.add(
            Double.parseDouble(year.group(1)) * 10_000
                + Double.parseDouble(year.group(2)) * 100
                + date);
      } else if (clock.matches()) {
        steps.add(Double.parseDouble(clock.group(1)) * 60 + Double.parseDouble(clock.group(2)));
      } else if (named >= 0) {
        steps.add(named);
      } else if (number.matches()) {
        steps.add(Double.parseDouble(number.group(1).replace(',', '.')));
      } else {
        return List.of();
      }
    }
    return steps;
  }

  /** Place of a weekday, a month or a size in its own order; -1 for none. */
  private static double named(String category) {
    String text = category.strip().toLowerCase(Locale.ROOT);
    for (int list = 0; list < NAMED.size(); list++) {
      boolean words = list >= 4;
      for (int i = 0; i < NAMED.get(list).size(); i++) {
        String name = NAMED.get(list).get(i);
        boolean same =
            words
                ? text.equals(name)
                : text.matches(Pattern.quote(name) + "\\p{L}{0,6}\\.?( \\d{2,4})?");
        if (same) {
          return list * 100 + i;
        }
      }
    }
    return -1;
  }
}
