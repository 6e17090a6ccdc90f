package vestiaire.metrics.app;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.pipeline.PipelineSettings;

/** In which language a deck speaks, and whose look it has. */
final class LookOptions {
  @Option(
      names = "--theme",
      paramLabel = "FILE.pptx",
      description = "The look: any PowerPoint file; else the templates' theme.pptx.")
  private @Nullable Path theme;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      defaultValue = "en",
      description =
          "Language of the deck, like fr, en-US or fr-FR, where templates has one (default: ${DEFAULT-VALUE}).")
  private String language = "en";

  /**
   * Returns the settings with language and theme.
   *
   * @throws MetricsException.Usage when the language is none
   */
  PipelineSettings on(PipelineSettings settings) {
    if (!language.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")) {
      throw new MetricsException.Usage(
          "--language: '" + language + "' is not a language; write it like fr or fr-FR");
    }
    return settings.in(Locale.forLanguageTag(language.replace('_', '-'))).themed(theme);
  }
}
