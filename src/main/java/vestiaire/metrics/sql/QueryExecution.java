package vestiaire.metrics.sql;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import vestiaire.metrics.model.Column;
import vestiaire.metrics.model.ColumnType;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.model.MetricsException;

/** One question on one connection. */
final class QueryExecution {
  private static final String COPY = "COPY (\n";

  private final Connection connection;
  private final Query question;
  // PostgreSQL counts from the beginning of what it was sent, which is first the question alone,
  // then COPY around it.
  private boolean copying;

  QueryExecution(Connection connection, Query question) {
    this.connection = connection;
    this.question = question;
  }

  Answer answer(QueryRun.Destination destination) throws SQLException {
    long start = System.nanoTime();
    Savepoint before = connection.setSavepoint();
    try (RowConsumer rows = destination.open(question)) {
      Answer answer;
      try {
        List<Column> columns = describe();
        Optional<String> stray = question.strayFormat(columns.stream().map(Column::name).toList());
        if (stray.isPresent()) {
          connection.releaseSavepoint(before);
          return new Answer.Refused(question, stray.get(), false);
        }
        rows.columns(columns);
        long count = copy(columns, rows);
        rows.complete();
        answer = new Answer.Answered(question, count, (System.nanoTime() - start) / 1_000_000);
      } catch (PSQLException e) {
        connection.rollback(before);
        return new Answer.Refused(question, explain(e), ServerState.isReasonFor(e));
      }
      connection.releaseSavepoint(before);
      return answer;
    } catch (IOException e) {
      throw new MetricsException.Rendering(
          "The result of " + question.name() + " cannot be written: " + e.getMessage(), e);
    }
  }

  private List<Column> describe() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question.sql())) {
      ResultSetMetaData meta = statement.getMetaData();
      if (meta == null) {
        throw new PSQLException(
            "this is no query: it returns no rows", org.postgresql.util.PSQLState.SYNTAX_ERROR);
      }
      List<Column> columns = new ArrayList<>();
      for (int i = 1; i <= meta.getColumnCount(); i++) {
        ColumnType type = type(meta.getColumnType(i), meta.getColumnTypeName(i));
        String name = meta.getColumnLabel(i);
        Format format = question.formats().get(name);
        columns.add(new Column(name, type, format == null ? Format.of(type) : format));
      }
      return columns;
    }
  }

  private static ColumnType type(int jdbc, String name) {
    return switch (jdbc) {
      case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> ColumnType.INTEGER;
      case Types.NUMERIC, Types.DECIMAL, Types.REAL, Types.FLOAT, Types.DOUBLE ->
          ColumnType.DECIMAL;
      case Types.BOOLEAN, Types.BIT -> name.equals("bool") ? ColumnType.BOOLEAN : ColumnType.TEXT;
      case Types.DATE -> ColumnType.DATE;
      case Types.TIMESTAMP_WITH_TIMEZONE -> ColumnType.TIMESTAMP;
      // The driver reports timestamptz as TIMESTAMP; one without a zone is no instant, and stays as
      // it is written.
      case Types.TIMESTAMP -> name.equals("timestamptz") ? ColumnType.TIMESTAMP : ColumnType.TEXT;
      default -> ColumnType.TEXT;
    };
  }

  private long copy(List<Column> columns, RowConsumer rows) throws SQLException, IOException {
    copying = true;
    CopyRows reader = new CopyRows(columns);
    CopyOut out =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut(COPY + question.sql() + "\n) TO STDOUT (FORMAT text, ENCODING 'UTF8')");
    long count = 0;
    try {
      for (byte[] line = out.readFromCopy(); line != null; line = out.readFromCopy()) {
        rows.row(reader.cells(line));
        count++;
      }
    } finally {
      if (out.isActive()) {
        out.cancelCopy();
      }
    }
    return count;
  }

  private String explain(PSQLException e) {
    ServerErrorMessage server = e.getServerErrorMessage();
    if (server == null) {
      return question.file() + ": " + e.getMessage();
    }
    StringBuilder text =
        new StringBuilder(question.file().toString())
            .append(place(server))
            .append(": ")
            .append(server.getMessage());
    append(text, server.getDetail());
    append(text, server.getHint());
    if ("57014".equals(server.getSQLState())
        && String.valueOf(server.getMessage()).contains("statement timeout")) {
      append(text, "It ran longer than a query may; make it faster, or allow more with --timeout");
    }
    return text.toString();
  }

  private String place(ServerErrorMessage server) {
    int position = server.getPosition();
    if (position <= 0) {
      return "";
    }
    String text = copying ? COPY + question.sql() : question.sql();
    int offset = Math.min(position - 1, text.length());
    String before = text.substring(0, offset);
    int line = (int) before.chars().filter(c -> c == '\n').count() + (copying ? 0 : 1);
    int column = offset - before.lastIndexOf('\n');
    return ":" + line + ":" + column;
  }

  private static void append(StringBuilder text, @Nullable String more) {
    if (more != null) {
      text.append("\n  ").append(more);
    }
  }
}
