package vestiaire.metrics.chart.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypefaceTest {
  private static final double SIZE = 20;

  @ParameterizedTest
  @CsvSource({
    "👗,NotoEmoji",
    "❤,NotoEmoji",
    "زارا,NotoSansArabic",
    "שלום,Liberation",
    "Ωß,Liberation"
  })
  void lettersThatTheUsualFaceLacksAreBroughtAlong(String text, String face) {
    AttributedString attributed = new AttributedString(text);

    Typeface.dress(attributed, text, Typeface.SANS.font(SIZE, false), 0, text.length());

    var letters = attributed.getIterator();
    Font font = (Font) letters.getAttribute(TextAttribute.FONT);
    assertThat(font.getPSName()).startsWith(face);
    assertThat(font.getSize2D()).isEqualTo((float) SIZE);
    assertThat(letters.getRunLimit(TextAttribute.FONT)).isEqualTo(text.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"👗", "🧵", "زارا"})
  void noneIsAnEmptyBox(String text) {
    Shape letter = Typeface.SANS.outline(text, SIZE, true);
    Font sans = Typeface.SANS.font(SIZE, true);
    Shape box =
        sans.createGlyphVector(new java.awt.font.FontRenderContext(null, true, true), text)
            .getOutline();

    assertThat(letter.getBounds2D().isEmpty()).isFalse();
    assertThat(letter.getBounds2D()).isNotEqualTo(box.getBounds2D());
  }

  @Test
  void anEmojiOfSeveralCodePointsIsOnePicture() {
    double plain = Typeface.SANS.width("👩", SIZE, false);

    assertThat(Typeface.SANS.width("👩🏽", SIZE, false)).isEqualTo(plain);
    assertThat(Typeface.SANS.width("👩🏽\u200D🦰", SIZE, false)).isEqualTo(plain);
    assertThat(Typeface.SANS.width("❤\uFE0F", SIZE, false))
        .isEqualTo(Typeface.SANS.width("❤", SIZE, false));
  }
}
