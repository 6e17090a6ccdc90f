package vestiaire.metrics.deck.placeholder;

import java.util.Locale;

/**
 * What a deck says by itself, in the report's language.
 *
 * @param opening name of the section before the first
 * @param agenda title of the agenda
 * @param agendaNotes notes of the agenda
 * @param section a pattern that makes a divider's title unique where a slide has the same
 * @param rest a pattern with one number: rows that the workbook alone shows
 * @param fullText before text that was cut, in the notes
 */
public record Phrases(
    String opening,
    String agenda,
    String agendaNotes,
    String section,
    String rest,
    String fullText) {
  private static final Phrases ENGLISH =
      new Phrases(
          "Opening",
          "What this report covers",
          "Each line leads to its section.",
          "Section: %s",
          "… and %d more in results.xlsx",
          "In full: ");
  private static final Phrases FRENCH =
      new Phrases(
          "Ouverture",
          "Ce que couvre ce rapport",
          "Chaque ligne mène à sa partie.",
          "Partie\u00a0: %s",
          "… et %d de plus dans results.xlsx",
          "Texte complet\u00a0: ");

  /** Says where the rows are that the slide leaves out. */
  public String rest(int left) {
    return String.format(Locale.ROOT, rest, left);
  }

  public static Phrases in(Locale language) {
    return language.getLanguage().equals("fr") ? FRENCH : ENGLISH;
  }
}
