/**
 * The theme's placeholders, found by layout and name, and filled: text measured and fitted, tables,
 * cards. Nothing here knows what a report is made of beyond its blocks.
 */
@NullMarked
package vestiaire.metrics.deck.placeholder;

import org.jspecify.annotations.NullMarked;
