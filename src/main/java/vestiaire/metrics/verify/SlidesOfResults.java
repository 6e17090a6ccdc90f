package vestiaire.metrics.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.opc.OfficeFile;
import vestiaire.metrics.verify.figure.FigureMapPart;
import vestiaire.metrics.verify.figure.MappedSpan;

/**
 * Which slides of a finished deck show which result, by the deck's own map of its figures: texts,
 * tables, charts and notes alike.
 *
 * @param slides numbers of slides from 1, by the query's name such as {@code deck/totals}
 * @param titles of slides, by their numbers
 */
public record SlidesOfResults(
    Map<String, SortedSet<Integer>> slides, SortedMap<Integer, String> titles) {
  /**
   * Reads the map of a deck.
   *
   * @throws MetricsException.Rendering when it cannot be opened; a deck without a map shows nothing
   */
  public static SlidesOfResults of(Path deck) {
    try (OfficeFile file = OfficeFile.open(deck)) {
      Map<String, SortedSet<Integer>> slides = new TreeMap<>();
      SortedMap<Integer, String> titles = new TreeMap<>();
      FigureMapPart.of(file)
          .ifPresent(
              map ->
                  map.texts()
                      .forEach(
                          (at, texts) -> {
                            if (at.slide() < 1) {
                              return;
                            }
                            if (at.place().equals("text")) {
                              titles.putIfAbsent(at.slide(), said(texts.get(0)));
                            }
                            texts.stream()
                                .flatMap(List::stream)
                                .filter(MappedSpan::figure)
                                .forEach(
                                    span ->
                                        slides
                                            .computeIfAbsent(span.query(), none -> new TreeSet<>())
                                            .add(at.slide()));
                          }));
      return new SlidesOfResults(slides, titles);
    } catch (IOException e) {
      throw new MetricsException.Rendering(
          deck + " is not a PowerPoint file that can be read: " + e.getMessage(), e);
    }
  }

  private static String said(List<MappedSpan> text) {
    return text.stream().map(MappedSpan::text).collect(Collectors.joining()).strip();
  }
}
