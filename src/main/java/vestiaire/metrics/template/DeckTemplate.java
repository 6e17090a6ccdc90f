package vestiaire.metrics.template;

import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
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

  private static final String WORDS = "deck/words";

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
   * @param wanted language of words, numbers and dates; where the template says another ({@code
   *     locale: fr-FR}), that one
   * @param zone in which instants are told
   * @throws MetricsException.Template naming file, line, column and what would be right
   */
  public Report fill(Map<String, ResultTable> results, Locale wanted, ZoneId zone) {
    Locale language = language(wanted);
    Tokens tokens = new Tokens(language);
    TemplateFolder loader = new TemplateFolder(folder);
    Cells cells = new Cells(new FigureFormat(language, zone, words(results, language)), tokens);
    String markdown = markdown(loader, tokens, model(results, cells));
    return new ReportReader(
            results, cells, tokens, loader, language, folder.resolve(name).toString())
        .read(markdown);
  }

  /**
   * The name of the template in a language: {@code deck.fr.md.ftl} beside {@code deck.md.ftl}, or
   * the latter where there is none.
   */
  public static String nameIn(Path folder, String name, Locale language) {
    int dot = name.indexOf('.');
    return Stream.of(language.toLanguageTag(), language.getLanguage())
        .map(tag -> name.substring(0, dot + 1) + tag + name.substring(dot))
        .filter(one -> Files.isRegularFile(folder.resolve(one)))
        .findFirst()
        .orElse(name);
  }

  /** The program's own words in this language, as the result {@code deck/words} has them. */
  private static Map<String, String> words(Map<String, ResultTable> results, Locale language) {
    ResultTable table = results.get(WORDS);
    int column = table == null ? -1 : table.indexOf(language.getLanguage());
    if (table == null || column < 0) {
      return Map.of();
    }
    Map<String, String> words = new HashMap<>();
    for (int row = 0; row < table.rows().size(); row++) {
      Object shown = table.cell(row, column);
      if (shown != null) {
        words.put(String.valueOf(table.cell(row, 0)), shown.toString());
      }
    }
    return words;
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

  private String markdown(TemplateFolder loader, Tokens tokens, SimpleHash model) {
    if (!Files.isRegularFile(folder.resolve(name))) {
      throw new MetricsException.Template(
          "There is no template "
              + folder.resolve(name)
              + "; --templates names the folder that holds it");
    }
    StringWriter out = new StringWriter();
    try {
      configuration(loader, tokens).getTemplate(name).process(model, out);
      return out.toString();
    } catch (ParseException e) {
      throw mistake(
          e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), e.getEditorMessage(), e);
    } catch (TemplateNotFoundException e) {
      throw new MetricsException.Template(
          "There is no template "
              + e.getTemplateName()
              + " in "
              + folder
              + "; templates come from that folder alone",
          e);
    } catch (TemplateException e) {
      throw mistake(
          e.getTemplateSourceName(),
          e.getLineNumber() == null ? 1 : e.getLineNumber(),
          e.getColumnNumber() == null ? 1 : e.getColumnNumber(),
          e.getMessageWithoutStackTop(),
          e);
    } catch (IOException e) {
      throw new MetricsException.Template(
          folder.resolve(name) + " cannot be read: " + e.getMessage(), e);
    }
  }

  private Configuration configuration(TemplateFolder loader, Tokens tokens) {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(loader);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setLocalizedLookup(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(false);
    configuration.setFallbackOnNullLoopVariable(false);
    configuration.setCustomNumberFormats(Map.of(FigureNumbers.NAME, new FigureNumbers(tokens)));
    configuration.setNumberFormat("@" + FigureNumbers.NAME);
    configuration.setOutputFormat(new ProtectedOutput(tokens));
    return configuration;
  }

  private static SimpleHash model(Map<String, ResultTable> results, Cells cells) {
    SimpleHash model = new SimpleHash(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
    SimpleHash all = new SimpleHash(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
    results.forEach(
        (name, table) -> {
          TableModel one = new TableModel(table, cells);
          all.put(name, one);
          model.put(table.shortName(), one);
        });
    // Two folders may hold a query of the same name: results["deck/brands"] tells them apart.
    model.put("results", all);
    return model;
  }

  private MetricsException.Template mistake(
      String file, int line, int column, String message, Exception cause) {
    String first =
        message
            .lines()
            .filter(text -> !text.isBlank())
            .limit(2)
            .reduce((a, b) -> a + "\n  " + b)
            .orElse("");
    return new MetricsException.Template(
        folder.resolve(file == null ? name : file) + ":" + line + ":" + column + ": " + first,
        cause);
  }
}
