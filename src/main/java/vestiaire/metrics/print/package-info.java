/**
 * A finished deck on paper: its slides as the pages of a PDF, or as pictures. What PowerPoint would
 * draw is drawn by Apache POI, with the program's own letters; charts are drawn anew from the
 * report, so that they stay vectors and text even where the deck holds native ones.
 */
@NullMarked
package vestiaire.metrics.print;

import org.jspecify.annotations.NullMarked;
