package vestiaire.metrics.sql;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The measures of a week, as {@code sql/deck/our_numbers.sql} names them in its column metric. */
public enum Measure {
  /** Listings started in the week. */
  LISTINGS_STARTED(false),
  /** Of these, listings completed. */
  LISTINGS_COMPLETED(false),
  /** Completed by started. */
  COMPLETION_RATE(true),
  /** Listings sold in the week. */
  SALES(false),
  /** Sold within 30 days, of the listings whose thirtieth day lies in the week. */
  SOLD_WITHIN_30_DAYS(true),
  /** Sellers who started a listing. */
  SELLERS(false),
  /** Of these, those whose first listing it is. */
  NEW_SELLERS(false),
  /** Of these, the others. */
  RETURNING_SELLERS(false),
  /** The median from start to completion, in minutes. */
  TIME_TO_LIST(false),
  /** The median of clicks per completed listing. */
  CLICKS_PER_LISTING(false);

  private final boolean share;

  Measure(boolean share) {
    this.share = share;
  }

  /** Returns what the result calls it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns whether it is a share, between 0 and 1. */
  public boolean isShare() {
    return share;
  }

  /** Returns the measure of this key. */
  public static Optional<Measure> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }

  /** Returns all keys. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(Measure::key).toList();
  }
}
