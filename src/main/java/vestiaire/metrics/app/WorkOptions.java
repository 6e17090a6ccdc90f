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
import vestiaire.metrics.ingest.TargetsFile;
import vestiaire.metrics.model.FileMode;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.Money;
import vestiaire.metrics.pipeline.Charts;
import vestiaire.metrics.pipeline.PipelineSettings;
import vestiaire.metrics.sql.Audience;
import vestiaire.metrics.sql.DatabaseUrl;
import vestiaire.metrics.sql.Period;
import vestiaire.metrics.sql.ReportSettings;

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
      names = "--schema",
      paramLabel = "NAME",
      description =
          "The schema of that PostgreSQL that holds our tables, made if need be; else where they are, or the session's own"
              + " if nothing else is there, or vestiaire_metrics.")
  private @Nullable String schemaName;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      defaultValue = ".vestiaire-metrics",
      description = "Where the built-in database lives (default: ${DEFAULT-VALUE}).")
  private Path state = Path.of(".vestiaire-metrics");

  @Option(
      names = "--postgres-home",
      paramLabel = "DIR",
      description =
          "An installed PostgreSQL, 15 or later, to serve as the built-in one: the folder that holds bin/. Else the one"
              + " inside the standalone jar, else one found in the usual places.")
  private @Nullable Path postgresHome;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "reports",
      description = "Where results and deck go (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("reports");

  @Option(
      names = "--file-mode",
      paramLabel = "MODE",
      description =
          "The rights of all that is written there, like 0640, and of its folders, like 0750; else what the machine gives (umask).")
  private @Nullable String fileMode;

  @Option(
      names = "--sql",
      paramLabel = "DIR",
      description = "Queries that lie over the program's own; else those of sql/ here.")
  private @Nullable Path sql;

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "Templates that lie over the program's own; else those of templates/ here.")
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

  @Option(
      names = "--targets",
      paramLabel = "FILE",
      description =
          "What the weeks should come to: a table with the columns week (or from, to), measure, value.")
  private @Nullable Path targets;

  @Option(
      names = "--average-basket",
      paramLabel = "MONEY",
      description =
          "What a sale brings on average, like \"120 EUR\": gains are told in money too; without it no money is claimed.")
  private @Nullable String averageBasket;

  @Option(
      names = "--benchmark",
      paramLabel = "WHOSE",
      defaultValue = "own",
      description =
          "market: a report for some brands or categories may name the whole market's share sold within 30 days; own: it may not (default: ${DEFAULT-VALUE}).")
  private String benchmark = "own";

  WorkOptions(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Refuses what weekly.yml says for a report that is sent. */
  void leaveToWeekly(String command) {
    if (!brands.isEmpty()
        || !categories.isEmpty()
        || zone != null
        || targets != null
        || averageBasket != null
        || !benchmark.equals("own")) {
      throw new MetricsException.Usage(
          command
              + ": whose data a reader gets, in which zone and by which settings, stands in weekly.yml (brand"
              + " and category of a recipient, zone, targets, average_basket, benchmark); leave out --brand,"
              + " --category, --zone, --targets, --average-basket, --benchmark");
    }
  }

  /** Returns the server asked for, or null for the built-in one. */
  @Nullable DatabaseUrl database() {
    String url = db == null ? environment.get("DATABASE_URL") : db;
    return url == null || url.isBlank() ? null : DatabaseUrl.parse(url, environment);
  }

  /** Returns the schema asked for, or null. */
  @Nullable String schemaName() {
    return schemaName;
  }

  Path state() {
    return state;
  }

  @Nullable Path postgresHome() {
    return postgresHome;
  }

  /** Returns the folders of the schema. */
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
            BundledFolders.layered(sql, "sql"),
            BundledFolders.layered(templates, "templates"),
            out,
            null,
            fileMode()),
        new PipelineSettings.Look(Locale.UK, null, charts()),
        new Period(about.week(), about.asOf(inZone), inZone, new Audience(brands, categories))
            .with(reportSettings()),
        extracts.options(inZone),
        new PipelineSettings.QueryLimits(
            Duration.ofSeconds(timeout),
            Math.max(2, Math.min(4, Runtime.getRuntime().availableProcessors()))));
  }

  private ReportSettings reportSettings() {
    if (!benchmark.equals("own") && !benchmark.equals("market")) {
      throw new MetricsException.Usage(
          "--benchmark: '" + benchmark + "' is neither own nor market");
    }
    try {
      return new ReportSettings(
          averageBasket == null ? null : Money.parse(averageBasket),
          targets == null ? List.of() : TargetsFile.read(targets),
          benchmark.equals("market"));
    } catch (IllegalArgumentException e) {
      throw new MetricsException.Usage("--average-basket: " + e.getMessage());
    }
  }

  private FileMode fileMode() {
    try {
      return fileMode == null ? FileMode.USUAL : FileMode.parse(fileMode);
    } catch (IllegalArgumentException e) {
      throw new MetricsException.Usage("--file-mode: " + e.getMessage());
    }
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
