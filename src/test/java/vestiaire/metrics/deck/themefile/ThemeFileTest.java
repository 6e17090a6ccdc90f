package vestiaire.metrics.deck.themefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vestiaire.metrics.check.Parts;
import vestiaire.metrics.model.MetricsException;

/** What is said of files that are no themes, and what becomes of those with faults of their own. */
class ThemeFileTest {
  private static final String PRESENTATION = "ppt/presentation.xml";
  private static final String MASTER = "ppt/slideMasters/slideMaster1.xml";
  private static final String LAYOUT = "ppt/slideLayouts/slideLayout2.xml";
  private static final String TYPES = "[Content_Types].xml";

  private static Parts sound() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XMLSlideShow show = new XMLSlideShow()) {
      show.write(out);
    }
    return Parts.of(out.toByteArray());
  }

  private static void refused(byte[] file, String why) {
    assertThatThrownBy(() -> ThemeFile.read(file, "look.pptx"))
        .isInstanceOf(MetricsException.Rendering.class)
        .hasMessageStartingWith("The theme look.pptx ")
        .hasMessageContaining(why)
        .hasMessageNotContaining("Exception");
  }

  @ParameterizedTest
  @CsvSource({
    "'', is empty",
    "# Readme, is no PowerPoint file",
    "PK, is no PowerPoint file",
    "%PDF-1.7, 'is a PDF, and no PowerPoint file'",
    "<html></html>, is no PowerPoint file"
  })
  void bytesThatAreNoOfficeFile(String content, String why) {
    refused(content.getBytes(StandardCharsets.UTF_8), why);
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt, 'is no PowerPoint file, but another archive'",
    "mimetype, is an OpenDocument file",
    "Index/Document.iwa, is a Keynote file"
  })
  void archivesThatAreNoPresentation(String entry, String why) throws IOException {
    Parts parts = sound().copy();
    parts.bytes.clear();
    parts.put(entry, "x");
    refused(parts.archive(), why);
  }

  @Test
  void halfAFile() throws IOException {
    byte[] whole = sound().archive();
    refused(Arrays.copyOf(whole, whole.length / 2), "is only a part of a file");
  }

  @Test
  void aFileWithAPassword() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream in = encryptor.getDataStream(files)) {
        in.write(sound().archive());
      }
      files.writeFilesystem(out);
    }
    refused(out.toByteArray(), "is protected by a password");
  }

  @Test
  void filesOfOldOffice() throws IOException {
    for (String[] one :
        new String[][] {
          {"PowerPoint Document", "(.ppt)"}, {"WordDocument", "and no PowerPoint file"}
        }) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (POIFSFileSystem files = new POIFSFileSystem()) {
        files.createDocument(new ByteArrayInputStream(new byte[5000]), one[0]);
        files.writeFilesystem(out);
      }
      refused(out.toByteArray(), one[1]);
    }
  }

  @Test
  void macrosAreRefusedAndAFileThatOnlyCouldHaveThemIsTaken() throws IOException {
    Parts able = sound();
    able.replace(
        TYPES,
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
        "application/vnd.ms-powerpoint.template.macroEnabled.main+xml");
    assertThat(mended(able)).isEmpty();
    able.put("ppt/vbaProject.bin", "x");
    refused(able.archive(), "holds macros");
  }

  @Test
  void wordExcelAndStrictFiles() throws IOException {
    Parts word = sound();
    word.replace(TYPES, "presentationml.presentation.main", "wordprocessingml.document.main");
    refused(word.archive(), "is a Word document");
    Parts excel = sound();
    excel.replace(TYPES, "presentationml.presentation.main", "spreadsheetml.sheet.main");
    refused(excel.archive(), "is an Excel workbook");
    Parts strict = sound();
    strict.replace(
        PRESENTATION,
        "http://schemas.openxmlformats.org/presentationml/2006/main",
        "http://purl.oclc.org/ooxml/presentationml/main");
    refused(strict.archive(), "Strict Open XML");
  }

  @ParameterizedTest
  @CsvSource({"template", "slideshow"})
  void templatesAndShowsBecomePresentations(String kind) throws IOException {
    Parts parts = sound();
    parts.replace(TYPES, "presentationml.presentation.main", "presentationml." + kind + ".main");
    assertThat(mended(parts)).isEmpty();
  }

  /** Mends; what comes out must be opened by POI and hold to its schemas. */
  private static java.util.List<String> mended(Parts parts) throws IOException {
    ThemeFile.Mended mended = ThemeFile.read(parts.archive(), "look.pptx");
    byte[] file = mended.file().orElseThrow();
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(file))) {
      assertThat(show.getSlideMasters()).isNotEmpty();
      assertThat(show.getSlideMasters().get(0).getSlideLayouts()).isNotEmpty();
      assertThat(show.getSlideMasters().get(0).getTheme()).isNotNull();
    }
    assertThat(Parts.of(file).text(TYPES)).contains("presentationml.presentation.main+xml");
    assertThat(ThemeFile.read(file, "again").faults()).isEmpty();
    return mended.faults();
  }

  @Test
  void aSoundFileHasNoFaults() throws IOException {
    assertThat(mended(sound())).isEmpty();
  }

  @Test
  void aMasterThatDoesNotExist() throws IOException {
    Parts parts = sound();
    parts.replace(
        PRESENTATION,
        "<p:sldMasterIdLst>",
        "<p:sldMasterIdLst><p:sldMasterId id=\"2147483999\" r:id=\"rId77\"/>");
    parts.replace(
        "ppt/_rels/presentation.xml.rels",
        "</Relationships>",
        "<Relationship Id=\"rId77\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            + "relationships/slideMaster\" Target=\"slideMasters/slideMaster9.xml\"/></Relationships>");
    assertThat(mended(parts)).anyMatch(line -> line.contains("slideMaster9.xml"));
    Parts declared = sound();
    declared.replace(
        TYPES,
        "</Types>",
        "<Override PartName=\"/ppt/slideMasters/slideMaster7.xml\" ContentType=\"application/"
            + "vnd.openxmlformats-officedocument.presentationml.slideMaster+xml\"/></Types>");
    assertThat(mended(declared))
        .anyMatch(line -> line.startsWith("types of parts that are not in the file"));
  }

  @Test
  void elementsInTheWrongOrder() throws IOException {
    Parts parts = sound();
    parts.edit(
        PRESENTATION,
        xml ->
            xml.replaceFirst(
                "(?s)(<p:sldMasterIdLst>.*?</p:sldMasterIdLst>)(.*?)(<p:sldSz[^>]*/>)", "$3$2$1"));
    parts.edit(
        MASTER,
        xml ->
            xml.replaceFirst("(?s)(<p:clrMap [^>]*/>)(.*)(<p:txStyles>.*</p:txStyles>)", "$3$2$1"));
    parts.edit(
        LAYOUT,
        xml ->
            xml.replaceFirst(
                "(?s)(<p:nvSpPr>.*?</p:nvSpPr>)(<p:spPr/>|<p:spPr>.*?</p:spPr>)", "$2$1"));
    assertThat(mended(parts))
        .anyMatch(
            line -> line.startsWith("elements in the wrong order (") && line.contains("1 more"));
  }

  @Test
  void layoutsThatAreMissingBrokenOrAgainstTheirSchema() throws IOException {
    Parts missing = sound();
    missing.bytes.remove("ppt/slideLayouts/slideLayout3.xml");
    assertThat(mended(missing))
        .anyMatch(line -> line.startsWith("links to what is not in the file"));
    Parts broken = sound();
    broken.edit("ppt/slideLayouts/slideLayout3.xml", xml -> xml.substring(0, xml.length() / 2));
    assertThat(mended(broken)).anyMatch(line -> line.startsWith("parts that are no XML"));
    Parts unknown = sound();
    unknown.replace(LAYOUT, "</p:cSld>", "</p:cSld><p:nonsense/>");
    assertThat(mended(unknown)).anyMatch(line -> line.startsWith("parts that break their schema"));
  }

  @Test
  void idsTwiceListsAndColoursMissing() throws IOException {
    Parts ids = sound();
    ids.edit(MASTER, xml -> xml.replaceAll("(<p:sldLayoutId [^>]*?\\bid=\")\\d+", "$12147483650"));
    ids.edit(LAYOUT, xml -> xml.replaceAll("(<p:cNvPr [^>]*?\\bid=\")\\d+", "$17"));
    assertThat(mended(ids))
        .anyMatch(line -> line.startsWith("masters or layouts with one id"))
        .anyMatch(line -> line.startsWith("shapes with one id"));
    Parts lists = sound();
    lists.edit(
        MASTER,
        xml ->
            xml.replaceFirst("(?s)<p:sldLayoutIdLst>.*</p:sldLayoutIdLst>", "")
                .replaceFirst("<p:clrMap [^>]*/>", ""));
    assertThat(mended(lists))
        .anyMatch(line -> line.startsWith("masters or layouts that no list names"))
        .anyMatch(line -> line.startsWith("masters without a map of colours"));
  }

  @Test
  void picturesAndTypesThatAreLost() throws IOException {
    Parts parts = sound();
    parts.edit(
        MASTER,
        xml ->
            xml.replaceFirst(
                "(?s)<p:cSld>(<p:bg>.*?</p:bg>)?",
                "<p:cSld><p:bg><p:bgPr><a:blipFill><a:blip r:embed=\"rId99\"/><a:stretch/>"
                    + "</a:blipFill><a:effectLst/></p:bgPr></p:bg>"));
    parts.edit(TYPES, xml -> xml.replaceAll("<Override [^>]*/ppt/slideLayouts[^>]*>", ""));
    parts.bytes.remove("_rels/.rels");
    assertThat(mended(parts))
        .anyMatch(line -> line.startsWith("links to what is not in the file"))
        .anyMatch(line -> line.startsWith("parts of another type than their links say"))
        .anyMatch(line -> line.startsWith("a presentation that nothing leads to"));
  }

  @Test
  void withoutAMasterFontsAndColoursAreLeft() throws IOException {
    Parts parts = sound();
    parts.bytes.remove(MASTER);
    ThemeFile.Mended mended = ThemeFile.read(parts.archive(), "look.pptx");
    assertThat(mended.file()).isEmpty();
    assertThat(mended.look().getElementsByTagNameNS("*", "clrScheme").getLength()).isEqualTo(1);
    parts.bytes.keySet().removeIf(name -> name.startsWith("ppt/theme/"));
    refused(parts.archive(), "has neither a master nor fonts and colours");
  }
}
