package vestiaire.metrics.ingest.load;

import static vestiaire.metrics.ingest.load.ExtractColumn.optional;
import static vestiaire.metrics.ingest.load.ExtractColumn.required;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The four extracts, in the order in which they are loaded. */
public enum Extract {
  BRANDS(required("id_brand", ColumnKind.ID), required("brand", ColumnKind.NAME)),
  CATEGORY(required("id_category", ColumnKind.ID), required("category", ColumnKind.NAME)),
  LISTINGS(
      required("id", ColumnKind.ID),
      required("id_customer", ColumnKind.KEY),
      optional("id_brand", ColumnKind.ID),
      optional("id_category", ColumnKind.ID),
      required("date_created", ColumnKind.TIME),
      optional("date_completed", ColumnKind.TIME),
      optional("date_sold", ColumnKind.TIME)),
  CLICKS(
      required("datetime_session", ColumnKind.TIME),
      optional("id_user", ColumnKind.KEY),
      optional("id_product", ColumnKind.ID),
      optional("event_category", ColumnKind.TEXT),
      optional("event_action", ColumnKind.TEXT),
      optional("event_label", ColumnKind.TEXT));

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable.
  private final List<ExtractColumn> columns;

  Extract(ExtractColumn... columns) {
    this.columns = List.of(columns);
  }

  /** Returns its columns, in the order in which they are loaded. */
  public List<ExtractColumn> columns() {
    return columns;
  }

  /** Returns the name of the table, and of the file without its ending. */
  public String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the columns as SQL lists them. */
  public String columnList() {
    return columns.stream().map(ExtractColumn::name).collect(Collectors.joining(", "));
  }
}
