package vestiaire.metrics.chart;

/** A chart as a vector picture, and as a bitmap for readers that show no vectors. */
public final class ChartPicture {
  private final byte[] svg;
  private final byte[] png;
  private final boolean axisCut;
  private final int leftOut;

  ChartPicture(byte[] svg, byte[] png, boolean axisCut, int leftOut) {
    this.svg = svg;
    this.png = png;
    this.axisCut = axisCut;
    this.leftOut = leftOut;
  }

  /** Returns the vector picture: SVG 1.1 in UTF-8, all text as outlines. */
  public byte[] svg() {
    return svg.clone();
  }

  /** Returns the bitmap, 192 pixels an inch. */
  public byte[] png() {
    return png.clone();
  }

  /** Returns how many rows have no room; the picture says so itself. */
  public int leftOut() {
    return leftOut;
  }

  /** Returns whether the value axis does not start at zero; the picture says so itself. */
  public boolean axisCut() {
    return axisCut;
  }
}
