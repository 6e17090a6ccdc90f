package vestiaire.metrics.report;

import java.util.List;

/**
 * Paragraphs.
 *
 * @param paragraphs in reading order
 */
public record TextBlock(List<Text> paragraphs) implements Block {
  /** Copies what it is given. */
  public TextBlock {
    paragraphs = List.copyOf(paragraphs);
  }
}
