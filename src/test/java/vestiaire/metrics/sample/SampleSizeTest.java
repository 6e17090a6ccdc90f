package vestiaire.metrics.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.model.MetricsException;

class SampleSizeTest {
  private Path folder;

  @BeforeEach
  void use(@TempDir Path newFolder) {
    folder = newFolder;
  }

  @Test
  void standardSampleHasAboutThreeThousandListingsAndSixtyClicksEach() {
    Written sample = Written.by(SampleOptions.standard(), folder);
    assertThat(sample.listings()).hasSizeBetween(2800, 3250);
    assertThat(sample.counts().listings()).isEqualTo(sample.listings().size());
    assertThat(sample.counts().sellers()).isBetween(1200L, 2000L);
    try (var clicks = sample.clicks()) {
      assertThat(clicks.count()).isEqualTo(sample.counts().clicks());
    }
    assertThat(sample.counts().clicks() / (double) sample.listings().size())
        .isCloseTo(62, within(3.0));
  }

  @Test
  void scaleMultipliesListingsSellersAndClicks() {
    SampleOptions options = SampleOptions.standard().withWeeks(8);
    SampleCounts one = Written.by(options, folder.resolve("1")).counts();
    SampleCounts ten = Written.by(options.withScale(10), folder.resolve("10")).counts();
    assertThat(ten.listings() / (double) one.listings()).isCloseTo(10, within(1.0));
    assertThat(ten.clicks() / (double) one.clicks()).isCloseTo(10, within(1.0));
    assertThat(ten.sellers() / (double) one.sellers()).isCloseTo(10, within(1.5));
  }

  @Test
  void sellersAndBrandsHaveHeavyTails() {
    Written sample = Written.by(SampleOptions.standard(), folder);
    List<Long> sellers = sorted(sample, Written.Row::customer);
    int listings = sample.listings().size();
    assertThat(sum(sellers, sellers.size() / 10)).isGreaterThan(listings * 3L / 10);
    assertThat(Collections.frequency(sellers, 1L)).isGreaterThan(sellers.size() / 2);
    List<Long> brands = sorted(sample, Written.Row::brand);
    assertThat(brands).hasSizeGreaterThan(250);
    assertThat(sum(brands, 10)).isBetween(listings / 4L, listings / 2L);
    assertThat(Collections.frequency(brands, 1L)).isGreaterThan(10);
  }

  @Test
  void oneWeekIsAMarketplaceWithoutNews() {
    Written sample = Written.by(SampleOptions.standard().withWeeks(1), folder);
    assertThat(sample.truth().change()).isNull();
    assertThat(sample.listings()).hasSizeBetween(70, 160);
  }

  @Test
  void refusesWhatCannotBeMade() {
    SampleOptions options = SampleOptions.standard();
    assertThatThrownBy(() -> options.withWeeks(0))
        .isInstanceOf(MetricsException.Usage.class)
        .hasMessageContaining("1 to 520");
    assertThatThrownBy(() -> options.withScale(-3)).hasMessageContaining("1 to 10000");
  }

  private static <T> List<Long> sorted(Written sample, Function<Written.Row, T> key) {
    Map<T, Long> counts =
        sample.listings().stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    return counts.values().stream().sorted(Collections.reverseOrder()).toList();
  }

  private static long sum(List<Long> counts, int first) {
    return counts.stream().limit(first).mapToLong(Long::longValue).sum();
  }
}
