/**
 * Reads clicks that live elsewhere: has an engine (a cluster, a warehouse, DuckDB over files)
 * reduce them where they are, and keeps what comes of it in PostgreSQL.
 */
@NullMarked
package vestiaire.metrics.ingest.engine;

import org.jspecify.annotations.NullMarked;
