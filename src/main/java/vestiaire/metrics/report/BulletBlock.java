package vestiaire.metrics.report;

import java.util.List;

/**
 * A list: the takeaways of a slide.
 *
 * @param heading above the list; may be empty
 * @param items in reading order
 */
public record BulletBlock(Text heading, List<Text> items) implements Block {
  /** Copies what it is given. */
  public BulletBlock {
    items = List.copyOf(items);
  }
}
