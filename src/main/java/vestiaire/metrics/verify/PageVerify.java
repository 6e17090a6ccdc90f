package vestiaire.metrics.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vestiaire.metrics.model.Finding;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.verify.figure.MappedSpan;
import vestiaire.metrics.verify.figure.ResultCells;
import vestiaire.metrics.verify.page.PageFile;
import vestiaire.metrics.verify.page.PageWeeks;

/**
 * Holds the interactive page against the results: each figure of the week as a whole, in the plain
 * markup and in the words that the page takes from the deck, must be what its cell makes of its
 * form; and the listings that the page carries must add up, week by week, to those of the results.
 * What filters make of these listings is the program's own script, which tests hold against SQL.
 */
public final class PageVerify {
  private static final int LEAST_FIGURES = 10;

  private final List<Finding> findings = new ArrayList<>();

  private PageVerify() {}

  /**
   * Verifies.
   *
   * @param results the folder with {@code X/Y.csv}
   * @throws MetricsException.Rendering when the file is no page of this program
   */
  public static DeckVerify.Verdict verify(Path page, Path results) {
    if (!Files.isRegularFile(page)) {
      throw new MetricsException.Usage("There is no file " + page);
    }
    try {
      PageFile file = PageFile.read(page);
      PageVerify verify = new PageVerify();
      int figures = verify.figures(file, new ResultCells(results, file.language()));
      figures += verify.weeks(file, results);
      return new DeckVerify.Verdict(figures, verify.findings, Set.of(), Map.of());
    } catch (IOException e) {
      throw new MetricsException.Rendering(
          page + " is not a page that can be read: " + e.getMessage(), e);
    }
  }

  private int figures(PageFile file, ResultCells cells) throws IOException {
    List<MappedSpan> figures = file.figures();
    for (MappedSpan figure : figures) {
      String wrong = cells.disagreement(figure);
      if (!wrong.isEmpty()) {
        add("'" + figure.text() + "': " + wrong);
      }
    }
    if (figures.size() < LEAST_FIGURES) {
      add("it carries " + figures.size() + " figures; a page of this program has more");
    }
    return figures.size();
  }

  private int weeks(PageFile file, Path results) throws IOException {
    PageWeeks weeks = PageWeeks.of(file.rows());
    PageWeeks.Comparison comparison = weeks.against(results.resolve("deck/weekly_trend.csv"));
    comparison.differences().forEach(this::add);
    return comparison.figures();
  }

  private void add(String message) {
    findings.add(new Finding(0, 0, "page", message));
  }
}
