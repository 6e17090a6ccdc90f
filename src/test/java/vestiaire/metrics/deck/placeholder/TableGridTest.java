package vestiaire.metrics.deck.placeholder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestiaire.metrics.report.TableBlock;
import vestiaire.metrics.report.Text;

class TableGridTest {
  @ParameterizedTest
  @ValueSource(ints = {900, 500, 400, 300, 150, 60})
  void numberIsShownWholeOrNotAtAll(int width) {
    List<List<Text>> rows = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      rows.add(
          List.of(
              Text.of("A brand with quite a long name " + i),
              Text.of("26,271,373"),
              Text.of("windows-1252"),
              Text.of("195,387"),
              Text.of("−34.6 pp")));
    }
    TableBlock table =
        new TableBlock(
            Text.of("Files"),
            List.of(
                new TableBlock.TableColumn("File", false),
                new TableBlock.TableColumn("Bytes, all of them", true),
                new TableBlock.TableColumn("Read as", false),
                new TableBlock.TableColumn("Rows", true),
                new TableBlock.TableColumn("Difference", true)),
            rows,
            Text.of("Four files"));
    List<List<Text>> shown = TableGrid.of(table, width, 300).rows();
    assertThat(shown).isNotEmpty();
    for (List<Text> row : shown) {
      assertThat(row.get(1).plain()).isIn("26,271,373", "…");
      assertThat(row.get(3).plain()).isIn("195,387", "…");
      assertThat(row.get(4).plain()).isIn("−34.6 pp", "…");
      if (width >= 400) {
        assertThat(row.get(1).plain()).isEqualTo("26,271,373");
      }
    }
  }
}
