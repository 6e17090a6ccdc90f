package vestiaire.metrics.chart.layout;

import java.util.List;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Text;

/**
 * Categories that stand below each other, with their names to the left of the marks.
 *
 * @param names cut to their room
 * @param pitch from one row to the next
 * @param left where the marks begin
 * @param top where the first row begins
 * @param hidden how many categories found no room
 */
public record CategoryRows(List<String> names, double pitch, double left, double top, int hidden) {
  /** Between a name and its mark. */
  public static final double GAP = 9;

  private static final double LEAST_PITCH = 17.5;
  private static final double NAMES_SHARE = 0.36;

  /** Lays the rows out below {@code top}; what does not fit is left to a closing line. */
  public static CategoryRows of(ChartSpec chart, Canvas canvas, double top, double mostPitch) {
    double room = canvas.height() - top;
    int count = chart.categories().size();
    int fitting = (int) Math.floor(room / LEAST_PITCH);
    int shown = count <= fitting ? count : Math.max(1, fitting - 1);
    double space = shown == count ? room : room - Canvas.LINE;
    double most = canvas.width() * NAMES_SHARE;
    List<String> names =
        chart.categories().subList(0, shown).stream()
            .map(Text::plain)
            .map(name -> Canvas.cut(name, most, name.equals(chart.highlight())))
            .toList();
    double widest = 0;
    for (int i = 0; i < shown; i++) {
      widest = Math.max(widest, Canvas.width(names.get(i), BarMarks.highlighted(chart, i)));
    }
    return new CategoryRows(
        names, Math.min(mostPitch, space / shown), widest + GAP, top, count - shown);
  }

  public double height() {
    return pitch * names.size();
  }

  public double middle(int row) {
    return top + pitch * (row + 0.5);
  }

  /** Writes the names, and how many are left out. */
  public void label(ChartSpec chart, Canvas canvas) {
    for (int i = 0; i < names.size(); i++) {
      canvas.textAt(
          names.get(i),
          left - GAP,
          middle(i),
          Canvas.Align.RIGHT,
          canvas.ink(BarMarks.highlighted(chart, i)));
    }
    if (hidden > 0) {
      canvas.leftOut().accept(hidden);
      canvas.textAt(
          canvas.wording().say("… and {0} more in results.xlsx", hidden),
          left,
          top + height() + Canvas.LINE / 2,
          Canvas.Align.LEFT,
          canvas.muted());
    }
  }
}
