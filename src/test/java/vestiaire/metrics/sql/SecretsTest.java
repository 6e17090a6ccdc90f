package vestiaire.metrics.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestiaire.metrics.model.MetricsException;

/** No password in any message, and no query that reads the server's files. */
@Tag("slow")
class SecretsTest {
  private static final String PLANTED = "S3cretPG_planted";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://me:S3cretPG_planted@127.0.0.1:1/base",
        "jdbc:postgresql://me:S3cretPG_planted@127.0.0.1:1/base?sslmode=disable",
        "jdbc:postgresql://me:S3cretPG_planted@127.0.0.1:1",
        "jdbc:postgresql://:S3cretPG_planted@127.0.0.1:1/base",
        "jdbc:postgresql://127.0.0.1:1/base?user=me&password=S3cretPG_planted",
        "jdbc:postgresql://127.0.0.1:1/base?user=me&PASSWORD=S3cretPG_planted",
        "jdbc:postgresql://127.0.0.1:1/base?user=me&sslpassword=S3cretPG_planted",
        "jdbc:postgresql:me:S3cretPG_planted@base",
        "postgres://me:S3cretPG_planted@127.0.0.1:1/base",
        "postgresql://me:S3cretPG_planted@127.0.0.1:1,127.0.0.1:2/base",
        "postgres://127.0.0.1:1/base?user=me&password=S3cretPG_planted",
        "postgres://me:S3cretPG_planted%@127.0.0.1:1/base",
        "postgres://me:S3cretPG_planted@[::1/base",
        "postgres:/me:S3cretPG_planted@127.0.0.1/base",
        "mysql://me:S3cretPG_planted@127.0.0.1/base",
      })
  void passwordInAnAddressIsNotTold(String address) {
    assertThatThrownBy(() -> Database.open(DatabaseUrl.parse(address), Path.of("sql/schema")))
        .isInstanceOf(MetricsException.class)
        .satisfies(
            e -> {
              for (Throwable at = e; at != null; at = at.getCause()) {
                assertThat(String.valueOf(at.getMessage())).doesNotContain(PLANTED);
              }
            });
  }

  @Test
  void loginBeforeTheHostIsALogin() {
    DatabaseUrl url =
        DatabaseUrl.parse("jdbc:postgresql://me:a%40b@db.example.com:5432/base?x=y@z");
    assertThat(url.user()).isEqualTo("me");
    assertThat(url.password()).isEqualTo("a@b");
    assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://db.example.com:5432/base?x=y@z");
    assertThat(DatabaseUrl.parse("jdbc:postgresql://h/base?options=a@b", Map.of()).user()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT pg_read_file('/etc/passwd')",
        "SELECT pg_ls_dir('/')",
        "SELECT set_config('role', 'vestiaire', false), pg_read_file('/etc/passwd')",
        "SELECT rolpassword FROM pg_authid",
        "SELECT lo_import('/etc/passwd')",
      })
  void queryOnTheBuiltInServerReadsNoFiles(String sql) throws Exception {
    java.nio.file.Files.createDirectories(folder.resolve("x"));
    java.nio.file.Files.writeString(
        folder.resolve("x/spy.sql"), "-- title: A spy\n-- grain: one row\n" + sql);
    try (Database database = TestDatabase.create()) {
      TestDatabase.execute(
          database,
          "INSERT INTO brands VALUES (1, 'A')",
          "INSERT INTO category VALUES (1, 'C')",
          "INSERT INTO listings (id, id_customer, id_brand, id_category, date_created)"
              + " VALUES (1, 'x', 1, 1, '2026-05-04 12:00Z')");
      try (QueryRun run =
          new QueryRun(
              database,
              new Period(null, null, java.time.ZoneId.of("Europe/Paris")),
              Duration.ofSeconds(30),
              1)) {
        List<Answer> answers =
            run.ask(
                QueryFolder.in(folder),
                question ->
                    new RowConsumer() {
                      @Override
                      public void columns(List<vestiaire.metrics.model.Column> columns) {}

                      @Override
                      public void row(List<Object> cells) {}

                      @Override
                      public void complete() {}

                      @Override
                      public void close() {}
                    });
        assertThat(answers.get(0))
            .isInstanceOfSatisfying(
                Answer.Refused.class,
                one -> assertThat(one.message()).contains("permission denied"));
      }
    }
  }
}
