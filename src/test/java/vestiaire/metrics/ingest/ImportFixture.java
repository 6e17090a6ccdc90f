package vestiaire.metrics.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.DatabaseUrl;
import vestiaire.metrics.sql.TestDatabase;

/**
 * A folder of four small extracts that a test changes as it likes, and a database to import into.
 */
final class ImportFixture {
  static final String BRANDS = "ID_BRAND,BRAND\n1,Gucci\n2,Dior\n";
  static final String CATEGORY = "ID_CATEGORY,CATEGORY\n5,Bags\n3,Shoes\n";
  static final String LISTINGS =
      """
      ID,ID_CUSTOMER,ID_BRAND,ID_CATEGORY,DATE_CREATED,DATE_COMPLETED,DATE_SOLD
      10,anna,1,5,2021-09-01T10:00:00Z,2021-09-01T10:05:00Z,
      11,bert,2,3,2021-09-01T11:00:00Z,,
      """;
  static final String CLICKS_HEADER =
      "DATETIME_SESSION,ID_USER,ID_PRODUCT,EVENT_CATEGORY,EVENT_ACTION,EVENT_LABEL\n";
  static final String CLICKS =
      CLICKS_HEADER
          + "2021-09-01T10:01:00.5Z,anna,10,deposit,tap,\n"
          + "2021-09-01T10:02:00Z,anna,10.0,deposit,tap,next\n";

  final Path folder;
  final Path reports;
  final DatabaseUrl url;
  final DataSource database;

  ImportFixture(Path place) {
    this.folder = place.resolve("extract");
    this.reports = place.resolve("reports");
    this.url = TestDatabase.url();
    this.database = Database.open(url, Path.of("sql/schema")).dataSource();
    reset();
  }

  static DataSource freshDatabase() {
    return TestDatabase.create().dataSource();
  }

  void write(String name, String content) {
    write(name, content, StandardCharsets.UTF_8);
  }

  void write(String name, String content, Charset charset) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name), content.getBytes(charset));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(String name) {
    try {
      Files.delete(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Listings by their data rows. */
  void listings(String... rows) {
    String header = LISTINGS.substring(0, LISTINGS.indexOf('\n') + 1);
    write("listings.csv", header + String.join("\n", rows) + "\n");
  }

  /** Clicks by their data rows. */
  void clicks(String... rows) {
    write("clicks.csv", CLICKS_HEADER + String.join("\n", rows) + "\n");
  }

  ImportSummary run() {
    return run(ImportOptions.DEFAULT);
  }

  ImportSummary run(ImportOptions options) {
    return new ExtractImport(database, options).run(folder, reports, ImportProgress.SILENT);
  }

  /** The four small extracts, an empty database, no reports. */
  void reset() {
    clear();
    deleteAll(folder);
    deleteAll(reports);
    write("brands.csv", BRANDS);
    write("category.csv", CATEGORY);
    write("listings.csv", LISTINGS);
    write("clicks.csv", CLICKS);
  }

  private static void deleteAll(Path folder) {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Takes all rows out of the database. */
  void clear() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "TRUNCATE listings, clicks, brands, category, imports, import_files, brand_names, category_names");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  List<String> query(String sql) {
    return rows(database, sql);
  }

  String report(String path) {
    try {
      return Files.readString(reports.resolve("import").resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All rows of a query, values as text joined by {@code |}, no value as {@code ∅}. */
  static List<String> rows(DataSource database, String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET TIME ZONE 'UTC'");
      return rows(statement, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> rows(Statement statement, String sql) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          String cell = result.getString(i);
          cells.add(cell == null ? "∅" : cell);
        }
        rows.add(String.join("|", cells));
      }
      return rows;
    }
  }
}
