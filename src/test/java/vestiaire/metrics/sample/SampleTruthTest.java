package vestiaire.metrics.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.sample.Written.Row;

/** Counts in the data lie around the planted rates as chance has it: over several seeds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class SampleTruthTest {
  /** Four standard deviations: among the hundred comparisons here, one in 160 runs by chance. */
  private static final double FAR = 4;

  private static final SampleOptions OPTIONS = SampleOptions.standard().withScale(2);

  private final List<Written> samples = new ArrayList<>();

  @BeforeAll
  void write(@TempDir Path folder) {
    LongStream.rangeClosed(1, 4)
        .forEach(s -> samples.add(Written.by(OPTIONS.withSeed(s), folder.resolve("" + s))));
  }

  @Test
  void categoriesAreCompletedAtTheirRates() {
    for (Written sample : samples) {
      for (GroundTruth.CategoryTruth truth : sample.truth().categories()) {
        List<Row> rows =
            ordinary(sample).stream().filter(r -> r.category().equals(truth.category())).toList();
        assertThat(deviation(completed(rows), rows.size(), truth.completionRate()))
            .as(truth.category())
            .isBetween(-FAR, FAR);
      }
    }
  }

  @Test
  void ninetyFiveOfAHundredRatesLieWithinTwoDeviations() {
    List<Double> deviations = new ArrayList<>();
    for (Written sample : samples) {
      for (GroundTruth.CategoryTruth truth : sample.truth().categories()) {
        List<Row> rows =
            ordinary(sample).stream().filter(r -> r.category().equals(truth.category())).toList();
        deviations.add(deviation(completed(rows), rows.size(), truth.completionRate()));
      }
    }
    assertThat(deviations.stream().filter(d -> Math.abs(d) > 1.96).count()).isLessThanOrEqualTo(6);
  }

  @Test
  void lastWeekHasMoreListingsAndFewerCompleted() {
    for (Written sample : samples) {
      GroundTruth.Change change = Objects.requireNonNull(sample.truth().change());
      assertThat(change.week()).isEqualTo("2026-W20");
      List<Row> rows = new ArrayList<>(sample.listings());
      rows.removeAll(ordinary(sample));
      double mean = OPTIONS.scale() * MarketplaceRates.LISTINGS_A_WEEK * change.volumeFactor();
      // Who lists many at once makes the number vary three times as much as Poisson.
      assertThat((rows.size() - mean) / Math.sqrt(3.1 * mean)).isBetween(-FAR, FAR);
      assertThat(
              deviation(
                  completed(rows), rows.size(), Objects.requireNonNull(change.completionRate())))
          .isBetween(-FAR, FAR);
    }
  }

  @Test
  void salesComeAtTheHazardOfTheirBrand() {
    Duration span = Duration.ofDays(30);
    Instant enough = OPTIONS.asOf().minus(span);
    for (Written sample : samples) {
      for (GroundTruth.BrandTruth truth : sample.truth().brands().subList(0, 12)) {
        List<Row> rows =
            sample.listings().stream()
                .filter(r -> r.brand() == truth.idBrand())
                .filter(r -> r.completed() != null && r.completed().isBefore(enough))
                .toList();
        assertThat(deviation(sold(rows, span), rows.size(), truth.soldWithin30DaysOfCompleted()))
            .as(truth.brand())
            .isBetween(-FAR, FAR);
      }
    }
  }

  @Test
  void salesComeAtTheHazardOfTheirCategoryAndOfTheMarket() {
    Duration span = Duration.ofDays(30);
    Instant enough = OPTIONS.asOf().minus(span);
    for (Written sample : samples) {
      List<Row> all =
          sample.listings().stream()
              .filter(r -> r.completed() != null && r.completed().isBefore(enough))
              .toList();
      double market = sample.truth().market().soldWithin30DaysOfCompleted();
      assertThat(deviation(sold(all, span), all.size(), market)).isBetween(-FAR, FAR);
      for (GroundTruth.CategoryTruth truth : sample.truth().categories()) {
        List<Row> rows = all.stream().filter(r -> r.category().equals(truth.category())).toList();
        assertThat(deviation(sold(rows, span), rows.size(), truth.soldWithin30DaysOfCompleted()))
            .as(truth.category())
            .isBetween(-FAR, FAR);
      }
    }
  }

  @Test
  void sellersReturnAsOftenAsPlanted() {
    for (Written sample : samples) {
      Map<String, Week> first = new HashMap<>();
      Set<String> returned = new HashSet<>();
      for (Row row : sample.listings()) {
        Week week = Week.of(row.created(), OPTIONS.zone());
        Week earlier = first.putIfAbsent(row.customer(), week);
        if (earlier != null
            && week.compareTo(earlier) > 0
            && week.compareTo(earlier.plus(8)) <= 0) {
          returned.add(row.customer());
        }
      }
      Week last = OPTIONS.lastWeek().plus(-8);
      first.values().removeIf(week -> week.compareTo(last) > 0);
      returned.retainAll(first.keySet());
      double planted = sample.truth().sellers().returningWithin8Weeks();
      assertThat(deviation(returned.size(), first.size(), planted)).isBetween(-FAR, FAR);
    }
  }

  private static List<Row> ordinary(Written sample) {
    Instant changed = OPTIONS.lastWeek().start(OPTIONS.zone());
    return sample.listings().stream().filter(r -> r.created().isBefore(changed)).toList();
  }

  private static long completed(List<Row> rows) {
    return rows.stream().filter(Row::isCompleted).count();
  }

  private static long sold(List<Row> rows, Duration span) {
    return rows.stream()
        .filter(r -> r.sold() != null && r.completed() != null)
        .filter(r -> Duration.between(r.completed(), r.sold()).compareTo(span) <= 0)
        .count();
  }

  /** In standard deviations of the binomial distribution. */
  private static double deviation(long hits, long trials, double rate) {
    return trials == 0 ? 0 : (hits - trials * rate) / Math.sqrt(trials * rate * (1 - rate));
  }
}
