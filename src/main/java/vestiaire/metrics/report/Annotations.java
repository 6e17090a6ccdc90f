package vestiaire.metrics.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of a chart beside its data. Every number is a cell of a result, as those of the
 * data are.
 *
 * @param marks claimed points of lines, by category
 * @param range where values usually lie; null for none
 * @param quadrants into which the points of a scatter fall; null for none
 * @param emphasis how clearly a category stands apart, one a category; empty for no such finding
 * @param targets what each category was to reach, one a category; empty for none
 */
public record Annotations(
    List<Mark> marks,
    @Nullable Range range,
    @Nullable Quadrants quadrants,
    List<Emphasis> emphasis,
    List<Figure> targets) {
  /** Nothing is pointed at. */
  public static final Annotations NONE =
      new Annotations(List.of(), null, null, List.of(), List.of());

  /** Copies what it is given. */
  public Annotations {
    marks = List.copyOf(marks);
    emphasis = List.copyOf(emphasis);
    targets = List.copyOf(targets);
  }

  /** Refuses what does not fit so many categories. */
  void require(int categories) {
    for (Mark mark : marks) {
      if (mark.category() < 0 || mark.category() >= categories) {
        throw new IllegalArgumentException(
            "a mark at " + mark.category() + ", where there are " + categories + " categories");
      }
    }
    if (!emphasis.isEmpty() && emphasis.size() != categories) {
      throw new IllegalArgumentException("emphasis must be said of each category, or of none");
    }
    if (!targets.isEmpty() && targets.size() != categories) {
      throw new IllegalArgumentException("targets must be given for each category, or for none");
    }
  }

  /** Returns every text and number that is shown. */
  public List<Text> texts() {
    List<Text> texts = new ArrayList<>();
    marks.forEach(mark -> texts.add(mark.label()));
    targets.forEach(target -> texts.add(new Text(List.of(target))));
    if (range != null) {
      texts.add(range.label());
      texts.add(new Text(List.of(range.low())));
      texts.add(new Text(List.of(range.high())));
    }
    if (quadrants != null) {
      texts.addAll(quadrants.corners());
      texts.add(new Text(List.of(quadrants.x())));
      texts.add(new Text(List.of(quadrants.y())));
    }
    return texts;
  }

  /** Tells whether this category does not stand apart clearly, and is drawn paler. */
  public boolean isFaded(int category) {
    return !emphasis.isEmpty() && emphasis.get(category) == Emphasis.UNCLEAR;
  }

  /** How a category stands to what it is compared with. */
  public enum Emphasis {
    /** Clearly above. */
    ABOVE,
    /** Clearly below. */
    BELOW,
    /** Within chance of it. */
    UNCLEAR
  }

  /**
   * A claimed point: a rule through this category, with the values of all lines there.
   *
   * @param category its place among the categories
   * @param label what it is, above the rule; may be empty
   */
  public record Mark(int category, Text label) {}

  /**
   * The range in which values usually lie.
   *
   * @param label what it is
   * @param low its lower end, on the value axis
   * @param high its upper end
   */
  public record Range(Text label, Figure low, Figure high) {}

  /**
   * Four fields of a scatter.
   *
   * @param x where left and right part
   * @param y where below and above part
   * @param corners what the fields are called: upper left, upper right, lower left, lower right;
   *     empty where they have no names
   */
  public record Quadrants(Figure x, Figure y, List<Text> corners) {
    /** Copies what it is given. */
    public Quadrants {
      corners = List.copyOf(corners);
      if (!corners.isEmpty() && corners.size() != 4) {
        throw new IllegalArgumentException("there are four corners, not " + corners.size());
      }
    }
  }
}
