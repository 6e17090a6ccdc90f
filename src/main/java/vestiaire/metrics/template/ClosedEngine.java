package vestiaire.metrics.template;

import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.LayeredFolder;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.ResultTable;

/**
 * FreeMarker with its doors closed: it reaches no class and no file outside of its folder, and data
 * passes through it as it is.
 */
final class ClosedEngine {
  /** What templates call the folder of the reader's language: {@code words/${language}}. */
  static final String LANGUAGE = "language";

  private final LayeredFolder folder;
  private final TemplateFolder loader;
  private final Tokens tokens;

  ClosedEngine(LayeredFolder folder, TemplateFolder loader, Tokens tokens) {
    this.folder = folder;
    this.loader = loader;
    this.tokens = tokens;
  }

  /**
   * Returns what the template makes of the model; what it interpolated stands in it as tokens.
   *
   * @param name of the template's file
   * @throws MetricsException.Template naming file, line, column and what would be right
   */
  String fill(String name, SimpleHash model) {
    BoundedWriter out = new BoundedWriter();
    process(name, model, out);
    return out.toString();
  }

  /**
   * Returns the texts that a template assigns by name, as {@code <#assign head = {"low": "Low"}>};
   * empty where it assigns nothing of this name.
   *
   * @throws MetricsException.Template naming file, line, column and what would be right
   */
  Map<String, String> list(String name, String variable) {
    SimpleHash model = new SimpleHash(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
    Environment made = process(name, model, new BoundedWriter());
    Map<String, String> texts = new LinkedHashMap<>();
    try {
      if (made.getVariable(variable) instanceof TemplateHashModelEx list) {
        for (TemplateModelIterator keys = list.keys().iterator(); keys.hasNext(); ) {
          if (keys.next() instanceof TemplateScalarModel key
              && list.get(key.getAsString()) instanceof TemplateScalarModel text) {
            texts.put(key.getAsString(), text.getAsString());
          }
        }
      }
    } catch (TemplateModelException e) {
      throw mistake(name, name, 1, 1, String.valueOf(e.getMessage()), e);
    }
    return texts;
  }

  private Environment process(String name, SimpleHash model, BoundedWriter out) {
    if (!Files.isRegularFile(folder.resolve(name))) {
      throw new MetricsException.Template(
          "There is no template "
              + folder.resolve(name)
              + "; --templates names the folder that holds it");
    }
    try {
      Environment environment =
          configuration().getTemplate(name).createProcessingEnvironment(model, out);
      environment.process();
      return environment;
    } catch (ParseException e) {
      throw unparsed(name, e);
    } catch (StackOverflowError e) {
      throw new MetricsException.Template(
          folder.resolve(name) + ": a macro calls itself, and never ends", e);
    } catch (BoundedWriter.TooMuchException e) {
      throw new MetricsException.Template(folder.resolve(name) + ": " + e.getMessage(), e);
    } catch (TemplateNotFoundException e) {
      throw new MetricsException.Template(
          "There is no template "
              + e.getTemplateName()
              + " in "
              + folder
              + "; templates come from that folder alone",
          e);
    } catch (TemplateException e) {
      if (e.getCause() instanceof ParseException included) {
        throw unparsed(name, included);
      }
      throw mistake(
          name,
          e.getTemplateSourceName(),
          e.getLineNumber() == null ? 1 : e.getLineNumber(),
          e.getColumnNumber() == null ? 1 : e.getColumnNumber(),
          e instanceof InvalidReferenceException unknown
              ? UnknownName.explain(unknown, model)
              : e.getMessageWithoutStackTop(),
          e);
    } catch (IOException e) {
      throw new MetricsException.Template(
          folder.resolve(name) + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Returns the mistake of a file that FreeMarker cannot read, be it one that is included. */
  private MetricsException.Template unparsed(String name, ParseException fault) {
    Optional<OpenDirective> open = OpenDirective.of(fault, folder);
    return mistake(
        name,
        fault.getTemplateName(),
        open.map(OpenDirective::line).orElse(fault.getLineNumber()),
        open.map(OpenDirective::column).orElse(fault.getColumnNumber()),
        open.map(OpenDirective::message).orElse(fault.getEditorMessage()),
        fault);
  }

  private Configuration configuration() {
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

  /**
   * Returns the results as templates call them: by the last part of their names, or by {@code
   * results}.
   */
  static SimpleHash model(Map<String, ResultTable> results, Cells cells) {
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
      String name, @Nullable String file, int line, int column, String message, Exception cause) {
    String first =
        message
            .lines()
            .filter(text -> !text.isBlank())
            .limit(2)
            .reduce((a, b) -> a + "\n  " + b)
            .orElse("");
    return new MetricsException.Template(
        LaidWords.file(folder, file == null ? name : file)
            + ":"
            + line
            + ":"
            + column
            + ": "
            + first,
        cause);
  }
}
