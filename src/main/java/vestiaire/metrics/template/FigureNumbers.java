package vestiaire.metrics.template;

import freemarker.core.Environment;
import freemarker.core.TemplateNumberFormat;
import freemarker.core.TemplateNumberFormatFactory;
import freemarker.core.UnformattableValueException;
import freemarker.template.TemplateNumberModel;
import java.util.Locale;

/**
 * Prints the numbers of templates: a cell as its figure, and nothing else, since templates do not
 * calculate.
 */
final class FigureNumbers extends TemplateNumberFormatFactory {
  static final String NAME = "figure";

  private final Tokens tokens;

  FigureNumbers(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public TemplateNumberFormat get(String params, Locale locale, Environment env) {
    return new TemplateNumberFormat() {
      @Override
      public String formatToPlainText(TemplateNumberModel number)
          throws UnformattableValueException {
        if (number instanceof Cells.NumberCell cell) {
          return tokens.of(cell.figure());
        }
        throw new UnformattableValueException(
            "this number is computed in the template, so nobody could say where it came from; "
                + "templates do not calculate: put it into a query as a column");
      }

      @Override
      public boolean isLocaleBound() {
        return false;
      }

      @Override
      public String getDescription() {
        return "figures of results";
      }
    };
  }
}
