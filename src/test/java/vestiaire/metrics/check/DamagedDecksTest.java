package vestiaire.metrics.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vestiaire.metrics.model.Finding;

/** Whatever is spoiled in a sound deck is found, by its rule. */
@Tag("slow")
class DamagedDecksTest {
  @TempDir static Path folder;
  private static Parts pictures;
  private static Parts charts;

  @BeforeAll
  static void write() throws Exception {
    Path deck = SoundDeck.write(folder);
    pictures = Parts.of(deck);
    charts = SoundDecksTest.withCharts(deck);
  }

  static List<Damage> damages() {
    return Damage.all();
  }

  @ParameterizedTest
  @MethodSource("damages")
  void isFound(Damage damage) throws Exception {
    // What is no matter of charts is spoiled in the deck with pictures.
    boolean design = DesignDamages.all().stream().anyMatch(one -> one.name().equals(damage.name()));
    Parts parts = (design ? pictures : charts).copy();
    damage.change().to(parts);
    Path spoiled = parts.write(folder.resolve("spoiled.pptx"));
    List<Finding> findings = DeckCheck.check(spoiled);
    assertThat(findings).extracting(Finding::rule).as(findings.toString()).contains(damage.rule());
  }

  @Test
  void thereAreManyAndTheyDiffer() {
    assertThat(damages()).hasSizeGreaterThan(100).extracting(Damage::name).doesNotHaveDuplicates();
  }
}
