package vestiaire.metrics.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.check.DeckCheck;
import vestiaire.metrics.model.Finding;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.verify.DeckVerify;

/**
 * The proof of a finished deck, opened anew: judged by the twenty rules, and held against the
 * results. Who makes a deck and who sends one go by the same.
 *
 * @param faults why it must not go out: figures that are not their results, broken rules
 * @param forced broken rules of how much is said, and how, where a name of the data forces them: a
 *     name of 300 characters makes a long title, which is no reason to withhold the numbers
 * @param byTheme how often a company's own look breaks the rules, which is its own affair
 * @param figures how many figures were held against their results
 */
public record DeckProof(List<Finding> faults, List<Finding> forced, int byTheme, int figures) {
  private static final Set<Integer> WORDS = Set.of(2, 3, 5, 16);
  // The rule for whatever concerns the file itself rather than its design.
  private static final int FILE_RULE = 20;
  private static final String LOOK = "ppt/(slideMasters|slideLayouts|theme|notesMasters|media)/.*";

  public DeckProof {
    faults = List.copyOf(faults);
    forced = List.copyOf(forced);
  }

  /** Returns whether nothing is the matter that would keep the deck from going out. */
  public boolean holdsNothing() {
    return faults.isEmpty();
  }

  /**
   * Of this deck.
   *
   * @param theme the company's file that it was made with; null for the templates' own, whose look
   *     must keep the rules
   */
  public static DeckProof of(Path deck, Path results, @Nullable Path theme) {
    DeckVerify.Verdict verdict = DeckVerify.verify(deck, results);
    List<Finding> faults = new ArrayList<>(verdict.findings());
    List<Finding> forced = new ArrayList<>();
    Set<String> given = theme == null ? Set.of() : shared(theme, deck);
    int byTheme = 0;
    for (Finding finding : DeckCheck.check(deck)) {
      if (theme != null && isOfTheLook(finding, given)) {
        byTheme++;
      } else if (WORDS.contains(finding.rule()) && verdict.stretched().contains(finding.slide())) {
        forced.add(finding);
      } else {
        faults.add(finding);
      }
    }
    return new DeckProof(faults, forced, byTheme, verdict.figures());
  }

  // Fonts, colours and places are the company's own, and so are masters, layouts, and pictures that
  // came with them.
  private static boolean isOfTheLook(Finding finding, Set<String> given) {
    return finding.rule() != 0
        && (finding.rule() != FILE_RULE
            || (finding.slide() == 0 && isOfTheLook(finding.shape(), given)));
  }

  private static boolean isOfTheLook(String part, Set<String> given) {
    // Layouts that the file lacks were derived from its own.
    return part.matches(LOOK) && (given.contains(part) || !part.startsWith("ppt/media/"));
  }

  /** Names of the parts that are the same in both files. */
  private static Set<String> shared(Path theme, Path deck) {
    Map<String, Long> given = checksums(theme);
    return checksums(deck).entrySet().stream()
        .filter(part -> part.getValue().equals(given.get(part.getKey())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static Map<String, Long> checksums(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.stream()
          .collect(Collectors.toMap(ZipEntry::getName, ZipEntry::getCrc, (one, other) -> other));
    } catch (IOException e) {
      throw new MetricsException.Rendering(file + " cannot be read: " + e, e);
    }
  }
}
