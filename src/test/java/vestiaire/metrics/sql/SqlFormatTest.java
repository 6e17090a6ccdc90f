package vestiaire.metrics.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every SQL file of the product has one format, and the check sees what breaks it. */
class SqlFormatTest {
  @Test
  void everyFileHasTheFormat() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("sql"))) {
      List<Path> sql = files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
      assertThat(sql).hasSizeGreaterThan(100);
      List<String> faults =
          sql.stream()
              .flatMap(
                  file ->
                      SqlFormat.faults(read(file), isQuery(file)).stream()
                          .map(fault -> file + ": " + fault))
              .toList();
      assertThat(faults).as("docs/WRITING-SQL.md, Format of the file").isEmpty();
    }
  }

  @Test
  void soundFileHasNoFault() {
    assertThat(
            SqlFormat.faults(
                """
                -- title: select, from and where; a comment's words are its own
                WITH counted AS (
                  SELECT brand, count(*) AS listings, 'from ; where' AS words
                  FROM listings
                  JOIN (SELECT id_brand, brand
                        FROM brands) AS named USING (id_brand)
                  GROUP BY brand
                )
                SELECT brand, left(words, 3)
                FROM counted;
                """,
                true))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "select 1;                                  | line 1: select is written SELECT",
        "SELECT 1 as one;                           | line 1: as is written AS",
        "SELECT 1~     , 2;                         | line 2: a comma stands at the end of the line before",
        "SELECT 1~   FROM listings;                 | line 2: indented by 3, not by 0",
        "WITH one AS (~   SELECT 1~)~SELECT 1;      | line 2: indented by 3, not by 2",
        "SELECT 1; SELECT 2;                        | line 2: one statement, and a semicolon at its end",
        "SELECT 1                                   | line 2: one statement, and a semicolon at its end",
        "SELECT 1 ~FROM listings;                   | line 1: a tab, or a blank at its end",
        "CREATE FUNCTION f() AS $$~SELECT 1;~$$;    | line 2: indented by 0, not by 2"
      })
  void faultIsNamedWithItsLine(String text, String fault) {
    boolean isQuery = !text.startsWith("CREATE");
    assertThat(SqlFormat.faults(text.replace("~", "\n") + "\n", isQuery)).containsExactly(fault);
  }

  @Test
  void longLineAndMissingEndAreNamed() {
    assertThat(SqlFormat.faults("SELECT " + "1".repeat(SqlFormat.WIDTH) + ";", true))
        .containsExactly(
            "line 1: 138 characters, 130 at most",
            "line 1: one end of line at the end of the file");
  }

  private static boolean isQuery(Path file) {
    return !file.startsWith(Path.of("sql/schema"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
