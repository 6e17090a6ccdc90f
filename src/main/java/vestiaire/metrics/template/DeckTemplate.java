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
    String markdown = markdown(loader, tokens, model(results, cells));
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
