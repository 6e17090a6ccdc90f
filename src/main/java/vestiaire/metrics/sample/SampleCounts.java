package vestiaire.metrics.sample;

/**
 * The counts of what was written.
 *
 * @param brands rows of {@code brands.csv}
 * @param categories rows of {@code category.csv}, the empty last one left out
 * @param sellers distinct sellers with a listing
 * @param listings rows of {@code listings.csv}
 * @param clicks rows of {@code clicks.csv}
 */
public record SampleCounts(
    long brands, long categories, long sellers, long listings, long clicks) {}
