/**
 * Shows the slides in a browser while an analyst edits queries and templates; what a change does
 * not touch is neither asked nor drawn again.
 */
@NullMarked
package vestiaire.metrics.preview;

import org.jspecify.annotations.NullMarked;
