package vestiaire.metrics.template;

import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.Column;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.FigureFormat;
import vestiaire.metrics.report.Origin;

/**
 * Cells as templates see them: they compare as what they are, and print as the report formats them.
 */
final class Cells {
  private static final String ROW_FORMAT = "format";
  private static final Set<Format.Kind> OF_THE_ROW =
      EnumSet.of(Format.Kind.ROW, Format.Kind.ROW_CHANGE, Format.Kind.ROW_GAP);

  private final FigureFormat format;
  private final Tokens tokens;

  Cells(FigureFormat format, Tokens tokens) {
    this.format = format;
    this.tokens = tokens;
  }

  /** Returns the figure of a cell, whatever it holds. */
  Figure figure(ResultTable table, int row, int column) {
    Column at = table.columns().get(column);
    Object value = table.cell(row, column);
    return new Figure(
        value,
        new Origin(table.name(), row, at.name()),
        format.text(value, format(table, row, at)),
        false);
  }

  private static Format format(ResultTable table, int row, Column column) {
    Format.Kind kind = column.format().kind();
    if (!OF_THE_ROW.contains(kind)) {
      return column.format();
    }
    int index = table.indexOf(ROW_FORMAT);
    if (index < 0 || table.cell(row, index) == null) {
      throw new MetricsException.Database(
          table.name()
              + ": the format of column "
              + column.name()
              + " is said by each row, so a column '"
              + ROW_FORMAT
              + "' must say it, as in 'share(1)'");
    }
    Format own = Format.parse(String.valueOf(table.cell(row, index)));
    return switch (kind) {
      case ROW_CHANGE -> own.ofChange();
      case ROW_GAP -> own.ofGap();
      default -> own;
    };
  }

  /**
   * Returns the model of a cell, null where the database had NULL: for templates that is a missing
   * value.
   */
  @Nullable TemplateModel model(ResultTable table, int row, int column) {
    Object value = table.cell(row, column);
    if (value == null) {
      return null;
    }
    Figure figure = figure(table, row, column);
    if (value instanceof Number number) {
      return new NumberCell(number, figure);
    }
    if (value instanceof Boolean flag) {
      return flag ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    }
    if (!(value instanceof String name)) {
      tokens.know(figure.text(), figure);
      return (TemplateScalarModel) figure::text;
    }
    // A template compares what the database says, in whatever language it is shown.
    tokens.know(name, figure);
    return (TemplateScalarModel) () -> name;
  }

  /** A number that knows where it came from. */
  record NumberCell(Number value, Figure figure) implements TemplateNumberModel {
    @Override
    public Number getAsNumber() {
      return value;
    }
  }
}
