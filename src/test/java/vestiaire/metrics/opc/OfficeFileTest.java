package vestiaire.metrics.opc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeFileTest {
  private static final String TYPES =
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="XML" ContentType="application/xml"/>
        <Override PartName="/ppt/slides/slide1.xml" ContentType="application/slide"/>
      </Types>""";

  @TempDir Path folder;

  @Test
  void partsAreFoundWhateverTheCaseOfTheirLetters() throws IOException {
    try (OfficeFile file = open(Map.of("ppt/Slides/Slide1.xml", "<sld/>"))) {
      assertThat(file.has("PPT/slides/slide1.XML")).isTrue();
      assertThat(file.root("ppt/slides/slide1.xml")).isNotNull();
      assertThat(file.names()).containsExactlyInAnyOrder("ppt/Slides/Slide1.xml");
    }
  }

  @Test
  void namesThatDifferInCaseAloneStandTwice() throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("ppt/media/image1.png", "first");
    parts.put("ppt/media/IMAGE1.png", "second");
    try (OfficeFile file = open(parts)) {
      assertThat(file.duplicates()).containsExactly("ppt/media/IMAGE1.png");
      assertThat(file.bytes("ppt/media/image1.png")).hasValue(bytes("first"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "../media/image1.png, ppt/media/image1.png",
    "slide2.xml, ppt/slides/slide2.xml",
    "/ppt/theme/theme1.xml, ppt/theme/theme1.xml",
    "../../docProps/app.xml, docProps/app.xml",
    "./x/../caf%C3%A9.xml, ppt/slides/café.xml",
    "no|uri, no|uri"
  })
  void targetIsReadFromTheFolderOfItsPart(String written, String meant) throws IOException {
    try (OfficeFile file = withRelation("Target=\"" + written + "\"")) {
      assertThat(file.relations("ppt/slides/slide1.xml"))
          .containsExactly(new Relation("rId1", "image", meant, false));
    }
  }

  @Test
  void targetOutsideTheFileStaysAsWritten() throws IOException {
    try (OfficeFile file =
        withRelation("TargetMode=\"external\" Target=\"https://example.com/a/../b\"")) {
      assertThat(file.relation("ppt/slides/slide1.xml", "rId1"))
          .hasValue(new Relation("rId1", "image", "https://example.com/a/../b", true));
      assertThat(file.related("ppt/slides/slide1.xml", "image")).isEmpty();
    }
  }

  @Test
  void partWithoutRelationsHasNone() throws IOException {
    try (OfficeFile file = open(Map.of("a.xml", "<a/>"))) {
      assertThat(file.relations("a.xml")).isEmpty();
      assertThat(file.relations("")).isEmpty();
      assertThat(file.problems()).isEmpty();
    }
  }

  @Test
  void ownContentTypeGoesBeforeThatOfTheEnding() throws IOException {
    try (OfficeFile file = open(Map.of("[Content_Types].xml", TYPES))) {
      assertThat(file.contentType("ppt/Slides/slide1.xml")).isEqualTo("application/slide");
      assertThat(file.contentType("ppt/slides/slide2.xml")).isEqualTo("application/xml");
      assertThat(file.contentType("ppt/media/image1.png")).isEmpty();
      assertThat(file.declared()).containsOnlyKeys("ppt/slides/slide1.xml");
    }
  }

  @ParameterizedTest
  @CsvSource({"a/b.XML, xml", "a.b/c, ''", "c, ''", "archive.tar.gz, gz", "a/.rels, rels"})
  void endingIsWhatFollowsTheLastDotOfTheName(String name, String ending) {
    assertThat(OfficeFile.ending(name)).isEqualTo(ending);
  }

  @Test
  void partThatIsNotXmlIsReportedOnceAndCountsAsAbsent() throws IOException {
    try (OfficeFile file = open(Map.of("ppt/presentation.xml", "<p:presentation>"))) {
      assertThat(file.root("ppt/presentation.xml")).isNull();
      assertThat(file.root("ppt/presentation.xml")).isNull();
      assertThat(file.problems())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.part()).isEqualTo("ppt/presentation.xml");
                assertThat(problem.message()).startsWith("it is not XML: ");
              });
    }
  }

  @Test
  void doctypeIsRefusedSoThatNothingIsFetched() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "hidden");
    String xml = "<!DOCTYPE a [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]><a>&e;</a>";
    try (OfficeFile file = open(Map.of("a.xml", xml))) {
      assertThat(file.xml("a.xml")).isEmpty();
      assertThat(file.problems()).hasSize(1);
    }
  }

  @Test
  void partWhoseBytesDoNotMatchTheirChecksumIsReported() throws IOException {
    byte[] zip = stored("a.xml", bytes("<a>one</a>"));
    int at = new String(zip, StandardCharsets.ISO_8859_1).indexOf("one");
    zip[at] = 'O';
    try (OfficeFile file = OfficeFile.open(Files.write(folder.resolve("a.pptx"), zip))) {
      assertThat(file.bytes("a.xml")).isEmpty();
      assertThat(file.problems())
          .containsExactly(
              new OfficeFile.Problem(
                  "a.xml",
                  "it cannot be unpacked: its bytes do not match their checksum in the archive"));
    }
  }

  @Test
  void whatIsNoArchiveOrBeginsAsNoneIsRefused() throws IOException {
    Path hidden = folder.resolve("hidden.pptx");
    ByteArrayOutputStream prefixed = new ByteArrayOutputStream();
    prefixed.write(bytes("#!/bin/sh\n"));
    prefixed.write(zip(Map.of("a.xml", "<a/>")));
    Files.write(hidden, prefixed.toByteArray());
    assertThatThrownBy(() -> OfficeFile.open(hidden))
        .isInstanceOf(ZipException.class)
        .hasMessage("it does not begin as an archive does");
    assertThatThrownBy(() -> OfficeFile.open(bytes("plain text")))
        .isInstanceOf(ZipException.class)
        .hasMessage("it is no archive");
    assertThatThrownBy(() -> OfficeFile.open(Files.createFile(folder.resolve("empty.pptx"))))
        .isInstanceOf(IOException.class);
  }

  @Test
  void partThatUnpacksToMoreThanAnHonestOneIsRefused() throws IOException {
    byte[] bomb = zip(Map.of("a.xml", " ".repeat((16 << 20) + 1)));
    try (OfficeFile file = OfficeFile.open(Files.write(folder.resolve("bomb.pptx"), bomb))) {
      assertThat(file.bytes("a.xml")).isEmpty();
      assertThat(file.problems()).singleElement().asString().contains("more than 16 MB");
    }
    assertThatThrownBy(() -> OfficeFile.open(bomb)).isInstanceOf(ZipException.class);
  }

  @Test
  void cellsOfAWorkbookAreReadAsStored() throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "_rels/.rels",
        "<Relationships><Relationship Id='r1' Type='x/officeDocument' Target='xl/workbook.xml'/></Relationships>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='s1' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
            + "<Relationship Id='s2' Type='x/sharedStrings' Target='sharedStrings.xml'/></Relationships>");
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns:r='"
            + Xml.RELATIONS
            + "'><sheets><sheet name='Été' r:id='s1'/></sheets></workbook>");
    parts.put(
        "xl/sharedStrings.xml",
        "<sst><si><t>plain</t></si><si><r><t>two </t></r><r><t>runs</t></r><rPh><t>ruby</t></rPh></si></sst>");
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<worksheet><sheetData><row><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>"
            + "<c r='C1'><v>0.10</v></c><c r='D1' t='inlineStr'><is><t>Chloé</t></is></c>"
            + "<c r='E1'/><c r='F1' t='s'><v>2</v></c><c r='G1' t='s'><v>x</v></c></row></sheetData></worksheet>");
    try (OfficeFile file = open(parts)) {
      Map<String, String> cells = new LinkedHashMap<>();
      cells.put("A1", "plain");
      cells.put("B1", "two runs");
      cells.put("C1", "0.10");
      cells.put("D1", "Chloé");
      assertThat(new WorkbookCells(file).sheets()).isEqualTo(Map.of("Été", cells));
    }
  }

  @Test
  void attributesThatAreMissingOrNoNumbersFallBack() throws IOException {
    var root =
        Xml.parse(bytes("<a x='12.5' y='wide' b='x'><off val='0'/><on/></a>")).getDocumentElement();
    assertThat(Xml.number(root, "x", -1)).isEqualTo(12.5);
    assertThat(Xml.number(root, "y", -1)).isEqualTo(-1);
    assertThat(Xml.number(root, "z", -1)).isEqualTo(-1);
    assertThat(Xml.number(null, "x", 7)).isEqualTo(7);
    assertThat(Xml.isOn(Xml.find(root, "on"))).isTrue();
    assertThat(Xml.isOn(Xml.find(root, "off"))).isFalse();
    assertThat(Xml.isOn(Xml.find(root, "neither"))).isFalse();
  }

  private static OfficeFile withRelation(String attributes) throws IOException {
    return open(
        Map.of(
            "ppt/slides/_rels/slide1.xml.rels",
            "<Relationships><Relationship Id=\"rId1\" Type=\"http://example.com/image\" "
                + attributes
                + "/></Relationships>"));
  }

  private static OfficeFile open(Map<String, String> parts) throws IOException {
    return OfficeFile.open(zip(parts));
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(bytes(part.getValue()));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] stored(String name, byte[] content) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(entry);
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
