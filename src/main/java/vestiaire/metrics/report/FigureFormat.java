package vestiaire.metrics.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.Format;

/**
 * The one place where a value becomes text for readers: in titles, tables, charts and mail alike,
 * in the report's language. Numbers are rounded half up, as people do by hand.
 */
public final class FigureFormat {
  /** What stands where the database has no value. */
  public static final String MISSING = "–";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Locale language;
  private final ZoneId zone;
  private final DateTimeFormatter day;
  private final DateTimeFormatter minute;

  /**
   * A formatter for one report.
   *
   * @param language of numbers and dates
   * @param zone in which instants are told
   */
  public FigureFormat(Locale language, ZoneId zone) {
    this.language = language;
    this.zone = zone;
    this.day = DateTimeFormatter.ofPattern("d MMM uuuu", language);
    this.minute = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", language);
  }

  /** The value as the reader sees it; {@link #MISSING} for null. */
  public String text(@Nullable Object value, Format format) {
    if (value == null) {
      return MISSING;
    }
    if (value instanceof Number number) {
      return number(new BigDecimal(number.toString()), format);
    }
    if (value instanceof Instant instant) {
      return minute.format(instant.atZone(zone));
    }
    if (value instanceof LocalDate date) {
      return day.format(date);
    }
    if (value instanceof Boolean flag) {
      return french() ? (flag ? "oui" : "non") : (flag ? "yes" : "no");
    }
    return value.toString();
  }

  private String number(BigDecimal value, Format format) {
    return switch (format.kind()) {
      case NUMBER, ROW -> plain(value, format.decimals());
      case SHARE -> percent(value.multiply(HUNDRED), format.decimals());
      case PERCENT -> percent(value, format.decimals());
      case POINTS ->
          signed(value.multiply(HUNDRED), format.decimals()) + (french() ? "\u202fpts" : " pp");
      case CHANGE, ROW_CHANGE -> signed(value, format.decimals());
      case MINUTES -> plain(value, format.decimals()) + (french() ? "\u202fmin" : " min");
      case ID -> value.toPlainString();
    };
  }

  private String plain(BigDecimal value, int decimals) {
    return pattern(NumberFormat.getNumberInstance(language), decimals).format(value);
  }

  private String percent(BigDecimal value, int decimals) {
    // By way of the percent format, since languages differ in what stands between number and sign.
    return pattern(NumberFormat.getPercentInstance(language), decimals)
        .format(value.movePointLeft(2));
  }

  private String signed(BigDecimal value, int decimals) {
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
    String sign = rounded.signum() > 0 ? "+" : rounded.signum() < 0 ? "\u2212" : "±";
    return sign + plain(rounded.abs(), decimals);
  }

  private boolean french() {
    return language.getLanguage().equals("fr");
  }

  private static NumberFormat pattern(NumberFormat format, int decimals) {
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    if (format instanceof DecimalFormat decimal) {
      var symbols = decimal.getDecimalFormatSymbols();
      symbols.setMinusSign('\u2212');
      decimal.setDecimalFormatSymbols(symbols);
    }
    return format;
  }
}
