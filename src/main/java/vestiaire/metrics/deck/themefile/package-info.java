/**
 * Reads a company's PowerPoint file before anything is made of it: says what it is where it is no
 * theme, and mends what its own program wrote wrongly.
 */
@NullMarked
package vestiaire.metrics.deck.themefile;

import org.jspecify.annotations.NullMarked;
