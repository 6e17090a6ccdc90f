package vestiaire.metrics.ingest.engine;

/**
 * What was taken from an engine.
 *
 * @param whole whether all listings were reduced, not only those touched since the last time
 * @param steps rows by listing, session and step
 * @param quarters rows by quarter of an hour
 * @param clicks looked up one by one
 * @param version of the table, or the latest instant that was read
 */
public record EngineSummary(
    boolean whole, long steps, long quarters, long clicks, String version) {}
