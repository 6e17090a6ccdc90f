/**
 * Themes that were not made for this program: a company's file is emptied of its slides, and the
 * layouts that it lacks are derived from those that it has.
 */
@NullMarked
package vestiaire.metrics.deck.customtheme;

import org.jspecify.annotations.NullMarked;
