package vestiaire.metrics.ingest.reader;

import static vestiaire.metrics.ingest.reader.DirtyFile.CLEAN;
import static vestiaire.metrics.ingest.reader.DirtyFile.ROWS;
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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Every kind of dirt that people have met in table files, one file each. */
final class DirtyFiles {
  private static final byte[] UTF8 = CLEAN.getBytes(StandardCharsets.UTF_8);
  private static final String SEMICOLONS = CLEAN.replace(',', ';');
  private static final String QUOTED =
      CLEAN.replaceAll("(?m)([^,\n]+)", "\"$1\"").replace("\"\"", "\"");

  private DirtyFiles() {}

  static Stream<DirtyFile> all() {
    return Stream.of(
            encodings(),
            punctuation(),
            surroundings(),
            damage(),
            others(),
            notTables(),
            AwkwardFiles.all())
        .flatMap(files -> files);
  }

  private static Stream<DirtyFile> encodings() {
    return Stream.of(
        whole("utf8", CLEAN),
        whole("utf8-bom", "\uFEFF" + CLEAN),
        whole("utf16le-bom", "\uFEFF" + CLEAN, StandardCharsets.UTF_16LE),
        whole("utf16be-bom", "\uFEFF" + CLEAN, StandardCharsets.UTF_16BE),
        whole("utf16le", CLEAN, StandardCharsets.UTF_16LE),
        whole("utf16be", CLEAN, StandardCharsets.UTF_16BE),
        whole("utf32le-bom", "\uFEFF" + CLEAN, Charset.forName("UTF-32LE")),
        whole("windows-1252", CLEAN, Charset.forName("windows-1252")),
        whole("latin-9", CLEAN, Charset.forName("ISO-8859-15")),
        whole("macroman", CLEAN, Charset.forName("x-MacRoman")),
        whole("cp850", CLEAN, Charset.forName("IBM850")),
        whole("nul-bytes", CLEAN.replace("Gucci", "Gu\0cci")),
        without(
            "one-latin1-row-in-utf8",
            replaced(CLEAN.replace("Gucci", "Gu@ci"), '@', 0xE9),
            List.of(1),
            2));
  }

  private static Stream<DirtyFile> punctuation() {
    return Stream.of(
        whole("semicolon", SEMICOLONS),
        whole("tab", CLEAN.replace(',', '\t')),
        whole("pipe", CLEAN.replace(',', '|')),
        whole("blank-as-delimiter", QUOTED.replace(',', ' ')),
        whole("colon", CLEAN.replace(',', ':')),
        whole("sep-line", "sep=;\n" + SEMICOLONS),
        whole("sep-line-crlf-bom", "\uFEFFsep=;\r\n" + SEMICOLONS.replace("\n", "\r\n")),
        whole("crlf", CLEAN.replace("\n", "\r\n")),
        whole("cr", CLEAN.replace("\n", "\r")),
        whole("mixed-line-ends", CLEAN.replaceFirst("\n", "\r\n").replaceFirst("04\n", "04\r")),
        whole("no-last-newline", CLEAN.stripTrailing()),
        whole("all-quoted", QUOTED),
        whole("all-quoted-semicolon", QUOTED.replace(',', ';')),
        whole("single-quotes", QUOTED.replace('"', '\'')),
        whole("blank-before-quote", QUOTED.replace(",\"", ", \"")),
        whole("blank-after-comma", CLEAN.replace(",", ", ")),
        whole("trailing-delimiter", CLEAN.replace("\n", ",\n")),
        whole("trailing-delimiter-rows-only", CLEAN.replaceAll("(?m)(^\\d.*)$", "$1,")),
        other(
            "doubled-quotes",
            "a,b\n1,\"say \"\"hi\"\", twice\"\n2,x\n",
            List.of("a", "b"),
            List.of(List.of("1", "say \"hi\", twice"), List.of("2", "x"))),
        other(
            "backslash-quotes",
            "a,b\n1,\"say \\\"hi\\\", twice\"\n2,x\n3,\"y\"\n",
            List.of("a", "b"),
            List.of(List.of("1", "say \"hi\", twice"), List.of("2", "x"), List.of("3", "y"))),
        other(
            "newline-in-quotes",
            "a,b\n1,\"two\nlines\"\n2,\"three\r\n\r\nlines\"\n",
            List.of("a", "b"),
            List.of(List.of("1", "two\nlines"), List.of("2", "three\r\n\r\nlines"))),
        other(
            "decimal-commas",
            "id;price;weight\n1;12,50;3,20\n2;4,10;7,00\n3;9,99;1,15\n",
            List.of("id", "price", "weight"),
            List.of(
                List.of("1", "12,50", "3,20"),
                List.of("2", "4,10", "7,00"),
                List.of("3", "9,99", "1,15"))),
        other(
            "nulls-and-empties",
            "a,b,c\n1,,x\n2,\"\",\\N\n",
            List.of("a", "b", "c"),
            List.of(Arrays.asList("1", null, "x"), Arrays.asList("2", "", null))),
        other(
            "inches",
            "id,what,n\n1,5\" heel,3\n2,flat,4\n3,7\" heel,1\n",
            List.of("id", "what", "n"),
            List.of(
                List.of("1", "5\" heel", "3"),
                List.of("2", "flat", "4"),
                List.of("3", "7\" heel", "1"))),
        other(
            "commas-in-a-semicolon-file",
            "id;text\n1;one, two\n2;three, four, five\n3;six\n",
            List.of("id", "text"),
            List.of(
                List.of("1", "one, two"), List.of("2", "three, four, five"), List.of("3", "six"))));
  }

  private static Stream<DirtyFile> surroundings() {
    return Stream.of(
        whole("preamble", "Brand report\nmade 2021-09-01\n\n" + CLEAN),
        whole("preamble-no-blank", "Brand report\n" + CLEAN),
        whole("preamble-padded", "Brand report,,,\n" + CLEAN),
        whole("comment-preamble", "# made by a tool, version 3\n# do not edit\n" + CLEAN),
        whole("blank-lines-first", "\n\n" + CLEAN),
        whole("blank-lines-last", CLEAN + "\n\n\n"),
        whole("blank-line-of-blanks", CLEAN.replace("\n3,", "\n   \n3,")),
        whole("dos-end", CLEAN + "\u001A"),
        whole("blank-lines-between", CLEAN.replace("\n3,", "\n\n3,")),
        whole("footer-count", CLEAN + "(5 rows)\n"),
        whole("footer-total-line", CLEAN + "Total: 5 brands\n"),
        whole("footer-after-blank", CLEAN + "\nMade by the catalogue team\n"),
        whole("footer-with-commas", CLEAN + "\nSource: the catalogue team, 2021\n"),
        whole("filled-up-with-nuls", CLEAN + "\0".repeat(40)),
        wholeBut("totals-row", CLEAN + "Total,,177.85,\n", 7),
        wholeBut("empty-row-last", CLEAN + ",,,\n", 7),
        wholeBut("empty-row-last-unended", CLEAN + ",,,", 7),
        wholeBut("empty-row-between", CLEAN.replace("\n3,", "\n,,,\n3,"), 4),
        wholeBut("header-again", CLEAN.replace("\n3,", "\nid,brand,price,since\n3,"), 4),
        wholeBut("second-header-line", CLEAN.replaceFirst("\n", "\nkey,name,in euro,date\n"), 2),
        wholeBut("drawn-line", CLEAN.replaceFirst("\n", "\n---,-----,-----,-----\n"), 2),
        wholeBut("second-table", CLEAN + "\ncode,colour,rgb,from\n1,red,5,2021-01-01\n", 8, 9));
  }

  private static Stream<DirtyFile> damage() {
    return Stream.of(
        without("too-many-cells", CLEAN.replace("Gucci,", "Gu,cci,"), List.of(1), 2),
        without("too-few-cells", CLEAN.replace("Gucci,", "Gucci"), List.of(1), 2),
        without("cut-last-row", CLEAN.substring(0, CLEAN.indexOf(",15.00")), List.of(5), 6),
        without("unclosed-quote", CLEAN.replace("Gucci", "\"Gucci"), List.of(1), 2),
        without("unclosed-quote-last", CLEAN.replace("Müller", "\"Müller"), List.of(5), 6),
        without(
            "unclosed-quote-quoted-file", QUOTED.replace("\"Gucci\"", "\"Gucci"), List.of(1), 2),
        without(
                "unclosed-quote-meets-inch",
                CLEAN.replace("Gucci", "\"Gucci").replace("Chloé,", "Chloé\","),
                List.of(1),
                2)
            .withCell(2, 1, "Chloé\""),
        without("cut-last-cell", CLEAN.substring(0, CLEAN.length() - 4), List.of(5), 6),
        wholeBut(
            "remark-between",
            CLEAN.replace("\n3,", "\n# a, b, c, d\n3,").replace("a, b, c, d", "a,b,c,d"),
            4),
        wholeBut(
            "header-again-in-capitals", CLEAN.replace("\n3,", "\nID,BRAND,PRICE,SINCE\n3,"), 4),
        without("quote-closed-not-opened", QUOTED.replace("\"Gucci\"", "Gucci\""), List.of(1), 2),
        wholeBut("mark-and-header-again", CLEAN + "\uFEFFid,brand,price,since\n", 7),
        without(
            "one-utf8-row-in-latin1",
            (CLEAN + "6,Ã‰t@Ã©,1.00,\n").replace("@", "").getBytes(Charset.forName("windows-1252")),
            List.of(),
            7),
        wholeBut("smaller-table-above", "code,city\n1,Paris\n2,Rome\n\n" + CLEAN, 1, 2, 3),
        without("text-after-quote", CLEAN.replace("Gucci", "\"Gucci\" SA"), List.of(1), 2),
        without(
            "quotes-in-quotes", CLEAN.replace("Gucci", "\"the \"real\" Gucci\""), List.of(1), 2),
        wholeBut("note-between", CLEAN.replace("\n3,", "\nsee below\n3,"), 4));
  }

  private static Stream<DirtyFile> others() {
    return Stream.of(
        other("one-row", "a,b\n1,2\n", List.of("a", "b"), List.of(List.of("1", "2"))),
        other("header-only", "a,b,c\n", List.of("a", "b", "c"), List.of()),
        other(
            "single-column",
            "brand\nGucci\nDior\n",
            List.of("brand"),
            List.of(List.of("Gucci"), List.of("Dior"))),
        other("no-header", CLEAN.substring(CLEAN.indexOf('\n') + 1), List.of(), ROWS),
        other(
            "cut-quotes",
            "id,brand\n1,L\u0019AUTRE CHOSE\n2,\u001CTop\u001D\n3,Dior \u0013 Homme\n",
            List.of("id", "brand"),
            List.of(
                List.of("1", "L’AUTRE CHOSE"),
                List.of("2", "“Top”"),
                List.of("3", "Dior – Homme"))),
        other(
            "semicolons-in-each-row-of-a-comma-file",
            "code,label\nK1,Dior; a;b\nK2,Gucci; a;b\nK3,Etro; a;b\n",
            List.of("code", "label"),
            List.of(
                List.of("K1", "Dior; a;b"),
                List.of("K2", "Gucci; a;b"),
                List.of("K3", "Etro; a;b"))),
        other(
            "no-header-of-texts",
            "Anna,Petit,Paris\nBert,Leroy,Lyon\nZoe,Petit,Paris\n",
            List.of(),
            List.of(
                List.of("Anna", "Petit", "Paris"),
                List.of("Bert", "Leroy", "Lyon"),
                List.of("Zoe", "Petit", "Paris"))),
        other(
            "years-as-names",
            "brand,2019,2020\nGucci,5,6\nDior,7,8\n",
            List.of("brand", "2019", "2020"),
            List.of(List.of("Gucci", "5", "6"), List.of("Dior", "7", "8"))));
  }

  private static Stream<DirtyFile> notTables() {
    return Stream.of(
        refused("empty.csv", new byte[0]),
        refused("blank.csv", "\n\n\n".getBytes(StandardCharsets.UTF_8)),
        refused("gzip-named-csv.csv", gzip(UTF8)),
        refused("zip-named-csv.csv", zip(UTF8, "a.csv")),
        refused("workbook.csv", zip(UTF8, "[Content_Types].xml")),
        refused("two-tables.zip", zip(UTF8, "a.csv", "b.csv")),
        refused("cut.csv.gz", Arrays.copyOf(gzip(UTF8), 60)),
        refused("plain.csv.gz", UTF8),
        refused("page.csv", "<!DOCTYPE html><html>".getBytes(StandardCharsets.UTF_8)),
        refused(
            "page-in-capitals.csv", "<HTML>\n<BODY>a, b</BODY>\n".getBytes(StandardCharsets.UTF_8)),
        refused(
            "error.csv",
            "{\n  \"error\": \"gone\",\n  \"code\": 404\n}\n".getBytes(StandardCharsets.UTF_8)),
        refused("noise.csv", noise()),
        refused("section-sign.csv", "sep=§\na§b\n1§2\n".getBytes(StandardCharsets.UTF_8)),
        refused("lines.csv", "{\"id\":1}\n{\"id\":2}\n".getBytes(StandardCharsets.UTF_8)),
        refused(
            "wrapped-lines.csv",
            "\"id,brand\"\n\"1,Gucci\"\n\"2,Dior\"\n".getBytes(StandardCharsets.UTF_8)),
        refused(
            "header-too-short.csv",
            "id,brand\n1,Gucci,5\n2,Dior,6\n3,Chloé,7\n".getBytes(StandardCharsets.UTF_8)),
        new DirtyFile("good.csv.gz", gzip(UTF8), "load", DirtyFile.HEADER, ROWS, List.of()),
        new DirtyFile("good.zip", zip(UTF8, "a.csv"), "load", DirtyFile.HEADER, ROWS, List.of()));
  }

  private static byte[] noise() {
    byte[] bytes = new byte[3000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * i * 31 + i * 7);
    }
    return bytes;
  }

  private static byte[] replaced(String text, char mark, int b) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == mark ? (byte) b : bytes[i];
    }
    return bytes;
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] zip(byte[] bytes, String... names) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
