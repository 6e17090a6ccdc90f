/** The whole job, from extracts to deck. */
@NullMarked
package vestiaire.metrics.pipeline;

import org.jspecify.annotations.NullMarked;
