/** The listing form: its steps, what sellers do in it, and what the platform notes of that. */
@NullMarked
package vestiaire.metrics.sample.form;

import org.jspecify.annotations.NullMarked;
