/**
 * Any table file, understood: its container, its character set, its dialect, its header, its rows.
 *
 * <p>{@link TableFile} is the door. Behind it the bytes of a file pass through four hands: {@code
 * WrappedFile} takes off the gzip or zip around them, {@code CharsetDetector} says what they mean
 * and {@code Utf8Stream} turns them into UTF-8, {@code DialectDetector} and {@code LayoutDetector}
 * look at the beginning, and {@link Rows} hands out one row after the other with what is wrong with
 * it. Nothing but the row in hand is kept in memory.
 */
@NullMarked
package vestiaire.metrics.ingest.reader;

import org.jspecify.annotations.NullMarked;
