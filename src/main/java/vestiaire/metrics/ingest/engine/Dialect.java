package vestiaire.metrics.ingest.engine;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.DidYouMean;
import vestiaire.metrics.model.LayeredFolder;
import vestiaire.metrics.model.MetricsException;

/** The lines of {@code sql/engine/dialects.properties} for one engine. */
final class Dialect {
  private static final String FILE = "engine/dialects.properties";
  private static final List<String> NEEDED = List.of("micros", "instant", "event");
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

  private final Map<String, String> lines;

  private Dialect(Map<String, String> lines) {
    this.lines = lines;
  }

  /**
   * Reads the lines of an engine; those of an upper layer stand in the place of the program's own.
   *
   * @throws MetricsException.Settings when there are none, or one that is needed is missing
   */
  static Dialect of(String engine, LayeredFolder sql) {
    Map<String, String> lines = new TreeMap<>();
    TreeSet<String> known = new TreeSet<>();
    for (int i = sql.layers().size() - 1; i >= 0; i--) {
      Path file = sql.layers().get(i).resolve(FILE);
      if (Files.exists(file)) {
        properties(file)
            .forEach(
                (key, line) -> {
                  String name = String.valueOf(key);
                  int dot = name.indexOf('.');
                  known.add(dot < 0 ? name : name.substring(0, dot));
                  if (name.startsWith(engine + ".")) {
                    lines.put(name.substring(dot + 1), String.valueOf(line));
                  }
                });
      }
    }
    if (lines.isEmpty()) {
      throw new MetricsException.Settings(
          "%s has no line for jdbc:%s:%s; there are %s, and lines of your own make another"
              .formatted(
                  sql.resolve(FILE),
                  engine,
                  DidYouMean.to(engine, known).map(" (did you mean %s?)"::formatted).orElse(""),
                  String.join(", ", known)));
    }
    for (String needed : NEEDED) {
      if (!lines.containsKey(needed)) {
        throw new MetricsException.Settings(
            "%s: %s.%s is missing; what it says stands at the file's head"
                .formatted(sql.resolve(FILE), engine, needed));
      }
    }
    return new Dialect(lines);
  }

  /** Returns the SQL of a column's microseconds since 1970. */
  String micros(String column) {
    return line("micros").replace("${time}", column);
  }

  /** Returns the SQL of an instant that a column of times can be compared with. */
  String instant(Instant instant) {
    return line("instant").replace("${instant}", INSTANT.format(instant));
  }

  /** Returns the SQL of a text that is compared by its bytes. */
  String event(String text) {
    return line("event").replace("${event}", text);
  }

  /** Returns what is run after connecting, or null. */
  @Nullable String session() {
    return lines.get("session");
  }

  /** Returns the query for a table's version, or null where it has none. */
  @Nullable String version(String table) {
    String query = lines.get("version");
    return query == null ? null : query.replace("${table}", table);
  }

  /** Returns the SQL of a table as of a version. */
  String pinned(String table, String version) {
    return line("pinned").replace("${table}", table).replace("${version}", version);
  }

  /** Returns whether one transaction sees one state of the table. */
  boolean hasTransactions() {
    return "yes".equals(lines.get("transaction"));
  }

  /** Returns the property of the connection that has rows stream, if one is needed. */
  Properties streams() {
    Properties properties = new Properties();
    String streams = lines.getOrDefault("streams", "");
    int equal = streams.indexOf('=');
    if (equal > 0) {
      properties.setProperty(
          streams.substring(0, equal).strip(), streams.substring(equal + 1).strip());
    }
    return properties;
  }

  private String line(String name) {
    String line = lines.get(name);
    if (line == null) {
      throw new MetricsException.Settings(FILE + ": the line " + name + " is missing");
    }
    return line;
  }

  private static Properties properties(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      return properties;
    } catch (IOException | IllegalArgumentException e) {
      throw new MetricsException.Settings(file + " cannot be read: " + e.getMessage());
    }
  }
}
