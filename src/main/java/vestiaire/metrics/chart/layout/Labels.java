package vestiaire.metrics.chart.layout;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds places for labels around points, so that no label covers a point or another label. */
public final class Labels {
  private static final double GAP = 3;

  private final Rectangle2D room;
  private final List<Rectangle2D> taken = new ArrayList<>();

  public Labels(Rectangle2D room) {
    this.room = room;
  }

  /** Nothing may cover this. */
  public void block(Rectangle2D mark) {
    taken.add(mark);
  }

  /** Takes the first free place: right, left, above, below, then the corners; null for none. */
  public @Nullable Rectangle2D place(Rectangle2D mark, double width, double height) {
    double right = mark.getMaxX() + GAP;
    double left = mark.getMinX() - GAP - width;
    double middleX = mark.getCenterX() - width / 2;
    double middleY = mark.getCenterY() - height / 2;
    double above = mark.getMinY() - height - 1;
    double below = mark.getMaxY() + 1;
    return first(
        width,
        height,
        new double[][] {
          {right, middleY}, {left, middleY}, {middleX, above}, {middleX, below},
          {right, above}, {right, below}, {left, above}, {left, below}
        });
  }

  /** Returns the same without the corners, where a native chart can put no label. */
  public @Nullable Rectangle2D placeBeside(Rectangle2D mark, double width, double height) {
    double middleX = mark.getCenterX() - width / 2;
    double middleY = mark.getCenterY() - height / 2;
    return first(
        width,
        height,
        new double[][] {
          {mark.getMaxX() + GAP, middleY},
          {mark.getMinX() - GAP - width, middleY},
          {middleX, mark.getMinY() - height - 1},
          {middleX, mark.getMaxY() + 1}
        });
  }

  private @Nullable Rectangle2D first(double width, double height, double[][] places) {
    for (double[] place : places) {
      Rectangle2D candidate = new Rectangle2D.Double(place[0], place[1], width, height);
      if (room.contains(candidate) && taken.stream().noneMatch(candidate::intersects)) {
        taken.add(candidate);
        return candidate;
      }
    }
    return null;
  }
}
