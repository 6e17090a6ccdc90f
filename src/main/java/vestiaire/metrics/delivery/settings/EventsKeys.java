package vestiaire.metrics.delivery.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import vestiaire.metrics.ingest.engine.EngineExtracts;
import vestiaire.metrics.ingest.engine.EventsSource;
import vestiaire.metrics.ingest.load.ColumnMap;
import vestiaire.metrics.ingest.load.Extract;
import vestiaire.metrics.model.LayeredFolder;
import vestiaire.metrics.model.MetricsException;

/** The keys of {@code weekly.yml} below {@code events}: the engine in which clicks live. */
final class EventsKeys {
  private static final String URL = "EVENTS_URL";
  private static final String TABLE = "clicks";
  private static final List<String> KEYS =
      Stream.concat(
              Stream.of("url", "table", "where", "drivers", "brands", "category", "listings"),
              MapKeys.KEYS.stream())
          .toList();
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)//[^/@]*:[^/@]+@|[?;&:](?:password|pwd|pass|token|access_?token|auth_accesstoken|secret\\w*|private_?key\\w*)=.");

  private final SettingsMapping keys;
  private final Placeholders placeholders;
  private final SettingsProblems problems;

  private EventsKeys(SettingsMapping keys, Placeholders placeholders, SettingsProblems problems) {
    this.keys = keys;
    this.placeholders = placeholders;
    this.problems = problems;
  }

  /**
   * Reads them, or what the environment says where the file has none. Null when clicks come with
   * the extracts, or when something is wrong, which is a problem.
   *
   * @param sql the folder with the engines' lines, null where it is not looked at
   * @param map what columns and values are called elsewhere
   * @throws MetricsException.Usage when the environment names what is no engine's address
   */
  static @Nullable Events read(
      SettingsMapping all,
      Placeholders placeholders,
      SettingsProblems problems,
      Path file,
      @Nullable LayeredFolder sql,
      @Nullable Extracts extracts,
      ColumnMap map) {
    Node node = all.node("events").orElse(null);
    if (node == null) {
      String url = placeholders.variable(URL);
      return url == null ? null : new Events(new EventsSource(url, TABLE, null, null), map, null);
    }
    if (extracts != null && extracts.clicks()) {
      problems.add(
          all.place("extracts"),
          "clicks live in the engine that 'events' names, and two places do not mix; write clicks: none");
    }
    return new EventsKeys(
            SettingsMapping.of(node, "events", problems, KEYS), placeholders, problems)
        .read(file, sql, map, extracts != null);
  }

  private @Nullable Events read(
      Path file, @Nullable LayeredFolder sql, ColumnMap map, boolean hasExtracts) {
    ColumnMap named = map(map);
    String url = url();
    String table = resolved("table");
    String condition = resolved("where");
    Path drivers = drivers(file);
    Map<Extract, String> tables = tables(hasExtracts);
    if (url == null) {
      return null;
    }
    try {
      EventsSource source =
          new EventsSource(url, Objects.requireNonNullElse(table, TABLE), condition, drivers);
      if (sql != null) {
        source.requireDialect(sql);
      }
      return new Events(
          source, named, tables.isEmpty() ? null : new EngineExtracts(source, tables));
    } catch (MetricsException.Usage | MetricsException.Settings e) {
      problems.add(
          keys.place("url"), String.valueOf(e.getMessage()).replaceFirst("^--events: ", ""));
      return null;
    }
  }

  private @Nullable String url() {
    String written = keys.node("url").isPresent() ? keys.text("url") : placeholders.variable(URL);
    if (written == null && keys.node("url").isEmpty()) {
      keys.required("url", "jdbc:trino://trino.example.com:443/lake/web, or the variable " + URL);
    }
    if (written == null || keys.node("url").isEmpty()) {
      return written;
    }
    if (SECRET.matcher(written).find()) {
      // What stands there may be the secret, so it is not repeated.
      problems.add(
          keys.place("url"),
          "a secret does not stand in this file; write ${env:" + URL + "} or ${file:PATH}");
      return null;
    }
    return placeholders.resolve(keys, "url", written, problems);
  }

  /** Returns the tables of brands, categories and listings: all three or none. */
  private Map<Extract, String> tables(boolean hasExtracts) {
    Map<Extract, String> tables = new EnumMap<>(Extract.class);
    for (Extract extract : EngineExtracts.READ) {
      String table = resolved(extract.table());
      if (table != null) {
        tables.put(extract, table);
      }
    }
    for (Extract extract : EngineExtracts.READ) {
      if (!tables.isEmpty() && keys.node(extract.table()).isEmpty()) {
        keys.required(extract.table(), "lake.web." + extract.table());
      } else if (hasExtracts && keys.node(extract.table()).isPresent()) {
        problems.add(
            keys.place(extract.table()),
            "'%s' come from one place, and 'extracts' names another".formatted(extract.table()));
      }
    }
    return tables;
  }

  private @Nullable String resolved(String key) {
    return placeholders.resolve(keys, key, keys.text(key), problems);
  }

  private @Nullable Path drivers(Path file) {
    String written = resolved("drivers");
    if (written == null) {
      return null;
    }
    Path folder = file.resolveSibling(written);
    try (Stream<Path> files = Files.list(folder)) {
      if (files.noneMatch(one -> one.toString().endsWith(".jar"))) {
        problems.add(keys.place("drivers"), folder + " holds no driver, which is a jar");
      }
    } catch (IOException e) {
      problems.add(keys.place("drivers"), "there is no folder " + folder);
    }
    return folder;
  }

  /** Names told for the engine alone go before those of extracts. */
  private ColumnMap map(ColumnMap elsewhere) {
    ColumnMap own = MapKeys.read(keys, problems);
    Map<String, String> columns = new LinkedHashMap<>(elsewhere.columns());
    columns.putAll(own.columns());
    Map<String, Map<String, String>> values = new LinkedHashMap<>(elsewhere.values());
    values.putAll(own.values());
    return new ColumnMap(columns, values);
  }
}
