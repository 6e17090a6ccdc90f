package vestiaire.metrics.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.sample.Written.Click;

/** The funnel, counted from the clicks as an analyst would. */
@Tag("slow")
class SampleStepsTest {
  private static final Duration PAUSE = Duration.ofMinutes(30);
  private static final SampleOptions OPTIONS = SampleOptions.standard().withScale(4);

  private Path folder;

  @BeforeEach
  void use(@TempDir Path newFolder) {
    folder = newFolder;
  }

  @Test
  void draftsAreLostAndTimeIsSpentWherePlanted() {
    Written sample = Written.by(OPTIONS, folder);
    Funnel funnel = new Funnel(sample);
    List<GroundTruth.StepTruth> steps = sample.truth().steps();
    for (int i = 0; i < steps.size(); i++) {
      GroundTruth.StepTruth truth = steps.get(i);
      double dropOff = 1 - funnel.reached[i + 1] / (double) funnel.reached[i];
      double error = Math.sqrt(truth.dropOff() * (1 - truth.dropOff()) / funnel.reached[i]);
      assertThat(dropOff).as(truth.step()).isCloseTo(truth.dropOff(), within(4 * error));
      assertThat(funnel.medianSeconds(i))
          .as(truth.step())
          .isCloseTo(truth.medianActiveSeconds(), within(0.04 * truth.medianActiveSeconds()));
    }
    assertThat(sample.truth().worstStep()).isEqualTo("photos");
    assertThat(sample.truth().slowestStep()).isEqualTo("information");
  }

  @Test
  void withoutEffectsAllStepsAreAlike() {
    Written sample = Written.by(OPTIONS.withEffects(false), folder);
    GroundTruth truth = sample.truth();
    assertThat(truth.worstStep()).isNull();
    assertThat(truth.slowestStep()).isNull();
    assertThat(truth.change()).isNull();
    double equal = 1 - Math.pow(0.8, 0.2);
    assertThat(truth.steps()).allMatch(s -> Math.abs(s.dropOff() - equal) < 1e-12);
    assertThat(truth.categories()).allMatch(c -> c.completionRate() == 0.8);
    assertThat(truth.brands()).allMatch(b -> b.saleMultiplier() == 1);
    Funnel funnel = new Funnel(sample);
    for (int i = 0; i < 5; i++) {
      assertThat(1 - funnel.reached[i + 1] / (double) funnel.reached[i])
          .isCloseTo(equal, within(0.01));
      assertThat(funnel.medianSeconds(i)).isCloseTo(60, within(2.5));
    }
  }

  /** How many listings of ordinary weeks get how far, and how long they take. */
  private static final class Funnel {
    final int[] reached = new int[6];
    private final List<List<Double>> seconds = new ArrayList<>();

    Funnel(Written sample) {
      Instant changed = OPTIONS.lastWeek().start(OPTIONS.zone());
      for (int i = 0; i < 6; i++) {
        seconds.add(new ArrayList<>());
      }
      Map<Long, List<Click>> trails;
      try (var clicks = sample.clicks()) {
        trails =
            clicks
                .filter(c -> c.product() > 0)
                .collect(Collectors.groupingBy(Click::product, HashMap::new, Collectors.toList()));
      }
      for (List<Click> trail : trails.values()) {
        if (trail.get(0).time().isBefore(changed)) {
          count(trail);
        }
      }
    }

    double medianSeconds(int step) {
      List<Double> sorted = seconds.get(step).stream().sorted().toList();
      return sorted.get(sorted.size() / 2);
    }

    private void count(List<Click> trail) {
      double[] spent = new double[6];
      int now = 0;
      for (int i = 0; i < trail.size(); i++) {
        now = Math.max(now, step(trail.get(i)));
        if (i + 1 < trail.size()) {
          Duration gap = Duration.between(trail.get(i).time(), trail.get(i + 1).time());
          spent[now] += gap.compareTo(PAUSE) > 0 ? 0 : gap.toMillis() / 1000.0;
        }
      }
      for (int i = 0; i <= now; i++) {
        reached[i]++;
        if (i < now) {
          seconds.get(i).add(spent[i]);
        }
      }
    }

    private static int step(Click click) {
      return switch (click.action()) {
        case "start information" -> 1;
        case "start photos" -> 2;
        case "select condition", "start condition & price" -> 3;
        case "open confirmation dialog" -> 4;
        case "submit deposit" -> 5;
        case "select step" ->
            switch (click.label().replace("\0", "")) {
              case "informations" -> 1;
              case "photos" -> 2;
              case "condition_price", "description" -> 3;
              default -> 0;
            };
        default -> 0;
      };
    }
  }
}
