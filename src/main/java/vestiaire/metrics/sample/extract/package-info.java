/** How an extract is written: bytes, damage, JSON. */
@NullMarked
package vestiaire.metrics.sample.extract;

import org.jspecify.annotations.NullMarked;
