package vestiaire.metrics.ingest.column;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Months by their names and usual abbreviations, in the languages of European exports. */
final class MonthNames {
  private static final String[] NAMES = {
    "january jan janvier janv januar januari enero ene gennaio gen",
    "february feb fevrier fevr fev februar februari febrero febbraio",
    "march mar mars marz maerz mrz maart mrt marzo",
    "april apr avril avr abril abr aprile",
    "may mai mei mayo maggio mag",
    "june jun juin juni junio giugno giu",
    "july jul juillet juil juli julio luglio lug",
    "august aug aout augustus agosto ago",
    "september sept sep septembre septiembre settembre set",
    "october oct octobre oktober okt octubre ottobre ott",
    "november nov novembre noviembre",
    "december dec decembre dezember dez diciembre dic dicembre"
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
