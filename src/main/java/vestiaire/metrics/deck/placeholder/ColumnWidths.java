package vestiaire.metrics.deck.placeholder;

import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;
import vestiaire.metrics.chart.style.PrintableText;
import vestiaire.metrics.chart.style.Typeface;
import vestiaire.metrics.report.TableBlock;
import vestiaire.metrics.report.Text;

/**
 * Computes the widths of a table's columns, in points.
 *
 * @param block the table
 * @param size of its letters
 * @param inset beside the text of a cell
 */
record ColumnWidths(TableBlock block, double size, double inset) {
  private static final double LEAST_COLUMN = 40;
  private static final double MOST_STRETCH = 1.9;

  /**
   * Fits the columns to a width: each gets what it needs; if that is too much the widest give way,
   * if too little all grow.
   */
  double[] fitted(double width) {
    int count = block.columns().size();
    double[] widths = new double[count];
    double total = 0;
    for (int column = 0; column < count; column++) {
      double widest = Typeface.SANS.width(block.columns().get(column).title(), size, true);
      for (List<Text> row : block.rows()) {
        widest = Math.max(widest, width(row.get(column), size));
      }
      widths[column] = Math.max(LEAST_COLUMN, widest + 2 * inset + 2);
      total += widths[column];
    }
    if (total <= width) {
      double stretch = Math.min(MOST_STRETCH, width / total);
      double used = 0;
      for (int column = 1; column < count; column++) {
        widths[column] *= stretch;
        used += widths[column];
      }
      widths[0] = width - used;
      return widths;
    }
    return narrowed(width, widths);
  }

  // The widest give way, but no number is cut, for then it is another one; and if that can be had,
  // no word of a cell, and no word of a title.
  private double[] narrowed(double width, double[] widths) {
    double[] unwrapped = unwrapped();
    double sum = Arrays.stream(unwrapped).sum();
    if (sum <= width) {
      // Titles wrap so that cells need not.
      double over = Math.max(1, Arrays.stream(widths).sum() - sum);
      for (int column = 0; column < widths.length; column++) {
        unwrapped[column] += (widths[column] - unwrapped[column]) * (width - sum) / over;
      }
      return unwrapped;
    }
    double[] least = least(width / 3, true, true);
    if (Arrays.stream(least).sum() > width) {
      least = least(width / 3, true, false);
    }
    if (Arrays.stream(least).sum() > width) {
      least = least(width / 3, false, false);
    }
    double cap = width;
    while (capped(widths, least, cap) > width && cap > LEAST_COLUMN) {
      cap -= 2;
    }
    double used = capped(widths, least, cap);
    double[] narrow = new double[widths.length];
    for (int column = 0; column < widths.length; column++) {
      narrow[column] = Math.max(least[column], Math.min(widths[column], cap)) * width / used;
    }
    return narrow;
  }

  /** Returns what cells need to keep to one line, and titles to break between words alone. */
  private double[] unwrapped() {
    double[] least = new double[block.columns().size()];
    for (int column = 0; column < least.length; column++) {
      double widest = word(block.columns().get(column).title(), size, Double.MAX_VALUE);
      for (List<Text> row : block.rows()) {
        widest = Math.max(widest, width(row.get(column), size));
      }
      least[column] = Math.max(LEAST_COLUMN, widest + 2 * inset + 2);
    }
    return least;
  }

  private double[] least(double most, boolean words, boolean titles) {
    double[] least = new double[block.columns().size()];
    for (int column = 0; column < least.length; column++) {
      boolean numeric = block.columns().get(column).numeric();
      double widest = titles ? word(block.columns().get(column).title(), size, most) : 0;
      for (List<Text> row : block.rows()) {
        if (numeric) {
          widest = Math.max(widest, width(row.get(column), size));
        } else if (words) {
          widest = Math.max(widest, word(row.get(column).plain(), size, most));
        }
      }
      least[column] = Math.max(LEAST_COLUMN, widest + 2 * inset + 2);
    }
    return least;
  }

  /** Width of a cell's text; programs differ a little in how they set it. */
  private static double width(Text cell, double size) {
    return 1.01 * Typeface.SANS.width(PrintableText.of(cell.plain()), size, strong(cell));
  }

  /** Returns whether some of the cell is bold. */
  static boolean strong(Text cell) {
    return cell.spans().stream().anyMatch(span -> span.strong());
  }

  /** Width of the longest word. */
  private static double word(String text, double size, double most) {
    double widest = 0;
    StringTokenizer words = new StringTokenizer(PrintableText.of(text));
    while (words.hasMoreTokens()) {
      widest = Math.max(widest, Typeface.SANS.width(words.nextToken(), size, true));
    }
    return Math.min(most, widest);
  }

  private static double capped(double[] widths, double[] least, double cap) {
    double total = 0;
    for (int column = 0; column < widths.length; column++) {
      total += Math.max(least[column], Math.min(widths[column], cap));
    }
    return total;
  }
}
