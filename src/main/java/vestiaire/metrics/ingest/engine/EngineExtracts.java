package vestiaire.metrics.ingest.engine;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.ingest.load.ColumnKind;
import vestiaire.metrics.ingest.load.ColumnMap;
import vestiaire.metrics.ingest.load.Extract;
import vestiaire.metrics.ingest.load.ExtractColumn;
import vestiaire.metrics.model.LayeredFolder;
import vestiaire.metrics.model.MetricsException;

/**
 * Brands, categories and listings that live in an engine: they become the extracts of a folder, and
 * the import reads these with its checks and counts as it reads any. A row is held at a time.
 *
 * @param source the engine
 * @param tables of these extracts, as the engine names them
 */
public record EngineExtracts(EventsSource source, Map<Extract, String> tables) {
  /** The extracts that are read from an engine; its clicks are reduced there. */
  public static final List<Extract> READ =
      List.of(Extract.BRANDS, Extract.CATEGORY, Extract.LISTINGS);

  private static final int FETCHED = 10_000;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setRecordSeparator('\n')
          .setQuoteMode(QuoteMode.ALL_NON_NULL)
          .get();

  /** Copies the names. */
  public EngineExtracts {
    tables = Map.copyOf(tables);
  }

  /**
   * Writes them as CSV under the names that they have there, with times in UTC.
   *
   * @param folder which is there
   * @param map what columns are called in the engine
   * @param sql the folder with {@code engine/}
   * @return the rows of each
   * @throws MetricsException.Settings when there is no driver or dialect
   * @throws MetricsException.Input when the engine refuses or breaks off, or lacks a column
   * @throws MetricsException.Rendering when the folder cannot be written to
   */
  public Map<Extract, Long> writeTo(Path folder, ColumnMap map, LayeredFolder sql) {
    Dialect dialect = Dialect.of(source.engine(), sql);
    Map<Extract, Long> rows = new EnumMap<>(Extract.class);
    try (Connection engine = EngineConnection.open(source, dialect)) {
      for (Extract extract : READ) {
        String table = tables.get(extract);
        if (table != null) {
          Path file = folder.resolve(extract.table() + ".csv");
          try (CSVPrinter out = printer(file)) {
            rows.put(extract, write(engine, dialect, extract, table, map, out));
          }
        }
      }
      return rows;
    } catch (EngineFault e) {
      throw broken(e, e.firstLine());
    } catch (SQLException e) {
      throw broken(e, new EngineFault(e).firstLine());
    } catch (IOException e) {
      throw new MetricsException.Rendering(
          "What the engine says cannot be written to " + folder + ": " + e.getMessage(), e);
    }
  }

  private static CSVPrinter printer(Path file) throws IOException {
    Writer out = Files.newBufferedWriter(file);
    return new CSVPrinter(out, FORMAT);
  }

  private MetricsException.Input broken(Exception cause, String why) {
    return new MetricsException.Input(
        "The engine at %s broke off, and nothing was imported: %s; run it again when the engine is well"
            .formatted(EventsSource.withoutSecrets(source.url()), why),
        cause);
  }

  private long write(
      Connection engine,
      Dialect dialect,
      Extract extract,
      String table,
      ColumnMap map,
      CSVPrinter out)
      throws SQLException, IOException {
    String relation =
        EngineSnapshot.relation(new EventsSource(source.url(), table, null, source.drivers()));
    List<String> needed =
        extract.columns().stream()
            .filter(ExtractColumn::required)
            .map(ExtractColumn::name)
            .toList();
    Map<String, String> theirs = EngineTable.columns(engine, relation, extract, needed, map);
    List<ExtractColumn> columns =
        extract.columns().stream().filter(one -> theirs.containsKey(one.name())).toList();
    List<String> asked = new ArrayList<>();
    for (ExtractColumn column : columns) {
      String name = String.valueOf(theirs.get(column.name()));
      asked.add(column.kind() == ColumnKind.TIME ? dialect.micros(name) : name);
    }
    out.printRecord(columns.stream().map(one -> theirs.get(one.name())).toList());
    long rows = 0;
    try (Statement statement = engine.createStatement()) {
      statement.setFetchSize(FETCHED);
      try (ResultSet found =
          statement.executeQuery("SELECT " + String.join(", ", asked) + " FROM " + relation)) {
        while (found.next()) {
          for (int i = 0; i < columns.size(); i++) {
            String text = found.getString(i + 1);
            out.print(columns.get(i).kind() == ColumnKind.TIME ? instant(text) : text);
          }
          out.println();
          rows++;
        }
      }
    }
    return rows;
  }

  private static @Nullable String instant(@Nullable String micros) {
    return micros == null
        ? null
        : Instant.EPOCH.plus(new BigDecimal(micros).longValueExact(), ChronoUnit.MICROS).toString();
  }
}
