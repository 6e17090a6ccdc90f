package vestiaire.metrics.template;

import freemarker.template.SimpleHash;
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
import vestiaire.metrics.model.LayeredFolder;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.report.FigureFormat;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.report.Wording;

/**
 * A deck as its analysts write it: FreeMarker, whose output is Markdown with fenced blocks. The
 * engine is closed: it reaches no class and no file outside of its folder, and data passes through
 * it as it is.
 */
public final class DeckTemplate {
  private static final Pattern LOCALE =
      Pattern.compile("locale:\\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\\s*");

  private final LayeredFolder folder;
  private final String name;

  /**
   * A template.
   *
   * @param folder that holds it and whatever it includes
   * @param name of its file
   */
  public DeckTemplate(Path folder, String name) {
    this(LayeredFolder.of(folder), name);
  }

  /**
   * A template.
   *
   * @param folder that holds it and whatever it includes
   * @param name of its file
   */
  public DeckTemplate(LayeredFolder folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /**
   * Fills the template.
   *
   * @param results by the names of their questions; a template calls each by the last part of its
   *     name
   * @param wanted language of words, numbers and dates, of those that {@code words/} holds; where
   *     the template says another ({@code locale: fr-FR}), that one
   * @param zone in which instants are told
   * @throws MetricsException.Template naming file, line, column and what would be right
   */
  public Report fill(Map<String, ResultTable> results, Locale wanted, ZoneId zone) {
    Languages languages = new Languages(folder);
    Wording wording = languages.in(language(languages, wanted));
    Tokens tokens = new Tokens(wording);
    TemplateFolder loader = new TemplateFolder(folder);
    Cells cells = new Cells(new FigureFormat(wording, zone), tokens);
    SimpleHash model = ClosedEngine.model(results, cells);
    languages.tag(wording.locale()).ifPresent(tag -> model.put(ClosedEngine.LANGUAGE, tag));
    String markdown = new ClosedEngine(folder, loader, tokens).fill(name, model);
    return new ReportReader(
            results, cells, tokens, loader, wording, folder.resolve(name).toString())
        .read(markdown);
  }

  /**
   * The language must be known before the first figure is written, so it is read ahead of
   * everything else. A template that says its own is written in it; the country, and with it the
   * forms of numbers and dates, is the one asked for.
   */
  private Locale language(Languages languages, Locale wanted) {
    try (Stream<String> lines = Files.lines(folder.resolve(name))) {
      Locale own =
          lines
              .limit(30)
              .map(LOCALE::matcher)
              .filter(Matcher::matches)
              .findFirst()
              .map(found -> Locale.forLanguageTag(found.group(1)))
              .orElse(languages.areOwn() ? languages.orUsual(wanted) : wanted);
      boolean same = own.getLanguage().equals(wanted.getLanguage());
      return same && !wanted.getCountry().isEmpty() ? wanted : own;
    } catch (IOException | UncheckedIOException e) {
      return wanted;
    }
  }
}
