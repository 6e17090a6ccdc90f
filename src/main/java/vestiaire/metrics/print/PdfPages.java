package vestiaire.metrics.print;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import vestiaire.metrics.chart.style.GlyphMode;
import vestiaire.metrics.chart.style.PrintableText;
import vestiaire.metrics.report.Report;

/** The slides as pages of a PDF. */
final class PdfPages {
  // PDF numbers a document by its time of writing unless it is told.
  private static final long NUMBER = 1;

  private final PrintedDeck deck;
  private final Report report;
  private final Map<String, PDPage> pages = new HashMap<>();
  private final Map<PDPage, List<PageLink>> links = new HashMap<>();

  PdfPages(PrintedDeck deck, Report report) {
    this.deck = deck;
    this.report = report;
  }

  void write(OutputStream out, PageProgress progress) throws IOException {
    try (PDDocument document = new PDDocument();
        PdfFonts letters = new PdfFonts(document)) {
      document.setDocumentId(NUMBER);
      describe(document);
      List<XSLFSlide> slides = deck.slides();
      PDDocumentOutline outline = new PDDocumentOutline();
      document.getDocumentCatalog().setDocumentOutline(outline);
      for (int i = 0; i < slides.size(); i++) {
        PDPage page = page(document, letters, slides.get(i));
        pages.put(slides.get(i).getPackagePart().getPartName().getName(), page);
        outline.addLast(bookmark(slides.get(i), page));
        progress.printed(i + 1, slides.size());
      }
      for (Map.Entry<PDPage, List<PageLink>> each : links.entrySet()) {
        link(each.getKey(), each.getValue());
      }
      document.save(out);
    }
  }

  private PDPage page(PDDocument document, PdfFonts letters, XSLFSlide slide) throws IOException {
    Dimension size = deck.size();
    PDPage page = new PDPage(new PDRectangle(size.width, size.height));
    document.addPage(page);
    List<PageLink> found = new ArrayList<>();
    PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, size.width, size.height);
    try {
      graphics.setFontTextDrawer(letters);
      graphics.setRenderingHint(GlyphMode.KEY, GlyphMode.LETTERS);
      deck.draw(slide, graphics, found::add);
    } finally {
      graphics.dispose();
    }
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawForm(graphics.getXFormObject());
    }
    links.put(page, found);
    return page;
  }

  private void describe(PDDocument document) {
    PDDocumentInformation about = document.getDocumentInformation();
    about.setTitle(PrintableText.of(report.title().plain()));
    about.setSubject(PrintableText.of(report.subtitle().plain()));
    about.setAuthor("vestiaire-metrics");
    about.setCreator("vestiaire-metrics");
    about.setProducer("vestiaire-metrics");
    Calendar asOf = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    asOf.setTime(Date.from(report.asOf()));
    about.setCreationDate(asOf);
    about.setModificationDate(asOf);
    var catalog = document.getDocumentCatalog();
    catalog.setLanguage(report.language().toLanguageTag());
    PDViewerPreferences preferences =
        new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
  }

  private static PDOutlineItem bookmark(XSLFSlide slide, PDPage page) {
    PDOutlineItem item = new PDOutlineItem();
    String title = slide.getTitle();
    item.setTitle(title == null ? Integer.toString(slide.getSlideNumber()) : title);
    item.setDestination(page);
    return item;
  }

  private void link(PDPage page, List<PageLink> found) throws IOException {
    for (PageLink one : found) {
      PDPage target = pages.get(one.target());
      if (target == null) {
        continue;
      }
      Rectangle2D area = one.area();
      PDAnnotationLink link = new PDAnnotationLink();
      link.setRectangle(
          new PDRectangle(
              (float) area.getX(),
              (float) (deck.size().height - area.getMaxY()),
              (float) area.getWidth(),
              (float) area.getHeight()));
      PDBorderStyleDictionary none = new PDBorderStyleDictionary();
      none.setWidth(0);
      link.setBorderStyle(none);
      link.getCOSObject().setInt(COSName.F, 4);
      PDPageFitDestination destination = new PDPageFitDestination();
      destination.setPage(target);
      PDActionGoTo go = new PDActionGoTo();
      go.setDestination(destination);
      link.setAction(go);
      page.getAnnotations().add(link);
    }
  }
}
