package vestiaire.metrics.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vestiaire.metrics.model.Finding;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.opc.OfficeFile;
import vestiaire.metrics.verify.figure.FigureLocation;
import vestiaire.metrics.verify.figure.FigureMapPart;
import vestiaire.metrics.verify.figure.MappedSpan;
import vestiaire.metrics.verify.figure.Numbers;
import vestiaire.metrics.verify.figure.ResultCells;
import vestiaire.metrics.verify.figure.ResultsBook;
import vestiaire.metrics.verify.figure.ShownTexts;

/**
 * Holds every number of a finished deck against the results. The deck carries a map of its texts as
 * they were written: what is typed in the template, and what is a figure, with query, row, column
 * and form. Each figure must be what its cell makes of that form; and the deck must still show what
 * the map says, number by number and in the same places: in paragraphs, cells, alternative texts,
 * notes, the caches and workbooks of native charts. Pictures must be the ones that were drawn, and
 * the map the one that was written.
 */
public final class DeckVerify {
  private static final int LONG_NAME = 60;
  private static final int MOST_WORDS = 3;

  /** Between two figures whose difference a chart draws. */
  private static final String MINUS = " \u2212 ";

  private static final Set<String> STORED = Set.of("cache", "sheet");

  private final List<Finding> findings = new ArrayList<>();
  private final FigureMapPart map;
  private final ShownTexts shown;
  private final ResultCells cells;

  private DeckVerify(OfficeFile file, FigureMapPart map, Path results) throws IOException {
    this.map = map;
    shown = new ShownTexts(file);
    cells = new ResultCells(results, map.language());
  }

  /**
   * Verifies; a workbook {@code results.xlsx} beside the results is held against them too.
   *
   * @param results the folder with {@code X/Y.csv}
   * @return numbers that do not agree; empty when all do
   * @throws MetricsException.Rendering when the deck cannot be opened or carries no map
   */
  public static Verdict verify(Path deck, Path results) {
    if (!Files.isRegularFile(deck)) {
      throw new MetricsException.Usage("There is no file " + deck);
    }
    try (OfficeFile file = OfficeFile.open(deck)) {
      FigureMapPart map =
          FigureMapPart.of(file)
              .orElseThrow(
                  () ->
                      new MetricsException.Rendering(
                          deck + " carries no map of its figures; only decks of this program do"));
      DeckVerify verify = new DeckVerify(file, map, results);
      int figures = verify.figures();
      verify.shown();
      verify.pictures();
      file.problems()
          .forEach(one -> verify.findings.add(new Finding(0, 0, one.part(), one.message())));
      Path workbook = deck.resolveSibling("results.xlsx");
      if (Files.isRegularFile(workbook)) {
        ResultsBook.differences(workbook, results)
            .forEach(one -> verify.findings.add(new Finding(0, 0, "results.xlsx", one)));
      }
      return new Verdict(figures, verify.findings, verify.stretched(), TypedFigures.of(verify.map));
    } catch (IOException e) {
      throw new MetricsException.Rendering(
          deck + " is not a PowerPoint file that can be read: " + e.getMessage(), e);
    }
  }

  /**
   * What came of it.
   *
   * @param figures how many were held against the results
   * @param findings those that do not agree
   * @param stretched slides that show a name of more than 60 characters or three words, which no
   *     template can foresee
   * @param typed by slide, numbers that come from no result but from the template's author
   */
  public record Verdict(
      int figures,
      List<Finding> findings,
      Set<Integer> stretched,
      Map<Integer, List<String>> typed) {
    /** Copies what it is given. */
    public Verdict {
      findings = List.copyOf(findings);
      stretched = Set.copyOf(stretched);
      typed = new TreeMap<>(typed);
    }
  }

  private Set<Integer> stretched() {
    Set<Integer> slides = new LinkedHashSet<>();
    map.texts()
        .forEach(
            (spot, texts) -> {
              boolean any =
                  texts.stream()
                      .flatMap(List::stream)
                      .anyMatch(span -> span.figure() && isLong(span.text()));
              if (any) {
                slides.add(spot.slide());
              }
            });
    return slides;
  }

  /**
   * Returns whether a template that was written with an ordinary name in mind may fail with this
   * one.
   */
  private static boolean isLong(String name) {
    return name.length() > LONG_NAME || name.strip().split("\\s+").length > MOST_WORDS;
  }

  /** Returns the map against the results. */
  private int figures() throws IOException {
    if (!map.sealed()) {
      findings.add(
          new Finding(0, 0, "map of figures", "it is not as it was written: its SHA-256 differs"));
    }
    int figures = 0;
    for (Map.Entry<FigureLocation, List<List<MappedSpan>>> entry : map.texts().entrySet()) {
      for (List<MappedSpan> text : entry.getValue()) {
        for (MappedSpan span : text) {
          if (span.figure()) {
            figures++;
            String wrong = cells.disagreement(span);
            if (!wrong.isEmpty()) {
              add(entry.getKey(), "'" + span.text() + "': " + wrong);
            }
          }
        }
      }
    }
    return figures;
  }

  /** What the deck shows against the map. */
  private void shown() throws IOException {
    Set<FigureLocation> spots = new LinkedHashSet<>(shown.texts().keySet());
    spots.addAll(map.texts().keySet());
    for (FigureLocation spot : spots) {
      List<List<MappedSpan>> written = map.texts().getOrDefault(spot, List.of());
      List<String> read = shown.texts().getOrDefault(spot, List.of());
      if (STORED.contains(spot.place())) {
        stored(spot, written, read);
      } else if (!spot.place().equals("chart")) {
        texts(spot, written, read);
      }
    }
    shown
        .disguises()
        .forEach(
            (spot, code) ->
                add(spot, "its number format '" + code + "' shows other numbers than it holds"));
    shown
        .wrongCounts()
        .forEach((spot, number) -> add(spot, "'" + number + "' is not the slide's number"));
  }

  private void stored(FigureLocation spot, List<List<MappedSpan>> written, List<String> read)
      throws IOException {
    if (written.isEmpty()) {
      // Labels of a chart repeat what stands in its data.
      if (!spot.at().startsWith("rich[") || !isData(spot, read)) {
        texts(spot, written, read);
      }
      return;
    }
    List<MappedSpan> spans = written.get(0);
    if (spans.size() == 3 && spans.get(1).text().equals(MINUS) && read.size() == 1) {
      String wrong = cells.disagreement(spans.get(0), spans.get(2), read.get(0));
      if (!wrong.isEmpty()) {
        add(spot, "'" + read.get(0) + "': " + wrong);
      }
      return;
    }
    if (spans.size() == 1 && spans.get(0).figure() && read.size() == 1) {
      String wrong = cells.disagreement(spans.get(0), read.get(0));
      if (!wrong.isEmpty()) {
        add(spot, "'" + read.get(0) + "': " + wrong);
      }
    } else {
      texts(spot, written, read);
    }
  }

  private boolean isData(FigureLocation label, List<String> read) {
    Set<String> data =
        map.texts().entrySet().stream()
            .filter(entry -> entry.getKey().slide() == label.slide())
            .filter(entry -> entry.getKey().shape() == label.shape())
            .flatMap(entry -> entry.getValue().stream())
            .map(DeckVerify::plain)
            .collect(Collectors.toSet());
    return data.containsAll(read);
  }

  private void texts(FigureLocation spot, List<List<MappedSpan>> written, List<String> read) {
    String expected =
        written.stream()
            .map(DeckVerify::plain)
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining("\n"));
    String found = String.join("\n", read);
    if (found.equals(expected)) {
      return;
    }
    if (STORED.contains(spot.place()) && !written.isEmpty()) {
      add(spot, "'" + found + "': the report wrote '" + expected + "'");
      return;
    }
    List<String> right = Numbers.in(expected);
    List<String> numbers = Numbers.in(found);
    if (!numbers.equals(right)) {
      add(spot, difference(numbers, right));
      return;
    }
    int at = 0;
    for (List<MappedSpan> text : written) {
      for (MappedSpan span : text) {
        if (span.figure() && !span.text().isBlank()) {
          int next = found.indexOf(span.text(), at);
          if (next < 0) {
            add(spot, "it no longer shows '" + span.text() + "' where the report put it");
            return;
          }
          at = next + span.text().length();
        }
      }
    }
  }

  private static String difference(List<String> numbers, List<String> right) {
    int i = 0;
    while (i < numbers.size() && i < right.size() && numbers.get(i).equals(right.get(i))) {
      i++;
    }
    if (i >= numbers.size()) {
      return "it no longer shows '" + right.get(i) + "'";
    }
    return "'"
        + numbers.get(i)
        + "' is neither a result's cell nor typed in the template"
        + (i < right.size() ? "; the report wrote '" + right.get(i) + "'" : "");
  }

  private void pictures() {
    Map<FigureLocation, Set<String>> all = new LinkedHashMap<>(shown.pictures());
    map.pictures().forEach((spot, hashes) -> all.putIfAbsent(spot, new TreeSet<>()));
    all.forEach(
        (spot, hashes) -> {
          if (!hashes.equals(map.pictures().get(spot))) {
            add(spot, "its picture is not the one that the report drew");
          }
        });
  }

  private static String plain(List<MappedSpan> spans) {
    return spans.stream().map(MappedSpan::text).collect(Collectors.joining());
  }

  private void add(FigureLocation spot, String message) {
    findings.add(new Finding(0, spot.slide(), spot.toString(), message));
  }
}
