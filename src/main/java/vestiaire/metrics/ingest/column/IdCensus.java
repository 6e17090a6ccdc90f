package vestiaire.metrics.ingest.column;

import java.util.HashSet;
import java.util.Set;

/** Takes in each id of a column, and decides what its commas and full stops mean. */
public final class IdCensus {
  private static final int LONGEST_UNGROUPED = 3;

  private final Set<Character> grouped = new HashSet<>();
  private final Set<Character> decimal = new HashSet<>();
  private boolean longPlain;
  private boolean others;

  /** Counts a cell. */
  public void add(String text) {
    char group = IdReading.groupingSign(text);
    char point = IdReading.decimalSign(text);
    if (group != 0 && point == 0) {
      grouped.add(group);
    } else if (point != 0 && group == 0) {
      decimal.add(point);
    } else if (group == 0) {
      boolean digits = text.chars().allMatch(sign -> sign >= '0' && sign <= '9');
      others |= !digits;
      longPlain |= digits && text.length() > LONGEST_UNGROUPED;
    }
  }

  /** Returns whether each cell is a number in some form. */
  public boolean onlyNumbers() {
    return !others;
  }

  /**
   * Decides how the column is read: a program that parts thousands does so in each number that has
   * them, and has no decimals.
   */
  public IdReading reading() {
    Set<Character> groups = new HashSet<>();
    if (!longPlain) {
      groups.addAll(grouped);
      groups.removeAll(decimal);
    }
    Set<Character> points = new HashSet<>(decimal);
    points.removeAll(grouped);
    return new IdReading(true, groups, points);
  }
}
