package vestiaire.metrics.sample.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class SplitMix64Test {
  private static final int THROWS = 200_000;

  @Test
  void throwsWhatTheJdksSplitMixThrows() {
    // SplittableRandom(seed) is the same generator with the same golden step.
    SplittableRandom jdk = new SplittableRandom(42);
    SplitMix64 dice = new SplitMix64(42);
    for (int i = 0; i < 100; i++) {
      assertThat(dice.nextLong()).isEqualTo(jdk.nextLong());
    }
  }

  @Test
  void distributionsHaveTheirMeans() {
    assertMean(SplitMix64::uniform, 0.5, 0.003);
    assertMean(d -> d.below(7), 3, 0.02);
    assertMean(SplitMix64::exponential, 1, 0.01);
    assertMean(d -> d.geometric(0.25), 3, 0.04);
    assertMean(d -> d.poisson(113), 113, 0.1);
    assertMean(d -> d.poisson(0.3), 0.3, 0.005);
    assertMean(d -> Math.log(d.logNormal(60, 0.6) / 60), 0, 0.006);
    assertMean(d -> Math.pow(Math.log(d.logNormal(60, 0.6) / 60), 2), 0.36, 0.005);
  }

  @Test
  void poissonVarianceIsItsMean() {
    assertMean(d -> Math.pow(d.poisson(113) - 113, 2), 113, 1.5);
  }

  @Test
  void weightsAreDrawnInProportion() {
    Weights weights = new Weights(new double[] {1, 0, 3, 4});
    int[] drawn = new int[4];
    SplitMix64 dice = new SplitMix64(1);
    for (int i = 0; i < THROWS; i++) {
      drawn[weights.draw(dice)]++;
    }
    assertThat(drawn[0] / (double) THROWS).isCloseTo(weights.share(0), within(0.005));
    assertThat(drawn[1]).isZero();
    assertThat(drawn[2] / (double) THROWS).isCloseTo(0.375, within(0.005));
  }

  @Test
  void resetIsTheSameAsNew() {
    SplitMix64 dice = new SplitMix64(9);
    dice.nextLong();
    dice.reset(3, 4, 5);
    assertThat(dice.nextLong()).isEqualTo(SplitMix64.of(3, 4, 5).nextLong());
  }

  private static void assertMean(ToDoubleFunction<SplitMix64> figure, double mean, double margin) {
    SplitMix64 dice = new SplitMix64(7);
    double sum = 0;
    for (int i = 0; i < THROWS; i++) {
      sum += figure.applyAsDouble(dice);
    }
    assertThat(sum / THROWS).isCloseTo(mean, within(margin));
  }
}
