/** The numbers of a finished deck: what its map says of them, what it shows, what results hold. */
@NullMarked
package vestiaire.metrics.verify.figure;

import org.jspecify.annotations.NullMarked;
