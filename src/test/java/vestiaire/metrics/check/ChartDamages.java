package vestiaire.metrics.check;

import static vestiaire.metrics.check.Damage.editing;

import java.util.List;

/** Ways to spoil a native chart: chart1 bars, chart2 a stack, chart3 lines. */
final class ChartDamages {
  private static final String BARS = "ppt/charts/chart1.xml";
  private static final String STACK = "ppt/charts/chart2.xml";
  private static final String LINES = "ppt/charts/chart3.xml";

  private ChartDamages() {}

  static List<Damage> all() {
    return List.of(
        editing("letters of 9 points in a chart", 7, BARS, "sz=\"1200\"", "sz=\"900\""),
        editing("a font of a chart's own", 8, BARS, "\\+mn-lt", "Calibri"),
        editing(
            "a literal colour in a chart",
            9,
            BARS,
            "<a:schemeClr val=\"accent1\"/>",
            "<a:srgbClr val=\"FF8800\"/>"),
        editing(
            "pale marks",
            10,
            BARS,
            "<a:schemeClr val=\"accent1\"/>",
            "<a:schemeClr val=\"accent1\"><a:lumMod val=\"20000\"/><a:lumOff val=\"80000\"/></a:schemeClr>"),
        editing(
            "pale labels",
            10,
            BARS,
            "<a:schemeClr val=\"tx1\"/>",
            "<a:schemeClr val=\"bg1\"><a:lumMod val=\"75000\"/></a:schemeClr>"),
        editing("bars from 40", 12, BARS, "<c:min val=\"0\"/>", "<c:min val=\"40\"/>"),
        editing(
            "bars on a logarithm",
            12,
            BARS,
            "<c:scaling>(<c:orientation val=\"minMax\"/>)",
            "<c:scaling><c:logBase val=\"10\"/>$1"),
        editing(
            "a cut line axis, not said",
            12,
            LINES,
            "<c:orientation val=\"minMax\"/>(</c:scaling><c:delete val=\"0\"/><c:axPos val=\"l\"/>)",
            "<c:orientation val=\"minMax\"/><c:min val=\"2500\"/>$1"),
        editing(
            "gridlines",
            13,
            LINES,
            "<c:axPos val=\"l\"/>",
            "<c:axPos val=\"l\"/><c:majorGridlines/>"),
        editing(
            "three dimensions",
            13,
            BARS,
            "<c:autoTitleDeleted val=\"1\"/>",
            "<c:autoTitleDeleted val=\"1\"/><c:view3D><c:rotX val=\"15\"/></c:view3D>"),
        editing(
            "a chart title",
            13,
            BARS,
            "<c:chart>",
            "<c:chart><c:title><c:overlay val=\"0\"/></c:title>"),
        editing(
            "a title that PowerPoint adds",
            13,
            BARS,
            "<c:autoTitleDeleted val=\"1\"/>",
            "<c:autoTitleDeleted val=\"0\"/>"),
        editing(
            "a shadow in a chart",
            13,
            BARS,
            "<c:spPr>(<a:solidFill>.*?</a:solidFill>)</c:spPr>",
            "<c:spPr>$1<a:effectLst><a:outerShdw><a:schemeClr val=\"tx1\"/></a:outerShdw></a:effectLst></c:spPr>"),
        editing(
            "a value axis beside labels",
            13,
            BARS,
            "<c:delete val=\"1\"/>",
            "<c:delete val=\"0\"/>"),
        editing(
            "a legend of bars",
            14,
            BARS,
            "(</c:plotArea>)",
            "$1<c:legend><c:legendPos val=\"b\"/></c:legend>"),
        editing(
            "a legend of lines",
            14,
            LINES,
            "(</c:plotArea>)",
            "$1<c:legend><c:legendPos val=\"b\"/></c:legend>"),
        new Damage(
            "lines without names",
            14,
            parts ->
                parts.edit(
                    LINES,
                    xml ->
                        xml.replace("<c:showSerName val=\"1\"/>", "<c:showSerName val=\"0\"/>")
                            .replace("Started", "Begun listings")
                            .replace("Completed", "Ended listings"))),
        new Damage("bars unsorted", 15, parts -> swap(parts, BARS, "182.0", "44.0", "107.0")),
        new Damage(
            "time backwards",
            15,
            parts ->
                parts.edit(
                    LINES,
                    xml -> xml.replace("W31", "X").replace("W33", "W31").replace("X", "W33"))),
        editing(
            "a forecast like the rest", 15, LINES, "<c:v>Completed</c:v>", "<c:v>Forecast</c:v>"),
        editing(
            "labels outside of a stack",
            20,
            STACK,
            "<c:dLblPos val=\"ctr\"/>",
            "<c:dLblPos val=\"outEnd\"/>"),
        editing(
            "labels above bars", 20, BARS, "<c:dLblPos val=\"outEnd\"/>", "<c:dLblPos val=\"t\"/>"),
        editing(
            "labels outside of a line",
            20,
            LINES,
            "<c:dLblPos val=\"r\"/>",
            "<c:dLblPos val=\"inEnd\"/>"),
        editing(
            "an axis that is none",
            20,
            BARS,
            "(<c:gapWidth val=\"50\"/>)<c:axId val=\"11\"/>",
            "$1<c:axId val=\"13\"/>"),
        editing(
            "an axis that crosses none",
            20,
            BARS,
            "<c:crossAx val=\"12\"/>",
            "<c:crossAx val=\"99\"/>"),
        editing(
            "an axis that crosses itself",
            20,
            BARS,
            "<c:crossAx val=\"12\"/>",
            "<c:crossAx val=\"11\"/>"),
        editing(
            "two axes of one id",
            20,
            BARS,
            "<c:valAx><c:axId val=\"12\"/>",
            "<c:valAx><c:axId val=\"11\"/>"),
        editing(
            "two series of one index",
            20,
            STACK,
            "<c:idx val=\"1\"/><c:order",
            "<c:idx val=\"0\"/><c:order"),
        editing("a value that is not its cell's", 20, BARS, "<c:v>182.0</c:v>", "<c:v>183.0</c:v>"),
        editing(
            "a category that is not its cell's",
            20,
            BARS,
            "<c:v>Mango</c:v>",
            "<c:v>Maje Paris</c:v>"),
        editing(
            "a series name that is not its cell's",
            20,
            STACK,
            "<c:v>Sold</c:v>",
            "<c:v>Bought</c:v>"),
        editing(
            "a point that is not shown", 20, BARS, "<c:pt idx=\"2\"><c:v>44.0</c:v></c:pt>", ""),
        editing("a sheet that is not there", 20, BARS, "Data!\\$B\\$2", "Sheet9!\\$B\\$2"),
        new Damage(
            "a chart without its workbook",
            20,
            parts -> parts.bytes.remove("ppt/embeddings/book1.xlsx")),
        editing(
            "a chart that names no workbook", 20, BARS, "<c:externalData.*?</c:externalData>", ""),
        new Damage(
            "a workbook that is none",
            20,
            parts -> parts.put("ppt/embeddings/book1.xlsx", "no workbook")),
        editing(
            "a linked workbook",
            20,
            "ppt/charts/_rels/chart1.xml.rels",
            "Target=\"[^\"]*\"",
            "Target=\"file:///C:/data/book.xlsx\" TargetMode=\"External\""),
        editing("a line chart without grouping", 20, LINES, "<c:grouping val=\"standard\"/>", ""),
        editing(
            "a chart out of its schema",
            20,
            BARS,
            "<c:barDir val=\"bar\"/>",
            "<c:barDir val=\"up\"/>"));
  }

  private static void swap(Parts parts, String chart, String one, String other, String third)
      throws Exception {
    parts.edit(chart, xml -> turned(xml, one, other, third));
    Parts book = Parts.of(parts.bytes.get("ppt/embeddings/book1.xlsx"));
    book.edit("xl/worksheets/sheet1.xml", xml -> turned(xml, one, other, third));
    parts.bytes.put("ppt/embeddings/book1.xlsx", book.archive());
  }

  private static String turned(String xml, String one, String other, String third) {
    return xml.replace(one, "[1]")
        .replace(other, "[2]")
        .replace(third, one)
        .replace("[1]", other)
        .replace("[2]", third);
  }
}
