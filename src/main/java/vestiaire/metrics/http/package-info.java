/** What all servers of the program over HTTP have in common: their limits. */
@NullMarked
package vestiaire.metrics.http;

import org.jspecify.annotations.NullMarked;
