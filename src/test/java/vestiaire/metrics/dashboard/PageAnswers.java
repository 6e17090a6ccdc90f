package vestiaire.metrics.dashboard;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.chrome.ChromeDriver;
import vestiaire.metrics.model.Column;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.sql.Answer;
import vestiaire.metrics.sql.Audience;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.Period;
import vestiaire.metrics.sql.Query;
import vestiaire.metrics.sql.QueryFolder;
import vestiaire.metrics.sql.QueryRun;
import vestiaire.metrics.sql.RowConsumer;

/** What the deck's queries say under a filter, held against what the page's engine says. */
final class PageAnswers {
  private static final List<String> QUERIES =
      List.of(
          "our_numbers",
          "weekly_trend",
          "brand_ranking",
          "category_ranking",
          "category_completion",
          "supply_quadrants",
          "market",
          "survival",
          "quarters",
          "hour_of_week",
          "form_funnel_change",
          "last_steps",
          "window_totals");
  private static final double TOLERANCE = 1e-9;

  private final Database database;
  private final ZoneId zone;
  private final Instant last;

  /** Figures that were compared, and those that differ. */
  record Comparison(int figures, List<String> differences) {}

  PageAnswers(Database database, ZoneId zone) {
    this.database = database;
    this.zone = zone;
    this.last = lastInstant();
  }

  /** The page's data, about everything. */
  byte[] packed() throws IOException {
    ListingRows rows = new ListingRows();
    try (QueryRun run =
        new QueryRun(database, new Period(null, null, zone), Duration.ofMinutes(5), 1)) {
      List<Query> queries = QueryFolder.forPage(Path.of("sql"));
      for (Answer answer : run.ask(queries, rows::open)) {
        if (answer instanceof Answer.Refused refused) {
          throw new AssertionError(refused.message());
        }
      }
      return PackedListings.of(rows, run.week());
    }
  }

  /** Compares one choice of filters. */
  Comparison compare(ChromeDriver browser, Week week, Audience audience, boolean asItWas) {
    return compare(browser, week, audience, asItWas, "all", null);
  }

  /** Compares one choice of filters with a range of weeks. */
  Comparison compare(ChromeDriver browser, Week from, Week week, Audience audience) {
    return compare(browser, week, audience, false, "all", from);
  }

  /** Compares one choice of filters; the database holds the listings of these sellers alone. */
  Comparison compare(
      ChromeDriver browser,
      Week week,
      Audience audience,
      boolean asItWas,
      String sellers,
      @Nullable Week from) {
    // Nobody knows a week's end before the data reaches it.
    Instant asOf = asItWas && week.end(zone).isBefore(last) ? week.end(zone) : last;
    Map<String, List<Map<String, Object>>> mine =
        page(browser, week, audience, asItWas, sellers, from);
    Map<String, List<Map<String, @Nullable Object>>> theirs =
        ask(from, week, asOf, audience, QUERIES);
    // A ranking is not filtered by its own list.
    if (!audience.brands().isEmpty()) {
      Audience others = new Audience(List.of(), audience.categories());
      theirs.putAll(ask(from, week, asOf, others, List.of("brand_ranking")));
    }
    if (!audience.categories().isEmpty()) {
      Audience others = new Audience(audience.brands(), List.of());
      theirs.putAll(
          ask(from, week, asOf, others, List.of("category_ranking", "category_completion")));
    }
    int figures = 0;
    List<String> differences = new ArrayList<>();
    for (String query : QUERIES) {
      List<Map<String, @Nullable Object>> sql = theirs.get(query);
      List<Map<String, Object>> js = mine.get(query);
      if (js == null) {
        // The page has its quadrants as its rankings: not filtered by their own list.
        continue;
      }
      if (js.size() != sql.size()) {
        differences.add(
            "%s %s %s: %d rows, sql %d".formatted(week, audience, query, js.size(), sql.size()));
        continue;
      }
      for (int row = 0; row < sql.size(); row++) {
        for (Map.Entry<String, Object> cell : js.get(row).entrySet()) {
          Object expected = sql.get(row).get(cell.getKey());
          figures++;
          if (!sql.get(row).containsKey(cell.getKey()) || !same(cell.getValue(), expected)) {
            differences.add(
                "%s %s as of %s, %s[%d].%s: page %s, sql %s"
                    .formatted(
                        week,
                        audience,
                        asOf,
                        query,
                        row,
                        cell.getKey(),
                        cell.getValue(),
                        expected));
          }
        }
      }
    }
    return new Comparison(figures, differences);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, List<Map<String, Object>>> page(
      ChromeDriver browser,
      Week week,
      Audience audience,
      boolean asItWas,
      String sellers,
      @Nullable Week from) {
    return (Map<String, List<Map<String, Object>>>)
        browser.executeScript(
            """
            const ids = (wanted, names) => wanted.map((name) => names.indexOf(name) + 1);
            const monday = mondayOf(arguments[0]);
            const known = new Known(
              listings, arguments[3] ? listings.zone.instant(monday + WEEK) : null);
            return asResults(report(known, {
              week: monday,
              from: arguments[5] ? mondayOf(arguments[5]) : null,
              brands: ids(arguments[1], listings.brands),
              categories: ids(arguments[2], listings.categories),
              sellers: arguments[4],
            }));
            """,
            week.toString(),
            audience.brands(),
            audience.categories(),
            asItWas,
            sellers,
            from == null ? null : from.toString());
  }

  private Map<String, List<Map<String, @Nullable Object>>> ask(
      @Nullable Week from, Week week, Instant asOf, Audience audience, List<String> names) {
    if (from != null) {
      return new RangeAnswers(database, zone).ask(from, week, asOf, audience, names);
    }
    Map<String, List<Map<String, @Nullable Object>>> results = new HashMap<>();
    Period period = new Period(week, asOf, zone, audience);
    try (QueryRun run = new QueryRun(database, period, Duration.ofMinutes(2), 1)) {
      List<Query> queries =
          names.stream().map(name -> Query.read(name, Path.of("sql/deck", name + ".sql"))).toList();
      for (Answer answer :
          run.ask(
              queries,
              query -> new Kept(results.computeIfAbsent(query.name(), n -> new ArrayList<>())))) {
        if (answer instanceof Answer.Refused refused) {
          throw new AssertionError(refused.message());
        }
      }
    }
    return results;
  }

  private Instant lastInstant() {
    try (QueryRun run =
        new QueryRun(database, new Period(null, null, zone), Duration.ofMinutes(1), 1)) {
      return run.week().asOf();
    }
  }

  private static boolean same(@Nullable Object page, @Nullable Object sql) {
    if (page == null || sql == null) {
      return page == sql;
    }
    if (page instanceof Number number) {
      double expected =
          sql instanceof BigDecimal decimal ? decimal.doubleValue() : ((Number) sql).doubleValue();
      double distance = Math.abs(number.doubleValue() - expected);
      return distance <= TOLERANCE * Math.max(1, Math.abs(expected));
    }
    return page.toString().equals(sql.toString());
  }

  private record Kept(List<Map<String, @Nullable Object>> rows, List<Column> columns)
      implements RowConsumer {
    Kept(List<Map<String, @Nullable Object>> rows) {
      this(rows, new ArrayList<>());
    }

    @Override
    public void columns(List<Column> described) {
      columns.addAll(described);
    }

    @Override
    public void row(List<@Nullable Object> cells) {
      Map<String, @Nullable Object> values = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        values.put(columns.get(i).name(), cells.get(i));
      }
      rows.add(values);
    }

    @Override
    public void complete() {}

    @Override
    public void close() {}
  }
}
