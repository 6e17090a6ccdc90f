package vestiaire.metrics.ingest.column;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.MetricsException;

/**
 * The user's hint about dates that are ambiguous by themselves.
 *
 * @param order of the numbers in a date, or null
 * @param serials what Excel's days count from, or null
 */
public record TimeHint(@Nullable DateOrder order, @Nullable NumberForm serials) {
  /** Nothing is said. */
  public static final TimeHint NONE = new TimeHint(null, null);

  /** The words that {@link #parse} knows: "dmy, mdy, ymd, excel1900, excel1904". */
  public static final String WORDS =
      Stream.concat(
              Arrays.stream(DateOrder.values()).map(DateOrder::name),
              Arrays.stream(NumberForm.values()).filter(NumberForm::isSerial).map(NumberForm::name))
          .map(word -> word.toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));

  /**
   * Reads words such as {@code mdy} and {@code excel1904}.
   *
   * @throws MetricsException.Usage naming the words there are, for another one or two of a kind
   */
  public static TimeHint parse(String option, List<String> words) {
    TimeHint hint = NONE;
    for (String word : words) {
      hint = hint.with(option, word.strip().toLowerCase(Locale.ROOT));
    }
    return hint;
  }

  private TimeHint with(String option, String word) {
    for (DateOrder one : DateOrder.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(word) && order == null) {
        return new TimeHint(one, serials);
      }
    }
    for (NumberForm one : NumberForm.values()) {
      if (one.isSerial() && one.name().toLowerCase(Locale.ROOT).equals(word) && serials == null) {
        return new TimeHint(order, one);
      }
    }
    throw new MetricsException.Usage(
        option
            + ": '"
            + word
            + "' says no order of day and month; there are "
            + WORDS
            + ", one order and one of Excel's");
  }
}
