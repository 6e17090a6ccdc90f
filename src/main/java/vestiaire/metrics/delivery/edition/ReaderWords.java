package vestiaire.metrics.delivery.edition;

import java.util.List;
import java.util.stream.Collectors;
import vestiaire.metrics.delivery.gate.Gate;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.pipeline.DataTest;
import vestiaire.metrics.pipeline.Results;
import vestiaire.metrics.report.FigureFormat;
import vestiaire.metrics.report.Wording;

/** Tells readers about the data in their language and without the names of files. */
final class ReaderWords {
  private final Wording wording;
  private final Results results;

  ReaderWords(Wording wording, Results results) {
    this.wording = wording;
    this.results = results;
  }

  /** Returns what a test of the data found. */
  String found(DataTest test) {
    return wording.say("{0}: {1}", wording.say(test.title()), test.rowsFound());
  }

  /** Returns the reasons to read with care, a sentence each. */
  String banner(List<String> reasons) {
    return reasons.stream()
        .map(reason -> reason.startsWith(Gate.DATA_ENDS) ? dataEnds() : wording.say(reason))
        .map(reason -> Character.toUpperCase(reason.charAt(0)) + reason.substring(1))
        .collect(Collectors.joining(". "));
  }

  private String dataEnds() {
    FigureFormat format = new FigureFormat(wording, results.week().zone());
    return wording.say(
        "the data ends on {0}",
        format.text(results.week().asOf(), new Format(Format.Kind.NUMBER, 0)));
  }
}
