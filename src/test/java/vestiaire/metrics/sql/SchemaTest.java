package vestiaire.metrics.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The schema's files: one definition of each thing, which can be run again. */
@Tag("slow")
class SchemaTest {
  private static final Path SCHEMA = Path.of("sql/schema");
  private static final Pattern CREATED =
      Pattern.compile(
          "(?im)^CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:UNIQUE\\s+)?(TABLE|VIEW|FUNCTION|TRIGGER|INDEX)"
              + "\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?(\\w+)");

  @Test
  void eachNameIsCreatedInOneFileOnce() throws IOException {
    Map<String, List<String>> places = new HashMap<>();
    for (Path file : files()) {
      Matcher created = CREATED.matcher(Files.readString(file));
      while (created.find()) {
        places
            .computeIfAbsent(
                created.group(1).toUpperCase(Locale.ROOT) + " " + created.group(2),
                name -> new ArrayList<>())
            .add(file.getFileName().toString());
      }
    }
    assertThat(places).hasSizeGreaterThan(40);
    assertThat(places.entrySet().stream().filter(one -> one.getValue().size() > 1)).isEmpty();
  }

  @Test
  void fileOfFunctionsIsNamedAfterWhatItDefines() throws IOException {
    for (Path file : files()) {
      String name = file.getFileName().toString();
      assertThat(name).matches("V\\d+__[a-z_]+\\.sql|R__\\d\\d_[a-z_]+\\.sql");
      assertThat(file.getParent().getFileName())
          .hasToString(name.startsWith("V") ? "tables" : "functions");
    }
  }

  @Test
  void functionsCanBeCreatedAgainOnALiveDatabase() throws IOException {
    try (Database database = TestDatabase.create()) {
      for (Path file : files()) {
        if (file.getFileName().toString().startsWith("R__")) {
          TestDatabase.execute(database, Files.readString(file));
        }
      }
      assertThat(TestDatabase.column(database, "SELECT count(*) FROM listing_clicks"))
          .containsExactly("0");
    }
  }

  @Test
  void everyTableViewAndFunctionIsDescribed() {
    try (Database database = TestDatabase.create()) {
      assertThat(
              TestDatabase.column(
                  database,
                  """
                  SELECT relname FROM pg_class
                  WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'v')
                    AND relname <> 'flyway_schema_history' AND obj_description(oid, 'pg_class') IS NULL
                  UNION ALL
                  SELECT proname FROM pg_proc
                  WHERE pronamespace = current_schema()::regnamespace AND obj_description(oid, 'pg_proc') IS NULL
                  """))
          .isEmpty();
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(SCHEMA)) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
  }
}
