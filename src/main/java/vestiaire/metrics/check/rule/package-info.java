/** The twenty rules for a deck, and what judges by them. */
@NullMarked
package vestiaire.metrics.check.rule;

import org.jspecify.annotations.NullMarked;
