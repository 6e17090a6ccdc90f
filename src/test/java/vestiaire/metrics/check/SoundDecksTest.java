package vestiaire.metrics.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sound deck is let through, with pictures and with native charts. */
class SoundDecksTest {
  @TempDir Path folder;

  @Test
  void nothingIsFoundWithPictures() throws Exception {
    assertThat(DeckCheck.check(SoundDeck.write(folder))).isEmpty();
  }

  @Test
  void nothingIsFoundWithNativeCharts() throws Exception {
    Parts parts = withCharts(SoundDeck.write(folder));
    assertThat(DeckCheck.check(parts.write(folder.resolve("native.pptx")))).isEmpty();
  }

  /** Slide 7: bars; slide 8: a stack and lines. */
  static Parts withCharts(Path deck) throws Exception {
    Parts parts = Parts.of(deck);
    NativeChartEdits charts = new NativeChartEdits(parts);
    charts.replace(
        SoundDeck.CHART,
        "bar",
        new String[] {"Listings"},
        new String[] {"Zara", "Mango", "Maje"},
        new double[][] {{182, 107, 44}});
    charts.replace(
        SoundDeck.TWO,
        "stack",
        new String[] {"Sold", "On sale"},
        new String[] {"Bags", "Shoes", "Watches"},
        new double[][] {{120, 61, 12}, {310, 202, 20}});
    charts.replace(
        SoundDeck.TWO,
        "line",
        new String[] {"Started", "Completed"},
        new String[] {"W31", "W32", "W33"},
        new double[][] {{2960, 3011, 3042}, {2520, 2555, 2598}});
    return parts;
  }
}
