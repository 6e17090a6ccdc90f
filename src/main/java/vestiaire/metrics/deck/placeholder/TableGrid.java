package vestiaire.metrics.deck.placeholder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import vestiaire.metrics.chart.style.PrintableText;
import vestiaire.metrics.chart.style.Typeface;
import vestiaire.metrics.report.TableBlock;
import vestiaire.metrics.report.Text;

/**
 * Fits a table to its room: letters of 20 points where rows are few, down to 14 where they are
 * many; columns as wide as they need; cells of up to three lines; rows as high as the room allows.
 * Space between lines goes before rows do. What is too long even so is cut, row or name; a number
 * that finds no room is left out whole.
 */
public final class TableGrid {
  /** More rows than this fit no slide, and are not measured. */
  private static final int MOST_ROWS = 48;

  private static final int MOST_LINES = 3;
  private static final int MOST_TITLE_LINES = 3;
  private static final double LINE = 1.2;

  /** Letters of these sizes, largest first. */
  private static final double[] SIZES = {20, 19, 18, 17, 16, 15, 14};

  /** Smaller ones are a last resort, for rows that the heading promises. */
  private static final double[] SMALL = {13, 12};

  /** Above and below a line: what looks well, what must do, and the most that few rows take. */
  private static final double PADDING = 4;

  private static final double LEAST_PADDING = 1;

  /** Beside the text of a cell. */
  private static final double INSET = 7;

  private static final double LEAST_INSET = 4;
  private static final double MOST_PADDING = 11;

  /** Down to this size cells that keep to one line are better than larger letters. */
  private static final double LEAST_UNWRAPPED = 16;

  private final double size;
  private final double inset;
  private final double room;
  private double padding;
  private final double[] widths;
  private final List<List<Text>> rows = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private int titleLines = 1;
  private final long more;
  private final IntFunction<String> closing;
  private int hidden;
  private boolean cuts;

  private TableGrid(
      TableBlock block,
      double size,
      double padding,
      double width,
      double height,
      IntFunction<String> closing) {
    this.size = size;
    this.padding = padding;
    this.inset = padding < PADDING ? LEAST_INSET : INSET;
    this.room = height;
    this.more = block.more();
    this.closing = closing;
    ColumnWidths columns = new ColumnWidths(block, size, inset);
    this.widths = columns.fitted(width);
    for (int column = 0; column < widths.length; column++) {
      String title = PrintableText.of(block.columns().get(column).title());
      List<String> wrapped =
          Typeface.SANS.lines(title, widths[column] - 2 * inset, MOST_TITLE_LINES, size, true);
      titles.add(String.join(" ", wrapped));
      cuts |= wrapped.get(wrapped.size() - 1).endsWith("…") && !title.endsWith("…");
      titleLines = Math.max(titleLines, wrapped.size());
    }
    for (List<Text> row : block.rows()) {
      int tallest = 1;
      List<Text> cells = new ArrayList<>();
      for (int column = 0; column < row.size(); column++) {
        double cell = widths[column] - 2 * inset;
        String plain = PrintableText.of(row.get(column).plain());
        List<String> wrapped =
            Typeface.SANS.lines(
                plain, cell, MOST_LINES, size, ColumnWidths.strong(row.get(column)));
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
    while (!rows.isEmpty() && needed() > height) {
      rows.remove(rows.size() - 1);
      lines.remove(lines.size() - 1);
      hidden++;
    }
  }

  /** Returns the largest letters that show everything, or the smallest. */
  public static TableGrid of(TableBlock block, double width, double height) {
    return of(block, width, height, count -> "… " + count);
  }

  /**
   * Returns the same.
   *
   * @param closing what the first cell of the last row says where so many rows are left out
   */
  public static TableGrid of(
      TableBlock given, double width, double height, IntFunction<String> closing) {
    int held = Math.min(MOST_ROWS, given.rows().size());
    TableBlock block =
        new TableBlock(
            given.heading(),
            given.columns(),
            given.rows().subList(0, held),
            given.more() + given.rows().size() - held,
            given.alt());
    for (double size : SIZES) {
      TableGrid grid = new TableGrid(block, size, PADDING, width, height, closing);
      if (size >= LEAST_UNWRAPPED && grid.isWhole() && grid.isUnwrapped()) {
        return grid.spread();
      }
    }
    for (double padding : new double[] {PADDING, LEAST_PADDING}) {
      for (double size : SIZES) {
        TableGrid grid = new TableGrid(block, size, padding, width, height, closing);
        if (grid.isWhole()) {
          return grid.spread();
        }
      }
    }
    for (double size : SMALL) {
      TableGrid grid = new TableGrid(block, size, LEAST_PADDING, width, height, closing);
      if (grid.isWhole()) {
        return grid.spread();
      }
    }
    TableGrid roomy =
        new TableGrid(block, SIZES[SIZES.length - 1], PADDING, width, height, closing);
    TableGrid tight =
        new TableGrid(block, SIZES[SIZES.length - 1], LEAST_PADDING, width, height, closing);
    return (tight.hidden < roomy.hidden ? tight : roomy).spread();
  }

  private boolean isWhole() {
    return hidden == 0 && !cuts;
  }

  private boolean isUnwrapped() {
    return lines.stream().allMatch(count -> count == 1);
  }

  /** Gives the rows what height is left, so that a short table fills its place. */
  private TableGrid spread() {
    int count = rows.size() + 1 + (left() > 0 ? 1 : 0);
    padding = Math.min(MOST_PADDING, padding + Math.max(0, room - needed()) / (2 * count));
    return this;
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

  /** Returns how many rows found no room. */
  public int hidden() {
    return hidden;
  }

  /**
   * Returns how many rows the slide leaves out in all; where there are any, a closing row says so.
   */
  public int left() {
    return (int) (hidden + more);
  }

  /** Returns how many lines the closing row takes. */
  public int closingLines() {
    return Typeface.SANS
        .lines(closing.apply(left()), widths[0] - 2 * inset, MOST_LINES, size, false)
        .size();
  }

  /** Beside the lines of a cell, in points. */
  public double inset() {
    return inset;
  }

  /** Above and below the lines of a cell, in points. */
  public double padding() {
    return padding;
  }

  public double rowHeight(int lineCount) {
    return lineCount * size * LINE + 2 * padding + 1;
  }

  private double needed() {
    double height = rowHeight(titleLines) + (left() > 0 ? rowHeight(closingLines()) : 0);
    for (int count : lines) {
      height += rowHeight(count);
    }
    return height;
  }
}
