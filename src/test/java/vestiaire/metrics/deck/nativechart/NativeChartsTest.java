package vestiaire.metrics.deck.nativechart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import vestiaire.metrics.deck.DeckWriter;
import vestiaire.metrics.deck.NastyReport;
import vestiaire.metrics.deck.SampleCharts;
import vestiaire.metrics.deck.Samples;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.ChartSpec.Kind;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.report.Section;
import vestiaire.metrics.report.Text;

@Tag("slow")
class NativeChartsTest {
  private static final Path THEME = Path.of("templates/theme.pptx");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"HEAT_MAP", "WATERFALL", "DOT_INTERVAL", "STAIRCASE"})
  void cacheAndWorkbookHoldTheFiguresInTheirOrder(Kind kind) throws Exception {
    ChartSpec spec = SampleCharts.of(kind);
    try (XMLSlideShow show = open(deck(spec, Files.readAllBytes(THEME)))) {
      XSLFChart chart = only(show);
      Element root = root(chart);
      List<List<Figure>> columns = columns(spec);
      assertThat(values(root)).hasSameSizeAs(columns);
      try (XSSFWorkbook book = workbook(chart)) {
        for (int column = 0; column < columns.size(); column++) {
          Map<Integer, Double> cached = values(root).get(column);
          for (int i = 0; i < spec.categories().size(); i++) {
            double figure = columns.get(column).get(i).number();
            if (Double.isFinite(figure)) {
              assertThat(cached.get(i)).isCloseTo(figure, within(1e-12));
              assertThat(cell(book, root, column, i)).isCloseTo(figure, within(1e-12));
            } else {
              assertThat(cached).doesNotContainKey(i);
            }
          }
        }
        for (int i = 0; i < spec.categories().size(); i++) {
          assertThat(book.getSheetAt(0).getRow(i + 1).getCell(0).getStringCellValue())
              .isEqualTo(spec.categories().get(i).plain());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"HEAT_MAP", "WATERFALL"})
  void coloursAreTheThemesAndLabelsStandWhereTheyMay(Kind kind) throws Exception {
    try (XMLSlideShow show = open(deck(SampleCharts.of(kind), Files.readAllBytes(THEME)))) {
      String xml = only(show).getCTChartSpace().xmlText();
      assertThat(xml).doesNotContain("srgbClr").doesNotContain("majorGridlines");
      assertThat(xml).contains("autoTitleDeleted val=\"1\"");
      if (kind == Kind.STACKED || kind == Kind.STACKED_100) {
        assertThat(xml).contains("dLblPos val=\"ctr\"").doesNotContain("outEnd");
      }
      if (!SampleCharts.of(kind).highlight().isEmpty()) {
        assertThat(xml).contains("accent1");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"HEAT_MAP", "WATERFALL"})
  void whatPowerPointCannotDrawStaysAPicture(Kind kind) throws Exception {
    try (XMLSlideShow show = open(deck(SampleCharts.of(kind), Files.readAllBytes(THEME)))) {
      assertThat(show.getCharts()).isEmpty();
      assertThat(show.getPictureData()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {13, 26, 27, 53})
  void theLastWeekIsNamedHoweverManyThereAre(int weeks) throws Exception {
    List<Text> names = new ArrayList<>();
    List<Figure> values = new ArrayList<>();
    for (int i = 0; i < weeks; i++) {
      names.add(Text.of("W" + (i + 1)));
      values.add(Samples.figure(i, new Format(Format.Kind.NUMBER, 0)));
    }
    ChartSpec spec = weeks(names, values);
    try (XMLSlideShow show = open(deck(spec, Files.readAllBytes(THEME)))) {
      Element root = root(only(show));
      List<Element> lines = elements(root, "ser");
      List<Integer> named =
          elements(lines.get(lines.size() - 1), "dLbl").stream()
              .map(label -> elements(label, "idx").get(0).getAttribute("val"))
              .map(Integer::valueOf)
              .toList();
      assertThat(named).contains(weeks - 1).hasSizeBetween(4, 20);
      assertThat(elements(root, "tickLblPos").get(0).getAttribute("val")).isEqualTo("none");
    }
  }

  private static ChartSpec weeks(List<Text> names, List<Figure> values) {
    Format number = new Format(Format.Kind.NUMBER, 0);
    return new ChartSpec(
        Kind.LINE,
        names,
        List.of(new ChartSpec.Series(Text.of("Listings"), values)),
        "",
        null,
        new ChartSpec.Axes(Text.EMPTY, Text.EMPTY, number, number));
  }

  @Test
  void nameThatLooksLikeAFormulaIsText() throws Exception {
    ChartSpec spec = NastyReport.of(Kind.BAR, Samples.texts("=HYPERLINK(\"x\")", "+1", "]]>"));
    try (XMLSlideShow show = open(deck(spec, Files.readAllBytes(THEME)));
        XSSFWorkbook book = workbook(only(show))) {
      XSSFCell cell = book.getSheetAt(0).getRow(1).getCell(0);
      assertThat(cell.getCellType().name()).isEqualTo("STRING");
      assertThat(cell.getStringCellValue()).isEqualTo("=HYPERLINK(\"x\")");
    }
  }

  @Test
  void themeThatBringsWorkbooksOfItsOwnTakesMore() throws Exception {
    byte[] theme;
    try (XMLSlideShow show = new XMLSlideShow(Files.newInputStream(THEME));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (int i = 0; i < 2; i++) {
        XSLFChart chart = show.createChart();
        show.createSlide()
            .addChart(chart, new java.awt.geom.Rectangle2D.Double(0, 0, 900_000, 900_000));
        chart.getWorkbook().createSheet("old").createRow(0).createCell(0).setCellValue("old");
      }
      show.write(out);
      theme = out.toByteArray();
    }
    try (XMLSlideShow show = open(deck(SampleCharts.of(Kind.BAR), theme));
        XSSFWorkbook book = workbook(only(show))) {
      assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
          .isEqualTo(SampleCharts.of(Kind.BAR).categories().get(0).plain());
    }
  }

  private Path deck(ChartSpec spec, byte[] theme) throws IOException {
    Report report =
        new Report(
                Text.of("A title"),
                Text.EMPTY,
                Text.of("A foot"),
                Locale.UK,
                Instant.parse("2021-09-06T21:59:00Z"),
                List.of(),
                List.of(
                    new Section(
                        Text.of("Charts"),
                        List.of(
                            Samples.slide("A chart", Samples.block("Listings, number", spec))))))
            .withNativeCharts(true);
    Path out = folder.resolve("deck.pptx");
    DeckWriter.write(report, new ByteArrayInputStream(theme), out);
    return out;
  }

  /** What the sheet holds, column by column. */
  private static List<List<Figure>> columns(ChartSpec spec) {
    List<List<Figure>> columns = new ArrayList<>();
    for (ChartSpec.Series series : spec.series()) {
      Stream.of(series.values(), series.low(), series.high())
          .filter(values -> !values.isEmpty())
          .forEach(
              values -> {
                if (spec.kind() == Kind.BAND) {
                  columns.add(days(spec));
                }
                columns.add(values);
              });
    }
    if (spec.reference() != null && spec.kind() == Kind.LINE) {
      columns.add(spec.categories().stream().map(any -> spec.reference().value()).toList());
    }
    return columns;
  }

  /** Where the points of a line stand whose categories are numbers. */
  private static List<Figure> days(ChartSpec spec) {
    return spec.categories().stream().map(day -> (Figure) day.spans().get(0)).toList();
  }

  /** Cached values by point, in the order of the elements. */
  private static List<Map<Integer, Double>> values(Element root) {
    List<Map<Integer, Double>> all = new ArrayList<>();
    for (Element cache : elements(root, "numCache")) {
      Map<Integer, Double> values = new TreeMap<>();
      for (Element point : elements(cache, "pt")) {
        values.put(
            Integer.parseInt(point.getAttribute("idx")),
            Double.parseDouble(point.getTextContent()));
      }
      all.add(values);
    }
    return all;
  }

  /** The cell that a cache names as its source. */
  private static double cell(XSSFWorkbook book, Element root, int cache, int point) {
    Element reference = (Element) elements(root, "numCache").get(cache).getParentNode();
    String formula = elements(reference, "f").get(0).getTextContent();
    CellReference first = new CellReference(formula.substring(0, formula.indexOf(':')));
    return book.getSheet(first.getSheetName())
        .getRow(first.getRow() + point)
        .getCell(first.getCol())
        .getNumericCellValue();
  }

  private static List<Element> elements(Element root, String name) {
    NodeList found =
        root.getElementsByTagNameNS("http://schemas.openxmlformats.org/drawingml/2006/chart", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      Node node = found.item(i);
      elements.add((Element) node);
    }
    return elements;
  }

  private static Element root(XSLFChart chart) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try (InputStream in = chart.getPackagePart().getInputStream()) {
      return factory.newDocumentBuilder().parse(in).getDocumentElement();
    }
  }

  private static XSLFChart only(XMLSlideShow show) {
    List<XSLFChart> charts =
        show.getSlides().stream()
            .flatMap(slide -> slide.getRelations().stream())
            .filter(XSLFChart.class::isInstance)
            .map(XSLFChart.class::cast)
            .toList();
    assertThat(charts).hasSize(1);
    return charts.get(0);
  }

  private static XSSFWorkbook workbook(XSLFChart chart) throws Exception {
    String id = chart.getCTChartSpace().getExternalData().getId();
    try (InputStream in =
        chart
            .getPackagePart()
            .getRelatedPart(chart.getPackagePart().getRelationship(id))
            .getInputStream()) {
      return new XSSFWorkbook(in);
    }
  }

  private static XMLSlideShow open(Path file) throws IOException {
    return new XMLSlideShow(new ByteArrayInputStream(Files.readAllBytes(file)));
  }
}
