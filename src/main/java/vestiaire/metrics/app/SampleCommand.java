package vestiaire.metrics.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.sample.PlantedChange;
import vestiaire.metrics.sample.SampleCounts;
import vestiaire.metrics.sample.SampleMarketplace;
import vestiaire.metrics.sample.SampleOptions;

/** Writes a made-up marketplace. */
@Command(
    name = "sample",
    description =
        "Writes a made-up marketplace: four extracts with all the dirt of real ones, and truth.json with what was planted.",
    mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {
  private static final List<String> EXTRACTS =
      List.of("brands.csv", "category.csv", "listings.csv", "clicks.csv", "clicks.csv.gz");

  private final Terminal terminal;

  @Parameters(paramLabel = "DIR", description = "Where the files go; made if it is not there.")
  private Path folder = Path.of(".");

  @Option(
      names = "--weeks",
      paramLabel = "N",
      defaultValue = "26",
      description = "How many weeks (default: ${DEFAULT-VALUE}).")
  private int weeks = 26;

  @Option(
      names = "--scale",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many times 115 listings a week (default: ${DEFAULT-VALUE}).")
  private int scale = 1;

  @Option(names = "--seed", paramLabel = "N", description = "Equal seeds give equal files.")
  private long seed = SampleOptions.standard().seed();

  @Option(
      names = "--plant",
      paramLabel = "CHANGE",
      description =
          "What changes in the last week: nothing; a step that breaks, like photos, or for some listings like"
              + " photos@Bags, photos@Gucci, photos@new sellers or photos@Monday; or a category's or brand's share of"
              + " listings, like Bags=3. In another week with it after that: photos in 2026-W18.")
  private @Nullable String plant;

  SampleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (weeks < 1 || scale < 1) {
      throw new MetricsException.Usage("--weeks and --scale must be at least 1");
    }
    refuseToReplaceOthers();
    long start = System.nanoTime();
    SampleCounts counts = new SampleMarketplace(options()).writeTo(folder);
    terminal.done(
        "sample",
        Duration.ofNanos(System.nanoTime() - start),
        String.format(
            Locale.ROOT,
            "%,d listings by %,d sellers, %,d clicks, %s",
            counts.listings(),
            counts.sellers(),
            counts.clicks(),
            folder));
    return 0;
  }

  /** A sample takes an earlier one's place, and nothing else's. */
  private void refuseToReplaceOthers() {
    if (Files.exists(folder.resolve("truth.json"))) {
      return;
    }
    for (String extract : EXTRACTS) {
      Path file = folder.resolve(extract);
      if (Files.exists(file)) {
        throw new MetricsException.Usage(
            file + " is there and belongs to no sample; name another folder, or take it away");
      }
    }
  }

  private SampleOptions options() {
    SampleOptions options =
        SampleOptions.standard().withWeeks(weeks).withScale(scale).withSeed(seed);
    return plant == null ? options : options.withChange(PlantedChange.parse(plant));
  }
}
