package vestiaire.metrics.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.sample.Written.Click;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleTimesTest {
  private static final SampleOptions OPTIONS = SampleOptions.standard();
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private Written sample;
  private List<Click> clicks;

  @BeforeAll
  void write(@TempDir Path folder) {
    sample = Written.by(OPTIONS, folder);
    try (var stream = sample.clicks()) {
      clicks = stream.toList();
    }
  }

  @Test
  void nothingHappensAfterTheAsOf() {
    Instant asOf = OPTIONS.asOf();
    assertThat(asOf).isEqualTo("2026-05-17T22:00:00Z");
    assertThat(sample.listings())
        .allMatch(l -> l.created().isBefore(asOf))
        .allMatch(l -> l.completed() == null || l.completed().isBefore(asOf))
        .allMatch(l -> l.sold() == null || l.sold().isBefore(asOf));
    assertThat(clicks).allMatch(c -> c.time().isBefore(asOf));
  }

  @Test
  void onlyCompletedListingsAreSoldAndAfterwards() {
    assertThat(sample.listings())
        .filteredOn(l -> l.sold() != null)
        .isNotEmpty()
        .allMatch(l -> l.completed() != null && !l.completed().isAfter(l.sold()));
  }

  @Test
  void everyWeekOfTheSpanHasListingsAndNoOther() {
    Map<Week, Integer> weeks = new HashMap<>();
    sample.listings().forEach(l -> weeks.merge(Week.of(l.created(), PARIS), 1, Integer::sum));
    assertThat(weeks).hasSize(26).containsKeys(new Week(2025, 47), new Week(2026, 20));
  }

  @Test
  void spansTheChangeToSummerTimeAndFollowsTheLocalClock() {
    assertThat(PARIS.getRules().getOffset(OPTIONS.firstWeek().start(PARIS)))
        .isNotEqualTo(PARIS.getRules().getOffset(OPTIONS.asOf()));
    int[] hours = new int[24];
    sample.listings().forEach(l -> hours[l.created().atZone(PARIS).getHour()]++);
    assertThat(Arrays.stream(hours, 19, 23).sum())
        .isGreaterThan(4 * Arrays.stream(hours, 1, 7).sum());
    // The change: Sunday's hour from two to three does not exist, and the week has one hour less.
    ListingTimes change = new ListingTimes(new Week(2026, 13), PARIS);
    assertThat(Duration.ofMillis(change.end() - change.start())).hasHours(167);
  }

  @Test
  void sundaysAreBusierThanFridays() {
    int[] days = new int[8];
    sample.listings().forEach(l -> days[l.created().atZone(PARIS).getDayOfWeek().getValue()]++);
    assertThat(days[DayOfWeek.SUNDAY.getValue()])
        .isGreaterThan(days[DayOfWeek.FRIDAY.getValue()] * 4 / 3);
  }

  @Test
  void everyClickBelongsToTheListingsOwnerAndToNoUnknownListing() {
    Map<Long, String> owners = new HashMap<>();
    sample.listings().forEach(l -> owners.put(l.id(), l.customer()));
    assertThat(owners).hasSize(sample.listings().size());
    assertThat(clicks)
        .filteredOn(c -> c.product() > 0)
        .allMatch(c -> Objects.equals(owners.get(c.product()), c.user()));
  }

  @Test
  void clicksOfAListingAreInOrderAndSomeHavePauses() {
    Map<Long, List<Click>> trails = trails();
    long pauses = 0;
    for (List<Click> trail : trails.values()) {
      for (int i = 1; i < trail.size(); i++) {
        Duration gap = Duration.between(trail.get(i - 1).time(), trail.get(i).time());
        assertThat(gap).isGreaterThanOrEqualTo(Duration.ZERO);
        if (gap.compareTo(Duration.ofMinutes(30)) > 0) {
          pauses++;
        }
      }
    }
    assertThat((double) pauses / trails.size()).isBetween(0.05, 0.1);
    assertThat(sample.listings().size() - trails.size()).isBetween(20, 120);
  }

  @Test
  void listingBeginsWithItsDraftAndIsCompletedBySubmission() {
    Map<Long, List<Click>> trails = trails();
    for (Written.Row listing : sample.listings()) {
      for (Click click : trails.getOrDefault(listing.id(), List.of())) {
        Instant second = Instant.ofEpochSecond(click.time().getEpochSecond());
        if (click.action().equals("create draft")) {
          assertThat(second).isEqualTo(listing.created());
        } else if (click.action().equals("submit deposit")) {
          assertThat(listing.completed()).isNotNull();
          // A fault of the platform puts a few before their creation.
          assertThat(listing.completed()).isBeforeOrEqualTo(second);
        }
      }
    }
  }

  private Map<Long, List<Click>> trails() {
    Map<Long, List<Click>> trails = new HashMap<>();
    clicks.stream()
        .filter(c -> c.product() > 0)
        .forEach(c -> trails.computeIfAbsent(c.product(), id -> new ArrayList<>()).add(c));
    return trails;
  }
}
