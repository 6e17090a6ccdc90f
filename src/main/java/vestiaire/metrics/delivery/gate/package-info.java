/** What stands between a finished deck and its readers. */
@NullMarked
package vestiaire.metrics.delivery.gate;

import org.jspecify.annotations.NullMarked;
