package vestiaire.metrics.print;

import java.awt.geom.Rectangle2D;

/**
 * Words that lead to another slide.
 *
 * @param area in points from the upper left corner of the page
 * @param target name of the slide's part in the file
 */
record PageLink(Rectangle2D area, String target) {}
