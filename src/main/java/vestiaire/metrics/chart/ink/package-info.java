/**
 * What charts and slides share when they put ink on a page: colours, letters with their widths, and
 * text made safe to print.
 */
@NullMarked
package vestiaire.metrics.chart.ink;

import org.jspecify.annotations.NullMarked;
