package vestiaire.metrics.ingest.source;

/**
 * The weights of accented letters in western names, and of the letters beside them. The points are
 * logarithms by rule of thumb; what matters is their order.
 */
final class LetterWeights {
  private static final String VOWELS = "aeiouy";

  private LetterWeights() {}

  /** Points of a small letter wherever it stands. */
  static double of(char letter) {
    return switch (letter) {
      case 'é' -> 6;
      case 'è' -> 4.9;
      case 'ü', 'ö' -> 4.2;
      case 'à', 'ç', 'ê' -> 4;
      case 'ä' -> 3.8;
      case 'ñ', 'ó', 'ô', 'á' -> 3.4;
      case 'í', 'ë', 'ï', 'ø' -> 3.1;
      case 'å', 'î', 'â' -> 2.8;
      case 'ß', 'æ', 'ã', 'ú' -> 2.4;
      case 'û', 'ù', 'œ' -> 2.1;
      case 'ò', 'ì', 'õ' -> 1.5;
      case 'š', 'ž' -> 0.5;
      case 'ý', 'ÿ', 'ð', 'þ' -> -1.5;
      default -> -3;
    };
  }

  /** Points for the letters beside it, small; a blank where none is. */
  static double beside(char letter, char left, char right) {
    return switch (letter) {
      // Two vowels of a kind do not stand together: Straße, not Straáe.
      case 'á' -> left == 'a' || right == 'a' || (vowel(left) && vowel(right)) ? -3 : 0;
      case 'é' -> left == ' ' && vowel(right) ? -4 : 0;
      case 'ü' -> left == ' ' && right == 's' ? -2 : 0;
      case 'ç' -> "aou~".indexOf(right) >= 0 ? 1 : -3;
      case 'ñ' -> VOWELS.indexOf(right) >= 0 && vowel(left) ? 1.5 : -1;
      case 'ï' -> vowel(left) ? 2 : -2;
      case 'ë' -> vowel(left) || right == ' ' ? 1 : -1;
      case 'è' -> vowel(right) || right == 'h' ? -2 : "jkw".indexOf(left) >= 0 ? -2 : 0.5;
      case 'ê' -> "tmlcn".indexOf(right) >= 0 ? 1 : -1;
      case 'ä' -> ending(right) ? -2 : right == 'u' || right == 'h' || right == 'c' ? 1.5 : 0;
      case 'à' -> right == ' ' ? 1 : -3;
      case 'ù', 'ò', 'ì' -> right == ' ' ? 1.5 : -2;
      case 'ã' -> right == 'o' || right == 'e' ? 1.5 : -1.5;
      case 'õ' -> right == 'e' ? 1 : -1;
      case 'ô', 'î', 'û', 'â' -> vowel(right) || ending(right) ? -1.5 : 0.5;
      case 'ó' -> right == 'n' || right == ' ' ? 0.5 : 0;
      case 'ß' -> left == ' ' ? -6 : vowel(left) || left == '~' ? 0.5 : -4;
      case 'œ' -> right == 'u' ? 1.5 : -1;
      case 'æ' -> vowel(left) || vowel(right) ? -2 : 0;
      case 'å' -> vowel(left) || vowel(right) ? -1.5 : 0;
      default -> 0;
    };
  }

  private static boolean vowel(char letter) {
    return VOWELS.indexOf(letter) >= 0;
  }

  /**
   * Tells whether a letter stands at the end of a word, or before its last s, as French has it and
   * German has not.
   */
  private static boolean ending(char right) {
    return right == ' ' || right == 's';
  }
}
