/**
 * What the cells of a column mean, decided by the whole column: whether day or month comes first,
 * what a bare number counts, which words stand for no value, what parts the thousands.
 *
 * <p>A census is shown every cell of a column and then gives a reading of it, or says why it
 * cannot: one cell that proves a reading decides for all, and two that prove different ones decide
 * nothing.
 */
@NullMarked
package vestiaire.metrics.ingest.column;

import org.jspecify.annotations.NullMarked;
