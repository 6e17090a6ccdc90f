package vestiaire.metrics.chart.plot;

import vestiaire.metrics.chart.layout.Canvas;

/** A chart without a single value says so, rather than looking broken. */
record EmptyPlot() implements ChartPlot {
  @Override
  public boolean paint(Canvas canvas) {
    double middle = canvas.height() / 2;
    canvas.textAt(
        canvas.wording().say("No data for this chart"),
        canvas.width() / 2,
        middle,
        Canvas.Align.CENTER,
        canvas.muted());
    return false;
  }
}
