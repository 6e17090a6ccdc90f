package vestiaire.metrics.template;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;

/**
 * The output format of deck templates: whatever is interpolated becomes a token, so that no data is
 * Markdown.
 */
final class ProtectedOutput extends CommonMarkupOutputFormat<ProtectedOutput.Markup> {
  private final Tokens tokens;

  ProtectedOutput(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public String getName() {
    return "deck";
  }

  @Override
  public String getMimeType() {
    return "text/markdown";
  }

  @Override
  public void output(String textToEsc, Writer out) throws IOException {
    out.write(tokens.protect(textToEsc));
  }

  @Override
  public String escapePlainText(String plainTextContent) {
    return tokens.protect(plainTextContent);
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String builtInName) {
    return false;
  }

  @Override
  protected Markup newTemplateMarkupOutputModel(String plainTextContent, String markupContent) {
    return new Markup(this, plainTextContent, markupContent);
  }

  /** Text that is Markdown already. */
  static final class Markup extends CommonTemplateMarkupOutputModel<Markup> {
    private final ProtectedOutput format;

    Markup(ProtectedOutput format, String plainTextContent, String markupContent) {
      super(plainTextContent, markupContent);
      this.format = format;
    }

    @Override
    public ProtectedOutput getOutputFormat() {
      return format;
    }
  }
}
