package vestiaire.metrics.template;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vestiaire.metrics.model.ResultTable;

/** The words that queries return, in another language: the result {@code deck/words}. */
final class ResultWords {
  private static final String QUERY = "deck/words";

  private ResultWords() {}

  /** What each word is called in this language; empty where nobody says. */
  static Map<String, String> in(Locale language, Map<String, ResultTable> results) {
    ResultTable table = results.get(QUERY);
    int column = table == null ? -1 : table.indexOf(language.getLanguage());
    if (table == null || column < 0) {
      return Map.of();
    }
    Map<String, String> words = new HashMap<>();
    for (int row = 0; row < table.rows().size(); row++) {
      Object shown = table.cell(row, column);
      if (shown != null) {
        words.put(String.valueOf(table.cell(row, 0)), shown.toString());
      }
    }
    return words;
  }
}
