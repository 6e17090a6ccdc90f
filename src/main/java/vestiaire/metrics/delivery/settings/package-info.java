/** What goes to whom, when, and what holds it back: {@code weekly.yml}, read and checked whole. */
@NullMarked
package vestiaire.metrics.delivery.settings;

import org.jspecify.annotations.NullMarked;
