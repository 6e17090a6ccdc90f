/**
 * What charts and slides share when they put ink on a page: colours, letters with their widths, and
 * text made safe to print.
 */
@NullMarked
package vestiaire.metrics.chart.style;

import org.jspecify.annotations.NullMarked;
