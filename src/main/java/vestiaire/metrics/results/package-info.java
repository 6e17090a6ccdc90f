/** Results as files: one CSV a question. */
@NullMarked
package vestiaire.metrics.results;

import org.jspecify.annotations.NullMarked;
