package vestiaire.metrics.deck.nativechart;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import vestiaire.metrics.chart.layout.SinglePoint;
import vestiaire.metrics.chart.style.Palette;
import vestiaire.metrics.deck.opc.FigureMap;
import vestiaire.metrics.deck.placeholder.AltText;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.report.ChartBlock;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Text;

/** Puts native charts on slides. */
public final class NativeChartWriter {
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package";

  private final Palette palette;
  private final boolean onPage;
  private final String language;
  private final Instant asOf;
  private final FigureMap figures;

  /**
   * Charts of one deck.
   *
   * @param onPage whether the page below is of one colour; else charts bring theirs along
   * @param language of all runs, as BCP 47 writes it with a country
   * @param asOf date of the workbooks
   * @param figures where each cached value and each cell is noted
   */
  public NativeChartWriter(
      Palette palette, boolean onPage, String language, Instant asOf, FigureMap figures) {
    this.palette = palette;
    this.onPage = onPage;
    this.language = language;
    this.asOf = asOf;
    this.figures = figures;
  }

  /** Returns whether PowerPoint knows a chart like this; the others stay pictures. */
  public static boolean canDraw(ChartSpec chart) {
    return NativeChart.of(chart).isPresent();
  }

  /**
   * Adds the chart in its placeholder.
   *
   * @return the id of the shape
   * @throws MetricsException.Rendering when the file cannot take it
   */
  public long place(XMLSlideShow show, XSLFSlide slide, ChartBlock block, XSLFTextShape place) {
    NativeChart plot = NativeChart.of(block.chart()).orElseThrow();
    try {
      Rectangle2D box = place.getAnchor();
      XSLFChart chart = show.createChart();
      slide.addChart(
          chart,
          new Rectangle2D.Double(
              Units.toEMU(box.getX()),
              Units.toEMU(box.getY()),
              Units.toEMU(box.getWidth()),
              Units.toEMU(box.getHeight())));
      // POI adds the frame to the slide's XML and not to its list of shapes.
      List<CTGraphicalObjectFrame> frames =
          slide.getXmlObject().getCSld().getSpTree().getGraphicFrameList();
      CTGraphicalObjectFrame frame = frames.get(frames.size() - 1);
      dress(frame, block, place);
      long shape = frame.getNvGraphicFramePr().getCNvPr().getId();
      write(show, slide, shape, chart, plot, SinglePoint.asColumns(block.chart()), box);
      return shape;
    } catch (IOException | XmlException | InvalidFormatException e) {
      throw new MetricsException.Rendering(
          "The chart '%s' on slide %d cannot be written: %s"
              .formatted(block.heading().plain(), slide.getSlideNumber(), e.getMessage()),
          e);
    }
  }

  private void write(
      XMLSlideShow show,
      XSLFSlide slide,
      long shape,
      XSLFChart chart,
      NativeChart plot,
      ChartSpec spec,
      Rectangle2D box)
      throws IOException, XmlException, InvalidFormatException {
    ChartSheet sheet = new ChartSheet(spec.categories());
    plot.fill(sheet);
    ChartXml xml = new ChartXml();
    ChartFormatting pen = new ChartFormatting(xml, palette, language);
    ChartCacheWriter caches =
        new ChartCacheWriter(xml, sheet, figures, slide.getSlideNumber(), shape);
    ChartXmlBuilder page =
        new ChartXmlBuilder(spec, sheet, xml, caches, pen, box.getWidth(), box.getHeight());
    String relation = workbook(show, slide, shape, chart, sheet);
    xml.val("c:date1904", 0);
    xml.val("c:lang", language);
    xml.val("c:roundedCorners", 0);
    xml.in(
        "c:chart",
        () -> {
          xml.val("c:autoTitleDeleted", 1);
          xml.in("c:plotArea", () -> plot.write(page));
          if (plot.hasLegend()) {
            xml.in(
                "c:legend",
                () -> {
                  xml.val("c:legendPos", "t");
                  xml.val("c:overlay", 0);
                  pen.letters(ThemeColor.TEXT, false);
                });
          }
          xml.val("c:plotVisOnly", 1);
          xml.val("c:dispBlanksAs", "gap");
        });
    if (onPage) {
      pen.invisible();
    } else {
      pen.filled(ThemeColor.PAGE);
    }
    pen.letters(ThemeColor.TEXT, false);
    xml.in("c:externalData", () -> xml.val("c:autoUpdate", 0), "r:id", relation);
    chart.getCTChartSpace().set(ChartSpaceDocument.Factory.parse(xml.finished()).getChartSpace());
  }

  /** Adds the workbook under a name that no other part has; returns the relationship's id. */
  private String workbook(
      XMLSlideShow show, XSLFSlide slide, long shape, XSLFChart chart, ChartSheet sheet)
      throws IOException, InvalidFormatException {
    byte[] bytes =
        sheet.write(
            asOf,
            new ChartSheet.Cells() {
              @Override
              public void text(String at, Text text) {
                figures.addSheet(slide.getSlideNumber(), shape, at, text);
              }

              @Override
              public void number(String at, Text origin) {
                figures.addSheet(slide.getSlideNumber(), shape, at, origin);
              }
            });
    OPCPackage file = show.getPackage();
    PackagePart part = file.createPart(free(file), WORKBOOK);
    try (OutputStream out = part.getOutputStream()) {
      out.write(bytes);
    }
    PackageRelationship relation =
        chart.getPackagePart().addRelationship(part.getPartName(), TargetMode.INTERNAL, PACKAGE);
    return relation.getId();
  }

  private static PackagePartName free(OPCPackage file) throws InvalidFormatException {
    for (int i = 1; ; i++) {
      PackagePartName name =
          PackagingURIHelper.createPartName(
              URI.create("/ppt/embeddings/Microsoft_Excel_Sheet" + i + ".xlsx"));
      if (!file.containPart(name)) {
        return name;
      }
    }
  }

  private static void dress(CTGraphicalObjectFrame xml, ChartBlock block, XSLFTextShape place) {
    xml.getNvGraphicFramePr()
        .getNvPr()
        .setPh(((CTShape) place.getXmlObject()).getNvSpPr().getNvPr().getPh());
    xml.getNvGraphicFramePr().getCNvPr().setName(place.getShapeName());
    xml.getNvGraphicFramePr().getCNvPr().setDescr(AltText.of(block.alt(), block.heading()));
  }
}
