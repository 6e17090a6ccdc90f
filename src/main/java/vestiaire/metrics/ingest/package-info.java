/**
 * Raw extracts into the database: reading, mending, rejecting, merging.
 *
 * <p>{@link vestiaire.metrics.ingest.ExtractImport} does the whole of it in one transaction. Below
 * it, each above what it may import: {@code load} (rows into a table), {@code reader} (a file into
 * rows), {@code source} (bytes on disk into UTF-8).
 */
@NullMarked
package vestiaire.metrics.ingest;

import org.jspecify.annotations.NullMarked;
