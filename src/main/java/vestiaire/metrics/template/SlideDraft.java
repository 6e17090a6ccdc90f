package vestiaire.metrics.template;

import java.util.ArrayList;
import java.util.List;
import vestiaire.metrics.report.Block;
import vestiaire.metrics.report.BulletBlock;
import vestiaire.metrics.report.ChartBlock;
import vestiaire.metrics.report.Slide;
import vestiaire.metrics.report.TableBlock;
import vestiaire.metrics.report.Text;
import vestiaire.metrics.report.TextBlock;

/** What has been read of a slide so far. */
final class SlideDraft {
  private final Text title;
  private final Place place;
  private final List<Block> all = new ArrayList<>();
  private final List<Text> notes = new ArrayList<>();
  private Text takeawaysHeading = Text.EMPTY;
  private boolean topic;
  private String layout = "";

  SlideDraft(Text title, Place place) {
    this.title = title;
    this.place = place;
  }

  Text title() {
    return title;
  }

  void settings(Fields fields) {
    topic = fields.flag("topic", false);
    layout = fields.text("layout");
  }

  void takeawaysHeading(Text text) {
    takeawaysHeading = text;
  }

  void bullets(List<Text> items) {
    if (all.stream().anyMatch(BulletBlock.class::isInstance)) {
      throw place.mistake("this slide has two lists; one slide, one list of takeaways");
    }
    add(new BulletBlock(takeawaysHeading, items));
  }

  void add(Block block) {
    all.add(block);
    long exhibits =
        all.stream()
            .filter(one -> !(one instanceof BulletBlock) && !(one instanceof TextBlock))
            .count();
    if (exhibits > 2) {
      throw place.mistake(
          "this slide has " + exhibits + " exhibits; two are the most that a reader takes in");
    }
  }

  void note(Text text) {
    notes.add(text);
  }

  Slide finish(SourceLine sources) {
    if (all.isEmpty()) {
      throw place.mistake("the slide '" + title.plain() + "' is empty; give it a block or a text");
    }
    refuseEmptyExhibits();
    Slide bare = new Slide(title, layout, all, Text.EMPTY, topic, notes);
    return new Slide(title, layout, all, sources.of(bare), topic, sources.notes(bare));
  }

  /** Exhibits without a row say nothing, and nobody could tell where it comes from. */
  private void refuseEmptyExhibits() {
    List<Text> empty = new ArrayList<>();
    for (Block block : all) {
      if (block instanceof TableBlock table && table.rows().isEmpty()) {
        empty.add(table.heading());
      } else if (block instanceof ChartBlock chart && chart.chart().categories().isEmpty()) {
        empty.add(chart.heading());
      } else if (block instanceof TableBlock || block instanceof ChartBlock) {
        return;
      }
    }
    if (!empty.isEmpty()) {
      throw place.mistake(
          "the result below '"
              + empty.get(0).plain()
              + "' has no rows, and an empty exhibit says nothing; make the slide only where there are some, with <#if name?has_content> and </#if> around it");
    }
  }
}
