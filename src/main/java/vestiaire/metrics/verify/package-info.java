/** Holds every figure of a finished deck against the results it came from. */
@NullMarked
package vestiaire.metrics.verify;

import org.jspecify.annotations.NullMarked;
