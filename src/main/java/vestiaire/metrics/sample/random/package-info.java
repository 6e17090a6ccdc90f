/** Chance that is the same on every machine. */
@NullMarked
package vestiaire.metrics.sample.random;

import org.jspecify.annotations.NullMarked;
