package vestiaire.metrics.check;

import static vestiaire.metrics.check.Damage.adding;
import static vestiaire.metrics.check.Damage.box;
import static vestiaire.metrics.check.Damage.editing;
import static vestiaire.metrics.check.Damage.run;
import static vestiaire.metrics.check.Damage.shape;
import static vestiaire.metrics.check.Damage.slide;

import java.util.List;

/** Ways to spoil what is seen, read and heard. */
final class DesignDamages {
  private static final String FREE =
      "<a:off x=\"609600\" y=\"5900000\"/><a:ext cx=\"3000000\" cy=\"350000\"/>";
  private static final String TITLE = "(" + shape("Title") + ")";

  private DesignDamages() {}

  static List<Damage> all() {
    String table = slide(SoundDeck.TABLE);
    String chart = slide(SoundDeck.CHART);
    return List.of(
        editing("title placeholder gone", 1, table, shape("Title"), ""),
        editing("title is no title", 1, table, "type=\"title\"", "type=\"body\" idx=\"99\""),
        title("title empty", 1, ""),
        new Damage(
            "title of another slide",
            1,
            parts -> {
              String title = text(parts.text(table));
              parts.edit(chart, xml -> withTitle(xml, title));
            }),
        title("title a topic", 2, "Listings by brand"),
        title("title a topic with a number", 2, "Brand overview 2021"),
        title("title without number or name", 2, "Sellers complete more"),
        title(
            "title too long",
            3,
            "Zara has 7 of the many listings that were started by sellers of all sorts in all of the weeks"),
        title(
            "title of three lines",
            3,
            ("Zara leads " + "extraordinarily-".repeat(12) + " ").repeat(1)),
        editing(
            "title moved",
            3,
            table,
            "(type=\"title\".*?)<p:spPr/>",
            "$1<p:spPr><a:xfrm><a:off x=\"609600\" y=\"900000\"/><a:ext cx=\"10972800\" cy=\"500000\"/></a:xfrm></p:spPr>"),
        editing("title larger", 3, table, "(type=\"title\".*?<a:rPr )", "$1sz=\"3600\" "),
        new Damage(
            "a third and fourth exhibit",
            4,
            parts ->
                parts.edit(
                    slide(SoundDeck.TWO),
                    xml -> {
                      String picture = xml.replaceFirst("(?s).*?(<p:pic>.*?</p:pic>).*", "$1");
                      return xml.replace(
                          "</p:spTree>",
                          picture.replaceFirst("id=\"\\d+\"", "id=\"71\"")
                              + picture.replaceFirst("id=\"\\d+\"", "id=\"72\"")
                              + "</p:spTree>");
                    })),
        adding(
            "a second block of takeaways",
            4,
            SoundDeck.CHART,
            box(77, FREE, run("/>", "One more thing") + "</a:p><a:p>" + run("/>", "And another"))),
        editing("heading gone", 5, chart, shape("Heading"), ""),
        editing("heading a word", 5, chart, "Listings by brand, number, 2021", "Listings"),
        editing("source gone", 6, chart, shape("Source"), ""),
        editing("source renamed", 6, table, "Source: ", "From "),
        editing(
            "source tiny",
            6,
            table,
            "<a:rPr lang=\"en-GB\"/>(<a:t>Source)",
            "<a:rPr lang=\"en-GB\" sz=\"700\"/>$1"),
        new Damage(
            "source and footer without as-of",
            6,
            parts ->
                parts.edit(
                    table,
                    xml -> xml.replace("as of ", "by ").replaceAll("1 Sept 2021[^<]*", "then"))),
        editing(
            "letters of 10 points", 7, chart, "(name=\"Takeaways\".*?<a:rPr )", "$1sz=\"1000\" "),
        editing(
            "letters of 8 points in a table",
            7,
            table,
            "(<a:tc>.*?<a:rPr [^>]*?)sz=\"\\d+\"",
            "$1sz=\"800\""),
        editing(
            "a font of its own",
            8,
            chart,
            "(name=\"Takeaways\".*?<a:rPr lang=\"en-GB\"[^>]*?)/>",
            "$1><a:latin typeface=\"Comic Sans MS\"/></a:rPr>"),
        editing(
            "a literal colour",
            9,
            chart,
            "(name=\"Takeaways\".*?<a:rPr lang=\"en-GB\"[^>]*?)/>",
            "$1><a:solidFill><a:srgbClr val=\"112233\"/></a:solidFill></a:rPr>"),
        editing(
            "pale letters",
            10,
            chart,
            "(name=\"Takeaways\".*?<a:rPr lang=\"en-GB\"[^>]*?)/>",
            "$1><a:solidFill><a:schemeClr val=\"bg1\"><a:lumMod val=\"75000\"/></a:schemeClr></a:solidFill></a:rPr>"),
        editing(
            "dark letters on a dark slide",
            10,
            chart,
            "<p:cSld>",
            "<p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>"),
        editing(
            "pale letters in a table",
            10,
            table,
            "(<a:tc>.*?<a:rPr [^>]*?)/>",
            "$1><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill></a:rPr>"),
        adding(
            "a red and a green mark", 11, SoundDeck.CHART, mark(81, "FF0000") + mark(82, "00AA00")),
        editing(
            "a shadow",
            13,
            chart,
            "(name=\"Takeaways\".*?)<p:spPr/>",
            "$1<p:spPr><a:effectLst><a:outerShdw blurRad=\"50800\"><a:schemeClr val=\"tx1\"/></a:outerShdw></a:effectLst></p:spPr>"),
        editing("alternative text gone", 16, chart, " descr=\"[^\"]*\"", ""),
        editing("alternative text short", 16, chart, " descr=\"[^\"]*\"", " descr=\"A chart\""),
        editing(
            "alternative text long",
            16,
            table,
            " descr=\"[^\"]*\"",
            " descr=\"" + "Zara has 7. ".repeat(30) + "\""),
        editing(
            "alternative text a file",
            16,
            chart,
            " descr=\"[^\"]*\"",
            " descr=\"C2021-listings-by-brand-final-v2.png\""),
        editing(
            "alternative text no finding",
            16,
            chart,
            " descr=\"[^\"]*\"",
            " descr=\"Bar chart of listings by brand\""),
        editing(
            "alternative text by a machine",
            16,
            chart,
            " descr=\"[^\"]*\"",
            " descr=\"Chart type: Clustered Bar. Description automatically generated\""),
        adding("a table of text boxes", 18, SoundDeck.CHART, grid()),
        adding("a mark that says nothing", 16, SoundDeck.CHART, mark(83, null)),
        new Damage(
            "title read last",
            17,
            parts ->
                parts.edit(
                    chart,
                    xml -> {
                      String title = xml.replaceFirst("(?s).*?" + TITLE + ".*", "$1");
                      return xml.replace(title, "").replace("</p:spTree>", title + "</p:spTree>");
                    })),
        new Damage(
            "source read first",
            17,
            parts ->
                parts.edit(
                    chart,
                    xml -> {
                      String source = xml.replaceFirst("(?s).*?(" + shape("Source") + ").*", "$1");
                      return xml.replace(source, "")
                          .replaceFirst(
                              "<p:sp>",
                              java.util.regex.Matcher.quoteReplacement(source) + "<p:sp>");
                    })),
        editing(
            "an empty placeholder",
            17,
            chart,
            "(name=\"Takeaways\".*?<a:lstStyle/>).*?(</p:txBody>)",
            "$1<a:p/>$2"),
        editing("a run without a language", 17, chart, "<a:rPr lang=\"en-GB\"/>", "<a:rPr/>"),
        editing("a cell without a language", 17, table, "(<a:tc>.*?<a:rPr )lang=\"en-GB\" ?", "$1"),
        editing("first row off", 18, table, " firstRow=\"(true|1)\"", ""),
        editing("a blank cell", 18, table, "(<a:tc>.*<a:t>)1,234<", "$1 <"),
        editing("merged cells", 18, table, "<a:tc>", "<a:tc gridSpan=\"2\">"),
        editing(
            "numbers to the left",
            18,
            table,
            "algn=\"r\"(.*)algn=\"r\"(.*)algn=\"r\"",
            "algn=\"l\"$1algn=\"l\"$2algn=\"l\""),
        adding(
            "a table of tabs",
            18,
            SoundDeck.CARDS,
            box(84, FREE, run("/>", "a\tb\tc") + "</a:p><a:p>" + run("/>", "1\t2\t3"))),
        adding(
            "off the slide",
            19,
            SoundDeck.CHART,
            box(
                85,
                "<a:off x=\"11500000\" y=\"5900000\"/><a:ext cx=\"3000000\" cy=\"350000\"/>",
                run("/>", "Far out"))),
        adding(
            "over the title",
            19,
            SoundDeck.CHART,
            box(
                86,
                "<a:off x=\"700000\" y=\"450000\"/><a:ext cx=\"3000000\" cy=\"400000\"/>",
                run("/>", "On top of it"))),
        adding(
            "text too long for its box",
            19,
            SoundDeck.CARDS,
            box(87, FREE, run("/>", "word ".repeat(120)))),
        editing(
            "takeaways moved",
            19,
            chart,
            "(name=\"Takeaways\".*?)<p:spPr/>",
            "$1<p:spPr><a:xfrm><a:off x=\"8200000\" y=\"2300000\"/><a:ext cx=\"3000000\" cy=\"3000000\"/></a:xfrm></p:spPr>"),
        editing("slide number gone", 19, chart, shape("Slide number"), ""),
        new Damage(
            "notes empty",
            19,
            parts -> {
              String notes =
                  parts
                      .text(Damage.rels(SoundDeck.CHART))
                      .replaceFirst("(?s).*notesSlides/(notesSlide\\d+\\.xml).*", "$1");
              parts.edit(
                  "ppt/notesSlides/" + notes, xml -> xml.replaceAll("(?s)<a:r>.*?</a:r>", ""));
            }),
        new Damage(
            "no sections",
            19,
            parts -> parts.replaceFirst("ppt/presentation.xml", "<p:extLst>.*?</p:extLst>", "")));
  }

  private static Damage title(String name, int rule, String words) {
    return new Damage(
        name, rule, parts -> parts.edit(slide(SoundDeck.CHART), xml -> withTitle(xml, words)));
  }

  private static String withTitle(String xml, String words) {
    return xml.replaceFirst(
        "(?s)(type=\"title\".*?<a:p>).*?(</a:p>)",
        "$1"
            + java.util.regex.Matcher.quoteReplacement(words.isEmpty() ? "" : run("/>", words))
            + "$2");
  }

  private static String text(String xml) {
    String title = xml.replaceFirst("(?s).*type=\"title\".*?<a:p>(.*?)</a:p>.*", "$1");
    return title.replaceAll("<[^>]*>", "");
  }

  private static String grid() {
    StringBuilder boxes = new StringBuilder();
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        String place =
            "<a:off x=\"%d\" y=\"%d\"/><a:ext cx=\"900000\" cy=\"300000\"/>"
                .formatted(8_000_000 + column * 1_000_000, 1_500_000 + row * 400_000);
        String text = column == 0 ? "Brand " + row : String.valueOf(10 * row + column);
        boxes.append(box(90 + row * 3 + column, place, run("/>", text)));
      }
    }
    return boxes.toString();
  }

  private static String mark(int id, @org.jspecify.annotations.Nullable String colour) {
    return """
        <p:sp><p:nvSpPr><p:cNvPr id="%1$d" name="Mark"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>\
        <a:off x="%1$d0000" y="6300000"/><a:ext cx="90000" cy="90000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>%2$s</p:spPr></p:sp>"""
        .formatted(
            id,
            colour == null ? "" : "<a:solidFill><a:srgbClr val=\"" + colour + "\"/></a:solidFill>");
  }
}
