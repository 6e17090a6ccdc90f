package vestiaire.metrics.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.Format;

/**
 * The content of a chart, however it is drawn: the kind, the data in drawing order, and the words
 * around it.
 *
 * @param kind the form
 * @param categories one label a position, from left to right or from top to bottom
 * @param series one or more; each has a value a category
 * @param highlight label of the category, or name of the series, that carries the one highlight;
 *     empty for none
 * @param reference a line to compare with, such as the market's rate; null for none
 * @param axes how the axes are named
 * @param annotations what is pointed at beside the data
 */
public record ChartSpec(
    Kind kind,
    List<Text> categories,
    List<Series> series,
    String highlight,
    @Nullable Reference reference,
    Axes axes,
    Annotations annotations) {
  /** Refuses series that do not fit the categories. */
  public ChartSpec {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
    annotations.require(categories.size());
    for (Series one : series) {
      if (one.values().size() != categories.size()) {
        throw new IllegalArgumentException(
            one.name()
                + " has "
                + one.values().size()
                + " values for "
                + categories.size()
                + " categories");
      }
    }
  }

  /** Makes a chart where nothing is pointed at. */
  public ChartSpec(
      Kind kind,
      List<Text> categories,
      List<Series> series,
      String highlight,
      @Nullable Reference reference,
      Axes axes) {
    this(kind, categories, series, highlight, reference, axes, Annotations.NONE);
  }

  /** The forms. What {@link Series} must carry is said beside each. */
  public enum Kind {
    /** Horizontal bars, first category on top. One series. */
    BAR,
    /**
     * Horizontal bars in pairs: the first series as it is, solid, is compared with the second,
     * lighter. Two series.
     */
    PAIRED_BARS,
    /**
     * Vertical bars, first category on the left. The first series; a second, lighter beside it, is
     * what to compare with, as the year before.
     */
    COLUMN,
    /** Horizontal bars, series stacked. */
    STACKED,
    /** Horizontal bars, series stacked to 100 %. */
    STACKED_100,
    /** Lines over time, labelled at their end. */
    LINE,
    /** Lines with a band from low to high: survival curves, intervals over time. */
    BAND,
    /**
     * A dot for the value and a line from low to high, a row a category: rates with their
     * intervals.
     */
    DOT_INTERVAL,
    /**
     * Points; categories are their labels, the first series is x, the second y, and a third, where
     * there is one, the size.
     */
    SCATTER,
    /** Cells shaded by value; a row a series, a column a category. */
    HEAT_MAP,
    /** Bars that start where the one before ended; the last is the sum. One series. */
    WATERFALL,
    /** Steps that shrink: horizontal bars with the share of the first step. One series. */
    FUNNEL,
    /**
     * What is left after each step of a way: series are how many reach a step, how many are left
     * after it, and, where it is known, how many would usually be left by then.
     */
    STAIRCASE,
    /** Two categories, a line a series between them. */
    SLOPE
  }

  /**
   * A row of values.
   *
   * @param name as the legend or the direct label shows it
   * @param values one a category; a figure whose value is null is a gap
   * @param low lower ends of the intervals, one a category, or empty
   * @param high upper ends of the intervals, one a category, or empty
   */
  public record Series(Text name, List<Figure> values, List<Figure> low, List<Figure> high) {
    /** Refuses intervals that do not fit the values. */
    public Series {
      values = List.copyOf(values);
      low = List.copyOf(low);
      high = List.copyOf(high);
      if (low.size() != high.size() || (!low.isEmpty() && low.size() != values.size())) {
        throw new IllegalArgumentException(
            name.plain() + ": low and high must have a value for each value");
      }
    }

    /** Values without intervals. */
    public Series(Text name, List<Figure> values) {
      this(name, values, List.of(), List.of());
    }
  }

  /**
   * A line to compare with.
   *
   * @param label what it is
   * @param value where it stands, on the value axis
   */
  public record Reference(Text label, Figure value) {
    /** Returns the label with the value behind it, unless it holds the value already. */
    public Text told() {
      List<Span> spans = new ArrayList<>(label.spans());
      if (!label.plain().contains(value.text())) {
        spans.add(new Words(" ", false));
        spans.add(value);
      }
      return new Text(spans);
    }
  }

  /**
   * The words and the forms of numbers at the axes.
   *
   * @param category what the categories are, or what a scatter's x measures; may be empty
   * @param value what is measured, with its unit; may be empty
   * @param categoryFormat how a scatter's x is written
   * @param valueFormat how values are written at ticks
   */
  public record Axes(Text category, Text value, Format categoryFormat, Format valueFormat) {}
}
