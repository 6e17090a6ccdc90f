/**
 * Where things stand in a chart: scales, rows, columns, labels that keep clear of each other, and
 * JFreeChart's plots stripped to their marks. Lengths are points.
 */
@NullMarked
package vestiaire.metrics.chart.layout;

import org.jspecify.annotations.NullMarked;
