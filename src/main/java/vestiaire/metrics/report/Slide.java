package vestiaire.metrics.report;

import java.util.List;

/**
 * One slide.
 *
 * @param title the claim; unique in its report
 * @param layout the layout asked for by name ({@code table}, {@code statement}), or empty for the
 *     one that fits the blocks
 * @param blocks at most two exhibits, and one list of takeaways
 * @param source the queries that the slide's figures come from, and the instant of the data; empty
 *     on slides without exhibits
 * @param topic whether its title may be a topic: a slide on method, which claims nothing
 * @param notes what the presenter says, a paragraph each
 */
public record Slide(
    Text title, String layout, List<Block> blocks, Text source, boolean topic, List<Text> notes) {
  /** Copies what it is given. */
  public Slide {
    blocks = List.copyOf(blocks);
    notes = List.copyOf(notes);
  }

  /** Makes a slide whose title is a claim. */
  public Slide(Text title, String layout, List<Block> blocks, Text source, List<Text> notes) {
    this(title, layout, blocks, source, false, notes);
  }
}
