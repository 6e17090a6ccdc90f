/**
 * Whether the figures are right: the statistics against R, the questions against a calculation
 * without SQL, and the claims of the deck against marketplaces whose truth is known.
 */
@NullMarked
package vestiaire.metrics.statistics;

import org.jspecify.annotations.NullMarked;
