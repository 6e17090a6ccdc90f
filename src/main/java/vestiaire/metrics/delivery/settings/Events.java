package vestiaire.metrics.delivery.settings;

import vestiaire.metrics.ingest.engine.EventsSource;
import vestiaire.metrics.ingest.load.ColumnMap;

/**
 * The clicks that live in an engine and not among the extracts.
 *
 * @param source where they live, and which of them count
 * @param map what columns and values are called there
 */
public record Events(EventsSource source, ColumnMap map) {}
