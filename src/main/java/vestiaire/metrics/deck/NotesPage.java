package vestiaire.metrics.deck;

import java.util.List;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import vestiaire.metrics.deck.placeholder.Paragraph;
import vestiaire.metrics.deck.placeholder.TextFrame;
import vestiaire.metrics.report.Text;

/** The notes page of a slide, which the presenter reads. */
final class NotesPage {
  private NotesPage() {}

  static void write(XMLSlideShow show, XSLFSlide slide, List<Text> texts, String language) {
    XSLFNotes page = show.getNotesSlide(slide);
    for (XSLFShape shape : List.copyOf(page.getShapes())) {
      if (!(shape instanceof XSLFTextShape text)) {
        continue;
      }
      Placeholder kind = text.getTextType();
      if (kind == Placeholder.BODY) {
        text.clearText();
        for (Text paragraph : texts) {
          TextFrame.write(
              text.addNewTextParagraph(), new Paragraph(paragraph, Paragraph.BODY), language);
        }
      } else if (kind != Placeholder.SLIDE_IMAGE) {
        // Header, date and the like stay empty: an empty placeholder is noise.
        page.removeShape(shape);
      }
    }
  }
}
