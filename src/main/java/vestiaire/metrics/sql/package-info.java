/** The database: where it runs, its schema, and the questions asked of it in one snapshot. */
@NullMarked
package vestiaire.metrics.sql;

import org.jspecify.annotations.NullMarked;
