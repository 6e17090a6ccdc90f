package vestiaire.metrics.sample;

/**
 * A listing as it is decided before anybody taps.
 *
 * @param id on the platform
 * @param seller the seller's number
 * @param brand index of the brand
 * @param category its category
 * @param categoryId one of the category's ids
 * @param draftedAt when the draft is created, in milliseconds since 1970
 * @param outcome how far it gets
 */
record Listing(
    long id,
    int seller,
    int brand,
    Category category,
    int categoryId,
    long draftedAt,
    MarketplaceRates.Outcome outcome) {}
