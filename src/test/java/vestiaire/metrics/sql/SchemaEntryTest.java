package vestiaire.metrics.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an analyst without psql is told of tables and functions. */
@Tag("slow")
class SchemaEntryTest {
  @Test
  void tablesViewsAndFunctionsAreDescribedAsTheDatabaseDoes() {
    try (Database database = TestDatabase.create()) {
      List<SchemaEntry> listings = SchemaEntry.named(database, "listings");
      assertThat(listings).hasSize(1);
      assertThat(listings.get(0).comment()).isNotEmpty();
      assertThat(listings.get(0).columns())
          .extracting(SchemaEntry.Column::name)
          .containsExactly(
              "id",
              "id_customer",
              "id_brand",
              "id_category",
              "date_created",
              "date_completed",
              "date_sold");
      assertThat(listings.get(0).columns())
          .contains(
              new SchemaEntry.Column(
                  "date_sold", "timestamp with time zone", "When it was sold; null while unsold"));
      List<SchemaEntry> function = SchemaEntry.named(database, "short_title");
      assertThat(function).hasSize(1);
      assertThat(function.get(0).name()).startsWith("short_title(");
      assertThat(function.get(0).columns().get(0).type()).isEqualTo("text");
      assertThat(SchemaEntry.named(database, "reporting_week").get(0).columns()).isNotEmpty();
      assertThat(SchemaEntry.named(database, "pg_class; DROP TABLE listings")).isEmpty();
      assertThat(SchemaEntry.names(database)).contains("listings", "clicks", "step_times");
    }
  }
}
