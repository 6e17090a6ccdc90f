package vestiaire.metrics.model;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount in a currency.
 *
 * @param amount more than nothing
 * @param currency as ISO 4217 names it
 */
public record Money(BigDecimal amount, Currency currency) {
  private static final Pattern FORM =
      Pattern.compile("(\\d{1,9}(?:[.,]\\d{1,2})?)[ \u00a0]?(\\p{L}{3})|(\\p{L}{3})[ \u00a0](.+)");

  /**
   * Reads {@code 120 EUR}, {@code 99.50 GBP} or {@code EUR 120}.
   *
   * @throws IllegalArgumentException saying what would be right
   */
  public static Money parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw wrong(text, "write an amount and a currency, like 120 EUR");
    }
    if (form.group(3) != null) {
      return parse(form.group(4) + " " + form.group(3));
    }
    BigDecimal amount = new BigDecimal(form.group(1).replace(',', '.'));
    if (amount.signum() == 0) {
      throw wrong(text, "the amount must be more than nothing");
    }
    String code = form.group(2).toUpperCase(Locale.ROOT);
    return new Money(
        amount,
        currency(code)
            .orElseThrow(
                () ->
                    wrong(
                        text,
                        "there is no currency "
                            + code
                            + " in ISO 4217; write it like EUR, GBP or USD")));
  }

  private static Optional<Currency> currency(String code) {
    return Currency.getAvailableCurrencies().stream()
        // Test codes and metals have no smallest coin.
        .filter(one -> one.getCurrencyCode().equals(code) && one.getDefaultFractionDigits() >= 0)
        .findFirst();
  }

  private static IllegalArgumentException wrong(String text, String right) {
    return new IllegalArgumentException("'" + text + "' is no amount of money: " + right);
  }

  /** {@code 120 EUR}. */
  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency.getCurrencyCode();
  }
}
