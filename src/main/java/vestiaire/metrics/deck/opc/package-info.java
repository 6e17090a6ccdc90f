/**
 * The parts of an Office file that no slide shows: sections, properties, the map of figures, and
 * the archive itself, the same bytes for the same content.
 */
@NullMarked
package vestiaire.metrics.deck.opc;

import org.jspecify.annotations.NullMarked;
