package vestiaire.metrics.ingest.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/**
 * Scores how well the high bytes of a file read as western text in one single-byte character set.
 *
 * <p>Each occurrence adds points, roughly the logarithm of how often such a character stands there:
 * accented letters belong beside letters and signs beside blanks and digits, some letters are
 * common and some are never written, a capital does not follow a small letter. The set with the
 * most points is the likeliest. On short lists of names this tells more than a model of a language,
 * for which they are too short and too mixed.
 */
final class LetterContext {
  /** A sign that stands where signs do not. */
  private static final double MISPLACED = -5;

  private static final double UNREADABLE = -10;

  private LetterContext() {}

  /** Points of the set over all high bytes counted. */
  static double score(ByteCensus census, Charset charset) {
    double points = 0;
    for (int high = 0; high < census.contexts.length; high++) {
      int character = decode(charset, high + 0x80);
      for (int left = 0; left < ByteCensus.CLASSES; left++) {
        for (int right = 0; right < ByteCensus.CLASSES; right++) {
          int times = census.contexts[high][left][right];
          if (times > 0) {
            points += times * points(character, left, right);
          }
        }
      }
    }
    return points;
  }

  private static double points(int character, int left, int right) {
    if (character < 0 || Character.isISOControl(character)) {
      return UNREADABLE;
    }
    if (Character.isLetter(character) && "ªº".indexOf(character) < 0) {
      return letter((char) character, left, right);
    }
    boolean between = isLetter(left) && isLetter(right);
    boolean beside = isLetter(left) || isLetter(right);
    return switch (character) {
      case '’' -> between ? (elides(left, right) ? 4.5 : 0.5) : beside ? 1.5 : 0;
      case '‘', '“', '”', '«', '»', '–', '—', '…' -> between ? MISPLACED : 1.5;
      case '€', '£' -> beside ? -3 : right == ByteCensus.DIGIT ? 3 : 2;
      case '°' -> between ? MISPLACED : 1.5; // 20 °C, N°
      case '½', '¼', '¾', '²', '³', '·' -> between ? MISPLACED : beside ? -2 : 1.5;
      case '©', '®', '™', '¿', '¡', '§', '\u00A0' -> between ? MISPLACED : 1;
      default -> between ? MISPLACED : beside ? -3 : -2;
    };
  }

  /** L’Or, d’Or, O’Brien; Levi’s. */
  private static boolean elides(int left, int right) {
    return "dlnscjmtou".indexOf(lowerCase(left)) >= 0 || lowerCase(right) == 's';
  }

  private static double letter(char character, int left, int right) {
    boolean small = Character.isLowerCase(character);
    double points = LetterWeights.of(Character.toLowerCase(character));
    if (left == ByteCensus.DIGIT || right == ByteCensus.DIGIT) {
      points -= 6;
    }
    if (!joins(left) && !joins(right)) {
      return character == 'à' || character == 'À' ? points : points - 6;
    }
    if (small && (isUpper(left) || isUpper(right))) {
      // Capital and small letter after it is a name; small among capitals is a slip.
      points -= isUpper(left) && !isUpper(right) ? 0.5 : 4;
    }
    if (!small) {
      points -= isLower(left) ? 7 : isLower(right) && joins(left) ? 4 : 1;
    }
    return points
        + LetterWeights.beside(Character.toLowerCase(character), lowerCase(left), lowerCase(right));
  }

  private static boolean joins(int kind) {
    return kind == ByteCensus.HIGH || isLetter(kind);
  }

  private static boolean isLetter(int kind) {
    return kind >= ByteCensus.LOWER_A;
  }

  private static boolean isLower(int kind) {
    return kind >= ByteCensus.LOWER_A && kind < ByteCensus.UPPER_A;
  }

  private static boolean isUpper(int kind) {
    return kind >= ByteCensus.UPPER_A;
  }

  /** Returns the letter, small; a blank for what is none; a tilde for another high byte. */
  private static char lowerCase(int kind) {
    if (!isLetter(kind)) {
      return kind == ByteCensus.HIGH ? '~' : ' ';
    }
    return (char) ('a' + (kind - ByteCensus.LOWER_A) % 26);
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
