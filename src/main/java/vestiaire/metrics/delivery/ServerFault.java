package vestiaire.metrics.delivery;

/**
 * Why a mail server takes no mail at all: a login refused, a certificate that does not stand,
 * nobody at the port.
 *
 * @param reply what was seen, one line
 * @param passes whether it may pass while one waits, as when nobody answers
 */
record ServerFault(String reply, boolean passes) {}
