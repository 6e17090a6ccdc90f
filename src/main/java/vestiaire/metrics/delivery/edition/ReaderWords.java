package vestiaire.metrics.delivery.edition;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.delivery.gate.Gate;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.pipeline.DataTest;
import vestiaire.metrics.pipeline.Results;
import vestiaire.metrics.report.FigureFormat;

/** What readers are told of the data, in their language and without the names of files. */
final class ReaderWords {
  private static final String VOCABULARY = "deck/vocabulary";

  private final Locale language;
  private final Results results;

  ReaderWords(Locale language, Results results) {
    this.language = language;
    this.results = results;
  }

  /** What a test of the data found. */
  String found(DataTest test) {
    return translated(test.title()) + (french() ? "\u00a0: " : ": ") + test.rowsFound();
  }

  /** The reasons to read with care, a sentence each. */
  String banner(List<String> reasons) {
    return reasons.stream()
        .map(reason -> reason.startsWith(Gate.DATA_ENDS) ? dataEnds(reason) : reason)
        .map(reason -> Character.toUpperCase(reason.charAt(0)) + reason.substring(1))
        .collect(Collectors.joining(". "));
  }

  private String dataEnds(String english) {
    if (!french()) {
      return english;
    }
    FigureFormat format = new FigureFormat(language, results.week().zone());
    return "les données s’arrêtent au "
        + format.text(results.week().asOf(), new Format(Format.Kind.NUMBER, 0));
  }

  private String translated(String title) {
    @Nullable ResultTable words = results.tables().get(VOCABULARY);
    int column = words == null ? -1 : words.indexOf(language.getLanguage());
    if (words == null || column < 0) {
      return title;
    }
    for (int row = 0; row < words.rows().size(); row++) {
      if (title.equals(words.cell(row, 0))) {
        return String.valueOf(words.cell(row, column));
      }
    }
    return title;
  }

  private boolean french() {
    return language.getLanguage().equals("fr");
  }
}
