package vestiaire.metrics.report;

import java.util.List;

/**
 * Key figures, side by side: 1 to 8.
 *
 * @param heading measure and period, shown above the cards
 * @param cards from left to right, then down
 */
public record KpiBlock(Text heading, List<Card> cards) implements Block {
  /** Copies what it is given. */
  public KpiBlock {
    cards = List.copyOf(cards);
  }

  /**
   * One key figure.
   *
   * @param label what it is
   * @param value how much
   * @param note against what, or how sure; may be empty
   * @param highlight whether it is the one to look at
   */
  public record Card(Text label, Text value, Text note, boolean highlight) {}
}
