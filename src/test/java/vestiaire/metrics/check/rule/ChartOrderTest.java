package vestiaire.metrics.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import vestiaire.metrics.check.model.ChartView;
import vestiaire.metrics.check.model.Deck;
import vestiaire.metrics.check.model.SlideView;
import vestiaire.metrics.opc.OfficeFile;
import vestiaire.metrics.opc.Xml;

class ChartOrderTest {
  private static final String UNSORTED =
      "its bars are neither sorted by value nor in an order that the slide tells";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Chloé;Dior;Hermès                            | 9;5;1
          Chloé;Dior;Hermès                            | 1;5;5
          Chloé;Dior;Other brands                      | 9;5;40
          Chloé;Autres;Dior                            | 9;40;5
          Chloé                                        | 9
          XS;S;M;L                                     | 3;9;8;1
          Very dissatisfied;Neutral;Very satisfied     | 3;9;8
          under 50;50–100                              | 9;5
          < 50;50–100;100–200                          | 3;9;8
          2;5;10                                       | 3;9;8
          A;B;C                                        | 3;9;8
          """)
  void barsByValueOrInTheirNaturalOrderAreRight(String categories, String values)
      throws IOException {
    assertThat(bars(categories, values)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Chloé;Dior;Hermès            | 5;9;1
          Chloé;Dior;Other brands;Prada | 9;5;40;7
          XS;L;M                       | 3;9;8
          """)
  void barsInNoOrderAreFound(String categories, String values) throws IOException {
    assertThat(bars(categories, values)).containsExactly(UNSORTED);
  }

  @Test
  void orderThatTheSlideTellsIsRight() throws IOException {
    String chart = chart("bar", "Chloé;Dior;Hermès", "5;9;1", "");
    assertThat(judged(chart, "Brands in the order of their entry")).isEmpty();
    assertThat(judged(chart, "Marques dans l'ordre d'arrivée")).isEmpty();
    assertThat(judged(chart, "Brands of the week")).containsExactly(UNSORTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "W17;W18;W19",
        "2026-W52;2027-W01",
        "W51;W52;W01",
        "Mon;Tue;Wed",
        "lundi;mardi;mercredi",
        "Nov;Dec;Jan",
        "janvier 2026;février 2026;mars 2026",
        "2024;2025;2026",
        "Q3 2025;Q4 2025;Q1 2026",
        "08:00;09:30;10:00",
        "22h;23h;0h",
        "28 Apr;5 May;12 May"
      })
  void timeFromLeftToRightIsRight(String categories) throws IOException {
    String values = categories.replaceAll("[^;]+", "5");
    assertThat(line(categories, values)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          W19;W18;W17       | its time runs from right to left
          Wed;Tue;Mon       | its time runs from right to left
          2026;2025;2024    | its time runs from right to left
          12 May;5 May;28 Apr | its time runs from right to left
          W17;W19;W18       | its points in time are not in their order
          Mon;Wed;Tue;Thu   | its points in time are not in their order
          """)
  void timeInAnotherOrderIsFound(String categories, String finding) throws IOException {
    assertThat(line(categories, categories.replaceAll("[^;]+", "5"))).containsExactly(finding);
  }

  @Test
  void reversedAxisTurnsTime() throws IOException {
    String reversed =
        "<catAx><scaling><orientation val='maxMin'/></scaling><axPos val='b'/></catAx>";
    assertThat(judged(chart("line", "W19;W18;W17", "1;2;3", reversed), "")).isEmpty();
    assertThat(judged(chart("line", "W17;W18;W19", "1;2;3", reversed), ""))
        .containsExactly("its time runs from right to left, since its axis is reversed");
  }

  @Test
  void datesOnLyingBarsRunDownwards() throws IOException {
    String lying = "<barDir val='bar'/>";
    assertThat(judged(chart("bar", "2024;2025;2026", "1;2;3", "", lying), ""))
        .containsExactly("its time runs downwards, not from left to right; let its bars stand");
    assertThat(judged(chart("bar", "Mon;Tue;Wed", "1;2;3", "", lying), "")).isEmpty();
    assertThat(judged(chart("bar", "2024;2025;2026", "1;2;3", "", "<barDir val='col'/>"), ""))
        .isEmpty();
  }

  @Test
  void forecastBesideWhatHasHappenedIsDashed() throws IOException {
    String finding = "its forecast is drawn like what has happened; make it dashed or hatched";
    assertThat(judged(forecast(""), "")).containsExactly(finding);
    assertThat(judged(forecast("<spPr><ln><prstDash val='solid'/></ln></spPr>"), ""))
        .containsExactly(finding);
    assertThat(judged(forecast("<spPr><ln><prstDash val='dash'/></ln></spPr>"), "")).isEmpty();
    assertThat(judged(forecast("<spPr><pattFill/></spPr>"), "")).isEmpty();
  }

  @Test
  void chartOfPointsOrSlicesHasNoOrder() throws IOException {
    assertThat(judged(chart("pie", "Chloé;Dior;Hermès", "5;9;1", ""), "")).isEmpty();
    assertThat(judged(chart("scatter", "W19;W18", "5;9", ""), "")).isEmpty();
  }

  private static String forecast(String look) {
    return "<chartSpace><chart><plotArea><lineChart>"
        + series("Sold", "W17;W18", "1;2", "")
        + series("Forecast for May", "W17;W18", "1;2", look)
        + "</lineChart></plotArea></chart></chartSpace>";
  }

  private static List<String> bars(String categories, String values) throws IOException {
    return judged(chart("bar", categories, values, ""), "");
  }

  private static List<String> line(String categories, String values) throws IOException {
    return judged(chart("line", categories, values, ""), "");
  }

  private static String chart(String kind, String categories, String values, String axes) {
    return chart(kind, categories, values, axes, "");
  }

  private static String chart(
      String kind, String categories, String values, String axes, String settings) {
    return "<chartSpace><chart><plotArea><%1$sChart>%2$s%3$s</%1$sChart>%4$s</plotArea></chart></chartSpace>"
        .formatted(kind, settings, series("Sold", categories, values, ""), axes);
  }

  private static String series(String name, String categories, String values, String look) {
    return "<ser><tx>"
        + points(name)
        + "</tx>"
        + look
        + "<cat>"
        + points(categories)
        + "</cat><val>"
        + points(values)
        + "</val></ser>";
  }

  private static String points(String values) {
    StringBuilder xml = new StringBuilder();
    int index = 0;
    for (String value : values.split(";", -1)) {
      xml.append("<pt idx='%d'><v>%s</v></pt>".formatted(index++, value.replace("<", "&lt;")));
    }
    return xml.toString();
  }

  private static List<String> judged(String chart, String words) throws IOException {
    SlideView slide;
    try (OfficeFile file = OfficeFile.open(deck(words))) {
      slide = Deck.of(file).orElseThrow().slides().get(0);
    }
    List<String> findings = new ArrayList<>();
    ChartOrder.judge(new ChartView("ppt/charts/chart1.xml", xml(chart)), slide, findings::add);
    return findings;
  }

  /** A deck of one slide with one shape. */
  private static byte[] deck(String words) throws IOException {
    String relations =
        "<Relationships><Relationship Id='r1' Type='x/%s' Target='%s'/></Relationships>";
    Map<String, String> parts =
        Map.of(
            "_rels/.rels",
            relations.formatted("officeDocument", "ppt/presentation.xml"),
            "ppt/_rels/presentation.xml.rels",
            relations.formatted("slide", "slides/slide1.xml"),
            "ppt/presentation.xml",
            "<presentation xmlns:r='"
                + Xml.RELATIONS
                + "'><sldIdLst><sldId r:id='r1'/></sldIdLst></presentation>",
            "ppt/slides/slide1.xml",
            "<sld><cSld><spTree><sp><nvSpPr><cNvPr id='2' name='Note'/></nvSpPr><txBody><p><r><t>"
                + words
                + "</t></r></p></txBody></sp></spTree></cSld></sld>");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static Element xml(String text) throws IOException {
    return Xml.parse(text.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
  }
}
