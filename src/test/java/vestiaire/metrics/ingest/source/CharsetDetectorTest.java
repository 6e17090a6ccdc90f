package vestiaire.metrics.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vestiaire.metrics.model.MetricsException;

class CharsetDetectorTest {
  private static final String FRENCH =
      "brand,label\nChloé,très bon état\nHermès,boucles d'oreilles\nSonia Rykiel,décoration\nÉtam,été\n";
  private static final String GERMAN =
      "marke,art\nJürgen,Schöner Gürtel\nStraße,größe\nKöln,für Mädchen\nMüller,Übergröße\n";
  private static final String SPANISH =
      "marca,tipo\nniños,cinturón\nEspaña,pantalón pequeño\nBogotá,joyería\nMoño,diseño\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "x-MacRoman", "IBM850"})
  void accentedNamesAreReadInTheSetTheyWereWrittenIn(String set) throws IOException {
    Charset charset = Charset.forName(set);
    for (String text : new String[] {FRENCH, GERMAN, SPANISH}) {
      CharsetChoice choice = detect(text.getBytes(charset));
      assertThat(choice.charset()).as(text).isEqualTo(charset);
      assertThat(choice.mark()).isZero();
      assertThat(read(text.getBytes(charset), choice)).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void textOfTwoBytesALetterIsToldByItsNuls(String set) throws IOException {
    CharsetChoice choice = detect(FRENCH.getBytes(Charset.forName(set)));
    assertThat(choice.charset()).isEqualTo(Charset.forName(set));
    assertThat(choice.why()).isEqualTo("every other byte is NUL");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, 3", "UTF-16LE, 2", "UTF-16BE, 2", "UTF-32LE, 4", "UTF-32BE, 4"})
  void byteOrderMarkDecidesAndIsNoPartOfTheText(String set, int length) throws IOException {
    Charset charset = Charset.forName(set);
    byte[] bytes = ("\uFEFF" + FRENCH).getBytes(charset);
    CharsetChoice choice = detect(bytes);
    assertThat(choice.charset()).isEqualTo(charset);
    assertThat(choice.mark()).isEqualTo(length);
    assertThat(choice.why()).isEqualTo("a byte order mark");
    assertThat(read(bytes, choice)).isEqualTo(FRENCH);
  }

  @Test
  void asciiAndNothingAtAllAreUtf8() throws IOException {
    assertThat(detect("a,b\n1,2\n".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(new CharsetChoice(StandardCharsets.UTF_8, "UTF-8", "ASCII only", 0, false));
    assertThat(detect(new byte[0]).why()).isEqualTo("ASCII only");
  }

  @Test
  void oneBadByteAmongManyGoodLettersIsDamage() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(FRENCH.getBytes(StandardCharsets.UTF_8));
    bytes.write(new byte[] {'x', (byte) 0xE9, 'y', '\n'});
    CharsetChoice choice = detect(bytes.toByteArray());
    // Chloé, très, état, Hermès, décoration, É and é twice in Étam,été.
    assertThat(choice)
        .isEqualTo(
            new CharsetChoice(
                StandardCharsets.UTF_8,
                "UTF-8",
                "8 characters fit UTF-8, 1 bytes are damaged",
                0,
                true));
    assertThat(choice.doubtful()).isTrue();
    assertThat(read(bytes.toByteArray(), choice)).isEqualTo(FRENCH + "x\uFFFDy\n");
  }

  @Test
  void whatTheUserSaysIsTaken() throws IOException {
    byte[] bytes = FRENCH.getBytes(StandardCharsets.UTF_8);
    CharsetChoice choice = CharsetDetector.detect(file(bytes), Charset.forName("IBM850"));
    assertThat(choice)
        .isEqualTo(new CharsetChoice(Charset.forName("IBM850"), "cp850", "as told", 0, true));
    assertThat(CharsetDetector.detect(file(bytes), StandardCharsets.UTF_8).damaged()).isFalse();
  }

  @Test
  void headerOfOneWidthAboveRowsOfAnotherIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("brand,label,date\n".getBytes(StandardCharsets.US_ASCII));
    bytes.write(GERMAN.repeat(4).getBytes(StandardCharsets.UTF_16LE));
    assertThatThrownBy(() -> detect(bytes.toByteArray()))
        .isInstanceOf(MetricsException.Input.class)
        .hasMessageContaining("one part of it has a byte a character, another is UTF-16");
  }

  @Property(tries = 3000, seed = "31")
  void bytesAreUtf8WhereJavasOwnDecoderTakesThem(@ForAll("bytes") byte[] bytes) throws IOException {
    boolean taken;
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      taken = true;
    } catch (CharacterCodingException e) {
      taken = false;
    }
    assertThat(ByteCensus.of(new ByteArrayInputStream(bytes)).invalid == 0).isEqualTo(taken);
  }

  @Property(tries = 300, seed = "32")
  void streamGivesTheSameTextHoweverItIsReadInPieces(
      @ForAll("texts") String text, @ForAll @IntRange(min = 4, max = 40) int piece)
      throws IOException {
    for (String set : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"}) {
      Charset charset = Charset.forName(set);
      CharsetChoice choice = new CharsetChoice(charset, set, "", 0, true);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (Utf8Stream in =
          Utf8Stream.of(new ByteArrayInputStream(text.getBytes(charset)), choice)) {
        byte[] buffer = new byte[piece];
        for (int n = in.read(buffer, 0, piece); n >= 0; n = in.read(buffer, 0, piece)) {
          assertThat(n).isPositive();
          out.write(buffer, 0, n);
        }
      }
      assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(text);
    }
  }

  @Test
  void halfOfAPairAtTheEndIsMarkedAsLost() throws IOException {
    byte[] torn = {'a', 0, 0x3D, (byte) 0xD8};
    CharsetChoice choice = new CharsetChoice(StandardCharsets.UTF_16LE, "", "", 0, true);
    assertThat(read(torn, choice)).isEqualTo("a\uFFFD");
  }

  @Provide
  Arbitrary<byte[]> bytes() {
    Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(24);
    Arbitrary<byte[]> nearly =
        texts()
            .map(text -> text.getBytes(StandardCharsets.UTF_8))
            .flatMap(
                bytes ->
                    Arbitraries.integers()
                        .between(0, Math.max(0, bytes.length))
                        .map(end -> java.util.Arrays.copyOf(bytes, end)));
    return Arbitraries.oneOf(any, nearly);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "é", "€", "👗", "\uFFFD", "longer than eight", "\u0000", "ß", "\n")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  private String read(byte[] bytes, CharsetChoice choice) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Utf8Stream in = Utf8Stream.of(new ByteArrayInputStream(bytes), choice)) {
      byte[] buffer = new byte[1000];
      for (int n = in.read(buffer, 0, 1000); n >= 0; n = in.read(buffer, 0, 1000)) {
        out.write(buffer, 0, n);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private CharsetChoice detect(byte[] bytes) throws IOException {
    return CharsetDetector.detect(file(bytes), null);
  }

  private WrappedFile file(byte[] bytes) throws IOException {
    return WrappedFile.of(Files.write(folder.resolve("file.csv"), bytes));
  }
}
