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
 * @param notes what the presenter says, a paragraph each
 */
public record Slide(Text title, String layout, List<Block> blocks, Text source, List<Text> notes) {
  /** Copies what it is given. */
  public Slide {
    blocks = List.copyOf(blocks);
    notes = List.copyOf(notes);
  }
}
