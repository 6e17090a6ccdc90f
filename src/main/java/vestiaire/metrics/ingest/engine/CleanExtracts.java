package vestiaire.metrics.ingest.engine;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import vestiaire.metrics.ingest.load.ColumnKind;
import vestiaire.metrics.ingest.load.Extract;
import vestiaire.metrics.ingest.load.ExtractColumn;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.sql.ServerRefusal;

/**
 * What was imported, written as extracts again: mended, each row once, in UTF-8 and UTC. An engine
 * reads them as they are, which it does not do with extracts as they come.
 */
public final class CleanExtracts {
  private static final String FRESH = ".part";

  private final DataSource database;

  /** Of what this database holds. */
  public CleanExtracts(DataSource database) {
    this.database = database;
  }

  /**
   * Writes a file for each extract, all of one state of the database; none for clicks where it
   * holds none. Each is in its place when it is whole.
   *
   * @param folder which is made if need be
   * @param drivers folder with DuckDB's driver, by which the files become Parquet; null for CSV
   * @return the rows of each
   * @throws MetricsException.Settings when there is no driver for Parquet
   * @throws MetricsException.Database when PostgreSQL refuses
   * @throws MetricsException.Rendering when a file cannot be written
   */
  public Map<Extract, Long> writeTo(Path folder, @Nullable Path drivers, boolean parquet) {
    Map<Extract, Long> rows = new EnumMap<>(Extract.class);
    try (Connection connection = database.getConnection();
        Connection duck = parquet ? duck(drivers) : null) {
      Files.createDirectories(folder);
      boolean autoCommit = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        statement.execute("SET LOCAL TIME ZONE 'UTC'");
        statement.execute("SET LOCAL datestyle = 'ISO'");
        for (Extract extract : Extract.values()) {
          long count = write(extract, connection, duck, folder);
          if (count > 0 || extract != Extract.CLICKS) {
            rows.put(extract, count);
          }
        }
      } finally {
        connection.rollback();
        connection.setAutoCommit(autoCommit);
      }
      return rows;
    } catch (SQLException e) {
      throw new MetricsException.Database(
          "The extracts cannot be read from the database: " + ServerRefusal.explain(e), e);
    } catch (IOException e) {
      throw new MetricsException.Rendering(
          "The extracts cannot be written to " + folder + ": " + e.getMessage(), e);
    }
  }

  private static Connection duck(@Nullable Path drivers) throws SQLException {
    return Drivers.connect("jdbc:duckdb:", drivers, new Properties());
  }

  private static long write(
      Extract extract, Connection connection, @Nullable Connection duck, Path folder)
      throws SQLException, IOException {
    Path fresh = folder.resolve("." + extract.table() + ".csv" + FRESH);
    try {
      long rows;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh))) {
        rows =
            connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                    "COPY (SELECT %s FROM %s%s) TO STDOUT (FORMAT csv, HEADER true, ENCODING 'UTF8')"
                        .formatted(extract.columnList(), extract.table(), known(extract)),
                    out);
      }
      if (rows > 0 || extract != Extract.CLICKS) {
        if (duck == null) {
          move(fresh, folder.resolve(extract.table() + ".csv"));
        } else {
          Path packed = folder.resolve("." + extract.table() + ".parquet" + FRESH);
          pack(duck, extract, fresh, packed);
          move(packed, folder.resolve(extract.table() + ".parquet"));
        }
      }
      return rows;
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** A brand or category that only a listing names was in no extract. */
  private static String known(Extract extract) {
    return extract == Extract.BRANDS || extract == Extract.CATEGORY
        ? " WHERE NOT is_placeholder"
        : "";
  }

  private static void move(Path fresh, Path target) throws IOException {
    Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void pack(Connection duck, Extract extract, Path csv, Path target)
      throws IOException {
    String columns =
        extract.columns().stream()
            .map(column -> "'%s': '%s'".formatted(column.name(), type(column)))
            .collect(Collectors.joining(", "));
    try (Statement statement = duck.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
      statement.execute(
          "COPY (SELECT * FROM read_csv(%s, header = true, delim = ',', quote = '\"', escape = '\"', nullstr = '', allow_quoted_nulls = false, auto_detect = false, max_line_size = 100000000, columns = {%s})) TO %s (FORMAT parquet)"
              .formatted(quoted(csv), columns, quoted(target)));
    } catch (SQLException e) {
      throw new IOException("DuckDB refuses: " + e.getMessage(), e);
    }
  }

  private static String type(ExtractColumn column) {
    return column.kind() == ColumnKind.ID
        ? "BIGINT"
        : column.kind() == ColumnKind.TIME ? "TIMESTAMPTZ" : "VARCHAR";
  }

  private static String quoted(Path file) {
    return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
  }
}
