/** Extracts that come by themselves: found, checked to be whole, and imported once. */
@NullMarked
package vestiaire.metrics.delivery.arrival;

import org.jspecify.annotations.NullMarked;
