package vestiaire.metrics.sql;

import java.util.List;

/**
 * Whose data a report is about: everybody's, or the listings of some brands, or of some categories,
 * or of some brands in some categories. Nothing of the others is visible to a query.
 *
 * @param brands names as they are written in the data; none for all
 * @param categories names as they are written in the data; none for all
 */
public record Audience(List<String> brands, List<String> categories) {
  /** The audience that sees everything. */
  public static final Audience ALL = new Audience(List.of(), List.of());

  /** Copies what it is given, each name once, in an order of its own. */
  public Audience {
    brands = brands.stream().distinct().sorted().toList();
    categories = categories.stream().distinct().sorted().toList();
  }

  /** Returns whether nothing is left out. */
  public boolean isAll() {
    return brands.isEmpty() && categories.isEmpty();
  }
}
