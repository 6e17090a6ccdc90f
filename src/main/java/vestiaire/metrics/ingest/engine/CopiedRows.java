package vestiaire.metrics.ingest.engine;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows of an engine, on their way into a table of PostgreSQL; a few thousand are held at a time.
 */
final class CopiedRows {
  private static final int FETCHED = 10_000;
  private static final int FULL = 1 << 16;

  private CopiedRows() {}

  /**
   * Asks the engine and copies what it says.
   *
   * @return how many rows
   * @throws EngineFault when the engine broke off
   * @throws SQLException when PostgreSQL refuses
   */
  static long copy(Connection engine, String question, Connection database, String table)
      throws SQLException, EngineFault {
    CopyIn copy =
        database.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN");
    try (Statement statement = statement(engine);
        ResultSet rows = query(statement, question)) {
      StringBuilder lines = new StringBuilder(2 * FULL);
      int columns = columns(rows);
      while (next(rows)) {
        row(rows, columns, lines);
        if (lines.length() >= FULL) {
          flush(lines, copy);
        }
      }
      flush(lines, copy);
      return copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private static void flush(StringBuilder lines, CopyIn copy) throws SQLException {
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    lines.setLength(0);
  }

  private static void row(ResultSet rows, int columns, StringBuilder lines) throws EngineFault {
    for (int i = 1; i <= columns; i++) {
      String text = cell(rows, i);
      if (text == null) {
        lines.append("\\N");
      } else {
        escape(text, lines);
      }
      lines.append(i == columns ? '\n' : '\t');
    }
  }

  private static void escape(String text, StringBuilder lines) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> lines.append("\\\\");
        case '\t' -> lines.append("\\t");
        case '\n' -> lines.append("\\n");
        case '\r' -> lines.append("\\r");
        default -> lines.append(c);
      }
    }
  }

  // Each call by itself, so that a fault of the engine is told apart from one of the database.

  private static Statement statement(Connection engine) throws EngineFault {
    try {
      Statement statement = engine.createStatement();
      statement.setFetchSize(FETCHED);
      return statement;
    } catch (SQLException e) {
      throw new EngineFault(e);
    }
  }

  private static ResultSet query(Statement statement, String question) throws EngineFault {
    try {
      return statement.executeQuery(question);
    } catch (SQLException e) {
      throw new EngineFault(e);
    }
  }

  private static int columns(ResultSet rows) throws EngineFault {
    try {
      return rows.getMetaData().getColumnCount();
    } catch (SQLException e) {
      throw new EngineFault(e);
    }
  }

  private static boolean next(ResultSet rows) throws EngineFault {
    try {
      return rows.next();
    } catch (SQLException e) {
      throw new EngineFault(e);
    }
  }

  private static @org.jspecify.annotations.Nullable String cell(ResultSet rows, int column)
      throws EngineFault {
    try {
      return rows.getString(column);
    } catch (SQLException e) {
      throw new EngineFault(e);
    }
  }
}
