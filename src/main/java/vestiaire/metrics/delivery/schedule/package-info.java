/** When a report is due, and for which week. */
@NullMarked
package vestiaire.metrics.delivery.schedule;

import org.jspecify.annotations.NullMarked;
