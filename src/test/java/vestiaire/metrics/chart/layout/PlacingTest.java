package vestiaire.metrics.chart.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacingTest {
  @Test
  void labelsThatCollideMoveApartAndKeepTheirOrder() {
    double[] placed = LabelSpread.apart(new double[] {100, 98, 99, 20}, 15, 0, 110);
    assertThat(placed[3]).isEqualTo(20);
    assertThat(placed[2] - placed[1]).isGreaterThanOrEqualTo(15);
    assertThat(placed[0] - placed[2]).isGreaterThanOrEqualTo(15);
    assertThat(placed[0]).isLessThanOrEqualTo(110);
  }

  @Test
  void labelsOfPointsCoverNeitherPointsNorEachOther() {
    Labels labels = new Labels(new Rectangle2D.Double(0, 0, 200, 100));
    List<Rectangle2D> marks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      marks.add(new Rectangle2D.Double(80 + 5 * i, 40 + 2 * i, 6, 6));
    }
    marks.forEach(labels::block);
    List<Rectangle2D> placed = new ArrayList<>();
    for (Rectangle2D mark : marks) {
      Rectangle2D place = labels.place(mark, 50, 13);
      if (place != null) {
        assertThat(marks).noneMatch(place::intersects);
        assertThat(placed).noneMatch(place::intersects);
        placed.add(place);
      }
    }
    assertThat(placed).hasSizeGreaterThan(2);
  }

  @Test
  void scalesStartAtZeroUnlessValuesWouldLookFlat() {
    assertThat(Scale.fitting(10, 90, 5).ticks()).startsWith(0.0).endsWith(100.0);
    assertThat(Scale.fitting(2210, 3042, 5).cut()).isTrue();
    assertThat(Scale.fitting(0.1, 0.1, 5).ticks()).hasSizeGreaterThan(1);
    assertThat(Scale.fitting(0, 0, 5).ticks()).hasSizeGreaterThan(1);
  }
}
