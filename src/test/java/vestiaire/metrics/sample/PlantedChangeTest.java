package vestiaire.metrics.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.sample.form.FormStep;

/** What can be planted in a sample's week, and that it is in the listings where it was planted. */
@Tag("slow")
class PlantedChangeTest {
  private static final SampleOptions OPTIONS =
      SampleOptions.standard().withWeeks(8).withScale(12).withSeed(3);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "photos, PHOTOS, ,",
    "Condition & Price, CONDITION_AND_PRICE, ,",
    "information@bags, INFORMATION, CATEGORY, Bags",
    "confirm@louis vuitton, CONFIRM, BRAND, Louis Vuitton",
    "start deposit@New sellers, START, SELLERS, new sellers",
    "photos @ monday, PHOTOS, WEEKDAY, Monday"
  })
  void stepBreaksForAllOrSome(
      String text, FormStep step, Segment.@Nullable Kind kind, String name) {
    PlantedChange change = PlantedChange.parse(text);
    assertThat(change.lostAt()).isEqualTo(step);
    assertThat(change.completion()).isLessThan(1);
    assertThat(change.share()).isEqualTo(1);
    assertThat(change.segment()).isEqualTo(kind == null ? null : new Segment(kind, name));
    assertThat(PlantedChange.parse(text + " in 2026-W15"))
        .isEqualTo(change.in(Week.parse("2026-W15")));
  }

  @Test
  void sharesShift() {
    assertThat(PlantedChange.parse("bags=3").share()).isEqualTo(3);
    assertThat(PlantedChange.parse("gucci = 0.5").segment())
        .isEqualTo(new Segment(Segment.Kind.BRAND, "Gucci"));
    assertThat(PlantedChange.parse("nothing").isNone()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "fotos",
        "photos@Hats",
        "Bags=",
        "Bags=0",
        "Bags=21",
        "Monday=2",
        "Hats=2",
        "@Bags"
      })
  void nothingElseCanBePlanted(String text) {
    assertThatThrownBy(() -> PlantedChange.parse(text)).isInstanceOf(MetricsException.Usage.class);
  }

  @Test
  void weekLiesInTheSample() {
    PlantedChange late = PlantedChange.parse("photos in 2026-W21");
    assertThatThrownBy(() -> OPTIONS.withChange(late))
        .isInstanceOf(MetricsException.Usage.class)
        .hasMessageContaining("2026-W13 to 2026-W20");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "photos@Shoes in 2026-W17",
        "photos@Monday",
        "photos@Autre Marque",
        "photos@new sellers in 2026-W19"
      })
  void onlyThatSegmentOfThatWeekBreaks(String text) {
    SampleOptions options = OPTIONS.withChange(PlantedChange.parse(text));
    Written sample = Written.by(options, folder);
    Segment segment = Objects.requireNonNull(options.change().segment());
    Predicate<Written.Row> inWeek = row -> week(row, options).equals(options.changedWeek());
    Predicate<Written.Row> inside = inside(sample, segment, options);
    double usual = rate(sample, inWeek.negate().and(inside));
    assertThat(rate(sample, inWeek.and(inside))).isBetween(usual * 0.45, usual * 0.75);
    double others = rate(sample, inWeek.negate().and(inside.negate()));
    assertThat(rate(sample, inWeek.and(inside.negate()))).isBetween(others - 0.06, others + 0.06);
    GroundTruth.Change truth = Objects.requireNonNull(sample.truth().change());
    assertThat(truth.week()).isEqualTo(options.changedWeek().toString());
    assertThat(options.firstWeek().plus(truth.number() - 1)).isEqualTo(options.changedWeek());
    assertThat(truth.segment()).isEqualTo(segment.name());
    assertThat(truth.segmentKind()).isEqualTo(segment.kind().name().toLowerCase(Locale.ROOT));
    Double told = truth.completionRate();
    boolean hasClosedForm = !List.of("sellers", "weekday").contains(truth.segmentKind());
    assertThat(told != null).isEqualTo(hasClosedForm);
    if (told != null) {
      assertThat(rate(sample, inWeek)).isBetween(told - 0.05, told + 0.05);
    }
  }

  @Test
  void shareOfABrandShifts() {
    SampleOptions options = OPTIONS.withChange(PlantedChange.parse("Gucci=8"));
    Written sample = Written.by(options, folder);
    Segment gucci = Objects.requireNonNull(options.change().segment());
    Predicate<Written.Row> inWeek = row -> week(row, options).equals(options.changedWeek());
    double usual = share(sample, inWeek.negate(), inside(sample, gucci, options));
    // Weights are brought back to one: eight times w is 8w / (1 + 7w) of all.
    assertThat(share(sample, inWeek, inside(sample, gucci, options)))
        .isBetween(8 * usual / (1 + 7 * usual) * 0.8, 8 * usual / (1 + 7 * usual) * 1.2);
  }

  private static Predicate<Written.Row> inside(
      Written sample, Segment segment, SampleOptions options) {
    Map<Integer, String> brands =
        sample.truth().brands().stream()
            .collect(
                Collectors.toMap(GroundTruth.BrandTruth::idBrand, GroundTruth.BrandTruth::brand));
    Map<String, Week> since =
        sample.listings().stream()
            .collect(
                Collectors.toMap(
                    Written.Row::customer,
                    row -> week(row, options),
                    (one, other) -> one.compareTo(other) < 0 ? one : other));
    return switch (segment.kind()) {
      case CATEGORY -> row -> row.category().equals(segment.name());
      case BRAND -> row -> segment.name().equals(brands.get(row.brand()));
      case SELLERS -> row -> week(row, options).equals(since.get(row.customer()));
      case WEEKDAY ->
          row ->
              row.created().atZone(options.zone()).getDayOfWeek()
                  == DayOfWeek.valueOf(segment.name().toUpperCase(Locale.ROOT));
    };
  }

  private static Week week(Written.Row row, SampleOptions options) {
    return Week.of(row.created(), options.zone());
  }

  private static double rate(Written sample, Predicate<Written.Row> rows) {
    return share(sample, rows, Written.Row::isCompleted);
  }

  private static double share(
      Written sample, Predicate<Written.Row> rows, Predicate<Written.Row> hits) {
    List<Written.Row> some = sample.listings().stream().filter(rows).toList();
    return some.stream().filter(hits).count() / (double) some.size();
  }
}
