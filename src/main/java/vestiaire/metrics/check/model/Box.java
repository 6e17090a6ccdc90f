package vestiaire.metrics.check.model;

/** A rectangle on a slide, in points. */
public record Box(double x, double y, double width, double height) {
  /** Returns the right edge. */
  public double right() {
    return x + width;
  }

  /** Returns the lower edge. */
  public double bottom() {
    return y + height;
  }

  /** In square points. */
  public double area() {
    return width * height;
  }

  /** Returns whether both share more than a rim of this width. */
  public boolean overlaps(Box other, double rim) {
    return Math.min(right(), other.right()) - Math.max(x, other.x) > rim
        && Math.min(bottom(), other.bottom()) - Math.max(y, other.y) > rim;
  }

  /** Returns whether the other lies within this one, but for a rim of this width. */
  public boolean holds(Box other, double rim) {
    return other.x >= x - rim
        && other.y >= y - rim
        && other.right() <= right() + rim
        && other.bottom() <= bottom() + rim;
  }

  /** Returns whether all edges lie within so many points of the other's. */
  public boolean isNear(Box other, double slack) {
    return Math.abs(x - other.x) <= slack
        && Math.abs(y - other.y) <= slack
        && Math.abs(width - other.width) <= slack
        && Math.abs(height - other.height) <= slack;
  }
}
