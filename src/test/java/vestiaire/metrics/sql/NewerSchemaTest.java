package vestiaire.metrics.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vestiaire.metrics.model.MetricsException;

/** A program that was left behind does not work on what a newer one made. */
@Tag("slow")
class NewerSchemaTest {
  private static final Path SCHEMA = Path.of("sql/schema");

  @Test
  void databaseOfANewerVersionIsRefusedWithASentence() {
    DatabaseUrl url = TestDatabase.url();
    try (Database database = Database.open(url, SCHEMA)) {
      TestDatabase.execute(
          database,
          """
          INSERT INTO flyway_schema_history
          SELECT max(installed_rank) + 1, '999', 'two ledgers', 'SQL', 'tables/V999__two_ledgers.sql', 1, USER, now(), 5, true
          FROM flyway_schema_history
          """);
    }
    assertThatThrownBy(() -> Database.open(url, SCHEMA))
        .isInstanceOf(MetricsException.Database.class)
        .hasMessageContaining("made by a newer version of the program")
        .hasMessageContaining("V999 (two ledgers)")
        .hasMessageContaining("--db");
  }

  @Test
  void functionThatIsGoneIsNoNewerVersion() {
    DatabaseUrl url = TestDatabase.url();
    try (Database database = Database.open(url, SCHEMA)) {
      TestDatabase.execute(
          database,
          """
          INSERT INTO flyway_schema_history
          SELECT max(installed_rank) + 1, NULL, 'gone', 'SQL', 'functions/R__gone.sql', 1, USER, now(), 5, true
          FROM flyway_schema_history
          """);
    }
    try (Database database = Database.open(url, SCHEMA)) {
      assertThat(TestDatabase.column(database, "SELECT count(*) FROM listings"))
          .containsExactly("0");
    }
  }
}
