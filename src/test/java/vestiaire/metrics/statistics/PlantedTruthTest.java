package vestiaire.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.sample.GroundTruth;
import vestiaire.metrics.sample.SampleOptions;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.Period;
import vestiaire.metrics.sql.Query;

/**
 * On sample marketplaces the deck's queries find what was planted, their intervals hold as often as
 * they say, and where nothing was planted nothing is claimed. {@code src/bench/calibration.sh} runs
 * it with 30 seeds, where the bounds are those that are promised; with fewer they have room for
 * chance.
 */
@Tag("slow")
class PlantedTruthTest {
  private static final int SEEDS = Integer.getInteger("calibration.seeds", 5);
  private static final double ROOM = SEEDS >= 30 ? 0 : 0.03;
  private static final Logger LOG = Logger.getLogger(PlantedTruthTest.class.getName());

  /** The last one without the change, so that its window holds ordinary weeks alone. */
  private static final Week ORDINARY = Week.parse("2026-W19");

  /** No two of them compare the same weeks. */
  private static final List<String> APART = List.of("2026-W20", "2026-W18", "2026-W16", "2026-W14");

  private final Rates found = new Rates();
  private final Rates covered = new Rates();
  private final Rates claimed = new Rates();
  private final Rates news = new Rates();

  @TempDir Path folder;

  @Test
  void whatIsPlantedIsFoundAndIntervalsHold() throws Exception {
    everySeed(true, this::find);
    LOG.info("found, of " + SEEDS + " seeds\n" + found);
    LOG.info("planted rates inside their 95 % intervals\n" + covered);
    assertThat(found.share()).as(found.toString()).isEqualTo(1);
    assertThat(covered.share()).as(covered.toString()).isBetween(0.93 - ROOM, 0.97 + ROOM);
  }

  @Test
  void whereNothingIsPlantedNothingIsClaimed() throws Exception {
    everySeed(false, this::claim);
    LOG.info("up or down, with nothing planted\n" + claimed);
    LOG.info("reports that name a mover, with nothing planted\n" + news);
    assertThat(claimed.share()).as(claimed.toString()).isLessThanOrEqualTo(0.06 + ROOM);
    // Where no brand moves, all news is noise, so this is the share of noise that is allowed.
    assertThat(news.share()).as(news.toString()).isLessThanOrEqualTo(0.10 + ROOM);
  }

  private void find(SampleOptions options, GroundTruth truth, Database database) {
    GroundTruth.Change change = Objects.requireNonNull(truth.change());
    double changedRate = Objects.requireNonNull(change.completionRate());
    Asked changed =
        Asked.of(
            database,
            new Period(null, null, Asked.PARIS),
            "deck/form_funnel",
            "deck/last_steps",
            "deck/step_costs",
            "deck/our_numbers",
            "deck/weekly_trend");
    found.add("worst step of the form", isWorst(changed, "form_funnel"));
    found.add("step where most drafts end", isWorst(changed, "last_steps"));
    found.add(
        "slowest step", changed.row("step_costs", "step", "Information").isTrue("is_slowest"));
    Asked.Row completion = changed.row("our_numbers", "metric", "completion_rate");
    found.add("changed week", completion.text("verdict").equals("down"));
    double usual = truth.market().completionRate();
    covers("change of completion", completion, changedRate - usual);
    Asked.Row lowest = changed.rows("weekly_trend").get(0);
    for (Asked.Row week : changed.rows("weekly_trend")) {
      boolean differs = week.text("week").equals(change.week());
      coversRate("completion by week", week, differs ? changedRate : usual);
      lowest = week.number("completion_rate") < lowest.number("completion_rate") ? week : lowest;
    }
    found.add("week of the lowest completion", lowest.text("week").equals(change.week()));
    cover(truth, database);
  }

  private void cover(GroundTruth truth, Database database) {
    List<Query> questions = new ArrayList<>();
    for (String name :
        List.of(
            "category_completion",
            "category_ranking",
            "brand_ranking",
            "market",
            "survival",
            "window_totals",
            "our_numbers")) {
      questions.add(whole(name));
    }
    Asked asked = Asked.of(database, new Period(ORDINARY, null, Asked.PARIS), questions);
    for (GroundTruth.CategoryTruth one : truth.categories()) {
      asked.rows("category_completion").stream()
          .filter(row -> row.text("category").equals(one.category()))
          .forEach(row -> covers("completion by category", row, one.completionRate()));
      asked.rows("category_ranking").stream()
          .filter(row -> row.text("category").equals(one.category()))
          .forEach(row -> covers("sold by category", row, one.soldWithin30DaysOfStarted()));
    }
    for (GroundTruth.BrandTruth one : truth.brands()) {
      asked.rows("brand_ranking").stream()
          .filter(row -> row.text("brand").equals(one.brand()))
          .forEach(row -> covers("sold by brand", row, one.soldWithin30DaysOfStarted()));
    }
    double sold = truth.market().soldWithin30DaysOfStarted();
    covers("sold, market", asked.rows("market").get(0), sold);
    covers(
        "completion of 8 weeks",
        asked.rows("window_totals").get(0),
        truth.market().completionRate());
    covers("no change of completion", asked.row("our_numbers", "metric", "completion_rate"), 0);
    for (Asked.Row row : asked.rows("survival")) {
      if (row.number("day") % 10 == 0 && row.number("day") > 0) {
        covers("sold by days, " + row.text("period"), row, soldWithin(truth, row.number("day")));
      }
    }
  }

  private void claim(SampleOptions options, GroundTruth truth, Database database) {
    assertThat(truth.change()).isNull();
    for (String week : APART) {
      Asked asked =
          Asked.of(
              database,
              new Period(Week.parse(week), null, Asked.PARIS),
              "deck/our_numbers",
              "deck/brand_movers",
              "deck/category_numbers");
      for (Asked.Row row : asked.rows("our_numbers")) {
        String verdict = row.text("verdict");
        claimed.add(row.text("metric"), verdict.equals("up") || verdict.equals("down"));
      }
      for (Asked.Row row : asked.rows("category_numbers")) {
        String verdict = row.text("against_the_rest");
        if (!verdict.startsWith("too few")) {
          claimed.add("category against the rest", !verdict.startsWith("no clear"));
        }
      }
      news.add(
          "movers", asked.rows("brand_movers").stream().anyMatch(row -> row.isTrue("is_news")));
    }
  }

  /**
   * A question with all its rows: who looks at the best twelve alone sees those that were lucky.
   */
  private static Query whole(String name) {
    Query one = Query.read(name, Path.of("sql/deck", name + ".sql"));
    String sql = one.sql().replaceAll("\n(LIMIT \\d+|  WHERE choice <= \\d+)", "");
    return new Query(name, one.file(), "", "", one.whenEmpty(), Map.of(), one.severity(), sql);
  }

  /** Drafts count as never sold; the hazard of each brand and category is constant. */
  private static double soldWithin(GroundTruth truth, double days) {
    double sum = 0;
    double hazard = truth.market().hazardPerDay();
    for (GroundTruth.CategoryTruth category : truth.categories()) {
      for (GroundTruth.BrandTruth brand : truth.brands()) {
        double rate = hazard * category.saleMultiplier() * brand.saleMultiplier();
        sum +=
            category.share()
                * category.completionRate()
                * brand.share()
                * -Math.expm1(-days * rate);
      }
    }
    return sum;
  }

  private static boolean isWorst(Asked asked, String question) {
    return asked.row(question, "step", "Photos").isTrue("is_worst");
  }

  private void covers(String what, Asked.Row row, double truth) {
    covered.add(what, row.number("low") <= truth && truth <= row.number("high"));
  }

  private void coversRate(String what, Asked.Row row, double truth) {
    covered.add(
        what, row.number("completion_low") <= truth && truth <= row.number("completion_high"));
  }

  private void everySeed(boolean effects, SampleRuns.Look look) throws Exception {
    List<SampleOptions> samples = new ArrayList<>();
    for (long seed = 1; seed <= SEEDS; seed++) {
      samples.add(SampleOptions.standard().withSeed(seed).withEffects(effects));
    }
    SampleRuns.each(samples, folder, look);
  }
}
