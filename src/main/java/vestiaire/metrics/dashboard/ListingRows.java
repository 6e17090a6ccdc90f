package vestiaire.metrics.dashboard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.Column;
import vestiaire.metrics.sql.Query;
import vestiaire.metrics.sql.RowConsumer;

/**
 * Takes the rows of the queries below {@code sql/page/}: the listings in the order of their
 * creation, and how some of them stood at the ends of earlier weeks. Times are microseconds since
 * 1970. Takes about a hundred bytes a listing.
 */
public final class ListingRows {
  private static final String ROWS = "page/listing_rows";
  private static final String AMENDMENTS = "page/listing_amendments";
  private static final String LESS_IS_BETTER = "page/less_is_better";

  final LongColumn created = new LongColumn();
  final LongColumn completed = new LongColumn();
  final LongColumn sold = new LongColumn();
  final NameColumn brand = new NameColumn();

  /** Names among the brands that say that there is none; rankings leave them out. */
  final Set<String> unbranded = new HashSet<>();

  final NameColumn category = new NameColumn();
  final LongColumn seller = new LongColumn();
  final LongColumn clicks = new LongColumn();
  final LongColumn furthest = new LongColumn();

  /** Names of the measures of which more is worse. */
  final List<String> lessIsBetter = new ArrayList<>();

  /** Position, end of the week, clicks, furthest step. */
  final List<LongColumn> amendments = Stream.generate(LongColumn::new).limit(4).toList();

  /** Opens a place for the rows of one of the page's queries. */
  public RowConsumer open(Query query) {
    return switch (query.name()) {
      case ROWS -> new Rows(this::listing);
      case AMENDMENTS -> new Rows(this::amendment);
      case LESS_IS_BETTER -> new Rows(cells -> lessIsBetter.add(String.valueOf(cells.get(0))));
      default ->
          throw new IllegalArgumentException(
              query.file() + ": the page has no use for this query; results belong elsewhere");
    };
  }

  /** Returns how many listings there are. */
  public int size() {
    return created.size();
  }

  private void listing(List<@Nullable Object> cells) {
    created.add(number(cells.get(0)));
    completed.add(number(cells.get(1)));
    sold.add(number(cells.get(2)));
    brand.add((String) cells.get(3));
    category.add((String) cells.get(4));
    seller.add(number(cells.get(5)));
    clicks.add(number(cells.get(6)));
    furthest.add(number(cells.get(7)));
    if (Boolean.TRUE.equals(cells.get(8))) {
      unbranded.add((String) cells.get(3));
    }
  }

  private void amendment(List<@Nullable Object> cells) {
    for (int i = 0; i < amendments.size(); i++) {
      amendments.get(i).add(number(cells.get(i)));
    }
  }

  private static long number(@Nullable Object cell) {
    return cell == null ? LongColumn.NONE : ((Number) cell).longValue();
  }

  private record Rows(Consumer<List<@Nullable Object>> taker) implements RowConsumer {
    @Override
    public void columns(List<Column> columns) {}

    @Override
    public void row(List<@Nullable Object> cells) {
      taker.accept(cells);
    }

    @Override
    public void complete() {}

    @Override
    public void close() {}
  }
}
