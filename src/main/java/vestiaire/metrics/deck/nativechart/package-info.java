/**
 * Native charts: what PowerPoint itself draws and people can edit, with a workbook behind each.
 * Made from the same {@link vestiaire.metrics.report.ChartSpec} as the pictures: the same data in
 * the same order, colours of the theme, labels where the pictures have them. Every number in a
 * chart's cache and in its workbook is a result's cell, so that it can be held against the results:
 * intervals are drawn from their ends, never from differences.
 */
@NullMarked
package vestiaire.metrics.deck.nativechart;

import org.jspecify.annotations.NullMarked;
