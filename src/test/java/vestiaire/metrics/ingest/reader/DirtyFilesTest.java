package vestiaire.metrics.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reader against every kind of dirt, by way of the JSON that tells what it understood. */
class DirtyFilesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("vestiaire.metrics.ingest.reader.DirtyFiles#all")
  void understandsDirtyFile(DirtyFile dirty) throws IOException {
    Path file = folder.resolve(dirty.name());
    Files.write(file, dirty.bytes());
    TableJson.Outcome outcome = new TableJson(ReadOptions.NONE).write(file, folder);
    JsonNode json =
        new ObjectMapper()
            .readTree(
                folder.resolve(dirty.name().replaceFirst("\\.[^.]*$", "") + ".json").toFile());

    assertThat(json.get("outcome").asText()).as("%s", json).isEqualTo(dirty.outcome());
    assertThat(outcome.word()).isEqualTo(dirty.outcome());
    assertThat(texts(json.get("header"))).as("%s", json).isEqualTo(dirty.header());
    List<List<String>> rows = new ArrayList<>();
    json.get("rows").forEach(row -> rows.add(texts(row)));
    assertThat(rows).as("%s", json).isEqualTo(dirty.rows());
    List<Integer> lines = new ArrayList<>();
    json.get("quarantine").forEach(row -> lines.add(row.get("line").asInt()));
    assertThat(lines).as("%s", json).isEqualTo(dirty.quarantined());
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(cell -> texts.add(cell.isNull() ? null : cell.asText()));
    return texts;
  }
}
