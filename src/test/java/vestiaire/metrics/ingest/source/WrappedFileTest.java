package vestiaire.metrics.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vestiaire.metrics.model.MetricsException;

class WrappedFileTest {
  private static final byte[] TABLE =
      "brand,count\nChloé,42\n".repeat(200).getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "a.csv.gz", "a.csv.zst", "a.zip", "A.CSV.GZ"})
  void contentIsTheSameHoweverItIsWrapped(String name) throws IOException {
    byte[] wrapped = wrapped(name);
    WrappedFile file = WrappedFile.of(Files.write(folder.resolve(name), wrapped));
    assertThat(file.size()).isEqualTo(wrapped.length);
    AtomicLong told = new AtomicLong();
    try (InputStream in = file.open(told::addAndGet)) {
      assertThat(in.readAllBytes()).isEqualTo(TABLE);
    }
    // Behind the table a zip has its directory, which is not read.
    assertThat(told.get()).isPositive().isLessThanOrEqualTo(wrapped.length);
    try (InputStream again = file.open(bytes -> {})) {
      assertThat(again.readNBytes(5)).isEqualTo("brand".getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void everyByteOfAPlainFileIsToldOnce() throws IOException {
    AtomicLong told = new AtomicLong();
    WrappedFile file = WrappedFile.of(Files.write(folder.resolve("a.csv"), TABLE));
    try (InputStream in = file.open(told::addAndGet)) {
      assertThat(in.read()).isEqualTo('b');
      in.readAllBytes();
      assertThat(in.read()).isEqualTo(-1);
    }
    assertThat(told).hasValue(TABLE.length);
  }

  @Test
  void whatMacOsPutsBesideTheTableIsPassedOver() throws IOException {
    Path zip = folder.resolve("a.zip");
    zip(zip, "folder/", "__MACOSX/._a.csv", "folder/.DS_Store", "folder/._a.csv", "folder/a.csv");
    try (InputStream in = WrappedFile.of(zip).open(bytes -> {})) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("folder/a.csv");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gz   | a.csv     | is a gzip file under another name; name it a.csv.gz
          zst  | a.csv     | is a zstd file under another name; name it a.csv.zst
          zip  | a.csv     | is a zip archive under another name; name it a.csv.zip
          csv  | a.csv.gz  | is not compressed, though its name says so; take the ending off its name
          csv  | a.zip     | is not compressed, though its name says so; take the ending off its name
          """)
  void fileUnderAnotherNameIsRefusedWithTheRightOne(String kind, String name, String message)
      throws IOException {
    Path file = Files.write(folder.resolve(name), wrapped("a." + kind));
    assertRefused(file, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          %PDF-1.7            | is a PDF document, not a table file; save it as CSV
          {"a": 1}            | is a JSON document, not a table file; save it as CSV
          [ {"a": 1}]         | is a JSON document, not a table file; save it as CSV
          <!DOCTYPE html>     | is an HTML page, not a table file; save it as CSV
          <HTML>              | is an HTML page, not a table file; save it as CSV
          <?xml version='1'?> | is an XML document, not a table file; save it as CSV
          SQLite format 3     | is an SQLite database, not a table file; save it as CSV
          BZh91AY             | is a bzip2 file, not a table file; save it as CSV
          """)
  void fileThatIsNoTableIsRefusedByWhatItIs(String beginning, String message) throws IOException {
    assertRefused(Files.writeString(folder.resolve("a.csv"), beginning), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[id],brand", "{id}", "(1,2)", "PK,brand", "\"a\",\"b\"", "", "<b>"})
  void headerThatOnlyLooksLikeAnotherFormatIsATable(String header) throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), header);
    assertThat(WrappedFile.of(file).path()).isEqualTo(file);
  }

  @Test
  void archiveOfSeveralTablesOrNoneIsRefused() throws IOException {
    zip(folder.resolve("two.zip"), "a.csv", "b.csv");
    zip(folder.resolve("none.zip"), "folder/");
    assertRefused(folder.resolve("two.zip"), "holds 2 files; a zip of exactly one table is right");
    assertRefused(folder.resolve("none.zip"), "holds 0 files; a zip of exactly one table is right");
  }

  @Test
  void workbookIsRefusedThoughItIsAZip() throws IOException {
    zip(folder.resolve("a.zip"), "[Content_Types].xml", "xl/workbook.xml");
    assertRefused(
        folder.resolve("a.zip"),
        "is a workbook (xlsx or ods), not a table file; save the sheet as CSV");
  }

  @Test
  void parquetIsRefusedWithTheCommandThatConvertsIt() throws IOException {
    assertRefused(
        Files.writeString(folder.resolve("o'hare.snappy.parquet"), "PAR1"),
        "is a Parquet file; convert it to CSV first, as DuckDB does with:"
            + " duckdb -c \"COPY (FROM 'o''hare.snappy.parquet') TO 'o''hare.csv'\"");
  }

  @Test
  void missingFileIsNamed() {
    assertRefused(folder.resolve("no.csv"), "there is no such file");
    assertRefused(folder, "there is no such file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv.gz", "a.csv.zst"})
  void wrappingThatBreaksOffCannotBeReadToItsEnd(String name) throws IOException {
    byte[] whole = wrapped(name);
    Path file = Files.write(folder.resolve(name), Arrays.copyOf(whole, whole.length - 9));
    try (InputStream in = WrappedFile.of(file).open(bytes -> {})) {
      assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class);
    }
  }

  private static void assertRefused(Path file, String message) {
    assertThatThrownBy(() -> WrappedFile.of(file))
        .isInstanceOf(MetricsException.Input.class)
        .hasMessage(file + ": " + message);
  }

  private static byte[] wrapped(String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String kind = name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
    try (OutputStream out =
        switch (kind) {
          case "gz" -> new GZIPOutputStream(bytes);
          case "zst" -> new ZstdOutputStream(bytes);
          case "zip" -> {
            ZipOutputStream zip = new ZipOutputStream(bytes);
            zip.putNextEntry(new ZipEntry("a.csv"));
            yield zip;
          }
          default -> bytes;
        }) {
      out.write(TABLE);
    }
    return bytes.toByteArray();
  }

  private static void zip(Path file, String... names) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        if (!name.endsWith("/")) {
          out.write(name.getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }
}
