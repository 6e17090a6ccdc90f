/**
 * A made-up marketplace whose truth is known, written as a real platform would hand it over. {@link
 * vestiaire.metrics.sample.SampleMarketplace} is the way in; {@code Plan} holds all planted rates,
 * {@code Trade} lets the weeks go by.
 */
@NullMarked
package vestiaire.metrics.sample;

import org.jspecify.annotations.NullMarked;
