/**
 * An Office file as it is: entries of an archive, parts, content types, relationships, XML. Opens
 * what libraries refuse to open, so that damage can be named.
 */
@NullMarked
package vestiaire.metrics.opc;

import org.jspecify.annotations.NullMarked;
