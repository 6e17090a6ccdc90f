package vestiaire.metrics.deck.customtheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutRegionsTest {
  private static final Rectangle2D BODY = new Rectangle2D.Double(40, 100, 620, 320);
  private static final List<String> LAYOUTS =
      List.of(
          "Statement",
          "One exhibit",
          "Exhibit with takeaways",
          "Exhibit over takeaways",
          "Two exhibits",
          "Two exhibits with takeaways",
          "Table",
          "KPIs",
          "KPIs 4",
          "KPIs 6",
          "KPIs with takeaways",
          "KPIs with takeaways 4",
          "KPIs with takeaways 6",
          "KPIs over takeaways 4");

  @Test
  void twoExhibitsShareTheWidthEvenly() {
    List<PlaceholderXml> places = new LayoutRegions(BODY, true).of("Two exhibits");
    assertThat(places)
        .extracting(PlaceholderXml::name)
        .containsExactly("Heading", "Exhibit", "Heading 2", "Exhibit 2", "Source");
    // A gap of 20 between two of 300; a source of 14 at the foot, 6 below what stands above it.
    assertBox(places.get(0), 40, 100, 300, 24);
    assertBox(places.get(1), 40, 126, 300, 274);
    assertBox(places.get(2), 360, 100, 300, 24);
    assertBox(places.get(3), 360, 126, 300, 274);
    assertBox(places.get(4), 40, 406, 620, 14);
  }

  @Test
  void takeawaysBesideAnExhibitTakeAThird() {
    List<PlaceholderXml> places = new LayoutRegions(BODY, true).of("Exhibit with takeaways");
    assertThat(places)
        .extracting(PlaceholderXml::name)
        .containsExactly("Heading", "Exhibit", "Takeaways", "Source");
    // 620 less its 33 % less a gap of 20.
    assertBox(places.get(1), 40, 126, 395.4, 274);
    assertBox(places.get(2), 455.4, 100, 204.6, 300);
  }

  @ParameterizedTest
  @CsvSource({
    "KPIs, 8, 4",
    "KPIs 4, 4, 2",
    "KPIs 6, 6, 3",
    "KPIs with takeaways, 8, 2",
    "KPIs with takeaways 6, 6, 2",
    "KPIs over takeaways 4, 4, 4"
  })
  void cardsStandInRows(String layout, int cards, int across) {
    List<PlaceholderXml> found =
        new LayoutRegions(BODY, true)
            .of(layout).stream().filter(one -> one.name().startsWith("Card")).toList();
    assertThat(found).hasSize(cards);
    assertThat(found.stream().filter(one -> one.box().getY() == found.get(0).box().getY()))
        .hasSize(across);
    assertThat(found.stream().map(one -> one.box().getWidth()).distinct()).hasSize(1);
  }

  @Test
  void highlightHasAColourOnAPlainPageAlone() {
    assertThat(colors(true)).contains("accent1");
    assertThat(colors(false)).containsOnly("");
  }

  private static List<String> colors(boolean plain) {
    return new LayoutRegions(BODY, plain)
        .of("KPIs").stream()
            .flatMap(one -> one.levels().stream())
            .map(PlaceholderXml.Level::color)
            .toList();
  }

  @Property(tries = 100, seed = "8")
  void placesStayWithinTheBodyAndApart(
      @ForAll @IntRange(min = 400, max = 1800) int width,
      @ForAll @IntRange(min = 250, max = 1000) int height) {
    Rectangle2D body = new Rectangle2D.Double(30, 90, width, height);
    Rectangle2D rim = new Rectangle2D.Double(29.9, 89.9, width + 0.2, height + 0.2);
    for (String layout : LAYOUTS) {
      List<PlaceholderXml> places = new LayoutRegions(body, true).of(layout);
      assertThat(places.stream().map(PlaceholderXml::ph).distinct()).hasSameSizeAs(places);
      for (PlaceholderXml one : places) {
        assertThat(one.box().getWidth()).as(layout).isGreaterThan(60);
        assertThat(one.box().getHeight()).as(layout).isGreaterThan(10);
        assertThat(rim.contains(one.box())).as(layout + ", " + one).isTrue();
        for (PlaceholderXml other : places) {
          if (!one.ph().equals(other.ph())) {
            assertThat(one.box().createIntersection(other.box()))
                .as(layout + ", " + one.name() + " and " + other.name())
                .matches(both -> both.getWidth() < 0.01 || both.getHeight() < 0.01);
          }
        }
      }
    }
  }

  private static void assertBox(
      PlaceholderXml place, double x, double y, double width, double height) {
    assertThat(place.box().getX()).isCloseTo(x, within(1e-9));
    assertThat(place.box().getY()).isCloseTo(y, within(1e-9));
    assertThat(place.box().getWidth()).isCloseTo(width, within(1e-9));
    assertThat(place.box().getHeight()).isCloseTo(height, within(1e-9));
  }
}
