package vestiaire.metrics.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /** What may be read in two ways is read in one, and the other is told. */
  @ParameterizedTest
  @CsvSource({
    "'Anna,Petit\nBert,Leroy\n', may be a row",
    "'id,share\n1,\\\\srv\n2,b\n', backslashes stand in pairs",
    "'id,name,name\n1,a,b\n2,c,d\n', named twice",
    "'1,a\n2,b\n', no line names the columns",
    "'id,heel\n1,5\" high\n2,flat\n', quote inside an unquoted cell"
  })
  void tellsWhatIsDoubtful(String text, String warning) throws IOException {
    assertThat(warnings(text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8)))
        .contains(warning);
  }

  @ParameterizedTest
  @CsvSource({"Åse,x-MacRoman", "Öl,IBM850", "Nîmes,x-MacRoman", "½ prix,IBM850"})
  void tellsWhenOneLetterDoesNotDecideTheCharacterSet(String word, String charset)
      throws IOException {
    byte[] bytes = ("id,label\n1," + word + "\n2,plain\n").getBytes(Charset.forName(charset));
    assertThat(warnings(bytes)).contains("fits nearly as well");
  }

  private String warnings(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("doubt.csv"), bytes);
    new TableJson(ReadOptions.NONE).write(file, folder);
    return new ObjectMapper()
        .readTree(folder.resolve("doubt.json").toFile())
        .get("warn")
        .toString();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(cell -> texts.add(cell.isNull() ? null : cell.asText()));
    return texts;
  }
}
