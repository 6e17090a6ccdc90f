/**
 * A {@link vestiaire.metrics.report.Report} written as a PowerPoint file, and results as a
 * workbook, by Apache POI.
 */
@NullMarked
package vestiaire.metrics.deck;

import org.jspecify.annotations.NullMarked;
