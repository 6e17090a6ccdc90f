package vestiaire.metrics.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vestiaire.metrics.ingest.ImportOptions;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.pipeline.Charts;
import vestiaire.metrics.pipeline.PipelineSettings;
import vestiaire.metrics.sql.Audience;
import vestiaire.metrics.sql.DatabaseUrl;
import vestiaire.metrics.sql.Period;

/** The options of every command that works on data. */
final class WorkOptions {
  private final Map<String, String> environment;

  @Option(
      names = "--db",
      paramLabel = "URL",
      description =
          "The PostgreSQL to use, as postgres://user:password@host/db or jdbc:postgresql://…; also from DATABASE_URL."
              + " Without it a built-in one.")
  private @Nullable String db;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      defaultValue = ".vestiaire-metrics",
      description = "Where the built-in database lives (default: ${DEFAULT-VALUE}).")
  private Path state = Path.of(".vestiaire-metrics");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "reports",
      description = "Where results and deck go (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("reports");

  @Option(
      names = "--sql",
      paramLabel = "DIR",
      description = "The queries; else sql/ here, else the program's own.")
  private @Nullable Path sql;

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "The templates; else templates/ here, else the program's own.")
  private @Nullable Path templates;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Whose Monday a week begins with (default: Europe/Paris).")
  private @Nullable String zone;

  @Option(
      names = "--brand",
      paramLabel = "NAME",
      description = "Report the listings of this brand alone; may be given several times.")
  private List<String> brands = List.of();

  @Option(
      names = "--category",
      paramLabel = "NAME",
      description = "Report the listings of this category alone; may be given several times.")
  private List<String> categories = List.of();

  @Option(
      names = "--charts",
      paramLabel = "KIND",
      description =
          "picture: drawn, the same everywhere; native: PowerPoint's own, to be edited. Else as the template says.")
  private @Nullable String charts;

  @Mixin private ExtractOptions extracts = new ExtractOptions();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "300",
      description = "How long a query may take (default: ${DEFAULT-VALUE}).")
  private int timeout = 300;

  WorkOptions(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Refuses what weekly.yml says for a report that is sent. */
  void leaveToWeekly(String command) {
    if (!brands.isEmpty() || !categories.isEmpty() || zone != null) {
      throw new MetricsException.Usage(
          command
              + ": whose data a reader gets, and in which zone, stands in weekly.yml (brand and category"
              + " of a recipient, zone); leave out --brand, --category, --zone");
    }
  }

  /** The server asked for, or null for the built-in one. */
  @Nullable DatabaseUrl database() {
    String url = db == null ? environment.get("DATABASE_URL") : db;
    return url == null || url.isBlank() ? null : DatabaseUrl.parse(url);
  }

  Path state() {
    return state;
  }

  /** The folders of the schema. */
  Path[] schema() {
    return BundledFolders.schema(sqlFolder());
  }

  PipelineSettings settings() {
    return settings(PeriodOptions.LATEST);
  }

  PipelineSettings settings(PeriodOptions about) {
    ZoneId inZone = zone();
    if (timeout < 1) {
      throw new MetricsException.Usage("--timeout must be at least 1 second");
    }
    return new PipelineSettings(
        new PipelineSettings.Folders(
            sqlFolder(), BundledFolders.folder(templates, "templates"), out, null),
        new PipelineSettings.Look(Locale.UK, null, charts()),
        new Period(about.week(), about.asOf(inZone), inZone, new Audience(brands, categories)),
        extracts.options(inZone),
        new PipelineSettings.QueryLimits(
            Duration.ofSeconds(timeout),
            Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors()))));
  }

  private Charts charts() {
    if (charts == null) {
      return Charts.AS_TEMPLATE;
    }
    return switch (charts) {
      case "native" -> Charts.NATIVE;
      case "picture" -> Charts.PICTURE;
      default ->
          throw new MetricsException.Usage(
              "--charts: '" + charts + "' is no way to draw charts; there are picture and native");
    };
  }

  private Path sqlFolder() {
    return BundledFolders.folder(sql, "sql");
  }

  private ZoneId zone() {
    return zone == null ? ImportOptions.DEFAULT.zone() : ExtractOptions.zone("--zone", zone);
  }
}
