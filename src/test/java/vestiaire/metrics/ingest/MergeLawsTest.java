package vestiaire.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

/** Extracts of successive weeks overlap; the tables must not depend on how they come. */
@Tag("slow")
class MergeLawsTest {
  private static final ImportFixture EXTRACT = new ImportFixture(Path.of("target/merge-laws"));
  private static final String CLICKS = "SELECT * FROM clicks ORDER BY 1, 2, 3, 4, 5, 6";
  private static final String LISTINGS = "SELECT * FROM listings ORDER BY 1";

  /** Listings as {@link #listing} writes them. */
  private static final String AS_WRITTEN =
      """
      SELECT concat_ws(',', id, id_customer, coalesce(id_brand::text, ''), id_category, created,
                       coalesce(completed, ''), coalesce(sold, ''))
      FROM listings,
           to_char(date_created, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS created,
           to_char(date_completed, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS completed,
           to_char(date_sold, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS sold
      """;

  @Property(tries = 15, seed = "20210901", shrinking = ShrinkingMode.OFF)
  void anyOrderAndRepetitionGivesTheTablesOfTheUnion(@ForAll @IntRange(max = 1_000_000) int seed) {
    Random random = new Random(seed);
    List<List<String>> clicks = new ArrayList<>();
    List<List<String>> listings = new ArrayList<>();
    for (int extract = 0; extract < 3; extract++) {
      clicks.add(many(random, 12, () -> click(random)));
      listings.add(many(random, 8, () -> listing(random)));
    }
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, random.nextInt(3), random.nextInt(3)));
    Collections.shuffle(order, random);
    List<String> one = imported(order, clicks, listings);
    Collections.shuffle(order, random);
    List<String> other = imported(order, clicks, listings);
    List<String> all = listings.stream().flatMap(List::stream).toList();
    List<String> once = imported(List.of(0), List.of(union(clicks)), List.of(all));

    assertThat(one).isEqualTo(once);
    assertThat(other).isEqualTo(once);
  }

  @Property(tries = 15, seed = "20260510", shrinking = ShrinkingMode.OFF)
  void whateverIsNotOnRecordAfterwardsIsCounted(@ForAll @IntRange(max = 1_000_000) int seed) {
    Random random = new Random(seed);
    EXTRACT.clear();
    for (int extract = 0; extract < 4; extract++) {
      List<String> rows = many(random, 6, () -> listing(random));
      EXTRACT.listings(rows.toArray(String[]::new));
      FileSummary file = EXTRACT.run().files().get(2);

      List<String> record = EXTRACT.query(AS_WRITTEN);
      Map<String, Set<String>> states =
          rows.stream()
              .collect(
                  Collectors.groupingBy(
                      row -> row.substring(0, row.indexOf(',')), TreeMap::new, Collectors.toSet()));
      assertThat(file.kept().ids())
          .isEqualTo(ids(states, one -> Collections.disjoint(one, record)));
      assertThat(file.kept().listings()).isEqualTo(file.kept().ids().size());
      assertThat(file.contradictions().ids()).isEqualTo(ids(states, one -> one.size() > 1));
      assertThat(file.contradictions().listings()).isEqualTo(file.contradictions().ids().size());
    }
  }

  private static List<Long> ids(Map<String, Set<String>> states, Predicate<Set<String>> which) {
    return states.entrySet().stream()
        .filter(one -> which.test(one.getValue()))
        .map(one -> Long.valueOf(one.getKey()))
        .toList();
  }

  private static List<String> imported(
      List<Integer> order, List<List<String>> clicks, List<List<String>> listings) {
    EXTRACT.clear();
    for (int extract : order) {
      EXTRACT.clicks(clicks.get(extract).toArray(String[]::new));
      EXTRACT.listings(listings.get(extract).toArray(String[]::new));
      EXTRACT.run();
    }
    List<String> rows = new ArrayList<>(EXTRACT.query(CLICKS));
    rows.addAll(EXTRACT.query(LISTINGS));
    rows.addAll(EXTRACT.query("SELECT * FROM brands ORDER BY 1"));
    return rows;
  }

  /** Of equal rows as many as the extract has that has most of them. */
  private static List<String> union(List<List<String>> extracts) {
    Map<String, Integer> most = new LinkedHashMap<>();
    for (List<String> extract : extracts) {
      for (String row : extract) {
        most.merge(row, Collections.frequency(extract, row), Math::max);
      }
    }
    List<String> rows = new ArrayList<>();
    most.forEach((row, copies) -> rows.addAll(Collections.nCopies(copies, row)));
    return rows;
  }

  private static List<String> many(Random random, int most, Supplier<String> one) {
    List<String> rows = new ArrayList<>();
    int count = 1 + random.nextInt(most);
    for (int i = 0; i < count; i++) {
      rows.add(one.get());
    }
    return rows;
  }

  private static String click(Random random) {
    return "2021-09-01T10:00:0%dZ,%s,%s,deposit,tap,%s"
        .formatted(
            random.nextInt(2),
            random.nextBoolean() ? "anna" : "",
            random.nextBoolean() ? "1" : "",
            random.nextBoolean() ? "next" : "");
  }

  private static String listing(Random random) {
    return "%d,%s,%s,%d,2021-09-01T10:00:00Z,%s,%s"
        .formatted(
            random.nextInt(3),
            random.nextBoolean() ? "anna" : "bert",
            random.nextBoolean() ? "4711" : random.nextBoolean() ? "1" : "",
            random.nextBoolean() ? 5 : 3,
            random.nextBoolean() ? "" : "2021-09-0" + (2 + random.nextInt(2)) + "T10:00:00Z",
            random.nextInt(3) > 0 ? "" : "2021-09-0" + (4 + random.nextInt(2)) + "T10:00:00Z");
  }
}
