package vestiaire.metrics.template;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.DidYouMean;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.report.ChartBlock;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.report.Section;
import vestiaire.metrics.report.Slide;
import vestiaire.metrics.report.Text;
import vestiaire.metrics.report.TextBlock;
import vestiaire.metrics.report.Wording;

/**
 * The Markdown that a template made, read as a report: {@code #} opens a section, {@code ##} a
 * slide.
 */
final class ReportReader {
  private static final Set<String> FRONT =
      Set.of("title", "subtitle", "footer", "locale", "as-of", "charts", "dividers");
  private static final List<String> BLOCKS =
      List.of("chart", "mail-chart", "table", "kpis", "slide", "notes");
  private static final Set<String> SLIDE = Set.of("topic", "layout");
  private static final String FENCE = "---";

  private final Tokens tokens;
  private final TemplateFolder loader;
  private final Wording wording;
  private final Inline inline;
  private final Blocks blocks;
  private final Charts charts;
  private final SourceLine sources;
  private final List<Slide> opening = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private final List<ChartBlock> mailCharts = new ArrayList<>();
  private final Map<String, Place> titles = new LinkedHashMap<>();
  private Place place;
  private @Nullable Text sectionName;
  private List<Slide> slides = opening;
  private @Nullable SlideDraft draft;

  ReportReader(
      Map<String, ResultTable> results,
      Cells cells,
      Tokens tokens,
      TemplateFolder loader,
      Wording wording,
      String file) {
    this.tokens = tokens;
    this.loader = loader;
    this.wording = wording;
    this.inline = new Inline(tokens);
    this.blocks = new Blocks(results, cells, tokens);
    this.charts = new Charts(blocks, cells, tokens);
    this.sources = new SourceLine(results, cells, wording);
    this.place = new Place(file, 1);
  }

  Report read(String markdown) {
    String body = markdown.stripLeading();
    Fields front = new Fields("", place, FRONT);
    if (body.startsWith(FENCE + "\n")) {
      int end = body.indexOf("\n" + FENCE + "\n");
      if (end < 0) {
        throw place.mistake("the settings at the head, after ---, do not end with a line ---");
      }
      front = new Fields(body.substring(FENCE.length() + 1, end), place, FRONT);
      body = body.substring(end + FENCE.length() + 2);
    }
    for (Node node = Parser.builder().build().parse(body).getFirstChild();
        node != null;
        node = node.getNext()) {
      block(node);
    }
    closeSection();
    if (sections.isEmpty() && opening.isEmpty()) {
      throw place.mistake("this template makes no slide; a line '## Title' opens one");
    }
    return new Report(
        tokens.text(front.need("title", "Marketplace report").text()),
        tokens.text(front.text("subtitle")),
        tokens.text(front.text("footer")),
        wording,
        asOf(),
        nativeCharts(front),
        front.flag("dividers", false),
        opening,
        sections,
        mailCharts);
  }

  private static boolean nativeCharts(Fields front) {
    return front
        .get("charts")
        .map(
            said ->
                switch (said.text()) {
                  case "native" -> true;
                  case "picture" -> false;
                  default ->
                      throw said.place()
                          .mistake(
                              "'"
                                  + said.text()
                                  + "' is no way to draw charts; there are picture and native");
                })
        .orElse(false);
  }

  private Instant asOf() {
    return sources.asOf().value() instanceof Instant instant ? instant : Instant.EPOCH;
  }

  private void block(Node node) {
    if (holdsImage(node)) {
      throw place.mistake(
          "below this, an image, which a slide cannot show; logos belong in the theme, and charts are blocks of data");
    }
    if (node instanceof Heading heading) {
      heading(heading);
    } else if (node instanceof FencedCodeBlock fence) {
      fence(fence);
    } else if (node instanceof BulletList list) {
      List<Text> items = new ArrayList<>();
      for (Node item = list.getFirstChild(); item instanceof ListItem; item = item.getNext()) {
        items.add(inline.text(item));
      }
      slide().bullets(items);
    } else if (node instanceof Paragraph paragraph) {
      slide().add(new TextBlock(List.of(inline.text(paragraph))));
    } else if (node instanceof OrderedList) {
      throw place.mistake(
          "below this, a numbered list; takeaways are a list with - at the beginning of each line");
    } else if (!(node instanceof ThematicBreak)) {
      throw place.mistake(
          "below this, something that a slide cannot show ("
              + node.getClass().getSimpleName()
              + "); slides are made of text, lists and the blocks chart, table, kpis, slide, notes");
    }
  }

  private static boolean holdsImage(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Image || holdsImage(child)) {
        return true;
      }
    }
    return false;
  }

  private void heading(Heading heading) {
    Inline.Placed placed = inline.placed(heading, loader);
    place = placed.place() == null ? place : placed.place();
    switch (heading.getLevel()) {
      case 1 -> {
        closeSection();
        sectionName = placed.text();
        slides = new ArrayList<>();
      }
      case 2 -> {
        closeSlide();
        Place before = titles.putIfAbsent(placed.text().plain(), place);
        if (placed.text().isEmpty() || before != null) {
          throw place.mistake(
              before == null
                  ? "a slide needs a title after ##"
                  : "line "
                      + before.line()
                      + " has a slide of the same title; give each its own claim");
        }
        draft = new SlideDraft(placed.text(), place);
      }
      case 3 -> slide().takeawaysHeading(placed.text());
      default -> throw place.mistake("headings go down to ### only");
    }
  }

  private void fence(FencedCodeBlock fence) {
    TemplateFolder.Marked info = loader.unmark(String.valueOf(fence.getInfo()));
    if (info.place() != null) {
      place = info.place();
    }
    SlideDraft on = slide();
    String literal = fence.getLiteral();
    if (fence.getClosingFenceLength() == null || loader.isMarked(literal)) {
      throw place.mistake("this block is not closed; a line ``` ends it");
    }
    switch (info.text().strip()) {
      case "chart" -> on.add(charts.chart(literal, place, on.title()));
      case "mail-chart" -> mailCharts.add(charts.chart(literal, place, on.title()));
      case "table" -> on.add(blocks.table(literal, place, on.title()));
      case "kpis" -> on.add(blocks.kpis(literal, place));
      case "slide" -> on.settings(new Fields(literal, place, SLIDE));
      case "notes" ->
          literal
              .lines()
              .filter(line -> !line.isBlank())
              .forEach(line -> on.note(tokens.text(line.strip())));
      default ->
          throw place.mistake(
              "'"
                  + info.text().strip()
                  + "' is not a block"
                  + DidYouMean.question(info.text().strip(), BLOCKS)
                  + "; there are "
                  + String.join(", ", BLOCKS));
    }
  }

  private SlideDraft slide() {
    if (draft == null) {
      throw place.mistake("this stands on no slide; a line '## Title' opens one");
    }
    return draft;
  }

  private void closeSlide() {
    if (draft != null) {
      slides.add(draft.finish(sources));
      draft = null;
    }
  }

  private void closeSection() {
    closeSlide();
    if (sectionName != null) {
      if (slides.isEmpty()) {
        throw place.mistake(
            "section '" + sectionName.plain() + "' has no slide; a line '## Title' opens one");
      }
      sections.add(new Section(sectionName, slides));
      sectionName = null;
    }
  }
}
