package vestiaire.metrics.sample;

import java.util.List;

/**
 * A category by name; on the platform several ids share it.
 *
 * @param name as in the extract
 * @param ids the first is used for half of the listings or more
 * @param share of all listings
 * @param completion probability that a listing started in it is submitted
 * @param saleMultiplier of the hazard of a sale
 * @param kind which row of the form's vocabulary speaks of it
 */
record Category(
    String name,
    List<Integer> ids,
    double share,
    double completion,
    double saleMultiplier,
    int kind) {
  static final int CLOTHING = 0;
  static final int SHOES = 1;
  static final int BAGS = 2;
  static final int ACCESSORIES = 3;
  static final int JEWELLERY = 4;
  static final int CHILDREN = 5;
  static final int HOME = 6;

  Category {
    ids = List.copyOf(ids);
  }

  /** Returns all categories, with what is planted in them. */
  static List<Category> planted() {
    return List.of(
        new Category("Clothing", List.of(21, 22), 0.42, 0.82, 0.9, CLOTHING),
        new Category("Shoes", List.of(31, 32, 37), 0.18, 0.79, 1.0, SHOES),
        new Category("Bags", List.of(41, 44), 0.16, 0.87, 1.6, BAGS),
        new Category("Accessories", List.of(51, 52, 58), 0.10, 0.68, 0.7, ACCESSORIES),
        new Category("Jewellery", List.of(64), 0.06, 0.92, 1.25, JEWELLERY),
        new Category("Watches", List.of(67), 0.02, 0.76, 1.1, JEWELLERY),
        new Category("Girls", List.of(71), 0.02, 0.72, 0.7, CHILDREN),
        new Category("Boys", List.of(72), 0.013, 0.72, 0.7, CHILDREN),
        new Category("Baby", List.of(73), 0.012, 0.70, 0.8, CHILDREN),
        new Category("Home & decoration", List.of(901), 0.008, 0.65, 0.6, HOME),
        new Category("Art & collectibles", List.of(902), 0.004, 0.65, 0.5, HOME),
        new Category("Pet accessories", List.of(907), 0.003, 0.65, 0.6, HOME));
  }

  /** Returns all categories, each like the others. */
  static List<Category> equal(double completion) {
    return planted().stream()
        .map(c -> new Category(c.name, c.ids, c.share, completion, 1, c.kind))
        .toList();
  }
}
