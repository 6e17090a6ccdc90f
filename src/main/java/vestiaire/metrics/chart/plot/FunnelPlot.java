package vestiaire.metrics.chart.plot;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.PlotOrientation;
import vestiaire.metrics.chart.layout.BarMarks;
import vestiaire.metrics.chart.layout.BarePlots;
import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.chart.layout.CategoryRows;
import vestiaire.metrics.chart.layout.ChartValues;
import vestiaire.metrics.chart.layout.Scale;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;

/**
 * Steps that shrink: bars with value and share of the first step, and between them what is lost.
 */
record FunnelPlot(ChartSpec chart) implements ChartPlot {
  private static final double THICKNESS = 0.56;
  private static final double MOST_PITCH = 86;
  private static final double GAP = 8;
  private static final Format SHARE = new Format(Format.Kind.SHARE, 0);

  @Override
  public boolean paint(Canvas canvas) {
    CategoryRows rows = CategoryRows.of(chart, canvas, 0, MOST_PITCH);
    List<Figure> figures = chart.series().get(0).values().subList(0, rows.names().size());
    double first = figures.get(0).number();
    double behind = 0;
    for (Figure figure : figures) {
      behind =
          Math.max(
              behind,
              Canvas.width(figure.text(), true)
                  + GAP * 2
                  + Canvas.width(share(canvas, figure.number() / first), false));
    }
    double most = Math.max(ChartValues.of(figures).max(), Double.MIN_NORMAL);
    Scale scale = new Scale(0, most, 1, false);
    Rectangle2D area =
        new Rectangle2D.Double(
            rows.left(), 0, Math.max(20, canvas.width() - rows.left() - behind - 1), rows.height());
    BarePlots.draw(
        BarePlots.categories(
            BarMarks.data(chart, figures.size()),
            BarMarks.bars(
                (series, category) ->
                    BarMarks.highlighted(chart, category)
                        ? canvas.palette().highlight()
                        : canvas.palette().neutral()),
            PlotOrientation.HORIZONTAL,
            scale,
            THICKNESS),
        canvas,
        area);
    canvas.line(area.getX(), 0, area.getX(), rows.height(), canvas.palette().rule(), 1);
    rows.label(chart, canvas);
    for (int i = 0; i < figures.size(); i++) {
      value(canvas, rows, area, figures.get(i), first, most, i);
      if (i > 0 && rows.pitch() * (1 - THICKNESS) >= Canvas.LABEL + 4) {
        loss(canvas, rows, figures.get(i - 1).number(), figures.get(i).number(), i);
      }
    }
    return false;
  }

  private void value(
      Canvas canvas,
      CategoryRows rows,
      Rectangle2D area,
      Figure figure,
      double first,
      double most,
      int i) {
    double value = Double.isFinite(figure.number()) ? Math.max(0, figure.number()) : 0;
    boolean highlighted = BarMarks.highlighted(chart, i);
    double x = area.getX() + area.getWidth() * value / most + GAP;
    Canvas.Ink ink = new Canvas.Ink(canvas.ink(highlighted).color(), true);
    canvas.textAt(figure.text(), x, rows.middle(i), Canvas.Align.LEFT, ink);
    if (i > 0) {
      canvas.textAt(
          share(canvas, figure.number() / first),
          x + Canvas.width(figure.text(), true) + GAP,
          rows.middle(i),
          Canvas.Align.LEFT,
          canvas.muted());
    }
  }

  private static void loss(Canvas canvas, CategoryRows rows, double before, double after, int i) {
    String share = share(canvas, (after - before) / before);
    if (!share.isEmpty()) {
      canvas.textAt(
          share,
          rows.left() + GAP,
          rows.top() + rows.pitch() * i,
          Canvas.Align.LEFT,
          canvas.muted());
    }
  }

  private static String share(Canvas canvas, double share) {
    return Double.isFinite(share) ? canvas.numbers().text(share, SHARE) : "";
  }
}
