/**
 * Shows finished reports to browsers, read-only: page, deck, workbook and results of one folder,
 * behind a secret where others can reach it.
 */
@NullMarked
package vestiaire.metrics.serve;

import org.jspecify.annotations.NullMarked;
