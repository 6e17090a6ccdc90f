package vestiaire.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.sample.GroundTruth;
import vestiaire.metrics.sample.PlantedChange;
import vestiaire.metrics.sample.SampleOptions;
import vestiaire.metrics.sample.Segment;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.Period;

/**
 * On sample marketplaces the story names the cause that was planted, claims none where none was,
 * and leads with a change in few quiet weeks. {@code src/bench/calibration.sh} runs it with 30
 * seeds, where the bounds are those that are promised; with fewer they have room for chance.
 */
@Tag("slow")
class PlantedCauseTest {
  private static final int SEEDS = Integer.getInteger("calibration.seeds", 5);
  private static final Logger LOG = Logger.getLogger(PlantedCauseTest.class.getName());
  private static final List<String> PLANTS =
      List.of(
          "photos",
          "information",
          "photos@Clothing",
          "confirm",
          "Accessories=15",
          "condition & price",
          "photos@new sellers",
          "photos in 2026-W18",
          "information@Sunday",
          "confirm@Shoes");
  private static final int QUIET_SEEDS = SEEDS >= 30 ? 50 : SEEDS;

  /** No two of them compare the same weeks. */
  private static final List<String> APART = List.of("2026-W20", "2026-W18", "2026-W16", "2026-W14");

  private final Rates named = new Rates();
  private final Rates where = new Rates();
  private final Rates claimed = new Rates();
  private final Rates led = new Rates();

  @TempDir Path folder;

  @Test
  void plantedCauseIsNamedFirst() throws Exception {
    List<SampleOptions> samples = new ArrayList<>();
    for (int seed = 1; seed <= SEEDS; seed++) {
      String plant = PLANTS.get(seed % PLANTS.size());
      samples.add(
          SampleOptions.standard()
              .withSeed(seed)
              .withWeeks(14)
              .withScale(scale(plant))
              .withChange(PlantedChange.parse(plant)));
    }
    SampleRuns.each(samples, folder, this::tell);
    LOG.info("planted causes found, of " + SEEDS + " seeds\n" + named);
    LOG.info("where the step breaks, told\n" + where);
    assertThat(named.share()).as(named.toString()).isGreaterThanOrEqualTo(SEEDS >= 30 ? 0.9 : 0.6);
  }

  /** How large a marketplace has to be for the change to be news: in few listings it is none. */
  private static int scale(String plant) {
    if (plant.startsWith("photos in") || plant.equals("photos")) {
      return 1;
    }
    return plant.contains("@") || plant.contains("=") ? 8 : 3;
  }

  private void tell(SampleOptions options, GroundTruth truth, Database database) {
    PlantedChange planted = options.change();
    GroundTruth.Change change = Objects.requireNonNull(truth.change());
    Period period = new Period(Week.parse(change.week()), null, Asked.PARIS);
    Asked.Row story = Asked.of(database, period, "deck/story").rows("story").get(0);
    boolean isStep = planted.share() == 1;
    boolean found =
        story.has("named_part")
            && story.text("named_split").equals(isStep ? "step" : "category")
            && story.text("named_part").equalsIgnoreCase(isStep ? change.lostAt() : "mix");
    if (!found) {
      LOG.info("seed " + options.seed() + ", planted " + planted + ", told " + story);
    }
    named.add(isStep ? "step" : "mix", found);
    Segment segment = planted.segment();
    if (segment == null) {
      where.add("everywhere: no group told", !story.has("where_part"));
    } else {
      String part = segment.kind() == Segment.Kind.SELLERS ? "New" : segment.name();
      where.add(
          "in one group: that one told",
          story.has("where_part") && story.text("where_part").equals(part));
    }
  }

  @Test
  void nothingIsClaimedWhereNothingIsPlanted() throws Exception {
    List<SampleOptions> samples = new ArrayList<>();
    for (int seed = 1; seed <= QUIET_SEEDS; seed++) {
      samples.add(SampleOptions.standard().withSeed(seed).withEffects(false));
    }
    SampleRuns.each(
        samples,
        folder,
        (options, truth, database) -> {
          for (String week : APART) {
            Asked.Row story =
                Asked.of(database, new Period(Week.parse(week), null, Asked.PARIS), "deck/story")
                    .rows("story")
                    .get(0);
            led.add("change", story.text("kind").equals("change"));
            if (story.text("kind").equals("change")) {
              LOG.info("seed " + options.seed() + ", " + week + ", nothing planted, told " + story);
            }
            if (week.equals(APART.get(0)) && options.seed() <= SEEDS) {
              claimed.add("cause", story.text("finding").equals("part_named"));
            }
          }
        });
    LOG.info("causes claimed, with nothing planted\n" + claimed);
    LOG.info("quiet weeks that lead with a change, nothing planted\n" + led);
    double room = SEEDS >= 30 ? 0 : 0.1;
    assertThat(claimed.share()).as(claimed.toString()).isLessThanOrEqualTo(0.1 + room);
    assertThat(led.share()).as(led.toString()).isLessThanOrEqualTo(0.1 + room);
  }
}
