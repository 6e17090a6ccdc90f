package vestiaire.metrics.model;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The display format of a column's figures, declared beside the query ({@code -- format:
 * completion_rate percent(1)}), so that a figure looks the same wherever it stands.
 *
 * @param kind what the number means
 * @param decimals digits after the decimal sign, 0 to 9
 * @param currency of an amount of money; null for all else
 */
public record Format(Kind kind, int decimals, @Nullable Currency currency) {
  /** The meaning of a number, which decides its sign and unit. */
  public enum Kind {
    /** A plain number. */
    NUMBER,
    /** A share between 0 and 1, shown as a percentage. */
    SHARE,
    /** A number that is a percentage already. */
    PERCENT,
    /** A difference of two shares, shown in percentage points with its sign. */
    POINTS,
    /** How far two shares lie apart, in percentage points without a sign: after "up" or "down". */
    GAP,
    /** A difference, shown with its sign. */
    CHANGE,
    /** A duration in minutes. */
    MINUTES,
    /** An amount of money in euros. */
    EURO,
    /** An amount of money in the currency named, as in {@code money(0 GBP)}. */
    MONEY,
    /** A number that identifies something: no grouping. */
    ID,
    /** An ISO week, such as 2021-W35, or its end, W35. */
    WEEK,
    /** The Monday of a week, shown as the seven days from it on: 11–17 May 2026. */
    WEEK_DAYS,
    /** A word of the program's own, not of anybody's data: told in the report's language. */
    WORD,
    /** As the row says in its column {@code format}: for results with a metric a row. */
    ROW,
    /** A difference of what the row's column {@code format} says. */
    ROW_CHANGE,
    /** How far two such figures lie apart, without a sign. */
    ROW_GAP
  }

  /** Refuses an impossible precision. */
  public Format {
    if (decimals < 0 || decimals > 9) {
      throw new IllegalArgumentException("decimals must be 0 to 9, not " + decimals);
    }
    if ((kind == Kind.MONEY) != (currency != null)) {
      throw new IllegalArgumentException(
          kind == Kind.MONEY
              ? "money needs its currency, as in money(0 GBP)"
              : "only money has a currency");
    }
  }

  /** Of anything but money. */
  public Format(Kind kind, int decimals) {
    this(kind, decimals, null);
  }

  /** Returns what is assumed for a column without a declared format. */
  public static Format of(ColumnType type) {
    return new Format(Kind.NUMBER, type == ColumnType.DECIMAL ? 1 : 0);
  }

  /**
   * Reads {@code percent(1)} or {@code number}.
   *
   * @throws IllegalArgumentException with a message for people when there is no such format
   */
  public static Format parse(String text) {
    String name = text.strip();
    int decimals = 0;
    Currency currency = null;
    int open = name.indexOf('(');
    if (open > 0 && name.endsWith(")")) {
      String[] inside = name.substring(open + 1, name.length() - 1).strip().split(" ", 2);
      if (inside.length == 2) {
        currency = currency(text, inside[1].strip());
      }
      try {
        decimals = Integer.parseInt(inside[0].strip());
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "'" + text + "': the decimals must be a digit, as in percent(1)");
      }
      name = name.substring(0, open);
    }
    Kind kind;
    try {
      kind = Kind.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      List<String> known =
          Arrays.stream(Kind.values())
              .map(one -> one.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.toList());
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is not a format"
              + DidYouMean.question(name, known)
              + "; there are "
              + String.join(", ", known));
    }
    return new Format(kind, decimals, currency);
  }

  private static Currency currency(String text, String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'" + text + "': there is no currency '" + code + "'; write it as in money(0 GBP)");
    }
  }

  /** Returns the same with other decimals. */
  public Format with(int otherDecimals) {
    return new Format(kind, otherDecimals, currency);
  }

  /** Returns how a difference of two such figures is shown. */
  public Format ofChange() {
    return new Format(kind == Kind.SHARE ? Kind.POINTS : Kind.CHANGE, decimals);
  }

  /** Returns how far two such figures lie apart. */
  public Format ofGap() {
    return kind == Kind.SHARE ? new Format(Kind.GAP, decimals) : this;
  }

  /** {@code percent(1)}. */
  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT)
        + ("(" + decimals + (currency == null ? "" : " " + currency.getCurrencyCode()) + ")");
  }
}
