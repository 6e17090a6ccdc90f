/**
 * Delivery: what is due goes to the right people once, or is held with a reason, and somebody is
 * told.
 *
 * <p>{@link vestiaire.metrics.delivery.settings} says what goes to whom; {@link
 * vestiaire.metrics.delivery.schedule} when; {@link vestiaire.metrics.delivery.edition} makes the
 * decks; {@link vestiaire.metrics.delivery.gate} judges them; {@link
 * vestiaire.metrics.delivery.ledger} keeps what was sent; {@link
 * vestiaire.metrics.delivery.Delivery} is the whole job.
 */
@NullMarked
package vestiaire.metrics.delivery;

import org.jspecify.annotations.NullMarked;
