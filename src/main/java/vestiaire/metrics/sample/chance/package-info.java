/** Chance that is the same on every machine. */
@NullMarked
package vestiaire.metrics.sample.chance;

import org.jspecify.annotations.NullMarked;
