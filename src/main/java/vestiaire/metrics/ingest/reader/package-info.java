/**
 * Any table file, understood: its dialect, its header, its rows.
 *
 * <p>{@link vestiaire.metrics.ingest.reader.TableFile} is the door. Behind it {@code
 * DialectDetector} and {@code LayoutDetector} look at the beginning of the file, and {@link
 * vestiaire.metrics.ingest.reader.Rows} hands out one row after the other with what is wrong with
 * it. Nothing but the row in hand is kept in memory.
 */
@NullMarked
package vestiaire.metrics.ingest.reader;

import org.jspecify.annotations.NullMarked;
