package vestiaire.metrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.sample.SampleMarketplace;
import vestiaire.metrics.sample.SampleOptions;
import vestiaire.metrics.sql.DatabaseUrl;

/** Databases that are not ours alone, and roles that may not do everything. */
@Tag("slow")
class ForeignDatabaseTest {
  private static final String OWN = "vestiaire_metrics";

  @TempDir static Path folder;
  private static String extracts;

  @BeforeAll
  static void write() throws Exception {
    Path written = folder.resolve("extracts");
    new SampleMarketplace(SampleOptions.standard().withWeeks(10).withSeed(11)).writeTo(written);
    extracts = written.toString();
  }

  @Test
  void leavesTablesOfOthersAloneAndFindsItsOwnAgain() throws Exception {
    DatabaseUrl url = Run.fresh();
    execute(url, "CREATE TABLE listings (a int)", "INSERT INTO listings VALUES (7)");
    Run first = Run.on(url, folder.resolve("foreign"), "import", extracts);
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(column(url, "SELECT a FROM public.listings")).containsExactly("7");
    assertThat(column(url, "SELECT count(*) > 100 FROM " + OWN + ".listings")).containsExactly("t");
    Run again = Run.on(url, folder.resolve("foreign"), "import", extracts);
    assertThat(again.out()).contains("0 new, 0 changed");
    assertThat(column(url, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
        .containsExactly("1");
  }

  @Test
  void aFunctionOfAProviderIsEnoughToMakeASchemaOfItsOwn() throws Exception {
    DatabaseUrl url = Run.fresh();
    execute(url, "CREATE FUNCTION provider_helper() RETURNS int LANGUAGE sql AS 'SELECT 1'");
    Run run = Run.on(url, folder.resolve("helper"), "migrate");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("The schema " + OWN);
  }

  @Test
  void takesTheSchemaThatIsNamed() throws Exception {
    DatabaseUrl url = Run.fresh();
    assertThat(Run.on(url, folder.resolve("a"), "migrate", "--schema", "Mode Été").out())
        .contains("The schema Mode Été");
    assertThat(Run.on(url, folder.resolve("a"), "migrate").out()).contains("The schema Mode Été");
    Run told = Run.of("migrate", "--db", Run.address(Run.fresh()) + "&currentSchema=metrics");
    assertThat(told.out()).as(told.err()).contains("The schema metrics");
  }

  @Test
  void refusesANamedSchemaThatHoldsOtherThings() throws Exception {
    DatabaseUrl url = Run.fresh();
    execute(url, "CREATE SCHEMA shop", "CREATE TABLE shop.orders (a int)");
    Run run = Run.on(url, folder.resolve("b"), "migrate", "--schema", "shop");
    assertThat(run.code()).isEqualTo(5);
    assertThat(run.err()).contains("The schema shop").contains("--schema names another");
  }

  @Test
  void theDocumentedGrantsAreEnough() throws Exception {
    DatabaseUrl owner = Run.fresh();
    String name = owner.toString().replaceFirst(".*/", "");
    String role = "reporter_" + name;
    Run made = Run.on(owner, folder.resolve("g"), "migrate", "--schema", OWN);
    assertThat(made.code()).as(made.err()).isZero();
    execute(
        owner,
        "CREATE ROLE " + role + " LOGIN PASSWORD 'x'",
        "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC",
        "REVOKE ALL ON SCHEMA public FROM PUBLIC");
    for (String grant : documentedGrants()) {
      execute(owner, grant.replace("shop", name).replace("reporter", role));
    }
    DatabaseUrl reporter = new DatabaseUrl(owner.jdbc(), role, "x");
    Path out = folder.resolve("granted");
    for (int i = 0; i < 2; i++) {
      Run run = Run.on(reporter, out, "generate", "--data", extracts);
      assertThat(run.code()).as(run.err()).isZero();
    }
    Run sent = Run.on(reporter, out, "send");
    assertThat(sent.code()).as(sent.err()).isZero();
    Run past = Run.on(reporter, out, "generate", "--week", "2026-W18");
    assertThat(past.code()).as(past.err()).isZero();
  }

  @Test
  void saysWhichGrantIsMissing() throws Exception {
    DatabaseUrl owner = Run.fresh();
    String name = owner.toString().replaceFirst(".*/", "");
    String role = "nobody_" + name;
    execute(owner, "CREATE ROLE " + role + " LOGIN PASSWORD 'x'", "CREATE TABLE orders (a int)");
    DatabaseUrl nobody = new DatabaseUrl(owner.jdbc(), role, "x");
    Run run = Run.on(nobody, folder.resolve("n"), "import", extracts);
    assertThat(run.code()).isEqualTo(5);
    assertThat(run.err())
        .contains("permission denied for database " + name)
        .contains("GRANT CREATE ON DATABASE")
        .contains("migrate");
    // From server 16 on, who creates a role may give it but not yet act for it.
    execute(
        owner,
        "GRANT " + role + " TO CURRENT_USER",
        "CREATE SCHEMA " + OWN + " AUTHORIZATION " + role);
    assertThat(Run.on(nobody, folder.resolve("n"), "import", extracts).code()).isZero();
    execute(owner, "REVOKE TEMPORARY ON DATABASE " + name + " FROM PUBLIC");
    Run report = Run.on(nobody, folder.resolve("n"), "generate");
    assertThat(report.code()).isEqualTo(5);
    assertThat(report.err())
        .contains("permission denied to create temporary tables")
        .contains("GRANT TEMPORARY ON DATABASE");
  }

  @Test
  void saysThatNothingCanBeWritten() throws Exception {
    DatabaseUrl url = Run.fresh();
    String name = url.toString().replaceFirst(".*/", "");
    execute(url, "ALTER DATABASE " + name + " SET default_transaction_read_only = on");
    Run run = Run.on(url, folder.resolve("r"), "import", extracts);
    assertThat(run.code()).isEqualTo(5);
    assertThat(run.err()).contains("read-only transaction").contains("read-only replica");
  }

  private static List<String> documentedGrants() throws Exception {
    String text = Files.readString(Path.of("docs/DATABASE.md"));
    String block = text.substring(text.indexOf("```sql\n") + 7);
    List<String> grants =
        List.of(block.substring(0, block.indexOf("```")).strip().split(";\\s*", -1)).stream()
            .filter(grant -> !grant.isBlank())
            .toList();
    assertThat(grants).allMatch(grant -> grant.startsWith("GRANT "));
    return grants;
  }

  static void execute(DatabaseUrl url, String... statements) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url.jdbc(), url.user(), url.password());
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  static List<String> column(DatabaseUrl url, String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url.jdbc(), url.user(), url.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }
}
