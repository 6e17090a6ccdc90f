/**
 * The rows of one extract on their way into one table: columns bound by name, cells turned into
 * values, rows into COPY, the rest into the rejects file, and everything counted.
 */
@NullMarked
package vestiaire.metrics.ingest.load;

import org.jspecify.annotations.NullMarked;
