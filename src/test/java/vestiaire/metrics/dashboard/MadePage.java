package vestiaire.metrics.dashboard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vestiaire.metrics.ingest.ImportOptions;
import vestiaire.metrics.ingest.ImportProgress;
import vestiaire.metrics.pipeline.Charts;
import vestiaire.metrics.pipeline.PipelineSettings;
import vestiaire.metrics.pipeline.ProgressListener;
import vestiaire.metrics.pipeline.ReportRequest;
import vestiaire.metrics.pipeline.WeeklyReportPipeline;
import vestiaire.metrics.sql.Audience;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.Period;

/**
 * A page with its results, made by the whole job as {@code generate} makes it.
 *
 * @param file the page
 * @param results the folder of the results beside it
 * @param warnings what was said on the way
 */
record MadePage(Path file, Path results, List<String> warnings) {
  private static final long ROWS = 500_000;

  /** Makes one. */
  static MadePage of(
      Database database, PageWorld world, Path reports, Locale language, Audience audience) {
    return of(database, world, Path.of("sql"), reports, language, audience);
  }

  /** Makes one with other queries. */
  static MadePage of(
      Database database,
      PageWorld world,
      Path sql,
      Path reports,
      Locale language,
      Audience audience) {
    PipelineSettings settings =
        new PipelineSettings(
            new PipelineSettings.Folders(sql, Path.of("templates"), reports, null),
            new PipelineSettings.Look(language, null, Charts.AS_TEMPLATE),
            new Period(null, null, world.zone(), audience),
            ImportOptions.DEFAULT,
            new PipelineSettings.QueryLimits(Duration.ofMinutes(5), 2));
    List<String> warnings = new ArrayList<>();
    new WeeklyReportPipeline(database, settings, listener(warnings))
        .run(new ReportRequest(Set.of(), false, null, ROWS));
    Path page = settings.pageFile();
    if (!Files.exists(page)) {
      page = page.resolveSibling("dashboard.rejected.html");
    }
    return new MadePage(page, settings.resultsFolder(), warnings);
  }

  /** The page's address, with this choice. */
  String at(String hash) {
    return file.toUri() + hash;
  }

  private static ProgressListener listener(List<String> warnings) {
    return new ProgressListener() {
      @Override
      public void done(String stage, Duration took, String counts) {}

      @Override
      public void warning(String text) {
        warnings.add(text);
      }

      @Override
      public ImportProgress importing() {
        return ImportProgress.SILENT;
      }
    };
  }
}
