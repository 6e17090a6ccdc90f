package vestiaire.metrics.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.model.MetricsException;

/** Dumps of databases, written from texts that are kept apart: each is read as it was meant. */
class DumpFilesTest {
  private static final int FILES = Integer.getInteger("test.files", 400);
  private static final String[] BITS = {
    "bag",
    "Céline",
    " ",
    "\t",
    "\n",
    "\\",
    "\"",
    "\\N",
    "5\" heel",
    "a,b",
    "\r",
    "N",
    "\\\\srv",
    "x;y",
    "C:\\new"
  };

  @TempDir Path folder;

  private enum Writer {
    OUTFILE {
      @Override
      String cell(@Nullable String text) {
        return text == null
            ? "\\N"
            : text.replace("\\", "\\\\").replace("\t", "\\\t").replace("\n", "\\\n");
      }
    },
    OUTFILE_ENCLOSED {
      @Override
      String cell(@Nullable String text) {
        return text == null
            ? "\\N"
            : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\\n") + '"';
      }
    },
    COPY {
      @Override
      String cell(@Nullable String text) {
        return text == null
            ? "\\N"
            : text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
      }
    };

    abstract String cell(@Nullable String text);
  }

  @Test
  void readsDumpsAsTheyWereMeant() throws IOException {
    List<String> wrong = new ArrayList<>();
    int read = 0;
    for (int seed = 1; seed <= FILES; seed++) {
      Random random = new Random(seed);
      Writer writer = Writer.values()[random.nextInt(Writer.values().length)];
      List<List<@Nullable String>> rows = rows(random, writer);
      StringBuilder text = new StringBuilder("id\tlabel\tnote\tsold\n");
      for (List<@Nullable String> row : rows) {
        text.append(String.join("\t", row.stream().map(writer::cell).toList())).append('\n');
      }
      Path file = Files.writeString(folder.resolve("dump.tsv"), text);
      List<List<@Nullable String>> found = read(file);
      if (!found.equals(rows)) {
        wrong.add(seed + " " + writer + " " + text.toString().lines().toList() + " -> " + found);
      }
      read += found.size();
    }
    assertThat(wrong).isEmpty();
    assertThat(read).isGreaterThan(FILES * 10);
  }

  @Test
  void windowsPathsStayWhatTheyAre() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("paths.tsv"), "id\tpath\n1\tC:\\temp\\new\n2\t\\N\n3\tD:\\users\n");
    assertThat(read(file)).contains(List.of("1", "C:\\temp\\new"));
  }

  @Test
  void refusesABackslashBehindTheBeginningThatADumpHasNot() throws IOException {
    StringBuilder text = new StringBuilder("id\tlabel\n");
    for (int i = 0; i < 30_000; i++) {
      text.append(i).append("\t\\N\n");
    }
    text.append("30000\tC:\\users\n");
    Path file = Files.writeString(folder.resolve("late.tsv"), text);
    assertThatThrownBy(() -> TableFile.open(file, ReadOptions.NONE))
        .isInstanceOf(MetricsException.Input.class)
        .hasMessageContaining("late.tsv:30002: a backslash means nothing here");
  }

  @Test
  void refusesAHeaderInAsciiAboveRowsInUtf16() throws IOException {
    byte[] header = "id,label\n".getBytes(StandardCharsets.US_ASCII);
    for (String set : List.of("UTF-16LE", "UTF-16BE", "UTF-16")) {
      for (int count : new int[] {1, 3, 200}) {
        byte[] rows = "17,a label that is read\n".repeat(count).getBytes(set);
        byte[] both = new byte[header.length + rows.length];
        System.arraycopy(header, 0, both, 0, header.length);
        System.arraycopy(rows, 0, both, header.length, rows.length);
        Path file = Files.write(folder.resolve("mixed.csv"), both);
        assertThatThrownBy(() -> TableFile.open(file, ReadOptions.NONE))
            .as(set + " " + count)
            .isInstanceOf(MetricsException.Input.class)
            .hasMessageContaining("another is UTF-16");
      }
    }
  }

  private static List<List<@Nullable String>> rows(Random random, Writer writer) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    int count = 12 + random.nextInt(20);
    for (int i = 0; i < count; i++) {
      List<@Nullable String> row = new ArrayList<>();
      row.add(String.valueOf(40_000_000 + i));
      row.add(label(random, writer));
      row.add(random.nextInt(4) == 0 ? null : label(random, writer));
      row.add(
          i == 0 || random.nextBoolean()
              ? null
              : String.format(Locale.ROOT, "2026-05-%02d 10:00:00", 1 + random.nextInt(28)));
      rows.add(row);
    }
    return rows;
  }

  private static String label(Random random, Writer writer) {
    StringBuilder label = new StringBuilder(random.nextInt(5) == 0 ? "\"" : "w");
    for (int bits = random.nextInt(4); bits > 0; bits--) {
      String bit = BITS[random.nextInt(BITS.length)];
      // OUTFILE writes a carriage return as it is, and then nobody can tell it from a line's end.
      label.append(bit.equals("\r") && writer != Writer.COPY ? "" : bit);
    }
    return label.append(random.nextInt(10)).toString();
  }

  private static List<List<@Nullable String>> read(Path file) throws IOException {
    TableFile table = TableFile.open(file, ReadOptions.NONE);
    List<List<@Nullable String>> found = new ArrayList<>();
    Cell cell = new Cell();
    try (RowReader rows = table.rows(bytes -> {})) {
      while (rows.next()) {
        assertThat(rows.fault()).as(file + " " + rows.raw()).isNull();
        List<@Nullable String> row = new ArrayList<>();
        for (int i = 0; i < table.columns(); i++) {
          rows.cell(i, cell);
          boolean none = cell.text().equals("\\N") && !cell.escaped && !cell.quoted;
          row.add(none ? null : cell.text());
        }
        found.add(row);
      }
    }
    return found;
  }
}
