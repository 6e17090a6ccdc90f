package vestiaire.metrics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          120 EUR    | 120 EUR
          120EUR     | 120 EUR
          eur 120    | 120 EUR
          99.50 gbp  | 99.50 GBP
          99,50 PLN  | 99.50 PLN
          '  1 JPY ' | 1 JPY
          """)
  void amountAndCurrencyAreRead(String text, String read) {
    assertThat(Money.parse(text)).hasToString(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          120         | write an amount and a currency, like 120 EUR
          EUR         | write an amount and a currency
          120 EURO    | write an amount and a currency
          120 €       | write an amount and a currency
          -5 EUR      | write an amount and a currency
          1.234 EUR   | write an amount and a currency
          0 EUR       | the amount must be more than nothing
          0.00 EUR    | the amount must be more than nothing
          120 EUX     | there is no currency EUX in ISO 4217
          120 XAU     | there is no currency XAU in ISO 4217
          EUR GBP 120 | write an amount and a currency
          """)
  void whatIsNoMoneyIsToldWhatWouldBeRight(String text, String right) {
    assertThatThrownBy(() -> Money.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(right);
  }
}
