package vestiaire.metrics.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.ingest.ImportOptions;
import vestiaire.metrics.ingest.load.ColumnMap;
import vestiaire.metrics.model.FileMode;
import vestiaire.metrics.model.LayeredFolder;
import vestiaire.metrics.sql.Period;

/**
 * The settings of a report.
 *
 * @param folders what is read, and where the report goes
 * @param look language, theme and charts
 * @param period which week is reported, as seen when
 * @param imports how extracts are read
 * @param limits of the queries
 */
public record PipelineSettings(
    Folders folders, Look look, Period period, ImportOptions imports, QueryLimits limits) {
  private static final String OWN_THEME = "theme.pptx";
  private static final String DECK = "deck.pptx";
  private static final String PAGE = "dashboard.html";

  /** Takes the templates' own theme for that, however it is named: it must keep the rules. */
  public PipelineSettings {
    Path theme = look.theme();
    if (theme != null
        && theme
            .toAbsolutePath()
            .normalize()
            .equals(folders.templates().resolve(OWN_THEME).toAbsolutePath().normalize())) {
      look = new Look(look.language(), null, look.charts());
    }
  }

  /**
   * The folders of a report.
   *
   * @param sql of the queries
   * @param templates of the templates
   * @param reports of what comes out
   * @param deck the deck's file, null for {@code deck.pptx} among the reports
   * @param mode the rights of what comes out
   */
  public record Folders(
      LayeredFolder sql,
      LayeredFolder templates,
      Path reports,
      @Nullable Path deck,
      FileMode mode) {
    /** Creates folders that lie over no others, with the machine's rights. */
    public Folders(Path sql, Path templates, Path reports, @Nullable Path deck) {
      this(LayeredFolder.of(sql), LayeredFolder.of(templates), reports, deck, FileMode.USUAL);
    }
  }

  /**
   * The look of a deck.
   *
   * @param language of the report; its template may be written in another
   * @param theme a PowerPoint file, null for the templates' own
   * @param charts how they are drawn
   */
  public record Look(Locale language, @Nullable Path theme, Charts charts) {}

  /**
   * The limits of the queries.
   *
   * @param timeout of each
   * @param connections how many run at a time, at least 1
   */
  public record QueryLimits(Duration timeout, int connections) {}

  /** Returns the same in another language. */
  public PipelineSettings in(Locale other) {
    return with(folders, new Look(other, look.theme(), look.charts()), period);
  }

  /** Returns the same with other templates and another theme. */
  public PipelineSettings styled(LayeredFolder otherTemplates, @Nullable Path otherTheme) {
    return with(
        new Folders(
            folders.sql(), otherTemplates, folders.reports(), folders.deck(), folders.mode()),
        new Look(look.language(), otherTheme, look.charts()),
        period);
  }

  /** Returns the same about another period. */
  public PipelineSettings about(Period other) {
    return with(folders, look, other);
  }

  /** Returns the same with extracts whose times without a zone are of this one. */
  public PipelineSettings withExtractsIn(ZoneId zone) {
    return new PipelineSettings(folders, look, period, imports.inZone(zone), limits);
  }

  /** Returns the same with extracts whose columns and values are called so. */
  public PipelineSettings mapped(ColumnMap map) {
    return new PipelineSettings(folders, look, period, imports.mapped(map), limits);
  }

  /** Returns the same with all that comes out in another folder. */
  public PipelineSettings into(Path folder) {
    return with(
        new Folders(folders.sql(), folders.templates(), folder, null, folders.mode()),
        look,
        period);
  }

  /** Returns the same with another theme, null for the templates' own. */
  public PipelineSettings themed(@Nullable Path theme) {
    return styled(folders.templates(), theme);
  }

  /** Returns the same with the deck in another file, null for the usual one. */
  public PipelineSettings writing(@Nullable Path deck) {
    return with(
        new Folders(folders.sql(), folders.templates(), folders.reports(), deck, folders.mode()),
        look,
        period);
  }

  /** Returns the same with other rights of what comes out. */
  public PipelineSettings written(FileMode mode) {
    return with(
        new Folders(folders.sql(), folders.templates(), folders.reports(), folders.deck(), mode),
        look,
        period);
  }

  private PipelineSettings with(Folders others, Look other, Period about) {
    return new PipelineSettings(others, other, about, imports, limits);
  }

  /** Returns the folder of what comes out. */
  public Path reports() {
    return folders.reports();
  }

  /** Returns where the deck goes. */
  public Path deckFile() {
    Path deck = folders.deck();
    return deck == null ? reports().resolve(DECK) : deck;
  }

  /** Returns where the deck goes as a PDF: beside it. */
  public Path pdfFile() {
    Path file = deckFile();
    String name = file.getFileName().toString();
    String stem = name.endsWith(".pptx") ? name.substring(0, name.length() - 5) : name;
    return file.resolveSibling(stem + ".pdf");
  }

  /** Returns where the interactive page goes. */
  public Path pageFile() {
    return reports().resolve(PAGE);
  }

  /** Returns where the slides' pictures go. */
  public Path slidesFolder() {
    return reports().resolve("slides");
  }

  /** Returns where the results go. */
  public Path resultsFolder() {
    return reports().resolve("results");
  }

  /** Returns where all results go as one workbook. */
  public Path workbookFile() {
    return reports().resolve("results.xlsx");
  }

  /** Returns where the look comes from. */
  public Path themeFile() {
    Path theme = look.theme();
    return theme == null ? folders.templates().resolve(OWN_THEME) : theme;
  }
}
