package vestiaire.metrics.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.Format;

/**
 * The one place where a value becomes text for readers: in titles, tables, charts and mail alike,
 * in the report's language. Numbers, dates and currencies are those of the Unicode CLDR, but for
 * the narrow space before a French sign, the first of a French month, and the true minus sign.
 * Numbers are rounded half up, as people do by hand.
 */
public final class FigureFormat {
  /** What stands where the database has no value. */
  public static final String MISSING = "–";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Currency EURO = Currency.getInstance("EUR");
  private static final Pattern WEEK = Pattern.compile("(?:(\\d{4})-)?W(\\d{2})");
  // 11 mai 2026, 11 may 2026, 11.05.2026.
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile("(\\d+\\p{L}*\\.?) ?([^\\s/-]+) ?(\\d{4})");
  // At the end of a word: whatever follows is a name and stays as it is.
  private static final String NAME = "…";

  private final Locale language;
  private final ZoneId zone;
  private final Wording wording;
  private final DateTimeFormatter day;
  private final DateTimeFormatter time;

  /** Makes a formatter without words of other languages. */
  public FigureFormat(Locale language, ZoneId zone) {
    this(Wording.of(language), zone);
  }

  /**
   * Makes a formatter for one report.
   *
   * @param wording language of numbers and dates, and what the program's own words are in it
   * @param zone in which instants are told
   */
  public FigureFormat(Wording wording, ZoneId zone) {
    this.language = wording.locale();
    this.zone = zone;
    this.wording = wording;
    this.day = localized(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
    this.time = localized(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT));
  }

  /** Returns the value as the reader sees it; {@link #MISSING} for null. */
  public String text(@Nullable Object value, Format format) {
    if (value == null) {
      return MISSING;
    }
    if (value instanceof Number number) {
      return number(new BigDecimal(number.toString()), format);
    }
    if (value instanceof Instant instant) {
      var local = instant.atZone(zone);
      return wording.form(
          "date and time",
          "{0}, {1}",
          day(local.toLocalDate()),
          time.format(local).replace("\u202f", " "));
    }
    if (value instanceof LocalDate date) {
      return format.kind() == Format.Kind.WEEK_DAYS ? weekFrom(date) : day(date);
    }
    if (value instanceof Boolean flag) {
      return wording.say(flag ? "yes" : "no");
    }
    return switch (format.kind()) {
      case WORD -> word(value.toString());
      case WEEK -> week(value.toString());
      default -> value.toString();
    };
  }

  private String number(BigDecimal value, Format format) {
    return switch (format.kind()) {
      case NUMBER, ROW, ROW_GAP, WEEK, WEEK_DAYS, WORD -> plain(value, format.decimals());
      case SHARE -> percent(value.multiply(HUNDRED), format.decimals());
      case PERCENT -> percent(value, format.decimals());
      case POINTS -> points(signed(value.multiply(HUNDRED), format.decimals()));
      case GAP -> points(plain(value.multiply(HUNDRED), format.decimals()));
      case CHANGE, ROW_CHANGE -> signed(value, format.decimals());
      case MINUTES -> wording.form("minutes", "{0} min", plain(value, format.decimals()));
      case EURO -> money(value, format.decimals(), EURO);
      case MONEY -> money(value, format.decimals(), currency(format));
      case ID -> value.toPlainString();
    };
  }

  private String points(String number) {
    return wording.form("points", "{0} pp", number);
  }

  private String plain(BigDecimal value, int decimals) {
    // Rounded first, so that what rounds to nothing has no sign.
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
    return pattern(NumberFormat.getNumberInstance(language), rounded, decimals);
  }

  private String percent(BigDecimal value, int decimals) {
    // By way of the percent format, since languages differ in what stands between number and sign.
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
    return spaced(
        pattern(NumberFormat.getPercentInstance(language), rounded.movePointLeft(2), decimals));
  }

  private static Currency currency(Format format) {
    return Objects.requireNonNull(format.currency(), "money has a currency");
  }

  private String money(BigDecimal value, int decimals, Currency currency) {
    NumberFormat format = NumberFormat.getCurrencyInstance(language);
    format.setCurrency(currency);
    return spaced(pattern(format, value.setScale(decimals, RoundingMode.HALF_UP), decimals));
  }

  private String signed(BigDecimal value, int decimals) {
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
    String sign = rounded.signum() > 0 ? "+" : rounded.signum() < 0 ? "\u2212" : "±";
    return sign + plain(rounded.abs(), decimals);
  }

  // Some languages set another space before a sign than CLDR has, which differs by its version.
  private String spaced(String number) {
    String space = wording.setting("space before signs");
    return space.isEmpty() ? number : number.replaceAll("[\u00a0\u202f](?=\\D*$)", space);
  }

  private String day(LocalDate date) {
    String text = day.format(date);
    String first = wording.setting("first of a month");
    return first.isEmpty() || date.getDayOfMonth() != 1 ? text : text.replaceFirst("^1\\b", first);
  }

  // Where a language puts day before month before year, what both days share is said once.
  private String weekFrom(LocalDate monday) {
    LocalDate sunday = monday.plusDays(6);
    Matcher first = DAY_MONTH_YEAR.matcher(day(monday));
    Matcher last = DAY_MONTH_YEAR.matcher(day(sunday));
    String from = day(monday);
    boolean onlyDay = false;
    if (first.matches() && last.matches() && first.group(3).equals(last.group(3))) {
      onlyDay = first.group(2).equals(last.group(2));
      from = from.substring(0, first.end(onlyDay ? 1 : 2));
    }
    return onlyDay
        ? wording.form("days of one month", "{0}–{1}", from, day(sunday))
        : wording.form("days", "{0} – {1}", from, day(sunday));
  }

  // What a phrase ends with is a word too: a step of the form, a category.
  private String word(String text) {
    Map<String, String> words = wording.words();
    String known = words.get(text);
    return known != null
        ? known
        : words.keySet().stream()
            .filter(key -> key.endsWith(NAME) && text.startsWith(stem(key)))
            .max(Comparator.comparingInt(String::length))
            .map(key -> stem(wording.say(key)) + wording.say(text.substring(stem(key).length())))
            .orElse(text);
  }

  private static String stem(String text) {
    return text.endsWith(NAME) ? text.substring(0, text.length() - NAME.length()) : text;
  }

  private String week(String text) {
    Matcher matcher = WEEK.matcher(text);
    if (!matcher.matches()) {
      return text;
    }
    String number = matcher.group(2).replaceFirst("^0", "");
    return matcher.group(1) != null
        ? wording.form("week", text, number, matcher.group(1))
        : wording.form("short week", text, matcher.group(2), number);
  }

  private DateTimeFormatter localized(DateTimeFormatter formatter) {
    return formatter.withLocale(language).withChronology(IsoChronology.INSTANCE);
  }

  private static String pattern(NumberFormat format, BigDecimal value, int decimals) {
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    if (format instanceof DecimalFormat decimal) {
      var symbols = decimal.getDecimalFormatSymbols();
      symbols.setMinusSign('\u2212');
      decimal.setDecimalFormatSymbols(symbols);
    }
    return format.format(value);
  }
}
