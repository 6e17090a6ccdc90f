package vestiaire.metrics.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import vestiaire.metrics.model.MetricsException;

/**
 * Judges a finished deck, ours or not, by those of the twenty rules that are looked at so far:
 * titles there and unique (1), of at most 15 words (3), sources on slides with exhibits (6), texts
 * for those who do not see an exhibit (16), no empty placeholder and a language on each run (17),
 * nothing off the slide and notes on each (19), shape ids unique, parts valid by their schema, and
 * a size that mail carries (20).
 */
public final class DeckCheck {
  private static final long MOST_BYTES = 7L << 20;
  private static final int MOST_WORDS = 15;
  private static final int ALT_LEAST = 20;
  private static final int ALT_MOST = 250;

  private final List<Finding> findings = new ArrayList<>();

  private DeckCheck() {}

  /**
   * Judges.
   *
   * @return what is wrong, slide by slide; empty when nothing is
   * @throws MetricsException.Rendering when the file cannot be opened as a presentation
   */
  public static List<Finding> check(Path deck) {
    DeckCheck check = new DeckCheck();
    try (XMLSlideShow show = OpenedDeck.open(deck)) {
      check.size(Files.size(deck));
      check.titles(show);
      for (XSLFSlide slide : show.getSlides()) {
        check.slide(slide, show);
      }
      check.findings.addAll(SchemaCheck.of(show));
    } catch (IOException e) {
      throw new MetricsException.Rendering(deck + " cannot be read: " + e.getMessage(), e);
    }
    return List.copyOf(check.findings);
  }

  private void size(long bytes) {
    if (bytes > MOST_BYTES) {
      add(
          20,
          0,
          "",
          "the file has " + bytes + " bytes; more than 7 MB is not carried by every mail server");
    }
  }

  private void titles(XMLSlideShow show) {
    Map<String, Integer> seen = new HashMap<>();
    for (XSLFSlide slide : show.getSlides()) {
      String title = slide.getTitle() == null ? "" : slide.getTitle().strip();
      int number = slide.getSlideNumber();
      if (title.isEmpty()) {
        add(1, number, "", "it has no title; fill its title placeholder");
        continue;
      }
      Integer before = seen.putIfAbsent(title, number);
      if (before != null) {
        add(
            1,
            number,
            "",
            "its title is that of slide " + before + "; each slide has its own claim");
      }
      if (title.split("\\s+").length > MOST_WORDS) {
        add(3, number, "", "its title has more than " + MOST_WORDS + " words");
      }
    }
  }

  private void slide(XSLFSlide slide, XMLSlideShow show) {
    int number = slide.getSlideNumber();
    Set<Integer> ids = new HashSet<>();
    boolean exhibit = false;
    boolean source = false;
    for (XSLFShape shape : slide.getShapes()) {
      if (!ids.add(shape.getShapeId())) {
        add(
            20,
            number,
            shape.getShapeName(),
            "its id " + shape.getShapeId() + " stands twice on the slide");
      }
      boolean picture = shape instanceof XSLFPictureShape || shape instanceof XSLFGraphicFrame;
      exhibit |= picture;
      if (picture) {
        alt(number, shape);
      }
      if (shape instanceof XSLFTextShape text) {
        source |= text.getText().startsWith("Source");
        text(number, text);
      }
      inside(number, shape, show);
    }
    if (exhibit && !source) {
      add(6, number, "", "it shows an exhibit and names no source");
    }
    if (slide.getNotes() == null) {
      add(19, number, "", "it has no notes for the presenter");
    }
  }

  private void alt(int slide, XSLFShape shape) {
    String alt = ShapeXml.description(shape);
    if (alt.length() < ALT_LEAST || alt.length() > ALT_MOST) {
      add(
          16,
          slide,
          shape.getShapeName(),
          "its alternative text has "
              + alt.length()
              + " characters; 20 to 250 that state the finding");
    }
  }

  private void text(int slide, XSLFTextShape shape) {
    Placeholder type = shape.getPlaceholder();
    if (type != null && type != Placeholder.SLIDE_NUMBER && shape.getText().isBlank()) {
      add(17, slide, shape.getShapeName(), "its placeholder is empty; fill it or take it away");
    }
    boolean spoken =
        shape.getTextParagraphs().stream()
            .flatMap(paragraph -> paragraph.getTextRuns().stream())
            .filter(run -> !run.getRawText().isBlank())
            .allMatch(run -> ShapeXml.hasLanguage(run.getXmlObject()));
    if (!spoken) {
      add(17, slide, shape.getShapeName(), "a run of text has no language");
    }
  }

  private void inside(int slide, XSLFShape shape, XMLSlideShow show) {
    var box = shape.getAnchor();
    var page = show.getPageSize();
    // Half a point of slack, since EMU are rounded.
    boolean off =
        box != null
            && (box.getX() < -0.5
                || box.getY() < -0.5
                || box.getMaxX() > page.getWidth() + 0.5
                || box.getMaxY() > page.getHeight() + 0.5);
    if (off) {
      add(19, slide, shape.getShapeName(), "it reaches beyond the slide");
    }
  }

  private void add(int rule, int slide, String shape, String message) {
    findings.add(new Finding(rule, slide, shape, message));
  }
}
