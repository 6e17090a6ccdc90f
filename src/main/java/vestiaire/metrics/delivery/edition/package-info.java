/**
 * A finished deck and all that a mail needs of it; one for all readers of the same data and
 * language.
 */
@NullMarked
package vestiaire.metrics.delivery.edition;

import org.jspecify.annotations.NullMarked;
