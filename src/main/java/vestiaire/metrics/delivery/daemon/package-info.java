/** The program that waits: db-scheduler on the same PostgreSQL. */
@NullMarked
package vestiaire.metrics.delivery.daemon;

import org.jspecify.annotations.NullMarked;
