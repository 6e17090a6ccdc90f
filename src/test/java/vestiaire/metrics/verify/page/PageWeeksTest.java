package vestiaire.metrics.verify.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestiaire.metrics.verify.figure.MappedSpan;

class PageWeeksTest {
  @TempDir Path folder;

  @Test
  void listingsCountInTheWeekOfTheirStartInTheZoneOfThePage() throws IOException {
    // The first two start on a Sunday night in Paris, before and after midnight.
    String rows =
        rows(
            "{\"rows\":3,\"unit\":1,\"zone\":\"Europe/Paris\",\"base\":0,\"brands\":[\"a\",{\"rows\":9}]}",
            new long[] {at("2026-05-10T21:59:59Z"), 1, 604_800},
            new long[] {0, 5, 300});
    assertThat(
            against(
                rows,
                """
                week,listings_started,listings_completed
                2026-W19,1,0
                2026-W20,1,1
                2026-W21,1,1
                2026-W22,0,0
                """))
        .isEqualTo(new PageWeeks.Comparison(8, List.of()));
  }

  @Test
  void weekBelongsToTheYearOfItsThursday() throws IOException {
    String rows =
        rows(
            "{\"rows\":2,\"unit\":1000000,\"base\":1609500000000000}",
            // 1609500000 is 1 January 2021, 11:20, a Friday; three days on is the first Monday.
            new long[] {0, 3 * 86_400_000_000L},
            new long[] {1, 0});
    assertThat(
            against(rows, "week,listings_started,listings_completed\n2020-W53,1,1\n2021-W01,1,0\n")
                .differences())
        .isEmpty();
  }

  @Test
  void weekThatDiffersIsNamedWithBothNumbers() throws IOException {
    String rows =
        rows("{\"rows\":1,\"unit\":1}", new long[] {at("2026-05-11T08:00:00Z")}, new long[] {9});
    assertThat(
            against(rows, "week,listings_started,listings_completed\n2026-W20,2,1\n").differences())
        .containsExactly(
            "its listings make 1 listings started in 2026-W20; deck/weekly_trend.csv holds 2");
  }

  @Test
  void folderWithoutThatResultIsNoDifference() throws IOException {
    PageWeeks weeks = PageWeeks.of(rows("{\"rows\":0}", new long[0], new long[0]));
    assertThat(weeks.against(folder.resolve("none.csv")))
        .isEqualTo(new PageWeeks.Comparison(0, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"rows\":3}",
        "{\"rows\":-1}",
        "{\"rows\":\"many\"}",
        "{\"rows\":2,\"unit\":0}",
        "{\"rows\":2,\"zone\":\"Mars/Base\"}",
        "{\"rows\":2,\"base\":9223372036854775807,\"unit\":1}",
        "{\"rows\":",
        "no json"
      })
  void damagedListingsAreRefusedAsSuch(String head) throws IOException {
    String rows = rows(head, new long[] {1, 2}, new long[] {});
    assertThatThrownBy(() -> PageWeeks.of(rows)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "***", "aGVsbG8=", "H4sIAAAAAAAA"})
  void whatCannotBeUnpackedIsRefusedAsSuch(String rows) {
    assertThatThrownBy(() -> PageWeeks.of(rows)).isInstanceOf(IOException.class);
  }

  @Test
  void pageTellsItsFiguresAndTheirCells() throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("page.html"),
            """
            <!DOCTYPE html><html lang="fr-FR"><body>
            <p>Only <data data-query="deck/rates" data-row="2" data-column="rate" data-form="percent(1)">45,7 %</data></p>
            <data data-query="deck/brands" data-row="0" data-column="a&quot;b">Chloé &amp; &lt;co&gt; &amp;lt;</data>
            <script type="application/json" id="meta">{"title":[{"text":"typed"},
              {"text":"7 <3","query":"deck/report","row":0,"column":"week","form":""}]}</script>
            <script type="text/plain" id="rows">
              H4sI+/=
            </script></body></html>
            """);
    PageFile read = PageFile.read(page);
    assertThat(read.language()).isEqualTo(Locale.FRANCE);
    assertThat(read.rows()).isEqualTo("H4sI+/=");
    assertThat(read.figures())
        .containsExactly(
            new MappedSpan("45,7 %", true, "deck/rates", 2, "rate", "percent(1)"),
            new MappedSpan("Chloé & <co> &lt;", true, "deck/brands", 0, "a\"b", ""),
            new MappedSpan("7 <3", true, "deck/report", 0, "week", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html lang=\"en\"><script type=\"application/json\" id=\"meta\">{}</script>",
        "<html lang=\"en\"><script type=\"application/json\" id=\"meta\">{]</script>"
            + "<script type=\"text/plain\" id=\"rows\">a</script>",
        "<html lang=\"en\"><data data-row=\"first\">1</data>"
            + "<script type=\"application/json\" id=\"meta\">{}</script>"
            + "<script type=\"text/plain\" id=\"rows\">a</script>"
      })
  void otherPageIsRefused(String html) throws IOException {
    Path page = Files.writeString(folder.resolve("page.html"), html);
    assertThatThrownBy(() -> PageFile.read(page)).isInstanceOf(IOException.class);
  }

  private PageWeeks.Comparison against(String rows, String trend) throws IOException {
    return PageWeeks.of(rows).against(Files.writeString(folder.resolve("trend.csv"), trend));
  }

  private static long at(String instant) {
    return Instant.parse(instant).getEpochSecond();
  }

  private static String rows(String head, long[] started, long[] taken) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] json = head.getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < 4; i++) {
        out.write(json.length >> (8 * i));
      }
      out.write(json);
      for (long[] column : new long[][] {started, taken}) {
        for (long value : column) {
          long rest = value;
          while (rest > 127) {
            out.write((int) ((rest & 127) | 128));
            rest >>= 7;
          }
          out.write((int) rest);
        }
      }
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
