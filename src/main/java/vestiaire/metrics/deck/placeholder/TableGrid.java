package vestiaire.metrics.deck.placeholder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;
import vestiaire.metrics.chart.style.PrintableText;
import vestiaire.metrics.chart.style.Typeface;
import vestiaire.metrics.report.TableBlock;
import vestiaire.metrics.report.Text;

/**
 * How a table is fitted to its room: letters of 14 points, or of 12 where that shows more; columns
 * as wide as they need; cells of up to three lines. What is too long is cut, row or name; a number
 * that finds no room is left out whole.
 */
public final class TableGrid {
  public static final double INSET = 8;
  public static final double TOP_INSET = 3;

  private static final int MOST_LINES = 3;
  private static final int MOST_TITLE_LINES = 2;
  private static final double LINE = 1.2;
  private static final double LEAST_COLUMN = 40;
  private static final double MOST_STRETCH = 1.9;
  private static final double[] SIZES = {14, 13, 12};

  private final double size;
  private final double[] widths;
  private final List<List<Text>> rows = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private int titleLines = 1;
  private int hidden;
  private boolean cuts;

  private TableGrid(TableBlock block, double size, double width, double height) {
    this.size = size;
    this.widths = widths(block, size, width);
    for (int column = 0; column < widths.length; column++) {
      String title = PrintableText.of(block.columns().get(column).title());
      List<String> wrapped =
          Typeface.SANS.lines(title, widths[column] - 2 * INSET, MOST_TITLE_LINES, size, true);
      titles.add(String.join(" ", wrapped));
      cuts |= wrapped.get(wrapped.size() - 1).endsWith("…") && !title.endsWith("…");
      titleLines = Math.max(titleLines, wrapped.size());
    }
    double room = height - rowHeight(titleLines);
    for (List<Text> row : block.rows()) {
      int tallest = 1;
      List<Text> cells = new ArrayList<>();
      for (int column = 0; column < row.size(); column++) {
        double cell = widths[column] - 2 * INSET;
        String plain = PrintableText.of(row.get(column).plain());
        List<String> wrapped = Typeface.SANS.lines(plain, cell, MOST_LINES, size, true);
        tallest = Math.max(tallest, wrapped.size());
        boolean cut = wrapped.get(wrapped.size() - 1).endsWith("…") && !plain.endsWith("…");
        int length = String.join(" ", wrapped).length();
        boolean number = block.columns().get(column).numeric();
        cuts |= cut;
        Text beginning = number ? Text.of("…") : Paragraph.beginning(row.get(column), length - 2);
        cells.add(cut ? beginning : row.get(column));
      }
      rows.add(cells);
      lines.add(tallest);
    }
    while (!rows.isEmpty() && needed() > room) {
      rows.remove(rows.size() - 1);
      lines.remove(lines.size() - 1);
      hidden++;
    }
  }

  /** The largest letters that show everything, or the smallest. */
  public static TableGrid of(TableBlock block, double width, double height) {
    TableGrid grid = new TableGrid(block, SIZES[0], width, height);
    for (int i = 1; i < SIZES.length && (grid.hidden > 0 || grid.cuts); i++) {
      grid = new TableGrid(block, SIZES[i], width, height);
    }
    return grid;
  }

  public double size() {
    return size;
  }

  public double[] widths() {
    return widths.clone();
  }

  public List<List<Text>> rows() {
    return List.copyOf(rows);
  }

  public List<Integer> lines() {
    return List.copyOf(lines);
  }

  /** Titles of the columns, cut to their room. */
  public List<String> titles() {
    return List.copyOf(titles);
  }

  public int titleLines() {
    return titleLines;
  }

  /** How many rows found no room; where there are any, a closing row says so. */
  public int hidden() {
    return hidden;
  }

  public double rowHeight(int lineCount) {
    return lineCount * size * LINE + 2 * TOP_INSET + 1;
  }

  private double needed() {
    double height = hidden > 0 ? rowHeight(1) : 0;
    for (int count : lines) {
      height += rowHeight(count);
    }
    return height;
  }

  // Every column what it needs, if that is too much the widest give way, if too little all grow.
  private static double[] widths(TableBlock block, double size, double width) {
    int count = block.columns().size();
    double[] widths = new double[count];
    double total = 0;
    for (int column = 0; column < count; column++) {
      double widest = Typeface.SANS.width(block.columns().get(column).title(), size, true);
      for (List<Text> row : block.rows()) {
        String cell = PrintableText.of(row.get(column).plain());
        widest = Math.max(widest, Typeface.SANS.width(cell, size, true));
      }
      widths[column] = Math.max(LEAST_COLUMN, widest + 2 * INSET + 2);
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
    return narrowed(block, size, width, widths);
  }

  // The widest give way, but no number is cut, for then it is another one; and if that can be had,
  // no
  // word of a cell, and no word of a title.
  private static double[] narrowed(TableBlock block, double size, double width, double[] widths) {
    double[] least = least(block, size, width / 3, true, true);
    if (Arrays.stream(least).sum() > width) {
      least = least(block, size, width / 3, true, false);
    }
    if (Arrays.stream(least).sum() > width) {
      least = least(block, size, width / 3, false, false);
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

  private static double[] least(
      TableBlock block, double size, double most, boolean words, boolean titles) {
    double[] least = new double[block.columns().size()];
    for (int column = 0; column < least.length; column++) {
      boolean numeric = block.columns().get(column).numeric();
      double widest = titles ? word(block.columns().get(column).title(), size, most) : 0;
      for (List<Text> row : block.rows()) {
        String cell = PrintableText.of(row.get(column).plain());
        if (numeric) {
          widest = Math.max(widest, Typeface.SANS.width(cell, size, true));
        } else if (words) {
          widest = Math.max(widest, word(cell, size, most));
        }
      }
      least[column] = Math.max(LEAST_COLUMN, widest + 2 * INSET + 2);
    }
    return least;
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
