package vestiaire.metrics.ingest.reader;

import java.util.HashMap;
import java.util.Map;

/**
 * Remembers how the first values of a column of numbers and times are written, so that a value of
 * which the end is missing is known although what is left reads as one: {@code 2026-05-17T20:24}
 * under times with seconds and a zone, {@code 400} under numbers of eight digits.
 */
final class WrittenForms {
  private static final int LOOKED_AT = 500;

  /** From so many numbers of one length on, a shorter one at the end is doubtful. */
  private static final int LEAST_NUMBERS = 20;

  /** Times are written alike by whoever writes them: few are enough. */
  private static final int LEAST_TIMES = 3;

  /** How long the last run of digits is, by what stands between and after the digits. */
  private final Map<String, Digits> forms = new HashMap<>();

  private int seen;

  private record Digits(int least, int most, int count) {
    Digits and(int length) {
      return new Digits(Math.min(least, length), Math.max(most, length), count + 1);
    }
  }

  boolean isFull() {
    return seen >= LOOKED_AT;
  }

  /** Remembers how a value is written that stands in a row with an end. */
  void see(String value) {
    seen++;
    int digits = lastDigits(value);
    forms.merge(
        between(value), new Digits(digits, digits, 1), (known, one) -> known.and(one.least()));
  }

  /** Returns whether a value looks like the beginning of one that is written as the others are. */
  boolean isBeginning(String value) {
    String form = between(value);
    Digits same = forms.get(form);
    if (same != null) {
      int enough = form.isEmpty() ? LEAST_NUMBERS : LEAST_TIMES;
      return same.count >= enough && same.least == same.most && lastDigits(value) < same.least;
    }
    return forms.entrySet().stream()
        .anyMatch(
            other ->
                other.getKey().startsWith(form)
                    && !isNumeric(other.getKey().substring(form.length()))
                    && other.getValue().count >= LEAST_TIMES);
  }

  /**
   * A number without decimals or thousands may be a small one, and a time without its fraction of a
   * second is what some write when the fraction is zero.
   */
  private static boolean isNumeric(String missing) {
    return missing.chars().allMatch(sign -> ".,'’\u00a0\u202f".indexOf(sign) >= 0);
  }

  /** Everything but the digits: {@code --T::Z}. */
  private static String between(String value) {
    StringBuilder signs = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        signs.append(value.charAt(i));
      }
    }
    return signs.toString();
  }

  private static int lastDigits(String value) {
    int end = value.length();
    while (end > 0 && (value.charAt(end - 1) < '0' || value.charAt(end - 1) > '9')) {
      end--;
    }
    int from = end;
    while (from > 0 && value.charAt(from - 1) >= '0' && value.charAt(from - 1) <= '9') {
      from--;
    }
    return end - from;
  }
}
