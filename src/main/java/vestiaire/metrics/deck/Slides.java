package vestiaire.metrics.deck;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.deck.opc.SectionList;
import vestiaire.metrics.deck.placeholder.Paragraph;
import vestiaire.metrics.deck.placeholder.Theme;
import vestiaire.metrics.report.Block;
import vestiaire.metrics.report.ChartBlock;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.report.Section;
import vestiaire.metrics.report.Slide;
import vestiaire.metrics.report.Text;

/** Writes all slides: first empty ones, so that links have a target, then what is on them. */
final class Slides {
  private final DeckFile deck;
  private final Report report;
  private final List<Outline.Page> pages;
  private final IdentityHashMap<Slide, LayoutChoice> choices = new IdentityHashMap<>();
  private final IdentityHashMap<Section, XSLFSlide> targets = new IdentityHashMap<>();
  private final SectionList sections = new SectionList();

  Slides(DeckFile deck, Report report, List<Outline.Page> pages) {
    this.deck = deck;
    this.report = report;
    this.pages = pages;
  }

  void write() {
    List<XSLFSlide> slides = new ArrayList<>();
    sections.start(deck.wording().say("Opening"), 0);
    deck.figures().addSection(Text.of(deck.wording().say("Opening")));
    for (Outline.Page page : pages) {
      XSLFSlide slide = deck.show().createSlide(layout(page));
      slide.clear();
      Section section = section(page);
      if (section != null && targets.putIfAbsent(section, slide) == null) {
        sections.start(section.name().plain(), slides.size());
        deck.figures().addSection(section.name());
      }
      slides.add(slide);
    }
    for (int i = 0; i < pages.size(); i++) {
      fill(new SlideWriter(deck, slides.get(i)), pages.get(i));
    }
    sections.attachTo(deck.show());
  }

  private static @Nullable Section section(Outline.Page page) {
    if (page instanceof Outline.Divider divider) {
      return divider.section();
    }
    return page instanceof Outline.Content content ? content.section() : null;
  }

  private XSLFSlideLayout layout(Outline.Page page) {
    if (page instanceof Outline.Cover) {
      return deck.theme().layout("Title");
    }
    if (page instanceof Outline.Agenda) {
      return deck.theme().find("Agenda").orElseGet(() -> deck.theme().layout("Statement"));
    }
    if (page instanceof Outline.Content content) {
      LayoutChoice choice = LayoutChoice.of(content.slide(), deck.theme());
      choices.put(content.slide(), choice);
      order(choice);
      return choice.layout();
    }
    return deck.theme().layout("Section");
  }

  private void order(LayoutChoice choice) {
    for (int i = 0; i < choice.exhibits().size(); i++) {
      Block block = choice.exhibits().get(i);
      if (block instanceof ChartBlock chart && !deck.drawsItself(chart.chart())) {
        Theme.place(choice.layout(), LayoutChoice.exhibitPlace(i))
            .ifPresent(place -> deck.pictures().order(chart, place));
      }
    }
  }

  private void fill(SlideWriter writer, Outline.Page page) {
    if (page instanceof Outline.Content content) {
      LayoutChoice choice = Objects.requireNonNull(choices.get(content.slide()));
      new ContentSlide(writer).write(content, choice, report);
      return;
    }
    if (page instanceof Outline.Cover) {
      writer.text("Title", report.title());
      writer.text("Subtitle", report.subtitle());
      writer.note(report.title());
      writer.note(report.subtitle());
    } else if (page instanceof Outline.Agenda) {
      writer.text("Title", Text.of(deck.wording().say("What this report covers")));
      writer.paragraphs("Text", agenda());
      writer.note(Text.of(deck.wording().say("Each line leads to its section.")));
    } else if (page instanceof Outline.Divider divider) {
      writer.text("Title", divider.title());
      writer.paragraphs("Text", claims(divider.section()));
      writer.note(divider.section().name());
      divider.section().slides().forEach(slide -> writer.note(slide.title()));
    }
    writer.foot(report);
    writer.finish();
  }

  /** Lists each section, and below it the claim of its first slide. */
  private List<Paragraph> agenda() {
    List<Paragraph> paras = new ArrayList<>();
    for (Section section : report.sections()) {
      paras.add(new Paragraph(section.name(), 0, false, targets.get(section)));
      if (!section.slides().isEmpty()) {
        paras.add(new Paragraph(section.slides().get(0).title(), 1));
      }
    }
    return paras;
  }

  /** Returns what the section says, a line a slide. */
  private List<Paragraph> claims(Section section) {
    return section.slides().stream()
        .map(slide -> new Paragraph(slide.title(), Paragraph.BODY))
        .toList();
  }
}
