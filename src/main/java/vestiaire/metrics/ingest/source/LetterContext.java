package vestiaire.metrics.ingest.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/**
 * How well the high bytes of a file read as western text in one single-byte character set.
 *
 * <p>An accented letter belongs beside letters and a sign beside blanks and digits; a capital does
 * not follow a small letter; some letters are common and some are never written. Each occurrence
 * adds or takes points, and the set with the most points is the likeliest. On lists of short names
 * this tells more than frequencies of letters, for which they are too short.
 */
final class LetterContext {
  private static final String COMMON = "éèêëàâäáãåçîïíñôöóòõøûüùúßæœÉÈÀÂÄÅÇÎÔÖØÜÑÁÓÍÚ";
  private static final String QUOTES = "’‘“”«»–—…";
  private static final String SIGNS = "€£°©®™·•²³½¼¿¡ªº§´";

  private LetterContext() {}

  /** Points of the set over all high bytes counted. */
  static double score(ByteCensus census, Charset charset) {
    double points = 0;
    for (int high = 0; high < census.contexts.length; high++) {
      int[][] after = census.contexts[high];
      int character = decode(charset, high + 0x80);
      for (int left = 0; left < ByteCensus.CLASSES; left++) {
        for (int right = 0; right < ByteCensus.CLASSES; right++) {
          if (after[left][right] > 0) {
            points += after[left][right] * points(character, left, right);
          }
        }
      }
    }
    return points;
  }

  private static double points(int character, int left, int right) {
    if (character < 0 || Character.isISOControl(character)) {
      return -8;
    }
    boolean inWord = letter(left) || letter(right);
    if (Character.isLetter(character) && SIGNS.indexOf(character) < 0) {
      double points = COMMON.indexOf(character) >= 0 ? 2 : -1;
      boolean small = Character.isLowerCase(character);
      if (!small && left == ByteCensus.LOWER) {
        points -= 3;
      }
      if (!small && right == ByteCensus.LOWER && left == ByteCensus.UPPER) {
        points -= 1;
      }
      // A small letter between capitals is a shop's spelling or a wrong set: rather the latter.
      if (small && left == ByteCensus.UPPER && right == ByteCensus.UPPER) {
        points -= 1.5;
      }
      if (!small && (left == ByteCensus.UPPER || right == ByteCensus.UPPER)) {
        points += 0.5;
      }
      return inWord ? points + 1 : points - 0.5;
    }
    if (character == '’' && letter(left) && letter(right)) {
      return 2.5;
    }
    if (QUOTES.indexOf(character) >= 0) {
      return letter(left) && letter(right) ? -2 : 1.5;
    }
    if (character == '€') {
      return inWord ? -2 : 2;
    }
    if (character == 0xA0) {
      return letter(left) && letter(right) ? 0 : 0.5;
    }
    if (SIGNS.indexOf(character) >= 0) {
      return letter(left) && letter(right) ? -3 : 0.5;
    }
    return letter(left) && letter(right) ? -4 : -2;
  }

  private static boolean letter(int kind) {
    return kind == ByteCensus.LOWER || kind == ByteCensus.UPPER;
  }

  private static int decode(Charset charset, int b) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      return decoder.decode(ByteBuffer.wrap(new byte[] {(byte) b})).charAt(0);
    } catch (CharacterCodingException e) {
      return -1;
    }
  }
}
