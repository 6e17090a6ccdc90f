package vestiaire.metrics.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vestiaire.metrics.sql.ClickWorld.Click;

/**
 * The reduced clicks are what a plain count in Java makes of the same clicks: kept, computed, kept
 * by weeks, cut at any instant, and of an audience.
 */
@Tag("slow")
class ListingStepsTest {
  private static final Duration PAUSE = ClickWorld.PAUSE;

  private static final String STEPS =
      """
      SELECT concat_ws('|', id_product, us(session_at), us(session_until), step_no, clicks, us(first_at), us(last_at),
        (extract(epoch FROM active) * 1000000)::bigint, coalesce('+' || last_action, '-'), coalesce('+' || last_label, '-'))
      FROM listing_steps ORDER BY id_product, session_at, step_no
      """;

  private static final String COUNTS =
      "SELECT concat_ws('|', id_product, clicks, us(first_at), us(last_at), (extract(epoch FROM active) * 1000000)::bigint)"
          + " FROM listing_clicks ORDER BY id_product";

  private static final String QUARTERS =
      "SELECT concat_ws('|', us(first_at), us(last_at), clicks, without_listing) FROM click_spans ORDER BY first_at";

  private Database database;

  @BeforeEach
  void open() {
    database = TestDatabase.create();
    TestDatabase.execute(
        database,
        "CREATE FUNCTION us(t timestamptz) RETURNS bigint LANGUAGE sql IMMUTABLE AS"
            + " 'SELECT (extract(epoch FROM t) * 1000000)::bigint'");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void generatedWorldsAreReducedAsCountedByHand() {
    for (int seed = 1; seed <= 3; seed++) {
      Random random = new Random(seed);
      TestDatabase.execute(database, "TRUNCATE clicks, listings, brands, category CASCADE");
      List<Click> clicks = ClickWorld.of(random);
      ClickWorld.insert(database, "clicks", clicks);
      assertReduced("computed, world " + seed, clicks);
      TestDatabase.execute(database, "SELECT keep_listing_clicks()");
      assertReduced("kept, world " + seed, clicks);

      // The extract of a later week: new listings, and more of old ones.
      List<Click> later =
          ClickWorld.of(random).stream()
              .map(
                  one ->
                      new Click(
                          one.at().plus(Duration.ofDays(6)),
                          one.listing(),
                          one.action(),
                          one.label()))
              .filter(one -> one.listing() == null || one.listing() % 3 == 0)
              .toList();
      ClickWorld.insert(database, "clicks", later);
      TestDatabase.execute(
          database,
          "DROP TABLE IF EXISTS named",
          "CREATE TABLE named AS SELECT * FROM clicks WITH NO DATA");
      ClickWorld.insert(database, "named", later);
      TestDatabase.execute(database, "SELECT keep_listing_clicks('named')");
      List<Click> all = new ArrayList<>(clicks);
      all.addAll(later);
      assertThat(TestDatabase.column(database, "SELECT clicks_are_kept()")).containsExactly("t");
      assertReduced("kept by weeks, world " + seed, all);
      assertCuts("world " + seed, all, random);
    }
  }

  @Test
  void changesOfStepsAndPausesCount() {
    List<Click> clicks = ClickWorld.of(new Random(99));
    ClickWorld.insert(database, "clicks", clicks);
    TestDatabase.execute(
        database,
        "SELECT keep_listing_clicks()",
        "DELETE FROM form_steps WHERE event_action = 'submit deposit'");
    assertThat(
            TestDatabase.column(database, "SELECT count(*) FROM listing_steps WHERE step_no = 5"))
        .containsExactly("0");
    TestDatabase.execute(
        database,
        "SELECT keep_listing_clicks()",
        "CREATE OR REPLACE FUNCTION longest_pause() RETURNS interval LANGUAGE sql IMMUTABLE AS $$ SELECT interval '0' $$");
    assertThat(
            TestDatabase.column(database, "SELECT sum(active) = interval '0' FROM listing_steps"))
        .containsExactly("t");
  }

  private void assertReduced(String what, Collection<Click> clicks) {
    assertThat(TestDatabase.column(database, STEPS)).as(what).isEqualTo(steps(clicks));
    assertThat(TestDatabase.column(database, COUNTS)).as(what).isEqualTo(counts(clicks));
    assertThat(TestDatabase.column(database, QUARTERS)).as(what).isEqualTo(quarters(clicks));
  }

  /** Reports as of several instants: of a click, a microsecond beside it, between clicks. */
  private void assertCuts(String what, List<Click> clicks, Random random) {
    TestDatabase.execute(
        database,
        "INSERT INTO brands VALUES (1, 'Odd'), (2, 'Even')",
        "INSERT INTO listings SELECT id, 's', 1 + id % 2, NULL, '2026-03-01Z', NULL, NULL FROM generate_series(1, 25) AS id");
    for (int n = 0; n < 3; n++) {
      Instant at = clicks.get(random.nextInt(clicks.size())).at();
      Instant cut = n % 3 == 0 ? at : n % 3 == 1 ? at.minusNanos(1000) : at.plusSeconds(60);
      List<Click> known = clicks.stream().filter(one -> !one.at().isAfter(cut)).toList();
      String as = what + " as of " + cut;
      String begin = "SELECT begin_report(NULL, '" + cut + "', 'Europe/Paris', true%s)";
      assertThat(inOneSession(begin.formatted(""), STEPS)).as(as).isEqualTo(steps(known));
      assertThat(inOneSession(begin.formatted(""), COUNTS)).as(as).isEqualTo(counts(known));
      assertThat(inOneSession(begin.formatted(""), QUARTERS)).as(as).isEqualTo(quarters(known));
      Predicate<Click> isEven = one -> one.listing() != null && one.listing() % 2 == 1;
      List<Click> seen = known.stream().filter(isEven).toList();
      String brand = begin.formatted(", ARRAY['Even']");
      assertThat(inOneSession(brand, STEPS)).as(as).isEqualTo(steps(seen));
      assertThat(inOneSession(brand, COUNTS)).as(as).isEqualTo(counts(seen));
      // Hours: there is a click in one exactly if a span overlaps it.
      Instant from = Instant.ofEpochSecond(at.getEpochSecond() / 3600 * 3600).minusSeconds(7200);
      String overlaps =
          "SELECT string_agg(EXISTS (SELECT FROM click_spans WHERE first_at < h + interval '1 hour' AND last_at >= h)::text, ',' ORDER BY h)"
              + " FROM generate_series('%s'::timestamptz, '%s'::timestamptz, interval '1 hour') AS h"
                  .formatted(from, from.plusSeconds(36_000));
      assertThat(inOneSession(begin.formatted(""), overlaps))
          .as(as)
          .containsExactly(hours(from, known));
      assertThat(inOneSession(brand, overlaps)).as(as).containsExactly(hours(from, seen));
      assertThat(
              TestDatabase.column(
                  database,
                  "SELECT us(last_row) FROM files_on_day('%s', '%s') WHERE file = 'clicks'"
                      .formatted(from, cut)))
          .as(as)
          .isEqualTo(lastWithin(from, cut, clicks));
    }
  }

  private static String hours(Instant from, List<Click> clicks) {
    List<String> found = new ArrayList<>();
    for (int hour = 0; hour <= 10; hour++) {
      Instant begin = from.plusSeconds(hour * 3600L);
      found.add(
          String.valueOf(
              clicks.stream()
                  .anyMatch(
                      one ->
                          !one.at().isBefore(begin)
                              && one.at().isBefore(begin.plusSeconds(3600)))));
    }
    return String.join(",", found);
  }

  private static List<@Nullable String> lastWithin(Instant from, Instant to, List<Click> clicks) {
    List<@Nullable String> last = new ArrayList<>();
    last.add(
        clicks.stream()
            .map(Click::at)
            .filter(at -> !at.isBefore(from) && at.isBefore(to))
            .max(Comparator.naturalOrder())
            .map(at -> String.valueOf(us(at)))
            .orElse(null));
    return last;
  }

  /** By listing, session and step, in the words of the definition and one click after the other. */
  private static List<String> steps(Collection<Click> clicks) {
    List<String> rows = new ArrayList<>();
    Map<Long, List<Click>> byListing =
        clicks.stream()
            .filter(one -> one.listing() != null)
            .collect(Collectors.groupingBy(Click::listing, TreeMap::new, Collectors.toList()));
    byListing.forEach(
        (listing, own) -> {
          own.sort(
              Comparator.comparing(Click::at)
                  .thenComparing(Click::step, Comparator.nullsLast(Comparator.naturalOrder())));
          int step = 1;
          List<Click> session = new ArrayList<>();
          Map<Integer, List<Integer>> steps = new TreeMap<>();
          for (int n = 0; n < own.size(); n++) {
            Click click = own.get(n);
            step = click.step() == null ? step : click.step();
            session.add(click);
            steps.computeIfAbsent(step, none -> new ArrayList<>()).add(session.size() - 1);
            if (n + 1 == own.size()
                || Duration.between(click.at(), own.get(n + 1).at()).compareTo(PAUSE) > 0) {
              rows.addAll(session(listing, session, steps));
              session.clear();
              steps.clear();
            }
          }
        });
    return rows;
  }

  private static List<String> session(
      long listing, List<Click> session, Map<Integer, List<Integer>> steps) {
    List<String> rows = new ArrayList<>();
    Instant until = session.get(session.size() - 1).at();
    Click last =
        session.stream()
            .filter(one -> one.at().equals(until))
            .max(
                Comparator.comparing(Click::action, ListingStepsTest::byBytes)
                    .thenComparing(Click::label, ListingStepsTest::byBytes))
            .orElseThrow();
    steps.forEach(
        (step, places) -> {
          long active = 0;
          for (int place : places) {
            if (place + 1 < session.size()) {
              active += us(session.get(place + 1).at()) - us(session.get(place).at());
            }
          }
          Instant lastAt = session.get(places.get(places.size() - 1)).at();
          boolean ends = lastAt.equals(until);
          rows.add(
              "%d|%d|%d|%d|%d|%d|%d|%d|%s|%s"
                  .formatted(
                      listing,
                      us(session.get(0).at()),
                      us(until),
                      step,
                      places.size(),
                      us(session.get(places.get(0)).at()),
                      us(lastAt),
                      active,
                      ends && last.action() != null ? "+" + last.action() : "-",
                      ends && last.label() != null ? "+" + last.label() : "-"));
        });
    return rows;
  }

  /** Nothing is least. */
  private static int byBytes(@Nullable String one, @Nullable String other) {
    return Comparator.nullsFirst(Comparator.<String>naturalOrder()).compare(one, other);
  }

  private static List<String> counts(Collection<Click> clicks) {
    Map<Long, long[]> found = new TreeMap<>();
    for (String row : steps(clicks)) {
      String[] cells = row.split("\\|", -1);
      long[] sums =
          found.computeIfAbsent(
              Long.valueOf(cells[0]), none -> new long[] {0, Long.MAX_VALUE, Long.MIN_VALUE, 0});
      sums[0] += Long.parseLong(cells[4]);
      sums[1] = Math.min(sums[1], Long.parseLong(cells[5]));
      sums[2] = Math.max(sums[2], Long.parseLong(cells[6]));
      sums[3] += Long.parseLong(cells[7]);
    }
    List<String> rows = new ArrayList<>();
    found.forEach(
        (listing, sums) ->
            rows.add("%d|%d|%d|%d|%d".formatted(listing, sums[0], sums[1], sums[2], sums[3])));
    return rows;
  }

  private static List<String> quarters(Collection<Click> clicks) {
    Map<Long, List<Click>> found =
        clicks.stream()
            .collect(
                Collectors.groupingBy(
                    one -> Math.floorDiv(us(one.at()), 900_000_000L),
                    TreeMap::new,
                    Collectors.toList()));
    return found.values().stream()
        .map(
            own ->
                "%d|%d|%d|%d"
                    .formatted(
                        own.stream().mapToLong(one -> us(one.at())).min().orElseThrow(),
                        own.stream().mapToLong(one -> us(one.at())).max().orElseThrow(),
                        own.size(),
                        own.stream().filter(one -> one.listing() == null).count()))
        .toList();
  }

  private static long us(Instant at) {
    return at.getEpochSecond() * 1_000_000 + at.getNano() / 1000;
  }

  /** One connection, so that the session's views are seen. */
  private List<String> inOneSession(String first, String then) {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(first);
      List<String> rows = new ArrayList<>();
      try (ResultSet result = statement.executeQuery(then)) {
        while (result.next()) {
          rows.add(result.getString(1));
        }
      }
      statement.execute("DISCARD ALL");
      return rows;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
