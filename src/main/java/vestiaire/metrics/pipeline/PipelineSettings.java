package vestiaire.metrics.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.ingest.ImportOptions;
import vestiaire.metrics.sql.Period;

/**
 * What the job works with.
 *
 * @param sql folder of the questions
 * @param templates folder of the templates
 * @param theme the look, null for the templates' own
 * @param reports folder of what comes out
 * @param deck the deck, null for {@code deck.pptx} among the reports
 * @param period which week is reported, as seen when
 * @param language of the report; its template may be written in another
 * @param imports how extracts are read
 * @param queryTimeout for each question
 * @param nativeCharts {@code true} for PowerPoint's own charts, {@code false} for pictures, null
 *     for what the template says
 * @param connections how many questions are asked at a time
 */
public record PipelineSettings(
    Path sql,
    Path templates,
    @Nullable Path theme,
    Path reports,
    @Nullable Path deck,
    Period period,
    Locale language,
    ImportOptions imports,
    Duration queryTimeout,
    @Nullable Boolean nativeCharts,
    int connections) {

  private static final String OWN_THEME = "theme.pptx";

  /** The templates' own theme is that, however it is named: it must keep the rules. */
  public PipelineSettings {
    if (theme != null
        && theme
            .toAbsolutePath()
            .normalize()
            .equals(templates.resolve(OWN_THEME).toAbsolutePath().normalize())) {
      theme = null;
    }
  }

  /** The same in another language. */
  public PipelineSettings in(Locale other) {
    return with(templates, theme, reports, deck, period, other);
  }

  /** The same with other templates and another look. */
  public PipelineSettings styled(Path otherTemplates, @Nullable Path otherTheme) {
    return with(otherTemplates, otherTheme, reports, deck, period, language);
  }

  /** The same about another period. */
  public PipelineSettings about(Period other) {
    return with(templates, theme, reports, deck, other, language);
  }

  /** The same with all that comes out in another folder. */
  public PipelineSettings into(Path folder) {
    return with(templates, theme, folder, null, period, language);
  }

  private PipelineSettings with(
      Path itsTemplates,
      @Nullable Path itsTheme,
      Path itsReports,
      @Nullable Path itsDeck,
      Period itsPeriod,
      Locale itsLanguage) {
    return new PipelineSettings(
        sql,
        itsTemplates,
        itsTheme,
        itsReports,
        itsDeck,
        itsPeriod,
        itsLanguage,
        imports,
        queryTimeout,
        nativeCharts,
        connections);
  }

  /** Where the deck goes. */
  public Path deckFile() {
    return deck == null ? reports.resolve("deck.pptx") : deck;
  }

  /** Where the deck goes as a PDF: beside it. */
  public Path pdfFile() {
    Path file = deckFile();
    String name = file.getFileName().toString();
    String stem = name.endsWith(".pptx") ? name.substring(0, name.length() - 5) : name;
    return file.resolveSibling(stem + ".pdf");
  }

  /** Where the slides' pictures go. */
  public Path slidesFolder() {
    return reports.resolve("slides");
  }

  /** Where the results go. */
  public Path resultsFolder() {
    return reports.resolve("results");
  }

  /** Where all results go as one workbook. */
  public Path workbookFile() {
    return reports.resolve("results.xlsx");
  }

  /** Where the look comes from. */
  public Path themeFile() {
    return theme == null ? templates.resolve(OWN_THEME) : theme;
  }
}
