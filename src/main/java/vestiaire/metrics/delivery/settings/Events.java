package vestiaire.metrics.delivery.settings;

import org.jspecify.annotations.Nullable;
import vestiaire.metrics.ingest.engine.EngineExtracts;
import vestiaire.metrics.ingest.engine.EventsSource;
import vestiaire.metrics.ingest.load.ColumnMap;

/**
 * The clicks that live in an engine and not among the extracts.
 *
 * @param source where they live, and which of them count
 * @param map what columns and values are called there
 * @param extracts brands, categories and listings that live there too, null when they come as files
 */
public record Events(EventsSource source, ColumnMap map, @Nullable EngineExtracts extracts) {}
