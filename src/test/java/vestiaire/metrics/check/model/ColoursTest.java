package vestiaire.metrics.check.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import vestiaire.metrics.opc.Xml;

class ColoursTest {
  private static final String SCHEME =
      "<s><dk1><sysClr val='windowText' lastClr='101010'/></dk1><lt1><sysClr val='window'/></lt1>"
          + "<dk2><sysClr val='windowText'/></dk2><accent1><srgbClr val='B5411C'/></accent1></s>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <srgbClr val='1a2B3c'/>                                   | 1A2B3C
          <prstClr val='orange'/>                                   | FFA500
          <schemeClr val='accent1'/>                                | B5411C
          <schemeClr val='tx1'/>                                    | 101010
          <schemeClr val='bg1'/>                                    | FFFFFF
          <schemeClr val='dk2'/>                                    | 000000
          <srgbClr val='FFFFFF'><lumMod val='75000'/></srgbClr>     | BFBFBF
          <srgbClr val='000000'><lumOff val='50000'/></srgbClr>     | 808080
          <srgbClr val='FF0000'><lumMod val='50000'/></srgbClr>     | 800000
          <srgbClr val='0000FF'><satMod val='0'/></srgbClr>         | 808080
          <srgbClr val='FFFFFF'><shade val='50000'/></srgbClr>      | 808080
          <srgbClr val='000000'><tint val='50000'/></srgbClr>       | 808080
          <srgbClr val='B5411C'><alpha val='10000'/></srgbClr>      | B5411C
          """)
  void colourIsReadThroughMapSchemeAndChanges(String xml, String rgb) throws IOException {
    assertThat(colours().of(fill(xml))).isEqualTo(Integer.parseInt(rgb, 16));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <srgbClr val='12345'/>
          <prstClr val='teal'/>
          <schemeClr val='accent9'/>
          <hslClr hue='0'/>
          """)
  void colourThatIsNotKnownIsNone(String xml) throws IOException {
    assertThat(colours().of(fill(xml))).isNull();
  }

  @Property(tries = 2000, seed = "41")
  void changeThatChangesNothingKeepsTheColour(@ForAll @IntRange(max = 0xFFFFFF) int rgb)
      throws IOException {
    String xml =
        "<srgbClr val='%06X'><lumMod val='100000'/><satMod val='100000'/><tint val='100000'/></srgbClr>";
    assertThat(colours().of(fill(xml.formatted(rgb)))).isEqualTo(rgb);
  }

  @ParameterizedTest
  @CsvSource({
    "000000, FFFFFF, 21",
    "FFFFFF, FFFFFF, 1",
    "777777, FFFFFF, 4.48",
    "767676, FFFFFF, 4.54",
    "FF0000, FFFFFF, 4.00",
    "0000FF, FFFFFF, 8.59"
  })
  void contrastIsThatOfWcag(String one, String other, double ratio) {
    assertThat(Colours.contrast(Integer.parseInt(one, 16), Integer.parseInt(other, 16)))
        .isCloseTo(ratio, within(0.005));
  }

  @Property(tries = 1000, seed = "42")
  void contrastIsTheSameBothWaysAndFromOneToTwentyOne(
      @ForAll @IntRange(max = 0xFFFFFF) int one, @ForAll @IntRange(max = 0xFFFFFF) int other) {
    double ratio = Colours.contrast(one, other);
    assertThat(ratio).isEqualTo(Colours.contrast(other, one)).isBetween(1.0, 21.0);
  }

  @ParameterizedTest
  @CsvSource({
    "FF0000, 0",
    "FFFF00, 60",
    "00FF00, 120",
    "00FFFF, 180",
    "0000FF, 240",
    "FF00FF, 300",
    "808080, 0"
  })
  void hueIsAnAngleFromRed(String colour, double degrees) {
    assertThat(Colours.hue(Integer.parseInt(colour, 16))).isCloseTo(degrees, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "000000, true",
    "FFFFFF, true",
    "808080, true",
    "7F8080, true",
    "1B2328, true",
    "B5411C, false",
    "FF0000, false",
    "FFF2CC, false"
  })
  void greyIsNeutralAndColourIsNot(String colour, boolean neutral) {
    assertThat(Colours.isNeutral(Integer.parseInt(colour, 16))).isEqualTo(neutral);
  }

  @Test
  void boxesThatTouchDoNotOverlap() {
    Box box = new Box(10, 10, 100, 50);
    assertThat(box.overlaps(new Box(110, 10, 10, 10), 0)).isFalse();
    assertThat(box.overlaps(new Box(109, 10, 10, 10), 0)).isTrue();
    assertThat(box.overlaps(new Box(109, 10, 10, 10), 1)).isFalse();
    assertThat(box.holds(new Box(9, 10, 101, 50), 0)).isFalse();
    assertThat(box.holds(new Box(9, 10, 101, 50), 1)).isTrue();
    assertThat(box.holds(box, 0)).isTrue();
    assertThat(box.isNear(new Box(12, 10, 98, 50), 2)).isTrue();
    assertThat(box.isNear(new Box(12.1, 10, 98, 50), 2)).isFalse();
    assertThat(box.area()).isEqualTo(5000);
  }

  private static Colours colours() throws IOException {
    return new Colours(xml(SCHEME), xml("<map tx1='dk1' bg1='lt1'/>"));
  }

  private static Element fill(String colour) throws IOException {
    return xml("<solidFill>" + colour + "</solidFill>");
  }

  private static Element xml(String text) throws IOException {
    return Xml.parse(text.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
  }
}
