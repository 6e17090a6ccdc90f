package vestiaire.metrics.deck.placeholder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBodyProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextNormalAutofit;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPlaceholder;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import vestiaire.metrics.chart.style.PrintableText;
import vestiaire.metrics.report.Span;
import vestiaire.metrics.report.Text;

/**
 * Text in a placeholder. Place, font and colour are inherited from the layout; text that is too
 * long is set smaller, and what is still too long is cut at a word.
 */
public final class TextFrame {
  // By these steps, down to what is still read from the back of a room.
  private static final double[] SCALES = {1, 0.95, 0.9, 0.85, 0.8};
  private static final double LEAST_SIZE = 12;
  private static final double LEAST_TITLE = 0.85;

  private final XSLFSlide slide;
  private final XSLFTextShape place;
  private final Theme theme;
  private final String language;

  public TextFrame(XSLFSlide slide, XSLFTextShape place, Theme theme, String language) {
    this.slide = slide;
    this.place = place;
    this.theme = theme;
    this.language = language;
  }

  /**
   * The outcome of writing a text.
   *
   * @param shape id of the new shape
   * @param shown the paragraphs as they stand on the slide
   * @param cut whether something is left out
   */
  public record Written(long shape, List<Paragraph> shown, boolean cut) {}

  /** Measures against the placeholder's room. */
  public TextFitter fit() {
    return new TextFitter(place);
  }

  /** Returns the styles of these levels of the placeholder. */
  public TextFitter.Styles styles(int levels) {
    XSLFTextShape probe = add(slide, place);
    for (int level = 0; level < levels; level++) {
      fill(probe, List.of(new Paragraph(Text.of("0"), level)));
    }
    TextFitter.Styles styles = TextFitter.Styles.of(probe, theme);
    slide.removeShape(probe);
    return styles;
  }

  /**
   * Adds the shape behind those that the slide has, and fills it.
   *
   * @param rest what stands below points when so many more have no room
   */
  public Written write(List<Paragraph> paras, IntFunction<String> rest) {
    XSLFTextShape shape = add(slide, place);
    fill(shape, paras);
    TextFitter fit = new TextFitter(place);
    TextFitter.Styles styles = TextFitter.Styles.of(shape, theme);
    double least = 1;
    for (double scale : SCALES) {
      if (!allowed(paras, styles, scale)) {
        break;
      }
      least = scale;
      if (fit.fits(paras, styles, scale)) {
        scale(shape, scale);
        return new Written(shape.getShapeId(), paras, false);
      }
    }
    double scale = least;
    List<Paragraph> shown =
        whole(paras, rest, some -> fit.fits(some, styles, scale))
            .orElseGet(() -> longestFitting(paras, fit, styles, scale));
    shape.clearText();
    fill(shape, shown);
    scale(shape, least);
    return new Written(shape.getShapeId(), shown, true);
  }

  /** Returns an empty shape that takes everything from its placeholder. */
  public static XSLFTextShape add(XSLFSlide slide, XSLFTextShape place) {
    XSLFAutoShape shape = slide.createAutoShape();
    CTShape xml = (CTShape) shape.getXmlObject();
    CTPlaceholder from = ((CTShape) place.getXmlObject()).getNvSpPr().getNvPr().getPh();
    CTPlaceholder to = (CTPlaceholder) from.copy();
    if (to.isSetHasCustomPrompt()) {
      to.unsetHasCustomPrompt();
    }
    xml.getNvSpPr().getNvPr().setPh(to);
    xml.getNvSpPr().getCNvPr().setName(place.getShapeName());
    xml.getNvSpPr().getCNvSpPr().addNewSpLocks().setNoGrp(true);
    xml.setSpPr(
        org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties.Factory.newInstance());
    if (xml.isSetStyle()) {
      xml.unsetStyle();
    }
    if (xml.isSetTxBody()) {
      xml.unsetTxBody();
    }
    CTTextBody body = xml.addNewTxBody();
    body.addNewBodyPr();
    body.addNewLstStyle();
    return shape;
  }

  private void fill(XSLFTextShape shape, List<Paragraph> paras) {
    for (Paragraph para : paras) {
      XSLFTextParagraph paragraph = shape.addNewTextParagraph();
      if (para.level() > 0) {
        paragraph.setIndentLevel(para.level());
      }
      write(paragraph, para, language);
    }
  }

  /** Writes the spans as runs, each with its language. */
  public static void write(XSLFTextParagraph paragraph, Paragraph para, String language) {
    if (paragraph.getXmlObject().isSetEndParaRPr()) {
      // POI's own has POI's language.
      paragraph.getXmlObject().unsetEndParaRPr();
    }
    for (Span span : para.text().spans()) {
      String words = PrintableText.of(span.text());
      if (words.isEmpty()) {
        continue;
      }
      XSLFTextRun run = paragraph.addNewTextRun();
      run.setText(words);
      if (span.strong() || para.strong()) {
        run.setBold(true);
      }
      run.getRPr(true).setLang(language);
      if (para.link() != null) {
        run.createHyperlink().linkToSlide(para.link());
      }
    }
  }

  private boolean allowed(List<Paragraph> paras, TextFitter.Styles styles, double scale) {
    if (scale == 1) {
      return true;
    }
    boolean title = place.getShapeName().equals("Title");
    if (title && scale < LEAST_TITLE) {
      return false;
    }
    return paras.stream()
        .map(para -> styles.of(para.level()))
        .allMatch(level -> level.size() * scale >= LEAST_SIZE);
  }

  /**
   * As many whole paragraphs as fit with a line that counts the others; none where a list would
   * lose all its points.
   */
  private static Optional<List<Paragraph>> whole(
      List<Paragraph> paras, IntFunction<String> rest, Predicate<List<Paragraph>> fits) {
    for (int kept = paras.size() - 1; kept >= 2; kept--) {
      Paragraph next = paras.get(kept);
      List<Paragraph> some = new ArrayList<>(paras.subList(0, kept));
      some.add(new Paragraph(Text.of(rest.apply(paras.size() - kept)), next.level()));
      if (fits.test(some)) {
        return Optional.of(some);
      }
    }
    return Optional.empty();
  }

  private static List<Paragraph> longestFitting(
      List<Paragraph> paras, TextFitter fit, TextFitter.Styles styles, double scale) {
    int low = 1;
    int high = Paragraph.length(paras);
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (fit.fits(Paragraph.beginning(paras, middle), styles, scale)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return Paragraph.beginning(paras, low);
  }

  private static void scale(XSLFTextShape shape, double scale) {
    if (scale < 1) {
      CTTextBodyProperties body = ((CTShape) shape.getXmlObject()).getTxBody().getBodyPr();
      CTTextNormalAutofit fit = body.addNewNormAutofit();
      fit.setFontScale((int) Math.round(scale * 100_000));
    }
  }
}
