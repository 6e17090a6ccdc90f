/**
 * A deck as a reader sees it: slides, shapes with what they inherit from layout, master and theme,
 * colours, measured text, charts.
 */
@NullMarked
package vestiaire.metrics.check.model;

import org.jspecify.annotations.NullMarked;
