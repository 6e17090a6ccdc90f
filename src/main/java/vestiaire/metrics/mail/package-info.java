/**
 * A message and its way to one recipient: built as MIME, handed over by SMTP or written to a
 * folder. What becomes of it is one of four outcomes, told exactly; what to do then is decided
 * above.
 */
@NullMarked
package vestiaire.metrics.mail;

import org.jspecify.annotations.NullMarked;
