package vestiaire.metrics.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.deck.ResultSheet;
import vestiaire.metrics.deck.ResultsWorkbook;
import vestiaire.metrics.model.Column;
import vestiaire.metrics.model.ColumnType;
import vestiaire.metrics.model.Finding;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.verify.DeckVerify;
import vestiaire.metrics.verify.figure.FigureMapPart;

/** One digit changed in one place of the finished file is found, wherever it stands. */
@Tag("slow")
class MutationTest {
  private static final int TIMES = 50;

  @TempDir Path folder;

  @Test
  void fiftyOfFiftyAreFoundWithPictures() throws Exception {
    Parts sound = Parts.of(SoundDeck.write(folder));
    Mutations mutations = new Mutations(sound);
    assertThat(mutations.kinds())
        .containsExactly("alternative text", "map", "notes", "picture", "words");
    allAreFound(sound, mutations);
  }

  @Test
  void fiftyOfFiftyAreFoundWithNativeCharts() throws Exception {
    Parts sound = nativeDeck();
    Path deck = sound.write(folder.resolve("native.pptx"));
    assertThat(DeckVerify.verify(deck, folder.resolve("results")).findings()).isEmpty();
    Mutations mutations = new Mutations(sound);
    assertThat(mutations.kinds())
        .containsExactly(
            "alternative text", "chart cache", "map", "notes", "picture", "words", "workbook");
    allAreFound(sound, mutations);
  }

  @Test
  void aDigitInTheWorkbookOfResultsIsFound() throws Exception {
    Path deck = SoundDeck.write(folder);
    Path book = folder.resolve("results.xlsx");
    List<Column> columns =
        List.of(
            new Column("brand", ColumnType.TEXT),
            new Column("n", ColumnType.INTEGER),
            new Column("share", ColumnType.DECIMAL));
    ResultsWorkbook.write(
        List.of(
            new ResultSheet(
                "brands",
                columns,
                () ->
                    java.util.stream.Stream.of(
                        List.of("*Zoë & \"Co\"*", 1234L, new java.math.BigDecimal("0.9955")),
                        List.of("3.1 Phillip Lim", 7L, new java.math.BigDecimal("0.0045"))))),
        Instant.parse("2021-09-01T10:00:00Z"),
        book);
    assertThat(DeckVerify.verify(deck, folder.resolve("results")).findings()).isEmpty();
    Parts parts = Parts.of(book);
    parts.replace("xl/worksheets/sheet1.xml", "1234", "1235");
    parts.write(book);
    assertThat(DeckVerify.verify(deck, folder.resolve("results")).findings())
        .extracting(Finding::message)
        .anyMatch(message -> message.contains("1235") && message.contains("brands"));
  }

  private void allAreFound(Parts sound, Mutations mutations) throws Exception {
    Random random = new Random(7);
    List<String> kinds = mutations.kinds();
    for (int i = 0; i < TIMES; i++) {
      Parts changed = sound.copy();
      String what = mutations.mutate(kinds.get(i % kinds.size()), random, changed);
      assertThat(isFound(changed)).as(what).isTrue();
    }
  }

  private boolean isFound(Parts changed) throws Exception {
    Path deck = changed.write(folder.resolve("changed.pptx"));
    try {
      return !DeckVerify.verify(deck, folder.resolve("results")).findings().isEmpty();
    } catch (MetricsException.Rendering e) {
      // The map, or the file, is no longer one.
      return true;
    }
  }

  /** The chart of slide 7 as a native one, with its values in the map. */
  private Parts nativeDeck() throws Exception {
    Parts parts = Parts.of(SoundDeck.write(folder));
    new NativeChartEdits(parts)
        .replace(
            SoundDeck.CHART,
            "bar",
            new String[] {"Listings"},
            new String[] {"Most", "3.1 Phillip Lim"},
            new double[][] {{1234, 7}});
    String shape =
        parts
            .text("ppt/slides/slide7.xml")
            .replaceFirst("(?s).*<p:graphicFrame>.*?<p:cNvPr [^>]*?id=\"(\\d+)\".*", "$1");
    String map = "customXml/item1.xml";
    parts.edit(
        map,
        xml ->
            xml.replaceAll("<picture slide=\"7\"[^>]*/>", "")
                .replace(
                    "</figures>",
                    stored(shape, "cache", "c:ser[0]/c:tx/pt[0]", typed("Listings"))
                        + stored(shape, "cache", "c:ser[0]/c:cat/pt[0]", typed("Most"))
                        + stored(
                            shape,
                            "cache",
                            "c:ser[0]/c:cat/pt[1]",
                            figure(1, "brand", "3.1 Phillip Lim"))
                        + stored(shape, "cache", "c:ser[0]/c:val/pt[0]", figure(0, "n", "1,234"))
                        + stored(shape, "cache", "c:ser[0]/c:val/pt[1]", figure(1, "n", "7"))
                        + stored(shape, "sheet", "B1", typed("Listings"))
                        + stored(shape, "sheet", "A2", typed("Most"))
                        + stored(shape, "sheet", "A3", figure(1, "brand", "3.1 Phillip Lim"))
                        + stored(shape, "sheet", "B2", figure(0, "n", "1,234"))
                        + stored(shape, "sheet", "B3", figure(1, "n", "7"))
                        + "</figures>")
                .replaceFirst("sha256=\"\\w{64}\"", "sha256=\"" + "0".repeat(64) + "\""));
    String seal = FigureMapPart.sha256(parts.text(map).getBytes(StandardCharsets.UTF_8));
    parts.replaceFirst(map, "0{64}", seal);
    Files.deleteIfExists(folder.resolve("deck.pptx"));
    return parts;
  }

  private static String stored(String shape, String place, String at, String spans) {
    return "<text slide=\"7\" shape=\"%s\" place=\"%s\" at=\"%s\">%s</text>"
        .formatted(shape, place, at, spans);
  }

  private static String typed(String text) {
    return "<typed>" + text + "</typed>";
  }

  private static String figure(int row, String column, String text) {
    boolean number = column.equals("n");
    return "<figure query=\"t/brands\" row=\"%d\" column=\"%s\"%s>%s</figure>"
        .formatted(row, column, number ? " format=\"number(0)\"" : "", text);
  }
}
