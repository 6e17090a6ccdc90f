package vestiaire.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.template.Languages;

/**
 * What CLDR says of four locales, written out; _ is a space that does not break, ~ a narrow one.
 */
class FigureFormatTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en-GB | number(1)  | 1234567.85 | 1,234,567.9
          en-US | number(1)  | 1234567.85 | 1,234,567.9
          fr-FR | number(1)  | 1234567.85 | 1~234~567,9
          de-DE | number(1)  | 1234567.85 | 1.234.567,9
          en-GB | percent(1) | 1234.5     | 1,234.5%
          en-US | percent(1) | 1234.5     | 1,234.5%
          fr-FR | percent(1) | 1234.5     | 1~234,5~%
          de-DE | percent(1) | 1234.5     | 1.234,5_%
          en-GB | share(1)   | 0.5232558  | 52.3%
          fr-FR | share(1)   | 0.5232558  | 52,3~%
          fr-FR | share(0)   | 0.005      | 1~%
          de-DE | points(1)  | -0.31007   | −31,0_PP
          it-IT | points(1)  | -0.31007   | −31,0_p.p.
          es-ES | points(1)  | -0.31007   | −31,0_p._p.
          it-IT | percent(1) | 1234.5     | 1.234,5%
          es-ES | percent(1) | 1234.5     | 1.234,5_%
          de-DE | minutes(1) | 5.45       | 5,5_Min.
          en-GB | points(1)  | -0.31007   | −31.0 pp
          fr-FR | points(1)  | -0.31007   | −31,0~pts
          en-GB | gap(1)     | 0.31007    | 31.0 pp
          fr-FR | gap(1)     | 0.31007    | 31,0~pts
          en-GB | change(0)  | 64         | +64
          en-GB | change(1)  | 0.04       | ±0.0
          fr-FR | change(1)  | -1234.5    | −1~234,5
          en-GB | minutes(1) | 5.45       | 5.5 min
          fr-FR | minutes(1) | 5.45       | 5,5~min
          en-GB | euro(2)    | 1234.5     | €1,234.50
          en-US | euro(2)    | 1234.5     | €1,234.50
          fr-FR | euro(2)    | 1234.5     | 1~234,50~€
          de-DE | euro(2)    | 1234.5     | 1.234,50_€
          fr-FR | euro(0)    | -12        | −12~€
          en-GB | id         | 1234567    | 1234567
          fr-FR | id         | 1234567    | 1234567
          en-GB | number(1)  | -0.04      | 0.0
          fr-FR | percent(0) | -0.4       | 0~%
          en-GB | number(2)  | 2.675      | 2.68
          """)
  void numbersFollowTheLocale(String locale, String format, BigDecimal value, String text) {
    assertThat(in(locale).text(value, Format.parse(format))).isEqualTo(spaced(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en-GB | 2021-09-13 | 13 Sept 2021 | 13 Sept 2021, 23:59
          en-US | 2021-09-13 | Sep 13, 2021 | Sep 13, 2021, 11:59 PM
          fr-FR | 2021-09-13 | 13 sept. 2021 | 13 sept. 2021 à 23:59
          fr-FR | 2021-09-01 | 1er sept. 2021 | 1er sept. 2021 à 23:59
          fr-FR | 2021-08-31 | 31 août 2021 | 31 août 2021 à 23:59
          de-DE | 2021-09-13 | 13.09.2021 | 13.09.2021, 23:59_Uhr
          it-IT | 2021-09-13 | 13 set 2021 | 13 set 2021, ore_23:59
          es-ES | 2021-09-13 | 13 sept 2021 | 13 sept 2021, 23:59_h
          """)
  void datesAndInstantsFollowTheLocale(String locale, LocalDate day, String date, String time) {
    Instant late = day.atTime(23, 59).atZone(PARIS).toInstant();
    assertThat(in(locale).text(day, new Format(Format.Kind.NUMBER, 0))).isEqualTo(date);
    assertThat(in(locale).text(late, new Format(Format.Kind.NUMBER, 0))).isEqualTo(spaced(time));
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, 2021-W35, 2021-W35",
    "fr-FR, 2021-W35, semaine_35",
    "fr-FR, 2021-W05, semaine_5",
    "fr-FR, W05, S05",
    "de-DE, 2021-W35, KW_35",
    "de-DE, W05, KW_5",
    "it-IT, 2021-W35, settimana_35",
    "es-ES, W05, S05",
    "nl-NL, 2021-W35, 2021-W35",
    "fr-FR, no week, no week"
  })
  void weeksFollowTheLocale(String locale, String week, String text) {
    assertThat(in(locale).text(week, new Format(Format.Kind.WEEK, 0))).isEqualTo(spaced(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en-GB | 2026-05-11 | 11–17 May 2026
          en-GB | 2026-04-27 | 27 Apr – 3 May 2026
          en-GB | 2020-12-28 | 28 Dec 2020 – 3 Jan 2021
          en-US | 2026-05-11 | May 11, 2026 – May 17, 2026
          fr-FR | 2026-05-11 | 11 au 17 mai 2026
          fr-FR | 2026-06-01 | 1er au 7 juin 2026
          fr-FR | 2026-04-27 | 27 avr. au 3 mai 2026
          fr-FR | 2020-12-28 | 28 déc. 2020 au 3 janv. 2021
          de-DE | 2026-05-11 | 11.–17.05.2026
          de-DE | 2026-04-27 | 27.04.–03.05.2026
          de-DE | 2020-12-28 | 28.12.2020–03.01.2021
          it-IT | 2026-05-11 | 11–17 mag 2026
          es-ES | 2026-04-27 | 27 abr – 3 may 2026
          """)
  void theDaysOfAWeekSayOnceWhatTheyShare(String locale, LocalDate monday, String text) {
    assertThat(in(locale).text(monday, new Format(Format.Kind.WEEK_DAYS, 0))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en-GB | money(0 EUR) | 1440.4 | €1,440
          en-GB | money(2 GBP) | 99.5   | £99.50
          en-US | money(0 USD) | 12     | $12
          fr-FR | money(0 EUR) | 1440   | 1~440~€
          de-DE | money(0 EUR) | 1440   | 1.440_€
          it-IT | money(0 EUR) | 14400  | 14.400_€
          es-ES | money(0 PLN) | 14400  | 14.400_PLN
          """)
  void moneyIsWrittenAsTheLanguageDoes(String locale, String format, String value, String text) {
    assertThat(in(locale).text(new BigDecimal(value), Format.parse(format)))
        .isEqualTo(spaced(text));
    assertThat(Format.parse(format)).hasToString(format);
  }

  @ParameterizedTest
  @CsvSource({
    "money(0), money needs its currency",
    "money, money needs its currency",
    "money(0 EUX), there is no currency 'EUX'",
    "share(1 EUR), only money has a currency"
  })
  void formatOfMoneyNamesItsCurrency(String format, String problem) {
    assertThatThrownBy(() -> Format.parse(format)).hasMessageContaining(problem);
  }

  @Test
  void onlyColumnsOfWordsAreTranslated() {
    FigureFormat french =
        new FigureFormat(
            new Wording(
                Locale.FRANCE, Map.of("up", "en hausse", "Share of …", "Part de …", "yes", "oui")),
            PARIS);
    assertThat(french.text("up", new Format(Format.Kind.WORD, 0))).isEqualTo("en hausse");
    assertThat(french.text("Share of W35", new Format(Format.Kind.WORD, 0)))
        .isEqualTo("Part de W35");
    assertThat(french.text("sideways", new Format(Format.Kind.WORD, 0))).isEqualTo("sideways");
    assertThat(french.text("up", new Format(Format.Kind.NUMBER, 0))).isEqualTo("up");
    assertThat(french.text("W35", new Format(Format.Kind.NUMBER, 0))).isEqualTo("W35");
    assertThat(french.text(true, new Format(Format.Kind.NUMBER, 0))).isEqualTo("oui");
    assertThat(french.text(null, new Format(Format.Kind.WORD, 0))).isEqualTo(FigureFormat.MISSING);
  }

  @Test
  void theNameAPhraseEndsWithIsTranslatedToo() {
    Format word = new Format(Format.Kind.WORD, 0);
    assertThat(in("fr-FR").text("Median time at Information", word))
        .isEqualTo("Temps médian à l’étape Informations");
    assertThat(in("de-DE").text("Share of listings from Bags", word))
        .isEqualTo("Anteil der Anzeigen von Taschen");
    assertThat(in("fr-FR").text("Share of listings from Zoë & \"Co\"", word))
        .isEqualTo("Part des annonces de Zoë & \"Co\"");
  }

  private static FigureFormat in(String locale) {
    return new FigureFormat(
        new Languages(Path.of("templates")).in(Locale.forLanguageTag(locale)), PARIS);
  }

  private static String spaced(String text) {
    return text.replace('_', '\u00a0').replace('~', '\u202f');
  }
}
