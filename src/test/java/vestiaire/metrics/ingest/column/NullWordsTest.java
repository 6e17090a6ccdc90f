package vestiaire.metrics.ingest.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NullWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "NULL",
        "null",
        "[NULL]",
        "n/a",
        "#N/A",
        "#N/A N/A",
        "NaN",
        "None",
        "\\N",
        "(null)",
        "-",
        "<NA>"
      })
  void wordForNoValueIsKnownInAnyCase(String word) {
    assertKnown(word, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-00-00",
        "0000-00-00 00:00:00",
        "0000-00-00 00:00:00.000",
        "0000-00-00 00:00:00.000000",
        "0000-00-00T00:00:00",
        "0000-00-00T00:00:00Z",
        "0000-00-00T00:00:00.000Z",
        "0000-00-00T00:00:00.000000000+00:00"
      })
  void dateOfNoughtsIsNoneWithWhateverDecimals(String word) {
    assertKnown(word, true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\\n",
        "Nana",
        "Naïf",
        "nul",
        "0",
        "--",
        "N/A N/A",
        "0000-00-00 00:00:01",
        "0000-00-00 00:00:00.001"
      })
  void whatMayBeANameOrATimeIsNone(String word) {
    assertKnown(word, false);
  }

  @Test
  void wordIsReadFromWithinItsRow() {
    byte[] row = "a,NULL,b".getBytes(StandardCharsets.US_ASCII);
    assertThat(NullWords.isKnown(row, 2, 6)).isTrue();
    assertThat(NullWords.isKnown(row, 2, 7)).isFalse();
    assertThat(NullWords.isKnown(row, 2, 2)).isFalse();
  }

  @Test
  void wordIsProvedAsItWasWrittenAndQuoted() {
    NullWords words = new NullWords();
    assertThat(words.any()).isFalse();
    words.prove("NULL", false);
    assertThat(words.any()).isTrue();
    assertThat(words.isProved("NULL", false)).isTrue();
    assertThat(words.isProved("NULL", true)).isFalse();
    assertThat(words.isProved("null", false)).isFalse();
  }

  /** The census asks by text, the loader by bytes; both must say the same. */
  private static void assertKnown(String word, boolean known) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    assertThat(NullWords.isKnown(word)).isEqualTo(known);
    assertThat(NullWords.isKnown(bytes, 0, bytes.length)).isEqualTo(known);
  }
}
