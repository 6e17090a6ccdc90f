package vestiaire.metrics.chart.style;

import java.util.Locale;

/**
 * The few words that a chart says by itself, in the report's language.
 *
 * @param noData in place of a chart that has nothing to show
 * @param axisStartsAt before the value at which a cut axis starts
 * @param more a pattern with one number: how many categories found no room
 */
public record Phrases(String noData, String axisStartsAt, String more) {
  private static final Phrases ENGLISH =
      new Phrases("No data for this chart", "Axis starts at", "… and %d more");
  private static final Phrases FRENCH =
      new Phrases("Pas de données pour ce graphique", "L’axe commence à", "… et %d de plus");

  /** Says that so many categories found no room. */
  public String more(int hidden) {
    return String.format(Locale.ROOT, more, hidden);
  }

  /** French for French, English for every other language. */
  public static Phrases in(Locale language) {
    return language.getLanguage().equals("fr") ? FRENCH : ENGLISH;
  }
}
