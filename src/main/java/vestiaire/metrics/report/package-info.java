/**
 * The document tree that a template becomes and a writer draws: {@link
 * vestiaire.metrics.report.Report}, its sections, slides and blocks. Knows no file format and no
 * database.
 */
@NullMarked
package vestiaire.metrics.report;

import org.jspecify.annotations.NullMarked;
