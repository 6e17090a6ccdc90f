/**
 * A {@link vestiaire.metrics.report.ChartSpec} drawn by JFreeChart as a vector picture with a
 * bitmap fallback.
 */
@NullMarked
package vestiaire.metrics.chart;

import org.jspecify.annotations.NullMarked;
