/** Raw extracts into the database: reading, mending, rejecting, merging. */
@NullMarked
package vestiaire.metrics.ingest;

import org.jspecify.annotations.NullMarked;
