package vestiaire.metrics.verify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vestiaire.metrics.verify.figure.FigureMapPart;
import vestiaire.metrics.verify.figure.MappedSpan;
import vestiaire.metrics.verify.figure.Numbers;

/**
 * Numbers that a template's author typed, on slides and in their tables: no result can prove them,
 * and none changes when the data does.
 */
final class TypedFigures {
  private static final Set<String> SHOWN = Set.of("text", "table");

  /** What the program itself counts begins so: "… and 12 more". */
  private static final String COUNTED = "…";

  /** A digit that belongs to a name, as in W35. */
  private static final Pattern IN_A_NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}-]*\\p{N}+");

  private TypedFigures() {}

  /** Finds them by slide, each once, in the order in which they stand. */
  static Map<Integer, List<String>> of(FigureMapPart map) {
    Map<Integer, Set<String>> found = new TreeMap<>();
    map.texts()
        .forEach(
            (spot, texts) -> {
              if (spot.slide() > 0 && SHOWN.contains(spot.place())) {
                texts.stream()
                    .flatMap(List::stream)
                    .filter(span -> !span.figure() && !span.text().startsWith(COUNTED))
                    .map(MappedSpan::text)
                    .map(TypedFigures::withoutNames)
                    .map(Numbers::in)
                    .filter(numbers -> !numbers.isEmpty())
                    .forEach(
                        numbers ->
                            found
                                .computeIfAbsent(spot.slide(), slide -> new LinkedHashSet<>())
                                .addAll(numbers.stream().map(String::strip).toList()));
              }
            });
    Map<Integer, List<String>> typed = new TreeMap<>();
    found.forEach((slide, numbers) -> typed.put(slide, new ArrayList<>(numbers)));
    return typed;
  }

  private static String withoutNames(String text) {
    Matcher names = IN_A_NAME.matcher(text);
    return names.replaceAll(" ");
  }
}
