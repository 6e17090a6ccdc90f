/** A FreeMarker template and results in; a {@link vestiaire.metrics.report.Report} out. */
@NullMarked
package vestiaire.metrics.template;

import org.jspecify.annotations.NullMarked;
