package vestiaire.metrics.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.pipeline.PipelineSettings;
import vestiaire.metrics.pipeline.ProgressListener;
import vestiaire.metrics.pipeline.Results;
import vestiaire.metrics.pipeline.WeeklyReportPipeline;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.report.Section;
import vestiaire.metrics.report.Slide;
import vestiaire.metrics.report.Text;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.Query;
import vestiaire.metrics.sql.QueryFolder;

/**
 * Shows the slides in a browser and keeps them up to date: a changed query is run again by itself,
 * a changed template is filled with the results there are, and of the slides those are drawn that
 * say something else. What a mistake says stands above the last good slides.
 */
public final class Preview implements AutoCloseable {
  private static final Duration LOOKING = Duration.ofMillis(200);
  private static final String SCHEMA = "schema/";
  private static final String TESTS = "checks/";
  private static final String ENDING = ".sql";

  private final PipelineSettings settings;
  private final WeeklyReportPipeline pipeline;
  private final Path folder;
  private final FolderWatch sql;
  private final FolderWatch templates;
  private final SlidePictures pictures;
  private final ShownSlides shown = new ShownSlides();
  private final PreviewServer server;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Map<String, ResultTable> tables = new HashMap<>();

  /**
   * Starts the server; nothing is asked or drawn yet.
   *
   * @param port on this machine, 0 for any that is free
   */
  public Preview(
      Database database, PipelineSettings settings, ProgressListener progress, int port) {
    try {
      folder = Files.createTempDirectory("vestiaire-preview");
    } catch (IOException e) {
      throw new MetricsException.Rendering(
          "The folder for temporary files cannot be written to: " + e.getMessage(), e);
    }
    this.settings = settings.into(folder);
    pipeline = new WeeklyReportPipeline(database, this.settings, progress);
    sql = new FolderWatch(settings.folders().sql());
    templates = new FolderWatch(settings.folders().templates());
    pictures = new SlidePictures(settings.themeFile(), folder);
    server = new PreviewServer(shown, port);
  }

  /** Returns the address for the browser. */
  public String address() {
    return server.address();
  }

  /** Runs all queries and draws all slides, then follows what changes until it is closed. */
  public void run() throws InterruptedException {
    start();
    while (!stopped.await(LOOKING.toMillis(), TimeUnit.MILLISECONDS)) {
      look();
    }
  }

  /** Runs all queries and draws all slides. */
  void start() {
    attempt(
        () -> {
          take(pipeline.query());
          draw();
        });
  }

  /** Looks once for what has changed, and shows what came of it. */
  void look() {
    NavigableSet<String> queries = sql.changes();
    NavigableSet<String> texts = templates.changes();
    if (!queries.isEmpty() || !texts.isEmpty()) {
      attempt(
          () -> {
            ask(queries);
            draw();
          });
    }
  }

  ShownSlides.State state() {
    return shown.state();
  }

  @Override
  public void close() {
    stopped.countDown();
    server.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      // What is left lies among the temporary files.
    }
  }

  private void attempt(Runnable work) {
    try {
      work.run();
    } catch (MetricsException e) {
      shown.refuse(String.valueOf(e.getMessage()));
    }
  }

  /** Runs the changed queries; all of them where a data test changed, which are summed up. */
  private void ask(Set<String> changed) {
    if (changed.stream().anyMatch(path -> path.startsWith(SCHEMA))) {
      throw new MetricsException.Usage(
          "sql/schema has changed; stop and start again, and the database has what it says");
    }
    Set<String> names =
        changed.stream()
            .filter(path -> path.endsWith(ENDING))
            .map(path -> path.substring(0, path.length() - ENDING.length()))
            .collect(Collectors.toSet());
    if (names.isEmpty()) {
      return;
    }
    if (names.stream().anyMatch(name -> name.startsWith(TESTS))) {
      tables.clear();
      take(pipeline.query());
      return;
    }
    tables.keySet().removeAll(names);
    List<Query> asked =
        QueryFolder.in(settings.folders().sql()).stream()
            .filter(query -> names.contains(query.name()))
            .toList();
    if (!asked.isEmpty()) {
      take(pipeline.query(asked));
    }
  }

  private void take(Results results) {
    tables.putAll(results.tables());
    if (!results.refused().isEmpty()) {
      throw new MetricsException.Database(String.join("\n", results.refused()));
    }
  }

  private void draw() {
    Report report = pipeline.fill(tables);
    List<String> titles = new ArrayList<>();
    List<byte[]> drawn = new ArrayList<>();
    report.opening().forEach(slide -> add(report, new Text(List.of()), slide, titles, drawn));
    for (Section section : report.sections()) {
      section.slides().forEach(slide -> add(report, section.name(), slide, titles, drawn));
    }
    pictures.forgetOthers();
    shown.show(titles, drawn);
  }

  private void add(
      Report report, Text section, Slide slide, List<String> titles, List<byte[]> drawn) {
    for (byte[] picture : pictures.of(report, section, slide)) {
      titles.add(slide.title().plain());
      drawn.add(picture);
    }
  }
}
