package vestiaire.metrics.chart.plot;

import java.awt.Color;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.data.xy.DefaultXYZDataset;
import vestiaire.metrics.chart.layout.BarePlots;
import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.chart.layout.CategoryColumns;
import vestiaire.metrics.chart.layout.ChartValues;
import vestiaire.metrics.chart.layout.Scale;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;

/** Cells shaded by value; the numbers stand in the cells where all of them fit. */
record HeatMapPlot(ChartSpec chart) implements ChartPlot {
  private static final double MOST_CELL = 46;
  private static final double GAP = 8;
  private static final double FAINTEST = 0.06;

  @Override
  public boolean paint(Canvas canvas) {
    int rows = chart.series().size();
    int columns = chart.categories().size();
    double left = 0;
    for (ChartSpec.Series series : chart.series()) {
      left = Math.max(left, Canvas.width(series.name().plain(), true));
    }
    left = Math.min(left, canvas.width() * 0.3) + GAP;
    double below = CategoryColumns.height(1) + Canvas.LINE + GAP * 2;
    double cell = Math.min(MOST_CELL, (canvas.height() - below) / rows);
    Rectangle2D area = new Rectangle2D.Double(left, 0, canvas.width() - left, cell * rows);
    ChartValues values = ChartValues.of(chart);
    BarePlots.draw(
        BarePlots.points(
            data(rows, columns),
            renderer(canvas, values),
            new Scale(-0.5, columns - 0.5, 1, false),
            new Scale(-0.5, rows - 0.5, 1, false)),
        canvas,
        area);
    double width = area.getWidth() / columns;
    seams(canvas, area, width, cell);
    for (int i = 0; i < rows; i++) {
      ChartSpec.Series series = chart.series().get(i);
      boolean strong = series.name().plain().equals(chart.highlight());
      canvas.textAt(
          Canvas.cut(series.name().plain(), left - GAP, strong),
          left - GAP,
          cell * (i + 0.5),
          Canvas.Align.RIGHT,
          canvas.ink(strong));
    }
    if (numbersFit(width) && cell >= Canvas.LINE) {
      numbers(canvas, values, area, width, cell);
    }
    CategoryColumns.label(chart, canvas, area, CategoryColumns.middles(area, columns));
    key(canvas, values, area.getX(), area.getMaxY() + CategoryColumns.height(1) + GAP * 1.5);
    return false;
  }

  private void numbers(
      Canvas canvas, ChartValues values, Rectangle2D area, double width, double height) {
    for (int row = 0; row < chart.series().size(); row++) {
      for (int column = 0; column < chart.categories().size(); column++) {
        Figure figure = chart.series().get(row).values().get(column);
        Color fill = color(canvas, values, figure.number());
        boolean most = figure.number() == values.max();
        canvas.textAt(
            figure.text(),
            area.getX() + width * (column + 0.5),
            height * (row + 0.5),
            Canvas.Align.CENTER,
            new Canvas.Ink(canvas.palette().on(fill), most));
      }
    }
  }

  private boolean numbersFit(double width) {
    return chart.series().stream()
        .flatMap(series -> series.values().stream())
        .allMatch(figure -> Canvas.width(figure.text(), true) + 4 <= width);
  }

  /** Lines of page colour between the cells. */
  private static void seams(Canvas canvas, Rectangle2D area, double width, double height) {
    Color page = canvas.palette().background();
    for (double x = area.getX() + width; x < area.getMaxX() - 1; x += width) {
      canvas.line(x, area.getY(), x, area.getMaxY(), page, 1.5);
    }
    for (double y = area.getY() + height; y < area.getMaxY() - 1; y += height) {
      canvas.line(area.getX(), y, area.getMaxX(), y, page, 1.5);
    }
  }

  /** From the least to the most value. */
  private void key(Canvas canvas, ChartValues values, double left, double middle) {
    String least = canvas.numbers().text(values.min(), chart.axes().valueFormat());
    String most = canvas.numbers().text(values.max(), chart.axes().valueFormat());
    canvas.textAt(least, left, middle, Canvas.Align.LEFT, canvas.muted());
    double x = left + Canvas.width(least, false) + GAP;
    for (int i = 0; i < 6; i++) {
      canvas.fill(
          new Rectangle2D.Double(x, middle - 5, 20, 10), canvas.palette().tint(strength(i / 5.0)));
      x += 21;
    }
    canvas.textAt(most, x + GAP - 1, middle, Canvas.Align.LEFT, canvas.muted());
  }

  private DefaultXYZDataset data(int rows, int columns) {
    double[][] cells = new double[3][rows * columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int i = row * columns + column;
        cells[0][i] = column;
        cells[1][i] = rows - 1.0 - row;
        cells[2][i] = chart.series().get(row).values().get(column).number();
      }
    }
    DefaultXYZDataset data = new DefaultXYZDataset();
    data.addSeries("cells", cells);
    return data;
  }

  private static XYBlockRenderer renderer(Canvas canvas, ChartValues values) {
    XYBlockRenderer renderer = new XYBlockRenderer();
    renderer.setPaintScale(
        new PaintScale() {
          @Override
          public double getLowerBound() {
            return values.min();
          }

          @Override
          public double getUpperBound() {
            return values.max();
          }

          @Override
          public Paint getPaint(double value) {
            return color(canvas, values, value);
          }
        });
    return renderer;
  }

  private static Color color(Canvas canvas, ChartValues values, double value) {
    if (!Double.isFinite(value)) {
      return canvas.palette().background();
    }
    double span = values.max() - values.min();
    return canvas.palette().tint(strength(span > 0 ? (value - values.min()) / span : 1));
  }

  private static double strength(double share) {
    return FAINTEST + (1 - FAINTEST) * share;
  }
}
