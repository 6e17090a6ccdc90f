package vestiaire.metrics.deck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextField;
import vestiaire.metrics.deck.opc.FigureMap;
import vestiaire.metrics.deck.placeholder.Paragraph;
import vestiaire.metrics.deck.placeholder.TextFrame;
import vestiaire.metrics.deck.placeholder.Theme;
import vestiaire.metrics.deck.placeholder.TitleLines;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.report.Span;
import vestiaire.metrics.report.Text;
import vestiaire.metrics.report.Words;

/**
 * Fills one slide, placeholder by placeholder in reading order, and gathers what belongs in its
 * notes. A placeholder that gets nothing does not come into being.
 */
final class SlideWriter {
  private static final String NUMBER_FIELD = "{6A1E3F0C-5B0D-4B57-9C52-0C6F7A6D1E11}";

  private final DeckFile deck;
  private final XSLFSlide slide;
  private final List<Text> notes = new ArrayList<>();

  SlideWriter(DeckFile deck, XSLFSlide slide) {
    this.deck = deck;
    this.slide = slide;
  }

  XMLSlideShow show() {
    return deck.show();
  }

  XSLFSlide slide() {
    return slide;
  }

  DeckFile deck() {
    return deck;
  }

  /** Number of the slide, from 1. */
  int number() {
    return slide.getSlideNumber();
  }

  Optional<XSLFTextShape> place(String name) {
    return Theme.place(slide.getSlideLayout(), name);
  }

  /** Returns the text of the placeholder of this name. */
  TextFrame frame(String name) {
    return new TextFrame(slide, place(name).orElseThrow(), deck.theme(), deck.language());
  }

  /** Writes into the placeholder of this name, where layout and text both exist. */
  void text(String name, Text text) {
    if (!text.plain().isBlank()) {
      paragraphs(name, List.of(new Paragraph(text, Paragraph.BODY)));
    }
  }

  /** Writes the title, where the layout has a place for one, without a last line of one word. */
  void title(Text title) {
    if (place("Title").isPresent()) {
      text("Title", new TitleLines(frame("Title")).bound(title));
    }
  }

  /** Writes paragraphs into the placeholder of this name. */
  void paragraphs(String name, List<Paragraph> paras) {
    List<Paragraph> some = paras.stream().filter(para -> !para.text().plain().isBlank()).toList();
    Optional<XSLFTextShape> place = place(name);
    if (some.isEmpty() || place.isEmpty()) {
      return;
    }
    TextFrame.Written written =
        frame(name).write(some, left -> deck.wording().say("… and {0} more in the notes", left));
    for (Paragraph para : written.shown()) {
      deck.figures().add(number(), written.shape(), FigureMap.Place.TEXT, para.text());
    }
    if (written.cut()) {
      int left = some.size() - written.shown().size() + 1;
      omits(
          left > 1
              ? "the text in '%s' leaves out %d of its %d paragraphs, which the notes have"
                  .formatted(name, left, some.size())
              : "the text in '%s' is cut at %s; the notes have it in full"
                  .formatted(name, Paragraph.ending(written.shown())));
      some.forEach(para -> noteInFull(para.text()));
    }
  }

  /** Footer and slide number, which close every slide. */
  void foot(Report report) {
    foot(Text.EMPTY, report);
  }

  /** The same with the section's name before the report's. */
  void foot(Text section, Report report) {
    List<Span> words = new ArrayList<>(section.spans());
    if (!section.isEmpty() && !report.footer().isEmpty()) {
      words.add(new Words(" · ", false));
    }
    words.addAll(report.footer().spans());
    text("Footer", new Text(words));
    place("Slide number")
        .ifPresent(
            place -> {
              XSLFTextShape shape = TextFrame.add(slide, place);
              XSLFTextParagraph paragraph = shape.addNewTextParagraph();
              CTTextField field = paragraph.getXmlObject().addNewFld();
              field.setId(NUMBER_FIELD);
              field.setType("slidenum");
              field.addNewRPr().setLang(deck.language());
              field.setT(Integer.toString(number()));
            });
  }

  /** Notes that the slide does not show all that it was given. */
  void omits(String what) {
    deck.omissions().add("slide " + number() + ": " + what);
  }

  /** Keeps in the notes what the slide has no room for. */
  void noteInFull(Text text) {
    List<Span> full = new ArrayList<>();
    full.add(new Words(deck.wording().say("In full:") + " ", false));
    full.addAll(text.spans());
    note(new Text(full));
  }

  void note(Text text) {
    notes.add(text);
  }

  void notes(List<Text> texts) {
    notes.addAll(0, texts);
  }

  /** Writes what has been gathered into the notes page. */
  void finish() {
    NotesPage.write(show(), slide, notes, deck.language());
    for (Text text : notes) {
      deck.figures().add(number(), 0, FigureMap.Place.NOTES, text);
    }
  }
}
