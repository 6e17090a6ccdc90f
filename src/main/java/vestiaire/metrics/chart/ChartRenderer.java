package vestiaire.metrics.chart;

import java.awt.Graphics2D;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import vestiaire.metrics.chart.layout.Canvas;
import vestiaire.metrics.chart.plot.ChartPlot;
import vestiaire.metrics.chart.style.Palette;
import vestiaire.metrics.chart.style.Typeface;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.FigureFormat;
import vestiaire.metrics.report.Wording;

/**
 * Draws a {@link ChartSpec}. The same chart gives the same bytes, whatever the machine's zone,
 * locale and clock. Safe for use by several threads.
 */
public final class ChartRenderer {
  private final Palette palette;
  private final boolean clear;
  private final Wording wording;
  private final FigureFormat numbers;

  /**
   * A renderer for one report.
   *
   * @param palette the theme's colours
   * @param wording of numbers at axes and of the few words a chart says by itself
   */
  public ChartRenderer(Palette palette, Wording wording) {
    this(palette, wording, false);
  }

  private ChartRenderer(Palette palette, Wording wording, boolean clear) {
    this.clear = clear;
    // Before anything else asks Java for a font, which it may not have.
    Typeface.ready();
    this.palette = palette;
    this.wording = wording;
    // Axes carry numbers only, so that the zone does not matter.
    this.numbers = new FigureFormat(wording, ZoneOffset.UTC);
  }

  /** Returns a renderer whose bitmaps have no ground of their own, as vectors have none. */
  public static ChartRenderer onAnyGround(Palette palette, Wording wording) {
    return new ChartRenderer(palette, wording, true);
  }

  /**
   * Paints the chart on a page whose origin is the chart's upper left corner.
   *
   * @param width in the page's units, which are points
   * @param height in points
   */
  public void paint(ChartSpec chart, Graphics2D page, double width, double height) {
    ChartPlot.of(chart)
        .paint(new Canvas(page, width, height, palette, wording, numbers, rows -> {}));
  }

  /**
   * Draws the chart at the size it is shown at; labels are 14 points.
   *
   * @param width in points
   * @param height in points
   */
  public ChartPicture draw(ChartSpec chart, double width, double height) {
    ChartPlot form = ChartPlot.of(chart);
    SvgCanvas vector = new SvgCanvas(width, height);
    form.paint(new Canvas(vector.graphics(), width, height, palette, wording, numbers, rows -> {}));
    PngCanvas bitmap = new PngCanvas(width, height, clear ? null : palette.background());
    AtomicInteger leftOut = new AtomicInteger();
    Canvas canvas =
        new Canvas(bitmap.graphics(), width, height, palette, wording, numbers, leftOut::addAndGet);
    boolean axisCut = form.paint(canvas);
    return new ChartPicture(vector.bytes(), bitmap.bytes(), axisCut, leftOut.get());
  }
}
