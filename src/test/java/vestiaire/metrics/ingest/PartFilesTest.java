package vestiaire.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestiaire.metrics.model.MetricsException;

/** Extracts that came in several files. */
@Tag("slow")
class PartFilesTest {
  private static final int EXTRACTS = Integer.getInteger("test.files", 60);

  @TempDir static Path place;
  private static ImportFixture extract;

  @BeforeAll
  static void start() {
    extract = new ImportFixture(place);
  }

  @BeforeEach
  void reset() {
    extract.reset();
    extract.delete("clicks.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clicks-00000000000%d.csv",
        "clicks00000000000%d.csv.gz",
        "clicks_part_%d.csv",
        "clicks_0_%d_0.csv.gz",
        "CLICKS_%d.CSV.zst",
        "clicks000%d_part_00.gz",
        "clicks.part%d.csv",
        "clicks.%d.csv",
        "clicks/part-0000%d-1c2d3e4f-c000.csv.gz",
        "clicks/data_0_%d_0.csv.zst",
        "clicks.csv/part-0000%d",
        "clicks/day=2026-05-0%d/part-0.csv"
      })
  void partsAreTakenTogether(String name) throws IOException {
    for (int part = 0; part < 3; part++) {
      write(name.formatted(part), header(part) + click(part));
    }
    FileSummary clicks = extract.run().files().get(3);
    assertThat(clicks.rowsLoaded()).isEqualTo(3);
    assertThat(clicks.file()).endsWith(" and 2 more");
    assertThat(extract.query("SELECT id_user FROM clicks ORDER BY 1"))
        .containsExactly("u0", "u1", "u2");
  }

  @Test
  void columnsAreDecidedByAllPartsAndRejectsNameTheirs() throws IOException {
    write("clicks_1.csv", header(0) + "4/5/2026 10:00,a,1,deposit,tap,\n");
    write("clicks_2.csv", "4/13/2026 10:00,b,1,deposit,tap,\n".repeat(30) + "x,c,1,deposit,tap,\n");
    FileSummary clicks = extract.run().files().get(3);
    assertThat(extract.query("SELECT datetime_session FROM clicks WHERE id_user = 'a'"))
        .containsExactly("2026-04-05 08:00:00+00");
    assertThat(clicks.reasons().get(0).line()).isEqualTo("clicks_2.csv:31");
    assertThat(extract.report("rejects/clicks.csv")).contains("clicks_2.csv:31,datetime_session,");
  }

  @Test
  void aGapInTheNumbersIsSaid() throws IOException {
    write("clicks-0.csv", header(0) + click(0));
    write("clicks-1.csv", header(0) + click(1));
    write("clicks-3.csv", header(0) + click(3));
    assertThat(extract.run().files().get(3).notes())
        .contains("between clicks-1.csv and clicks-3.csv parts seem to be missing");
  }

  @Test
  void whatIsNoPartIsNamedWhereTheExtractIsMissing() throws IOException {
    for (String name : List.of("clicks (1).csv", "clicks_old.csv", "clicks.parquet")) {
      write(name, header(0) + click(0));
    }
    assertThatThrownBy(extract::run)
        .isInstanceOf(MetricsException.Input.class)
        .hasMessageContaining("clicks.csv is missing")
        .hasMessageContaining("clicks (1).csv")
        .hasMessageContaining("clicks_old.csv")
        .hasMessageContaining("duckdb -c \"COPY (FROM 'clicks.parquet') TO 'clicks.csv'\"");
  }

  @Test
  void wholeAndPartsTogetherAreTooMuch() throws IOException {
    write("clicks.csv", header(0) + click(0));
    write("clicks-1.csv", header(0) + click(1));
    assertThatThrownBy(extract::run)
        .hasMessageContaining("clicks.csv and clicks-1.csv are the same extract");
  }

  @Test
  void partsWithoutAnyHeaderAreRefused() throws IOException {
    write("clicks-1.csv", click(1));
    write("clicks-2.csv", click(2));
    assertThatThrownBy(extract::run).hasMessageContaining("clicks-1.csv: column datetime_session");
  }

  @Test
  void aTornZstdFileIsRefused() throws IOException {
    write("clicks.csv.zst", header(0) + click(1).repeat(5000));
    Path file = extract.folder.resolve("clicks.csv.zst");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 9));
    assertThatThrownBy(extract::run)
        .isInstanceOf(MetricsException.Input.class)
        .hasMessageContaining("clicks.csv.zst: cannot be read to its end");
  }

  /** Any number of parts, headers here and there, packed or not: each click once. */
  @Test
  void everyClickComesOnceWhateverThePartsAre() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (int seed = 1; seed <= EXTRACTS; seed++) {
      extract.reset();
      extract.delete("clicks.csv");
      Random random = new Random(seed);
      String[] names = {"clicks_%03d.csv%s", "clicks/part-%05d.csv%s", "clicks_part_%d.csv%s"};
      String name = names[random.nextInt(names.length)];
      int parts = 1 + random.nextInt(12);
      int row = 0;
      boolean all = random.nextBoolean();
      for (int part = 0; part < parts; part++) {
        StringBuilder text = new StringBuilder(header(all ? 0 : part == 0 ? 0 : random.nextInt(2)));
        for (int rows = random.nextInt(20) + (part == 0 ? 2 : 1); rows > 0; rows--) {
          text.append(click(row++));
        }
        String packed = List.of("", ".gz", ".zst").get(random.nextInt(3));
        write(name.formatted(part, packed), text.toString());
      }
      extract.run();
      String found =
          extract.query("SELECT count(*) || ' ' || count(DISTINCT id_user) FROM clicks").get(0);
      if (!found.equals(row + " " + row)) {
        wrong.add(seed + ": " + found + " instead of " + row);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String header(int part) {
    return part == 0 ? ImportFixture.CLICKS_HEADER : "";
  }

  private static String click(int number) {
    return "2026-05-04T10:%02d:%02dZ,u%d,10,deposit,tap,\n"
        .formatted(number / 60 % 60, number % 60, number);
  }

  private static void write(String name, String text) throws IOException {
    Path file = extract.folder.resolve(name);
    Files.createDirectories(file.getParent());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        name.endsWith(".gz")
            ? new GZIPOutputStream(bytes)
            : name.endsWith(".zst") ? new ZstdOutputStream(bytes) : bytes) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    Files.write(file, bytes.toByteArray());
  }
}
