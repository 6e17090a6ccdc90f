package vestiaire.metrics.chart;

/** A chart as a vector picture, and as a bitmap for readers that show no vectors. */
public final class ChartPicture {
  private final byte[] svg;
  private final byte[] png;
  private final boolean axisCut;

  ChartPicture(byte[] svg, byte[] png, boolean axisCut) {
    this.svg = svg;
    this.png = png;
    this.axisCut = axisCut;
  }

  /** The vector picture: SVG 1.1 in UTF-8, all text as outlines. */
  public byte[] svg() {
    return svg.clone();
  }

  /** The bitmap, 192 pixels an inch. */
  public byte[] png() {
    return png.clone();
  }

  /** Whether the value axis does not start at zero; the picture says so itself. */
  public boolean axisCut() {
    return axisCut;
  }
}
