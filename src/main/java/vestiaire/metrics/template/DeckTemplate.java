package vestiaire.metrics.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.report.FigureFormat;
import vestiaire.metrics.report.Report;

/**
 * A deck as its analysts write it: FreeMarker, whose output is Markdown with fenced blocks. The
 * engine is closed: it reaches no class and no file outside of its folder, and data passes through
 * it as it is.
 */
public final class DeckTemplate {
  private static final Pattern LOCALE =
      Pattern.compile("locale:\\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\\s*");

  private final Path folder;
  private final String name;

  /**
   * A template.
   *
   * @param folder that holds it and whatever it includes
   * @param name of its file
   */
  public DeckTemplate(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /**
   * Fills the template.
   *
   * @param results by the names of their questions; a template calls each by the last part of its
   *     name
   * @param fallback language of words, numbers and dates, unless the template says another ({@code
   *     locale: fr-FR})
   * @param zone in which instants are told
   * @throws MetricsException.Template naming file, line, column and what would be right
   */
  public Report fill(Map<String, ResultTable> results, Locale fallback, ZoneId zone) {
    Locale language = language(fallback);
    Tokens tokens = new Tokens();
    TemplateFolder loader = new TemplateFolder(folder);
    Cells cells = new Cells(new FigureFormat(language, zone), tokens);
    String markdown =
        new ClosedEngine(folder, loader, tokens).fill(name, ClosedEngine.model(results, cells));
    return new ReportReader(
            results, cells, tokens, loader, language, folder.resolve(name).toString())
        .read(markdown);
  }

  /**
   * The language must be known before the first figure is written, so it is read ahead of
   * everything else.
   */
  private Locale language(Locale fallback) {
    try (Stream<String> lines = Files.lines(folder.resolve(name))) {
      return lines
          .limit(30)
          .map(LOCALE::matcher)
          .filter(Matcher::matches)
          .findFirst()
          .map(found -> Locale.forLanguageTag(found.group(1)))
          .orElse(fallback);
    } catch (IOException | UncheckedIOException e) {
      return fallback;
    }
  }
}
