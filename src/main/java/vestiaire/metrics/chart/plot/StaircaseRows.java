package vestiaire.metrics.chart.plot;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.chart.layout.BarMarks;
import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;

/**
 * Draws what is left after each step, from top to bottom, where the page is too narrow for steps
 * side by side: a bar a step below its name, and in a paler colour the gap to what would usually be
 * left.
 */
record StaircaseRows(ChartSpec chart) implements ChartPlot {
  private static final int REACHED = 0;
  private static final int LEFT = 1;
  private static final int USUAL = 2;
  private static final double MOST_ROW = 46;
  private static final double BAR = 18;
  private static final double GAP = 8;
  private static final double GAP_TINT = 0.28;

  /**
   * One bar.
   *
   * @param name beside its number
   * @param left how many are left
   * @param usual how many usually would be; null where that is not compared
   * @param strong whether this is the step that is pointed at
   */
  private record Row(String name, Figure left, @Nullable Figure usual, boolean strong) {}

  @Override
  public boolean paint(Canvas canvas) {
    List<Row> rows = rows();
    double most = 0;
    for (Row row : rows) {
      most = Math.max(most, Math.max(length(row.left()), length(row.usual())));
    }
    double pitch = Math.min(MOST_ROW, canvas.height() / rows.size());
    double scale = canvas.width() / (most > 0 ? most : 1);
    double bar = Math.min(BAR, pitch - Canvas.LINE - 4);
    for (int i = 0; i < rows.size(); i++) {
      row(canvas, rows.get(i), pitch * i, bar, scale, i == rows.size() - 1);
    }
    return false;
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    ChartSpec.Series reached = chart.series().get(REACHED);
    rows.add(new Row(reached.name().plain(), reached.values().get(0), null, false));
    for (int i = 0; i < chart.categories().size(); i++) {
      rows.add(
          new Row(
              chart.categories().get(i).plain(),
              chart.series().get(Math.min(LEFT, chart.series().size() - 1)).values().get(i),
              chart.series().size() > USUAL ? chart.series().get(USUAL).values().get(i) : null,
              BarMarks.highlighted(chart, i)));
    }
    return rows;
  }

  private void row(Canvas canvas, Row row, double top, double bar, double scale, boolean last) {
    double middle = top + Canvas.LINE / 2;
    double end = length(row.left()) * scale;
    double at = top + Canvas.LINE + 2;
    if (length(row.usual()) > length(row.left())) {
      Rectangle2D gap = new Rectangle2D.Double(end, at, length(row.usual()) * scale - end, bar);
      canvas.fill(gap, canvas.palette().tint(GAP_TINT));
      double edge = gap.getMaxX() - 1;
      canvas.line(edge, at, edge, at + bar, canvas.palette().highlight(), 2);
    }
    canvas.fill(new Rectangle2D.Double(0, at, end, bar), canvas.palette().heading());
    Color ink = row.strong() ? canvas.palette().highlight() : canvas.palette().text();
    double right = canvas.width() - 1;
    canvas.largeAt(row.left().text(), right, middle, Canvas.Align.RIGHT, ink);
    double room = right - Canvas.largeWidth(row.left().text()) - GAP;
    String usual = usual(row, last);
    double wide = Canvas.width(usual, false) + GAP;
    double name = Canvas.width(row.name(), row.strong());
    if (!usual.isEmpty() && name + GAP + wide <= room) {
      canvas.textAt(usual, room, middle, Canvas.Align.RIGHT, canvas.muted());
      room -= wide;
    }
    canvas.textAt(
        Canvas.cut(row.name(), room, row.strong()),
        0,
        middle,
        Canvas.Align.LEFT,
        canvas.ink(row.strong()));
  }

  /** What is usual is said where it is pointed at, and at the end. */
  private String usual(Row row, boolean last) {
    return row.usual() == null || !(row.strong() || last)
        ? ""
        : chart.series().get(USUAL).name().plain() + " " + row.usual().text();
  }

  private static double length(@Nullable Figure figure) {
    double value = figure == null ? 0 : figure.number();
    return Double.isFinite(value) ? Math.max(0, value) : 0;
  }
}
