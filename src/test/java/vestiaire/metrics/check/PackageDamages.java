package vestiaire.metrics.check;

import static vestiaire.metrics.check.Damage.editing;
import static vestiaire.metrics.check.Damage.rels;
import static vestiaire.metrics.check.Damage.slide;

import java.util.Arrays;
import java.util.List;

/** Ways to spoil the file itself, many of which validators pass over. */
final class PackageDamages {
  private static final String MAIN = "ppt/presentation.xml";
  private static final String TYPES = "[Content_Types].xml";
  private static final String LINK =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

  private PackageDamages() {}

  static List<Damage> all() {
    String chart = slide(SoundDeck.CHART);
    return List.of(
        editing("two shapes of one id", 20, chart, "(name=\"Source\" id=)\"\\d+\"", "$1\"2\""),
        editing("two slides of one id", 20, MAIN, "<p:sldId id=\"257\"", "<p:sldId id=\"256\""),
        editing("a slide id too small", 20, MAIN, "<p:sldId id=\"257\"", "<p:sldId id=\"7\""),
        editing(
            "a slide listed twice",
            20,
            MAIN,
            "(<p:sldId id=\"25)6(\"[^>]*r:id=\"[^\"]*\"/>)",
            "$16$2$19$2"),
        editing(
            "a section of an unknown slide",
            20,
            MAIN,
            "(<p14:sldId id=\"257\"/>)",
            "$1<p14:sldId id=\"999\"/>"),
        editing(
            "a section whose id is none",
            20,
            MAIN,
            "(<p14:section [^>]*id=)\"\\{[^\"]*\"",
            "$1\"brands\""),
        editing(
            "a layout left out of its master's list",
            20,
            "ppt/slideMasters/slideMaster1.xml",
            "<p:sldLayoutId [^>]*/>",
            ""),
        editing(
            "a layout with a slide's id",
            20,
            "ppt/slideMasters/slideMaster1.xml",
            "(<p:sldLayoutId [^>]*?\\bid=)\"\\d+\"",
            "$1\"300\""),
        editing("a title twice", 20, "docProps/core.xml", "(<dc:title>.*?</dc:title>)", "$1$1"),
        editing("a part declared twice", 20, TYPES, "(<Override [^>]*/>)", "$1$1"),
        editing("a slide in no section", 20, MAIN, "<p14:sldId id=\"257\"/>", ""),
        editing("a slide in two sections", 20, MAIN, "(<p14:sldId id=\"25)8(\"/>)", "$18$2$17$2"),
        editing(
            "a slide of no part",
            20,
            MAIN,
            "(<p:sldId id=\"257\" r:id=)\"[^\"]*\"",
            "$1\"rId9999\""),
        editing(
            "a layout missing",
            20,
            rels(SoundDeck.CHART),
            "<Relationship [^>]*slideLayout[^>]*/>",
            ""),
        editing(
            "a layout that is not there",
            20,
            rels(SoundDeck.TWO),
            "\\.\\./slideLayouts/",
            "../nowhere/"),
        new Damage(
            "a dangling reference",
            20,
            parts ->
                parts.replaceFirst(
                    slide(SoundDeck.CHART), "r:id=\"rIdChart1\"", "r:id=\"rIdChart9\"")),
        new Damage(
            "an orphan",
            20,
            parts ->
                parts.bytes.put("ppt/media/orphan.png", parts.bytes.get("ppt/theme/theme1.xml"))),
        new Damage("an external link", 20, parts -> link(parts, "https://example.com/")),
        new Damage("a link to a file", 20, parts -> link(parts, "file:///C:/Users/ana/plan.xlsx")),
        editing(
            "a local path among the properties",
            20,
            "docProps/core.xml",
            "<dc:title>",
            "<dc:title>/home/ana/report "),
        editing(
            "a local path in an alternative text",
            20,
            slide(SoundDeck.TABLE),
            " descr=\"",
            " descr=\"C:\\\\\\\\Users\\\\\\\\ana\\\\\\\\chart.png shows 7 listings "),
        editing(
            "no title among the properties",
            20,
            "docProps/core.xml",
            "<dc:title>.*?</dc:title>",
            ""),
        editing(
            "no author among the properties",
            20,
            "docProps/core.xml",
            "<dc:creator>.*?</dc:creator>",
            ""),
        new Damage(
            "no properties",
            20,
            parts -> {
              parts.bytes.remove("docProps/core.xml");
              parts.replaceFirst("_rels/.rels", "<Relationship [^>]*core-properties[^>]*/>", "");
              parts.replaceFirst(TYPES, "<Override [^>]*core-properties[^>]*/>", "");
            }),
        editing("no content type", 20, TYPES, "<Override [^>]*slide7\\.xml\"[^>]*/>", ""),
        editing(
            "a wrong content type",
            20,
            TYPES,
            "(<Override [^>]*?)presentationml\\.slide\\+xml([^>]*slide7\\.xml\"|\"[^>]*slide7)",
            "$1presentationml.slideLayout+xml$2"),
        editing(
            "a content type of nothing",
            20,
            TYPES,
            "</Types>",
            "<Override PartName=\"/ppt/slides/slide99.xml\" ContentType=\"application/xml\"/></Types>"),
        new Damage("no content types", 20, parts -> parts.bytes.remove(TYPES)),
        new Damage(
            "a part cut short",
            20,
            parts -> parts.edit(slide(SoundDeck.CHART), xml -> xml.substring(0, xml.length() / 2))),
        new Damage(
            "a control character",
            20,
            parts ->
                parts.edit(
                    slide(SoundDeck.CHART), xml -> xml.replaceFirst("<a:t>", "<a:t>\u0001"))),
        editing("an element of no schema", 20, chart, "<a:bodyPr/>", "<a:nonsense/><a:bodyPr/>"),
        editing(
            "a theme out of its schema", 20, "ppt/theme/theme1.xml", "<a:dk1>", "<a:dk9/><a:dk1>"),
        new Damage(
            "notes out of their schema",
            20,
            parts ->
                parts.edit(
                    "ppt/notesSlides/notesSlide1.xml",
                    xml -> xml.replaceFirst("<p:txBody>", "<p:oops/><p:txBody>"))),
        new Damage(
            "notes of another slide",
            20,
            parts -> {
              String first =
                  parts.text(rels(2)).replaceFirst("(?s).*(notesSlide\\d+\\.xml).*", "$1");
              parts.replaceFirst(rels(SoundDeck.CHART), "notesSlide\\d+\\.xml", first);
            }),
        new Damage(
            "macros",
            20,
            parts -> {
              parts.bytes.put("ppt/vbaProject.bin", new byte[] {1, 2, 3});
              parts.replaceFirst(
                  "ppt/_rels/presentation.xml.rels",
                  "</Relationships>",
                  "<Relationship Id=\"rId777\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" Target=\"vbaProject.bin\"/></Relationships>");
              parts.replaceFirst(
                  TYPES,
                  "<Default ",
                  "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/><Default ");
            }),
        new Damage(
            "comments left",
            20,
            parts -> {
              parts.put(
                  "ppt/commentAuthors.xml",
                  "<p:cmAuthorLst xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"/>");
              parts.replaceFirst(
                  "ppt/_rels/presentation.xml.rels",
                  "</Relationships>",
                  "<Relationship Id=\"rId778\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/commentAuthors\" Target=\"commentAuthors.xml\"/></Relationships>");
              parts.replaceFirst(
                  TYPES,
                  "</Types>",
                  "<Override PartName=\"/ppt/commentAuthors.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.presentationml.commentAuthors+xml\"/></Types>");
            }),
        new Damage(
            "too large",
            20,
            parts -> {
              byte[] noise = new byte[8 << 20];
              new java.util.Random(1).nextBytes(noise);
              byte[] png = parts.bytes.get("docProps/app.xml");
              parts.bytes.put("ppt/media/noise.dat", png.length > 0 ? noise : png);
            }),
        new Damage(
            "an animation of nothing",
            20,
            parts ->
                parts.edit(
                    chart,
                    xml ->
                        xml.replaceFirst(
                            "</p:sld>",
                            "<p:timing><p:bldLst><p:bldP spid=\"999\" grpId=\"0\"/></p:bldLst></p:timing></p:sld>"))),
        new Damage(
            "a table with a cell too few",
            20,
            parts ->
                parts.edit(
                    slide(SoundDeck.TABLE), xml -> xml.replaceFirst("(?s)<a:tc>.*?</a:tc>", ""))),
        new Damage(
            "a drawing that loads",
            20,
            parts ->
                media(
                    parts,
                    "svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><image xlink:href=\"https://example.com/a.png\"/></svg>")),
        new Damage(
            "a picture that is none", 20, parts -> media(parts, "png", "<html>not found</html>")),
        new Damage(
            "a picture cut short",
            20,
            parts -> {
              byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
              media(parts, "png", "");
              parts.bytes.put("ppt/media/extra.png", Arrays.copyOf(png, 40));
            }));
  }

  private static void link(Parts parts, String target) {
    parts.replaceFirst(
        rels(SoundDeck.CHART),
        "</Relationships>",
        "<Relationship Id=\"rId555\" Type=\""
            + LINK
            + "\" Target=\""
            + target
            + "\" TargetMode=\"External\"/></Relationships>");
  }

  private static void media(Parts parts, String ending, String content) {
    parts.put("ppt/media/extra." + ending, content);
    if (!parts.text(TYPES).contains("Extension=\"" + ending + "\"")) {
      parts.replaceFirst(
          TYPES,
          "<Default ",
          "<Default Extension=\"" + ending + "\" ContentType=\"image/" + ending + "\"/><Default ");
    }
    parts.replaceFirst(
        rels(SoundDeck.CHART),
        "</Relationships>",
        "<Relationship Id=\"rId556\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"../media/extra."
            + ending
            + "\"/></Relationships>");
  }
}
