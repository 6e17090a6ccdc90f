package vestiaire.metrics.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vestiaire.metrics.pipeline.DataTest;

/** Tests of the data, for the terminal: a line each, and below it the first offending rows. */
final class DataTestLines {
  private DataTestLines() {}

  static List<String> of(List<DataTest> tests) {
    List<String> lines = new ArrayList<>();
    for (DataTest test : tests) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%-8s %s%s",
              test.outcome().name().toLowerCase(Locale.ROOT),
              test.title(),
              test.rowsFound() == 0
                  ? ""
                  : String.format(
                      Locale.ROOT,
                      ": %,d %s (%s)",
                      test.rowsFound(),
                      test.rowsFound() == 1 ? "row" : "rows",
                      test.name())));
      test.firstRows().forEach(row -> lines.add("           " + row));
      if (test.rowsFound() > test.firstRows().size()) {
        lines.add(
            String.format(
                Locale.ROOT,
                "           and %,d more",
                test.rowsFound() - test.firstRows().size()));
      }
    }
    return lines;
  }
}
