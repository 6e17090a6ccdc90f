/** Commands, settings, wiring: the only place that reads the environment. */
@NullMarked
package vestiaire.metrics.app;

import org.jspecify.annotations.NullMarked;
