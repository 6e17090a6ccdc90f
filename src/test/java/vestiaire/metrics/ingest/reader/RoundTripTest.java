package vestiaire.metrics.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vestiaire.metrics.model.MetricsException;

/** What a conforming program writes reads back the same; what no program writes does no harm. */
@Tag("slow")
class RoundTripTest {
  private static final String TEXTS = "abcdefgXYZ éèüñ ’€ÆÐ.:-()'";
  private static final String SPECIAL = ",;\t|\"\n\r";
  private static final List<String> LINE_ENDS = List.of("\n", "\r\n", "\r");
  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  // A fixed seed: a build fails for what was changed, not by chance. Run without it to search for
  // new cases.
  @Property(tries = 1500, seed = "20210901")
  void readsBackWhatAConformingWriterWrote(@ForAll @IntRange(max = 100_000_000) int seed)
      throws IOException {
    Random random = new Random(seed);
    char delimiter = ",;\t|".charAt(random.nextInt(4));
    boolean backslash = random.nextInt(4) == 0;
    String lineEnd = LINE_ENDS.get(random.nextInt(3));
    int columns = 2 + random.nextInt(4);
    List<List<String>> rows = new ArrayList<>();
    StringBuilder text = new StringBuilder("\uFEFF");
    for (int column = 0; column < columns; column++) {
      text.append(column == 0 ? "" : delimiter).append("name").append((char) ('a' + column));
    }
    text.append(lineEnd);
    int count = 4 + random.nextInt(20);
    for (int i = 0; i < count; i++) {
      List<String> row = new ArrayList<>(List.of(String.valueOf(1000 + i)));
      for (int column = 1; column < columns; column++) {
        row.add(cell(random));
      }
      for (int column = 0; column < columns; column++) {
        text.append(column == 0 ? "" : delimiter);
        text.append(written(row.get(column), delimiter, backslash, random.nextInt(5) == 0));
      }
      text.append(i == count - 1 && random.nextBoolean() ? "" : lineEnd);
      rows.add(row);
    }
    Charset charset = CHARSETS.get(random.nextInt(3));
    assertThat(read(text.toString().getBytes(charset)))
        .as("delimiter %s, backslash %s, %s:%n%s", delimiter, backslash, charset, text)
        .isEqualTo(rows);
  }

  @Property(tries = 1500, seed = "20210901")
  void randomBytesNeverCrash(@ForAll @Size(max = 400) byte[] bytes) throws IOException {
    readOrRefuse(bytes);
  }

  @Property(tries = 1500, seed = "20210901")
  void randomPunctuationNeverCrashes(@ForAll @IntRange(max = 100_000_000) int seed)
      throws IOException {
    Random random = new Random(seed);
    String letters = "a1\"\"',;\n\n\r\\\t| é\0\u0019";
    StringBuilder text = new StringBuilder(random.nextBoolean() ? "" : "x,y\n");
    int length = random.nextInt(300);
    for (int i = 0; i < length; i++) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    readOrRefuse(text.toString().getBytes(CHARSETS.get(random.nextInt(3))));
  }

  private static void readOrRefuse(byte[] bytes) throws IOException {
    try {
      read(bytes);
    } catch (MetricsException.Input e) {
      assertThat(e).hasMessageContaining("round-trip.csv");
    }
  }

  /** The rows without fault; none is expected to have one in a conforming file. */
  private static List<List<String>> read(byte[] bytes) throws IOException {
    Path file = Path.of("target/round-trip.csv");
    Files.write(file, bytes);
    List<List<String>> read = new ArrayList<>();
    TableFile table = TableFile.open(file, ReadOptions.NONE);
    Cell cell = new Cell();
    try (RowReader rows = table.rows(taken -> {})) {
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 0; rows.fault() == null && column < table.columns(); column++) {
          rows.cell(column, cell);
          row.add(cell.isEmpty() && !cell.quoted ? null : cell.text());
        }
        read.add(row);
      }
    }
    return read;
  }

  private static String cell(Random random) {
    if (random.nextInt(8) == 0) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(9);
    for (int i = 0; i < length; i++) {
      String letters = random.nextInt(12) == 0 ? SPECIAL : TEXTS;
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  private static String written(String cell, char delimiter, boolean backslash, boolean quoted) {
    if (cell == null) {
      return "";
    }
    boolean special =
        cell.isEmpty()
            || cell.indexOf(delimiter) >= 0
            || cell.startsWith(" ")
            || cell.endsWith(" ")
            || cell.contains("\"")
            || cell.contains("\n")
            || cell.contains("\r");
    if (!special && !quoted) {
      return cell;
    }
    return '"' + cell.replace("\"", backslash ? "\\\"" : "\"\"") + '"';
  }
}
