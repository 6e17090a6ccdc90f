/** A finished deck opened again: its design judged and its numbers traced. */
@NullMarked
package vestiaire.metrics.proof;

import org.jspecify.annotations.NullMarked;
