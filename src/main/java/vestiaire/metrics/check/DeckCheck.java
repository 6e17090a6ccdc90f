package vestiaire.metrics.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.zip.ZipException;
import vestiaire.metrics.check.model.Deck;
import vestiaire.metrics.check.model.SlideView;
import vestiaire.metrics.check.rule.ChartDesignRule;
import vestiaire.metrics.check.rule.ChartFileRule;
import vestiaire.metrics.check.rule.ColourRule;
import vestiaire.metrics.check.rule.ContentRule;
import vestiaire.metrics.check.rule.ContrastRule;
import vestiaire.metrics.check.rule.ExhibitRule;
import vestiaire.metrics.check.rule.FindingList;
import vestiaire.metrics.check.rule.IdentityRule;
import vestiaire.metrics.check.rule.PackageRule;
import vestiaire.metrics.check.rule.PlaceRule;
import vestiaire.metrics.check.rule.SchemaRule;
import vestiaire.metrics.check.rule.TableRule;
import vestiaire.metrics.check.rule.TextRule;
import vestiaire.metrics.check.rule.TitleRule;
import vestiaire.metrics.model.Finding;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.opc.OfficeFile;
import vestiaire.metrics.opc.Relation;

/**
 * Judges any finished deck, ours or not, by the twenty rules of docs/DECK-RULES.md. Whatever
 * concerns the file itself, up to a file that is none, is rule 20. Nothing of the file is fetched,
 * run or changed.
 */
public final class DeckCheck {
  private static final long MOST_BYTES = 7L << 20;
  private static final int FILE_RULE = 20;

  private static final Set<String> OWNED =
      Set.of("chart", "notesSlide", "image", "package", "media", "comments");

  private static final List<BiConsumer<Deck, FindingList>> RULES =
      List.of(
          IdentityRule::judge,
          TitleRule::judge,
          ExhibitRule::judge,
          TextRule::judge,
          ColourRule::judge,
          ContrastRule::judge,
          ChartFileRule::judge,
          ChartDesignRule::judge,
          TableRule::judge,
          PlaceRule::judge);

  private final Set<Finding> findings = new LinkedHashSet<>();
  private final Map<String, Integer> owners = new HashMap<>();

  private DeckCheck() {}

  /**
   * Adds a finding for each violation.
   *
   * @return what is wrong, by slide; empty when nothing is
   * @throws MetricsException.Usage when there is no such file
   */
  public static List<Finding> check(Path deck) {
    if (!Files.isRegularFile(deck)) {
      throw new MetricsException.Usage("There is no file " + deck);
    }
    DeckCheck check = new DeckCheck();
    try (OfficeFile file = OfficeFile.open(deck)) {
      check.size(Files.size(deck));
      check.guarded(() -> PackageRule.judge(file, check::add));
      check.guarded(() -> ContentRule.judge(file, check::add));
      check.guarded(() -> SchemaRule.judge(file, check::add));
      check.presentation(file);
    } catch (ZipException e) {
      check.add(
          FILE_RULE, 0, "", "it is no PowerPoint file, or only a part of one: " + e.getMessage());
    } catch (IOException e) {
      check.add(FILE_RULE, 0, "", "it cannot be read: " + e.getMessage());
    }
    List<Finding> sorted = new ArrayList<>();
    for (Finding finding : check.findings) {
      int slide = check.owners.getOrDefault(finding.shape(), finding.slide());
      sorted.add(
          finding.slide() > 0
              ? finding
              : new Finding(finding.rule(), slide, finding.shape(), finding.message()));
    }
    sorted.sort(java.util.Comparator.comparingInt(Finding::slide));
    return List.copyOf(sorted);
  }

  private void presentation(OfficeFile file) {
    String main = file.related("", "officeDocument").orElse("");
    String type = file.contentType(main);
    Optional<Deck> deck = Deck.of(file);
    if (deck.isEmpty()) {
      add(FILE_RULE, 0, main, "the file holds no presentation that can be read");
      return;
    }
    if (!type.endsWith("presentationml.presentation.main+xml") && !type.contains("macroEnabled")) {
      add(FILE_RULE, 0, main, "its content type is '" + type + "', not that of a presentation");
    }
    for (SlideView slide : deck.get().slides()) {
      own(file, slide.part(), slide.number());
    }
    for (BiConsumer<Deck, FindingList> rule : RULES) {
      guarded(() -> rule.accept(deck.get(), this::add));
    }
  }

  /** A slide's chart, notes and pictures are its own, and so is what is wrong with them. */
  private void own(OfficeFile file, String part, int slide) {
    owners.putIfAbsent(part, slide);
    int slash = part.lastIndexOf('/') + 1;
    owners.putIfAbsent(
        part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels", slide);
    for (Relation relation : file.relations(part)) {
      if (OWNED.contains(relation.type()) && !owners.containsKey(relation.target())) {
        own(file, relation.target(), slide);
      }
    }
  }

  /** What no rule foresaw in a file is a finding too. */
  private void guarded(Runnable rule) {
    try {
      rule.run();
    } catch (RuntimeException e) {
      add(FILE_RULE, 0, "", "something in it cannot be judged: " + e);
    }
  }

  private void size(long bytes) {
    if (bytes > MOST_BYTES) {
      add(
          FILE_RULE,
          0,
          "",
          "the file has " + bytes + " bytes; more than 7 MB is not carried by every mail server");
    }
  }

  private void add(int rule, int slide, String shape, String message) {
    findings.add(new Finding(rule, slide, shape, message.strip()));
  }
}
