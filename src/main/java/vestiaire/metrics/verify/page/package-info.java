/** Reads a finished interactive page: its figures, the words of the deck in it, its listings. */
@NullMarked
package vestiaire.metrics.verify.page;

import org.jspecify.annotations.NullMarked;
