/** What was sent to whom: rows in PostgreSQL, claimed before anything is sent. */
@NullMarked
package vestiaire.metrics.delivery.ledger;

import org.jspecify.annotations.NullMarked;
