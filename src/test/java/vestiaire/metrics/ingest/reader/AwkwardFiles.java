package vestiaire.metrics.ingest.reader;

import static vestiaire.metrics.ingest.reader.DirtyFile.CLEAN;
import static vestiaire.metrics.ingest.reader.DirtyFile.other;
import static vestiaire.metrics.ingest.reader.DirtyFile.refused;
import static vestiaire.metrics.ingest.reader.DirtyFile.whole;
import static vestiaire.metrics.ingest.reader.DirtyFile.wholeBut;
import static vestiaire.metrics.ingest.reader.DirtyFile.without;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files in which one sign means two things, and files put together from several. */
final class AwkwardFiles {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final String SEMICOLONS =
      CLEAN.replace(',', ';').replace("12.50", "12,50").replace("99.00", "99,00");

  private AwkwardFiles() {}

  static Stream<DirtyFile> all() {
    return Stream.of(commas(), headers(), quotes(), joined(), none()).flatMap(files -> files);
  }

  private static Stream<DirtyFile> commas() {
    return Stream.of(
        new DirtyFile(
            "decimal-commas-half-of-them-faulty.csv",
            "id;brand;price\n1;\"Dior;12,50\n2;Kenzo;13,50\n".getBytes(StandardCharsets.UTF_8),
            "load_quarantine",
            List.of("id", "brand", "price"),
            List.of(List.of("2", "Kenzo", "13,50")),
            List.of(2)),
        other(
            "decimal-commas-alone",
            "price\n12,50\n13,00\n",
            List.of("price"),
            List.of(List.of("12,50"), List.of("13,00"))),
        other(
            "decimal-commas-between-tildes",
            "id~brand~price\n1~Dior~12,50\n2~Kenzo~13,50\n",
            List.of("id", "brand", "price"),
            List.of(List.of("1", "Dior", "12,50"), List.of("2", "Kenzo", "13,50"))),
        other(
            "names-with-a-comma",
            "name\nDupont, Jean\nMartin, Léa\nDurand, Zoé\n",
            List.of("name"),
            List.of(List.of("Dupont, Jean"), List.of("Martin, Léa"), List.of("Durand, Zoé"))),
        other(
            "numbers-under-a-title",
            "Export of the day\nt,x,y\n0,0.171,0.700\n1,0.374,0.811\n",
            List.of("t", "x", "y"),
            List.of(List.of("0", "0.171", "0.700"), List.of("1", "0.374", "0.811"))));
  }

  private static Stream<DirtyFile> headers() {
    List<List<String>> sizes = List.of(List.of("Lady", "1", "0"), List.of("Tigre", "0", "2"));
    return Stream.of(
        whole("pairs-above-filled-up", "Company,X,,\nMade,2021,,\n" + CLEAN),
        other(
            "header-with-a-hash",
            "#brand;city\nDior;Paris\nKenzo;Lyon\n",
            List.of("#brand", "city"),
            List.of(List.of("Dior", "Paris"), List.of("Kenzo", "Lyon"))),
        other(
            "sizes-as-names",
            "model;36;37\nLady;1;0\nTigre;0;2\n",
            List.of("model", "36", "37"),
            sizes),
        other(
            "dates-as-names",
            "brand;01/01/2024;02/01/2024\nLady;1;0\nTigre;0;2\n",
            List.of("brand", "01/01/2024", "02/01/2024"),
            sizes),
        other(
            "years-beside-nothing",
            ";2019;2020\nLady;1;0\nTigre;0;2\n",
            List.of("", "2019", "2020"),
            sizes),
        wholeBut(
            "same-names-in-another-order",
            CLEAN + "brand,id,price,since\nDior,6,1,2021-01-01\n",
            7,
            8),
        whole("header-with-a-delimiter-too-many", CLEAN.replace("brand,price", "brand,,price")),
        whole("sep-line-filled-up", "sep=;;;;\n" + CLEAN.replace(',', ';')),
        new DirtyFile(
            "header-in-utf8.csv",
            concat(
                "Prénom;n\n".getBytes(StandardCharsets.UTF_8), "Zoé;1\nLéa;2\n".getBytes(WESTERN)),
            "load",
            List.of("Prénom", "n"),
            List.of(List.of("Zoé", "1"), List.of("Léa", "2")),
            List.of()));
  }

  private static Stream<DirtyFile> quotes() {
    String rows = "6,Dior,1.00,2021-05-01\n7,Kenzo,2.00,2021-05-02\n8,Zara,3.00,2021-05-03\n";
    return Stream.of(
        without(
            "stray-quotes-that-meet",
            CLEAN.replace("\n1,Gucci", "\n\"1,Gucci").replace("\n3,Chloé", "\n3\",Chloé"),
            List.of(1, 3),
            2,
            4),
        wholeBut("open-quote-before-the-last-rows", CLEAN + rows.replace("6,Dior", "6,\"Dior"), 7)
            .with(List.of("7", "Kenzo", "2.00", "2021-05-02"))
            .with(List.of("8", "Zara", "3.00", "2021-05-03")),
        other(
            "tab-behind-a-quote",
            "a;b\n1;\"x\"\t\n2;y\n",
            List.of("a", "b"),
            List.of(List.of("1", "x"), List.of("2", "y"))),
        other(
            "cell-longer-than-the-sample",
            "id;text;n\n1;\"" + "line;\"\"x\"\"\n".repeat(20_000) + "\";a\n2;y;b\n",
            List.of("id", "text", "n"),
            List.of(List.of("1", "line;\"x\"\n".repeat(20_000), "a"), List.of("2", "y", "b"))));
  }

  private static Stream<DirtyFile> joined() {
    return Stream.of(
        whole("two-byte-order-marks", "\uFEFF\uFEFF" + CLEAN),
        whole("mark-in-the-middle", CLEAN.replace("\n3,", "\n\uFEFF3,")),
        whole("form-feed", CLEAN.replace("\n3,", "\n\f3,")),
        whole("end-of-file-sign", CLEAN.stripTrailing() + "\u001A"),
        wholeBut("drawn-line", CLEAN.replace("\n3,", "\n---,---,---,---\n3,"), 4),
        whole("decimals-and-dots", SEMICOLONS).withCell(1, 2, "12,50").withCell(2, 2, "99,00"),
        new DirtyFile(
            "made-by-a-mac.csv.zip",
            zip("folder/", "", "folder/a.csv", CLEAN, "__MACOSX/folder/._a.csv", "\0\5\u0016\7"),
            "load",
            DirtyFile.HEADER,
            DirtyFile.ROWS,
            List.of()));
  }

  private static Stream<DirtyFile> none() {
    byte[] torn =
        concat(
            "a;b\r\n1;2\r\n".getBytes(StandardCharsets.UTF_8),
            "3;4\r\n5;6\r\n7;8\r\n".getBytes(StandardCharsets.UTF_16LE));
    return Stream.of(
        refused("utf16-behind-utf8.csv", torn),
        refused("delimiters-only.csv", ";;;\n;;;\n;;;\n".getBytes(StandardCharsets.UTF_8)),
        refused("blanks-only.csv", "   \t  \n    \n".getBytes(StandardCharsets.UTF_8)),
        refused(
            "delimiter-that-changes.csv",
            (CLEAN + CLEAN.substring(CLEAN.indexOf('\n') + 1).replace(',', '\t').repeat(2))
                .getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] concat(byte[] first, byte[] second) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(first);
    out.writeBytes(second);
    return out.toByteArray();
  }

  private static byte[] zip(String... namesAndTexts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
