package vestiaire.metrics.chart.plot;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import vestiaire.metrics.chart.layout.BarMarks;
import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.chart.layout.CategoryRows;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;

/**
 * Two bars a row: what is, solid, and below it, lighter and thinner, what was. Both carry their
 * values; the highlighted row's is larger.
 */
record PairedBarPlot(ChartSpec chart) implements ChartPlot {
  private static final double MOST_PITCH = 76;
  private static final double NOW = 0.42;
  private static final double BEFORE = 0.28;
  private static final double GAP = 7;
  private static final double KEY = 11;

  /** Below this the lower bar is too thin for a label of its own beside it. */
  private static final double LEAST_LABELLED = 15;

  @Override
  public boolean paint(Canvas canvas) {
    double top = Canvas.LINE + 10;
    CategoryRows rows = CategoryRows.of(chart, canvas, top, MOST_PITCH);
    int count = rows.names().size();
    boolean apart = rows.pitch() * BEFORE >= LEAST_LABELLED;
    double behind = 0;
    double most = 0;
    for (int i = 0; i < count; i++) {
      double now = Canvas.largeWidth(now(i).text());
      double before = Canvas.width(before(i).text(), false) + GAP;
      behind = Math.max(behind, apart ? Math.max(now, before) : now + before);
      most = Math.max(most, Math.max(length(now(i)), length(before(i))));
    }
    double room = Math.max(20, canvas.width() - rows.left() - behind - GAP);
    key(canvas, rows.left());
    canvas.line(rows.left(), top, rows.left(), top + rows.height(), canvas.palette().rule(), 1);
    for (int i = 0; i < count; i++) {
      row(canvas, rows, i, room / (most > 0 ? most : 1), apart);
    }
    rows.label(chart, canvas);
    return false;
  }

  private void row(Canvas canvas, CategoryRows rows, int i, double scale, boolean apart) {
    boolean strong = BarMarks.highlighted(chart, i);
    double now = rows.pitch() * NOW;
    double before = rows.pitch() * BEFORE;
    double y = rows.middle(i) - (now + before) / 2;
    Color color = strong ? canvas.palette().highlight() : canvas.palette().strong();
    double end = rows.left() + length(now(i)) * scale;
    canvas.fill(new Rectangle2D.Double(rows.left(), y, end - rows.left(), now), color);
    double wasEnd = rows.left() + length(before(i)) * scale;
    canvas.fill(
        new Rectangle2D.Double(rows.left(), y + now, wasEnd - rows.left(), before), past(canvas));
    double x = (apart ? end : Math.max(end, wasEnd)) + GAP;
    double at = apart ? y + now / 2 : rows.middle(i);
    String text = now(i).text();
    if (strong) {
      canvas.largeAt(text, x, at, Canvas.Align.LEFT, color);
    } else {
      canvas.textAt(text, x, at, Canvas.Align.LEFT, new Canvas.Ink(canvas.palette().text(), true));
    }
    canvas.textAt(
        before(i).text(),
        apart
            ? wasEnd + GAP
            : x + (strong ? Canvas.largeWidth(text) : Canvas.width(text, true)) + GAP,
        apart ? y + now + before / 2 : at,
        Canvas.Align.LEFT,
        canvas.muted());
  }

  /** Which bar is which, above the first of them. */
  private void key(Canvas canvas, double left) {
    double wide = -3 * GAP;
    for (int i = 0; i < 2; i++) {
      wide += KEY + GAP + Canvas.width(chart.series().get(i).name().plain(), false) + 3 * GAP;
    }
    double x = Math.max(0, Math.min(left, canvas.width() - wide - 1));
    for (int i = 0; i < 2; i++) {
      boolean first = i == 0;
      String name = chart.series().get(i).name().plain();
      canvas.fill(
          new Rectangle2D.Double(x, Canvas.LINE / 2 - KEY / 2, KEY, KEY),
          first ? canvas.palette().strong() : past(canvas));
      Canvas.Ink ink = first ? canvas.plain() : canvas.muted();
      canvas.textAt(
          Canvas.cut(name, canvas.width() - x - KEY - GAP, false),
          x + KEY + GAP,
          Canvas.LINE / 2,
          Canvas.Align.LEFT,
          ink);
      x += KEY + GAP + Canvas.width(name, false) + 3 * GAP;
    }
  }

  private static Color past(Canvas canvas) {
    return canvas.palette().neutral();
  }

  private Figure now(int row) {
    return chart.series().get(0).values().get(row);
  }

  private Figure before(int row) {
    return chart.series().get(1).values().get(row);
  }

  private static double length(Figure figure) {
    double value = figure.number();
    return Double.isFinite(value) ? Math.max(0, value) : 0;
  }
}
