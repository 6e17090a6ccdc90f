package vestiaire.metrics.chart.form;

import vestiaire.metrics.chart.place.Canvas;

/** A chart without a single value says so, rather than looking broken. */
record EmptyForm() implements Form {
  @Override
  public boolean paint(Canvas canvas) {
    double middle = canvas.height() / 2;
    canvas.textAt(
        canvas.phrases().noData(), canvas.width() / 2, middle, Canvas.Align.CENTER, canvas.muted());
    return false;
  }
}
