/** Judges the design of a finished deck by the twenty rules; the file is opened again for it. */
@NullMarked
package vestiaire.metrics.check;

import org.jspecify.annotations.NullMarked;
