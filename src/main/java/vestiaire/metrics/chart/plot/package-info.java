/**
 * The forms of charts, one a file: JFreeChart places the marks, the form measures and places the
 * words around them.
 */
@NullMarked
package vestiaire.metrics.chart.plot;

import org.jspecify.annotations.NullMarked;
