package vestiaire.metrics.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Puts native charts in the place of pictures, as other programs write them. */
final class NativeChartEdits {
  private static final Pattern PICTURE = Pattern.compile("(?s)<p:pic>.*?</p:pic>");
  private static final String CHART =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package";

  private final Parts parts;
  private int count;

  NativeChartEdits(Parts parts) {
    this.parts = parts;
    parts.replaceFirst(
        "[Content_Types].xml",
        "<Default ",
        "<Default Extension=\"xlsx\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\"/><Default ");
  }

  /** The first picture of the slide becomes a chart; chart1, chart2 … */
  void replace(int slide, String plot, String[] series, String[] categories, double[][] values)
      throws IOException {
    count++;
    String part = "ppt/slides/slide" + slide + ".xml";
    Matcher picture = PICTURE.matcher(parts.text(part));
    if (!picture.find()) {
      throw new IllegalStateException("no picture on slide " + slide);
    }
    String old = picture.group();
    String properties = find(old, "<p:cNvPr .*?/>");
    String placeholder = find(old, "<p:ph [^>]*/>");
    String place = find(old, "<a:off .*?/><a:ext .*?/>");
    String frame =
        """
        <p:graphicFrame><p:nvGraphicFramePr>%s<p:cNvGraphicFramePr/><p:nvPr>%s</p:nvPr></p:nvGraphicFramePr>\
        <p:xfrm>%s</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">\
        <c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rIdChart%d"/>\
        </a:graphicData></a:graphic></p:graphicFrame>"""
            .formatted(properties, placeholder, place, count);
    parts.replace(part, old, frame);
    relate(
        "ppt/slides/_rels/slide" + slide + ".xml.rels",
        "rIdChart" + count,
        CHART,
        "../charts/chart" + count + ".xml");
    parts.put("ppt/charts/chart" + count + ".xml", chart(plot, series, categories, values));
    parts.put(
        "ppt/charts/_rels/chart" + count + ".xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>");
    relate(
        "ppt/charts/_rels/chart" + count + ".xml.rels",
        "rId1",
        PACKAGE,
        "../embeddings/book" + count + ".xlsx");
    parts.bytes.put("ppt/embeddings/book" + count + ".xlsx", workbook(series, categories, values));
    parts.replaceFirst(
        "[Content_Types].xml",
        "</Types>",
        "<Override PartName=\"/ppt/charts/chart"
            + count
            + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.drawingml.chart+xml\"/></Types>");
    // What the picture left behind.
    for (Matcher id = Pattern.compile("r:embed=\"(\\w+)\"").matcher(old); id.find(); ) {
      String rels = "ppt/slides/_rels/slide" + slide + ".xml.rels";
      Matcher target =
          Pattern.compile("<Relationship [^>]*Id=\"" + id.group(1) + "\"[^>]*/>")
              .matcher(parts.text(rels));
      if (target.find()) {
        String media =
            find(target.group(), "Target=\"[^\"]*\"").replaceAll("Target=\"(.*)\"", "$1");
        parts.bytes.remove("ppt/slides/" + media);
        parts.bytes.remove(media.replaceFirst("^(\\.\\./|/ppt/)", "ppt/"));
        parts.replace(rels, target.group(), "");
      }
    }
  }

  private void relate(String rels, String id, String type, String target) {
    parts.replaceFirst(
        rels,
        "</Relationships>",
        "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/></Relationships>"
            .formatted(id, type, target));
  }

  private static String find(String text, String pattern) {
    Matcher matcher = Pattern.compile("(?s)" + pattern).matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException(pattern + " is not in " + text);
    }
    return matcher.group();
  }

  private static byte[] workbook(String[] series, String[] categories, double[][] values)
      throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = book.createSheet("Data");
      XSSFRow head = sheet.createRow(0);
      for (int s = 0; s < series.length; s++) {
        head.createCell(s + 1).setCellValue(series[s]);
      }
      for (int c = 0; c < categories.length; c++) {
        XSSFRow row = sheet.createRow(c + 1);
        row.createCell(0).setCellValue(categories[c]);
        for (int s = 0; s < series.length; s++) {
          row.createCell(s + 1).setCellValue(values[s][c]);
        }
      }
      book.write(out);
      return out.toByteArray();
    }
  }

  private static String chart(
      String plot, String[] series, String[] categories, double[][] values) {
    StringBuilder all = new StringBuilder();
    for (int s = 0; s < series.length; s++) {
      all.append(series(plot, s, series[s], categories, values[s]));
    }
    boolean bar = plot.startsWith("bar") || plot.startsWith("stack");
    boolean stack = plot.startsWith("stack");
    boolean round = plot.startsWith("doughnut");
    String drawn =
        round
            ? "<c:doughnutChart><c:varyColors val=\"0\"/>%s<c:holeSize val=\"60\"/></c:doughnutChart>"
                .formatted(all)
            : bar
                ? "<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"%s\"/><c:varyColors val=\"0\"/>%s<c:gapWidth val=\"50\"/>%s<c:axId val=\"11\"/><c:axId val=\"12\"/></c:barChart>"
                    .formatted(
                        stack ? "stacked" : "clustered",
                        all,
                        stack ? "<c:overlap val=\"100\"/>" : "")
                : "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>%s<c:marker val=\"0\"/><c:axId val=\"11\"/><c:axId val=\"12\"/></c:lineChart>"
                    .formatted(all);
    String axes =
        round
            ? ""
            : """
              <c:catAx><c:axId val="11"/><c:scaling><c:orientation val="%s"/></c:scaling><c:delete val="0"/><c:axPos val="%s"/><c:tickLblPos val="low"/><c:crossAx val="12"/><c:crosses val="autoZero"/></c:catAx>\
              <c:valAx><c:axId val="12"/><c:scaling><c:orientation val="minMax"/>%s</c:scaling><c:delete val="%d"/><c:axPos val="%s"/><c:crossAx val="11"/><c:crosses val="autoZero"/></c:valAx>"""
                .formatted(
                    bar ? "maxMin" : "minMax",
                    bar ? "l" : "b",
                    bar ? "<c:min val=\"0\"/>" : "",
                    bar ? 1 : 0,
                    bar ? "t" : "l");
    String legend =
        stack || round ? "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>" : "";
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
        <c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>%s%s</c:plotArea>%s<c:plotVisOnly val="1"/></c:chart>\
        <c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>\
        <c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>"""
        .formatted(drawn, axes, legend);
  }

  private static String series(
      String plot, int index, String name, String[] categories, double[] values) {
    char column = (char) ('B' + index);
    boolean line = plot.startsWith("line");
    boolean round = plot.startsWith("doughnut");
    String[] colours = {"accent1", "tx2", "tx1"};
    String fill = "<a:solidFill><a:schemeClr val=\"" + colours[index % 3] + "\"/></a:solidFill>";
    StringBuilder names = new StringBuilder();
    StringBuilder numbers = new StringBuilder();
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      names.append("<c:pt idx=\"%d\"><c:v>%s</c:v></c:pt>".formatted(i, categories[i]));
      numbers.append(
          String.format(Locale.ROOT, "<c:pt idx=\"%d\"><c:v>%s</c:v></c:pt>", i, values[i]));
      if (round) {
        points.append(
            "<c:dPt><c:idx val=\"%d\"/><c:spPr><a:solidFill><a:schemeClr val=\"%s\"/></a:solidFill></c:spPr></c:dPt>"
                .formatted(i, colours[i % 3]));
      }
    }
    String flags =
        "<c:showLegendKey val=\"0\"/><c:showVal val=\"%d\"/><c:showCatName val=\"0\"/><c:showSerName val=\"%d\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>";
    int last = values.length - 1;
    String labels =
        line
            ? "<c:dLbls><c:dLbl><c:idx val=\"%d\"/><c:dLblPos val=\"r\"/>%s</c:dLbl>%s</c:dLbls>"
                .formatted(last, flags.formatted(0, 1), flags.formatted(0, 0))
            : "<c:dLbls>%s%s</c:dLbls>"
                .formatted(
                    round
                        ? ""
                        : "<c:dLblPos val=\""
                            + (plot.startsWith("stack") ? "ctr" : "outEnd")
                            + "\"/>",
                    flags.formatted(1, 0));
    return """
        <c:ser><c:idx val="%1$d"/><c:order val="%1$d"/><c:tx><c:strRef><c:f>Data!$%2$s$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>%3$s</c:v></c:pt></c:strCache></c:strRef></c:tx>\
        <c:spPr>%4$s</c:spPr>%5$s%6$s%7$s\
        <c:cat><c:strRef><c:f>Data!$A$2:$A$%8$d</c:f><c:strCache><c:ptCount val="%9$d"/>%10$s</c:strCache></c:strRef></c:cat>\
        <c:val><c:numRef><c:f>Data!$%2$s$2:$%2$s$%8$d</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="%9$d"/>%11$s</c:numCache></c:numRef></c:val>%12$s</c:ser>"""
        .formatted(
            index,
            column,
            name,
            line ? "<a:ln w=\"28575\">" + fill + "</a:ln>" : fill,
            line
                ? "<c:marker><c:symbol val=\"none\"/></c:marker>"
                : round ? "" : "<c:invertIfNegative val=\"0\"/>",
            points,
            labels,
            values.length + 1,
            values.length,
            names,
            numbers,
            line ? "<c:smooth val=\"0\"/>" : "");
  }
}
