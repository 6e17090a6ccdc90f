package vestiaire.metrics.template;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.Column;
import vestiaire.metrics.model.DidYouMean;
import vestiaire.metrics.model.ResultTable;

/**
 * A result as templates see it: a list of rows; a column's name alone means its first row ({@code
 * kpi.completion_rate}); and in brackets stands what the first column must hold ({@code
 * our_numbers("completion_rate").value}).
 */
final class TableModel implements TemplateSequenceModel, TemplateHashModel, TemplateMethodModelEx {
  private final ResultTable table;
  private final Cells cells;

  TableModel(ResultTable table, Cells cells) {
    this.table = table;
    this.cells = cells;
  }

  @Override
  public TemplateModel get(int index) throws TemplateModelException {
    if (index < 0 || index >= table.rows().size()) {
      throw new TemplateModelException(
          table.name()
              + " has no row "
              + index
              + "; it has "
              + table.rows().size()
              + ", counted from 0");
    }
    return new RowModel(index);
  }

  @Override
  public int size() {
    return table.rows().size();
  }

  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    return table.rows().isEmpty() ? checked(key) : new RowModel(0).get(key);
  }

  @Override
  public boolean isEmpty() {
    return table.rows().isEmpty();
  }

  @Override
  @SuppressWarnings("rawtypes") // FreeMarker declares it raw.
  public Object exec(List arguments) throws TemplateModelException {
    if (arguments.size() != 1) {
      throw new TemplateModelException(
          table.name() + "(…) takes one key, which its first column holds");
    }
    String key =
        Objects.toString(
            arguments.get(0) instanceof freemarker.template.TemplateScalarModel text
                ? text.getAsString()
                : arguments.get(0));
    for (int row = 0; row < table.rows().size(); row++) {
      if (key.equals(Objects.toString(table.cell(row, 0)))) {
        return new RowModel(row);
      }
    }
    throw new TemplateModelException(
        "No row of "
            + table.name()
            + " has '"
            + key
            + "' in its first column, "
            + table.columns().get(0).name());
  }

  private @Nullable TemplateModel checked(String column) throws TemplateModelException {
    if (table.indexOf(column) < 0) {
      throw new TemplateModelException(
          table.name()
              + " has no column '"
              + column
              + "'"
              + DidYouMean.hint(column, table.columns().stream().map(Column::name).toList()));
    }
    return null;
  }

  private final class RowModel implements TemplateHashModel {
    private final int row;

    RowModel(int row) {
      this.row = row;
    }

    @Override
    public @Nullable TemplateModel get(String column) throws TemplateModelException {
      int index = table.indexOf(column);
      return index < 0 ? checked(column) : cells.model(table, row, index);
    }

    @Override
    public boolean isEmpty() {
      return false;
    }

    @Override
    public String toString() {
      return table.name() + "[" + row + "]";
    }
  }
}
