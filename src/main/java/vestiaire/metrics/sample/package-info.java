/** A made-up marketplace whose truth is known, written as a real platform would hand it over. */
@NullMarked
package vestiaire.metrics.sample;

import org.jspecify.annotations.NullMarked;
