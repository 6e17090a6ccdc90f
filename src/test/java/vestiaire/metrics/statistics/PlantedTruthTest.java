package vestiaire.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.ingest.ExtractImport;
import vestiaire.metrics.ingest.ImportOptions;
import vestiaire.metrics.ingest.ImportProgress;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.sample.SampleMarketplace;
import vestiaire.metrics.sample.SampleOptions;
import vestiaire.metrics.sample.Truth;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.Period;
import vestiaire.metrics.sql.Question;
import vestiaire.metrics.sql.TestDatabase;

class PlantedTruthTest {
  private static final int SEEDS = Integer.getInteger("calibration.seeds", 30);
  private static final int AT_A_TIME = 3;

  @TempDir Path folder;

  /** Hits of trials. */
  static final class Rate {
    int hits;
    int trials;

    synchronized void add(boolean hit) {
      hits += hit ? 1 : 0;
      trials++;
    }

    double share() {
      return trials == 0 ? 0 : (double) hits / trials;
    }

    @Override
    public String toString() {
      return "%d of %d = %.2f %%".formatted(hits, trials, 100 * share());
    }
  }

  @Test
  void whatIsPlantedIsFound() throws Exception {
    Map<String, Rate> coverage = new TreeMap<>();
    Map<String, Rate> found = new TreeMap<>();
    everySeed(
        true,
        (truth, database) -> {
          Asked changed =
              Asked.of(
                  database,
                  new Period(null, null, Asked.PARIS),
                  "deck/form_funnel",
                  "deck/last_steps",
                  "deck/step_costs",
                  "deck/our_numbers",
                  "deck/weekly_trend");
          add(found, "worst step", changed.row("form_funnel", "step", "Photos").isTrue("is_worst"));
          add(
              found,
              "worst last step",
              changed.row("last_steps", "step", "Photos").isTrue("is_worst"));
          add(
              found,
              "slowest step",
              changed.row("step_costs", "step", "Information").isTrue("is_slowest"));
          add(
              found,
              "completion down",
              changed
                  .row("our_numbers", "metric", "completion_rate")
                  .text("verdict")
                  .equals("down"));
          add(
              found,
              "started up",
              changed
                  .row("our_numbers", "metric", "listings_started")
                  .text("verdict")
                  .equals("up"));
          for (Asked.Row week : changed.rows("weekly_trend")) {
            boolean isChanged = week.text("week").equals(truth.change().week());
            covers(
                coverage,
                "weekly completion",
                week,
                "completion_low",
                "completion_high",
                isChanged ? truth.change().completionRate() : truth.market().completionRate());
          }
          List<Question> all = new ArrayList<>();
          for (String name :
              List.of(
                  "category_completion",
                  "category_ranking",
                  "brand_ranking",
                  "market",
                  "survival",
                  "window_totals",
                  "our_numbers",
                  "promotion")) {
            Question one = Question.read(name, Path.of("sql/deck/" + name + ".sql"));
            all.add(one);
            all.add(
                new Question(
                    name + "_all",
                    one.file(),
                    "",
                    "",
                    one.whenEmpty(),
                    Map.of(),
                    one.sql().replaceAll("\nLIMIT \\d+", "")));
          }
          Asked ordinary =
              Asked.of(database, new Period(Week.parse("2026-W19"), null, Asked.PARIS), all);
          for (String all2 : List.of("", "_all")) {
            for (Asked.Row row : ordinary.rows("category_completion" + all2)) {
              covers(
                  coverage,
                  "category completion" + all2,
                  row,
                  "low",
                  "high",
                  truth.categories().stream()
                      .filter(c -> c.category().equals(row.text("category")))
                      .findFirst()
                      .orElseThrow()
                      .completionRate());
            }
            for (Asked.Row row : ordinary.rows("category_ranking" + all2)) {
              covers(
                  coverage,
                  "category sold" + all2,
                  row,
                  "low",
                  "high",
                  truth.categories().stream()
                      .filter(c -> c.category().equals(row.text("category")))
                      .findFirst()
                      .orElseThrow()
                      .soldWithin30DaysOfStarted());
            }
            for (Asked.Row row : ordinary.rows("brand_ranking" + all2)) {
              covers(
                  coverage,
                  "brand sold" + all2,
                  row,
                  "low",
                  "high",
                  truth.brands().stream()
                      .filter(c -> c.brand().equals(row.text("brand")))
                      .findFirst()
                      .orElseThrow()
                      .soldWithin30DaysOfStarted());
            }
          }
          covers(
              coverage,
              "market",
              ordinary.rows("market").get(0),
              "low",
              "high",
              truth.market().soldWithin30DaysOfStarted());
          covers(
              coverage,
              "window",
              ordinary.rows("window_totals").get(0),
              "low",
              "high",
              truth.market().completionRate());
          for (Asked.Row row : ordinary.rows("survival")) {
            double t = row.number("day");
            if (t == 30) {
              covers(
                  coverage,
                  "survival day 30 " + row.text("period"),
                  row,
                  "low",
                  "high",
                  truth.market().soldWithin30DaysOfStarted());
            }
          }
          Asked.Row c = ordinary.row("our_numbers", "metric", "completion_rate");
          covers(coverage, "difference completion", c, "low", "high", 0);
          Asked.Row d = changed.row("our_numbers", "metric", "completion_rate");
          covers(
              coverage,
              "difference completion changed",
              d,
              "low",
              "high",
              truth.change().completionRate() - truth.market().completionRate());
          for (String m : List.of("listings_started")) {
            covers(
                coverage,
                "difference " + m,
                changed.row("our_numbers", "metric", m),
                "low",
                "high",
                truth.market().listingsPerWeek() * (truth.change().volumeFactor() - 1));
            covers(
                coverage,
                "difference ordinary " + m,
                ordinary.row("our_numbers", "metric", m),
                "low",
                "high",
                0);
          }
        });
    found.forEach((k, v) -> System.out.println("FOUND " + k + ": " + v));
    coverage.forEach((k, v) -> System.out.println("COVERED " + k + ": " + v));
  }

  @Test
  void whatIsNotPlantedIsNotClaimed() throws Exception {
    Map<String, Rate> claims = new TreeMap<>();
    everySeed(
        false,
        (truth, database) -> {
          for (String week : List.of("2026-W20", "2026-W18", "2026-W16", "2026-W14")) {
            Asked asked =
                Asked.of(
                    database,
                    new Period(Week.parse(week), null, Asked.PARIS),
                    "deck/our_numbers",
                    "deck/brand_movers",
                    "deck/category_numbers",
                    "deck/promotion");
            for (Asked.Row row : asked.rows("our_numbers")) {
              String verdict = row.text("verdict");
              add(claims, "our_numbers", verdict.equals("up") || verdict.equals("down"));
              add(
                  claims,
                  "our_numbers " + row.text("metric"),
                  verdict.equals("up") || verdict.equals("down"));
            }
            add(
                claims,
                "movers: runs with news",
                asked.rows("brand_movers").stream().anyMatch(r -> r.isTrue("is_news")));
            for (Asked.Row row : asked.rows("category_numbers")) {
              if (!row.text("against_the_rest").startsWith("too")) {
                add(
                    claims,
                    "category against the rest",
                    !row.text("against_the_rest").equals("no clear difference"));
              }
            }
          }
        });
    claims.forEach((k, v) -> System.out.println("CLAIMED " + k + ": " + v));
  }

  private static void covers(
      Map<String, Rate> rates, String what, Asked.Row row, String low, String high, double truth) {
    if (row.has(low)) {
      boolean in = row.number(low) <= truth && truth <= row.number(high);
      add(rates, what, in);
    }
  }

  private static void add(Map<String, Rate> rates, String what, boolean hit) {
    Rate rate;
    synchronized (rates) {
      rate = rates.computeIfAbsent(what, key -> new Rate());
    }
    rate.add(hit);
  }

  interface Look {
    void at(Truth truth, Database database);
  }

  private void everySeed(boolean effects, Look look) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME);
    try {
      List<Callable<Boolean>> runs = new ArrayList<>();
      for (int i = 1; i <= SEEDS; i++) {
        long seed = i;
        runs.add(
            () -> {
              one(effects, seed, look);
              return true;
            });
      }
      for (Future<Boolean> one : pool.invokeAll(runs)) {
        assertThat(one.get()).isTrue();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private void one(boolean effects, long seed, Look look) {
    Path extracts = folder.resolve(effects + "-" + seed);
    SampleMarketplace marketplace =
        new SampleMarketplace(SampleOptions.standard().withSeed(seed).withEffects(effects));
    marketplace.writeTo(extracts);
    try (Database database = TestDatabase.create()) {
      new ExtractImport(database.dataSource(), ImportOptions.DEFAULT)
          .run(extracts, extracts.resolve("reports"), ImportProgress.SILENT);
      look.at(marketplace.truth(), database);
      Files.delete(extracts.resolve("clicks.csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
