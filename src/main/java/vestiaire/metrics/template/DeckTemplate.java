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
import vestiaire.metrics.model.LayeredFolder;
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
   * @param wanted language of words, numbers and dates; where the template says another ({@code
   *     locale: fr-FR}), that one
   * @param zone in which instants are told
   * @throws MetricsException.Template naming file, line, column and what would be right
   */
  public Report fill(Map<String, ResultTable> results, Locale wanted, ZoneId zone) {
    Locale language = language(wanted);
    Tokens tokens = new Tokens(language);
    TemplateFolder loader = new TemplateFolder(folder);
    Cells cells =
        new Cells(new FigureFormat(language, zone, ResultWords.in(language, results)), tokens);
    String markdown =
        new ClosedEngine(folder, loader, tokens).fill(name, ClosedEngine.model(results, cells));
    return new ReportReader(
            results, cells, tokens, loader, language, folder.resolve(name).toString())
        .read(markdown);
  }

  /**
   * The name of the template in a language: {@code deck.fr.md.ftl} beside {@code deck.md.ftl}, or
   * the latter where there is none.
   */
  public static String nameIn(LayeredFolder folder, String name, Locale language) {
    int dot = name.indexOf('.');
    return Stream.of(language.toLanguageTag(), language.getLanguage())
        .map(tag -> name.substring(0, dot + 1) + tag + name.substring(dot))
        .filter(one -> Files.isRegularFile(folder.resolve(one)))
        .findFirst()
        .orElse(name);
  }

  /**
   * The language must be known before the first figure is written, so it is read ahead of
   * everything else. The template is written in its language; the country, and with it the forms of
   * numbers and dates, is the one asked for.
   */
  private Locale language(Locale wanted) {
    try (Stream<String> lines = Files.lines(folder.resolve(name))) {
      Locale own =
          lines
              .limit(30)
              .map(LOCALE::matcher)
              .filter(Matcher::matches)
              .findFirst()
              .map(found -> Locale.forLanguageTag(found.group(1)))
              .orElse(wanted);
      boolean same = own.getLanguage().equals(wanted.getLanguage());
      return withCountry(same && !wanted.getCountry().isEmpty() ? wanted : own);
    } catch (IOException | UncheckedIOException e) {
      return withCountry(wanted);
    }
  }

  // A language alone has no forms of its own: CLDR takes English without a country for American.
  private static Locale withCountry(Locale language) {
    if (!language.getCountry().isEmpty()) {
      return language;
    }
    return switch (language.getLanguage()) {
      case "en", "" -> Locale.UK;
      case "fr" -> Locale.FRANCE;
      case "de" -> Locale.GERMANY;
      default -> language;
    };
  }
}
