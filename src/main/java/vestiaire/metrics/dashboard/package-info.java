/**
 * Writes the interactive page: one HTML file that carries the listings, packed, and a statistics
 * engine in plain JavaScript, so that every filter recomputes every figure without a server.
 */
@NullMarked
package vestiaire.metrics.dashboard;

import org.jspecify.annotations.NullMarked;
