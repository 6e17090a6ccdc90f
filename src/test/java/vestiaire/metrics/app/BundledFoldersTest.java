package vestiaire.metrics.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.TestDatabase;

/** A project's own functions beside the program's. */
class BundledFoldersTest {
  @TempDir Path folder;
  private Path functions;

  @BeforeEach
  void project() throws IOException {
    functions = Files.createDirectories(folder.resolve("sql/schema/functions"));
  }

  @Test
  @Tag("slow")
  void ownFunctionUsesTheProgramsAndIsRunAgainWhenItHasChanged() throws IOException {
    Path own = functions.resolve("R__70_double_limit.sql");
    var url = TestDatabase.url();
    for (int times : new int[] {2, 3}) {
      Files.writeString(
          own,
          "CREATE OR REPLACE FUNCTION double_limit() RETURNS integer LANGUAGE sql AS 'SELECT"
              + " (min_listings() * "
              + times
              + ")::integer';\n");
      try (Database database = Database.open(url, BundledFolders.schema(folder.resolve("sql")))) {
        assertThat(TestDatabase.column(database, "SELECT double_limit()"))
            .containsExactly(Integer.toString(20 * times));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"functions/R__01_limits.sql", "R__12_kaplan_meier.sql", "functions/V3__mine.sql"})
  void fileWithTheNameOfOneOfTheProgramsIsRefused(String name) throws IOException {
    Files.writeString(folder.resolve("sql/schema").resolve(name), "SELECT 1;\n");
    assertThatThrownBy(() -> BundledFolders.schema(folder.resolve("sql")))
        .isInstanceOf(MetricsException.Usage.class)
        .hasMessageContaining(name)
        .hasMessageContaining("has " + (name.contains("V3") ? "tables/V3__" : "functions/R__"))
        .hasMessageContaining("copy the whole");
  }

  @Test
  void wholeSchemaOfAProjectStandsAlone() throws IOException {
    Files.createDirectories(folder.resolve("sql/schema/tables"));
    Files.writeString(functions.resolve("R__01_limits.sql"), "SELECT 1;\n");
    assertThat(BundledFolders.schema(folder.resolve("sql")))
        .containsExactly(folder.resolve("sql/schema"));
  }
}
