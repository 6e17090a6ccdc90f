package vestiaire.metrics.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.pipeline.PipelineSettings;
import vestiaire.metrics.pipeline.WeeklyReportPipeline;
import vestiaire.metrics.sample.SampleCounts;
import vestiaire.metrics.sample.SampleMarketplace;
import vestiaire.metrics.sample.SampleOptions;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.DatabaseUrl;
import vestiaire.metrics.sql.EmbeddedServer;

/**
 * A server for the length of a command, and the two databases on it: the user's, and the sample's.
 */
final class Workspace implements AutoCloseable {
  private static final String MARKETPLACE = "marketplace";
  static final String SAMPLE = "vestiaire_sample_" + SampleOptions.standard().seed();

  private final WorkOptions options;
  private final Terminal terminal;
  private final DatabaseUrl url;
  private @Nullable EmbeddedServer server;

  private Workspace(
      WorkOptions options, Terminal terminal, DatabaseUrl url, @Nullable EmbeddedServer server) {
    this.options = options;
    this.terminal = terminal;
    this.url = url;
    this.server = server;
  }

  static Workspace open(WorkOptions options, Terminal terminal) {
    DatabaseUrl elsewhere = options.database();
    if (elsewhere != null) {
      return new Workspace(options, terminal, elsewhere, null);
    }
    long start = System.nanoTime();
    EmbeddedServer server = EmbeddedServer.start(options.state(), options.postgresHome());
    try {
      Database.createIfMissing(server.url("postgres"), MARKETPLACE);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
    terminal.done(
        "database",
        Duration.ofNanos(System.nanoTime() - start),
        "PostgreSQL, built in, " + options.state());
    return new Workspace(options, terminal, server.url(MARKETPLACE), server);
  }

  /**
   * Does work on the user's data or, where nothing at all is configured, on the sample: never on a
   * server that somebody named, whose data one would take it for.
   *
   * @param sample whether the sample is asked for
   * @param settings by which the sample is imported when it is first asked for
   * @throws MetricsException.Held when there is no data
   */
  <T> T withDataOrSample(boolean sample, PipelineSettings settings, Function<Database, T> work) {
    if (!sample && options.database() == null) {
      try (Database marketplace = marketplace()) {
        if (marketplace.hasListings()) {
          return work.apply(marketplace);
        }
      }
      terminal.line(
          "         nothing was imported yet, so this is the made-up sample; import DIR loads your own");
      return withDatabase(true, settings, work);
    }
    return withData(sample, settings, work);
  }

  /**
   * Does work on the user's data, or on the sample if that is asked for.
   *
   * @throws MetricsException.Held when there is no data
   */
  <T> T withData(boolean sample, PipelineSettings settings, Function<Database, T> work) {
    return withDatabase(
        sample,
        settings,
        database -> {
          if (!database.hasListings()) {
            throw new MetricsException.Held(
                "The database at %s holds no listing; import a folder of extracts first (import DIR), or look at the made-up sample (--sample)"
                    .formatted(database.where()));
          }
          return work.apply(database);
        });
  }

  /** Does work on the user's database, empty or not, or on the sample if that is asked for. */
  <T> T withDatabase(boolean sample, PipelineSettings settings, Function<Database, T> work) {
    try (Database database = sample ? sample(settings) : marketplace()) {
      return work.apply(database);
    }
  }

  /**
   * Leaves it to whoever calls {@link #stop} to stop the server when the process is told to end.
   */
  void stopsLater() {
    if (server != null) {
      server.stopsLater();
    }
  }

  /** Stops the server, if it is one of ours. */
  void stop() {
    if (server != null) {
      server.stop();
    }
  }

  /** Opens the user's database. */
  Database marketplace() {
    Database database = openMarketplace();
    if (options.database() != null && database.isInTheClear()) {
      terminal.warning(
          "database: "
              + database.where()
              + " is on another machine and spoken to in the clear; add sslmode=verify-full (and sslrootcert=ca.pem for a CA of your own)");
    }
    return database;
  }

  private Database openMarketplace() {
    return Database.open(url, options.schemaName(), options.schema());
  }

  /**
   * Returns the sample's database, which never holds anybody's data; made and filled when it is
   * first asked for.
   */
  private Database sample(PipelineSettings settings) {
    Database.createIfMissing(url, SAMPLE);
    Database database =
        Database.open(url.withDatabase(SAMPLE), options.schemaName(), options.schema());
    try {
      if (!database.hasListings()) {
        fill(new WeeklyReportPipeline(database, settings, terminal));
      }
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
      server = null;
    }
  }

  private void fill(WeeklyReportPipeline pipeline) {
    try {
      Path extracts = Files.createTempDirectory("vestiaire-sample");
      try {
        long start = System.nanoTime();
        SampleCounts counts = new SampleMarketplace(SampleOptions.standard()).writeTo(extracts);
        terminal.done(
            "sample",
            Duration.ofNanos(System.nanoTime() - start),
            String.format(
                java.util.Locale.ROOT,
                "a made-up marketplace: %,d listings, %,d clicks",
                counts.listings(),
                counts.clicks()));
        pipeline.importExtracts(extracts);
      } finally {
        try (var files = Files.list(extracts)) {
          for (Path file : files.toList()) {
            Files.delete(file);
          }
        }
        Files.delete(extracts);
      }
    } catch (IOException e) {
      throw new MetricsException.Rendering(
          "The sample cannot be written to the folder for temporary files: " + e.getMessage(), e);
    }
  }
}
