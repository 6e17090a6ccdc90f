package vestiaire.metrics.ingest.column;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Months by their names and usual abbreviations, in the languages of European exports: English,
 * French, German, Italian, Spanish, Portuguese, Dutch, Swedish, Danish, Norwegian, Polish. A word
 * that means one month here and another there is none.
 */
final class MonthNames {
  private static final String[] NAMES = {
    "january jan janvier janv januar januari janner enero ene gennaio gen janeiro"
        + " stycznia styczen sty",
    "february feb fevrier fevr fev februar februari febrero febbraio fevereiro lutego luty lut",
    "march mar mars marz maerz mrz maart mrt marzo marco marts marca marzec",
    "april apr avril avr abril abr aprile kwietnia kwiecien kwi",
    "may mai mei mayo maggio mag maio maj maja",
    "june jun juin juni junio giugno giu junho czerwca czerwiec cze",
    "july jul juillet juil juli julio luglio lug julho lipca lipiec lip",
    "august aug aout augustus augusti agosto ago sierpnia sierpien sie",
    "september sept sep septembre septiembre settembre set setembro wrzesnia wrzesien wrz",
    "october oct octobre oktober okt octubre ottobre ott outubro out pazdziernika pazdziernik paz",
    "november nov novembre noviembre novembro listopada listopad lis",
    "december dec decembre dezember dez diciembre dic dicembre dezembro desember des grudnia"
        + " grudzien gru"
  };
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Map<String, Integer> MONTHS = months();

  private MonthNames() {}

  /**
   * Returns the month, 1 to 12, or null for another word; case, accents and a full stop do not
   * matter.
   */
  static @Nullable Integer month(String word) {
    String plain = ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    return MONTHS.get(plain.toLowerCase(Locale.ROOT).replace(".", ""));
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (int i = 0; i < NAMES.length; i++) {
      for (String name : NAMES[i].split(" ", -1)) {
        months.put(name, i + 1);
      }
    }
    return Map.copyOf(months);
  }
}
