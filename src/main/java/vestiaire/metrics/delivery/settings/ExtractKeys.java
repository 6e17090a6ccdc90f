package vestiaire.metrics.delivery.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import vestiaire.metrics.ingest.load.Extract;
import vestiaire.metrics.model.DidYouMean;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.sql.DatabaseUrl;

/** The keys of {@code weekly.yml} below {@code extracts}: where they come from by themselves. */
final class ExtractKeys {
  private static final List<String> KEYS =
      List.of("folder", "source", "queries", "every", "settle", "after", "deadline", "clicks");
  private static final List<String> NAMES =
      Stream.of(Extract.values()).map(Extract::table).toList();
  private static final Duration HOURLY = Duration.ofHours(1);

  private final SettingsMapping keys;
  private final Placeholders placeholders;
  private final SettingsProblems problems;

  private ExtractKeys(SettingsMapping keys, Placeholders placeholders, SettingsProblems problems) {
    this.keys = keys;
    this.placeholders = placeholders;
    this.problems = problems;
  }

  /** Reads them; null when something is wrong with them, which is a problem. */
  static @Nullable Extracts read(
      Node node, Placeholders placeholders, SettingsProblems problems, Path file) {
    return new ExtractKeys(
            SettingsMapping.of(node, "extracts", problems, KEYS), placeholders, problems)
        .read(file);
  }

  private @Nullable Extracts read(Path file) {
    Duration settle = SettingsValues.duration(keys, "settle", Duration.ofMinutes(1), problems);
    Duration deadline = SettingsValues.duration(keys, "deadline", Duration.ofHours(24), problems);
    Duration every = SettingsValues.duration(keys, "every", HOURLY, problems);
    Extracts.After after = after();
    boolean clicks = clicks();
    if (keys.node("source").isPresent()) {
      for (String other : List.of("folder", "settle", "after")) {
        if (keys.node(other).isPresent()) {
          problems.add(
              keys.place(other), "'" + other + "' is for a folder, and 'source' is a database");
        }
      }
      @Nullable Replica replica = replica(every, clicks);
      // What is read from a database is whole, and a copy that nobody else wants.
      return replica == null
          ? null
          : new Extracts(null, replica, Duration.ZERO, Extracts.After.DELETE, deadline, clicks);
    }
    for (String other : List.of("queries", "every")) {
      if (keys.node(other).isPresent()) {
        problems.add(
            keys.place(other),
            "'" + other + "' goes with 'source', the address of the marketplace's PostgreSQL");
      }
    }
    @Nullable String folder = resolved("folder", keys.required("folder", "/srv/extracts"));
    return folder == null
        ? null
        : new Extracts(file.resolveSibling(folder), null, settle, after, deadline, clicks);
  }

  private @Nullable String resolved(String key, @Nullable String text) {
    if (text == null) {
      return null;
    }
    Placeholders.Resolved value = placeholders.resolve(text);
    if (value.value() == null) {
      problems.add(keys.place(key), value.problem());
    }
    return value.value();
  }

  private @Nullable Replica replica(Duration every, boolean clicks) {
    String written = keys.text("source");
    String text = resolved("source", written);
    Map<String, String> queries = queries(clicks);
    if (text == null || written == null) {
      return null;
    }
    if (every.compareTo(Duration.ofMinutes(1)) < 0) {
      problems.add(keys.place("every"), "a database is read once a minute at most");
    }
    try {
      DatabaseUrl url = DatabaseUrl.parse(text);
      if (url.password() != null && !Placeholders.isOne(written)) {
        problems.add(
            keys.place("source"),
            "no password stands in this file: write ${env:REPLICA_URL} or ${file:/run/secrets/replica}");
      }
      return new Replica(url, queries, every);
    } catch (MetricsException e) {
      problems.add(keys.place("source"), String.valueOf(e.getMessage()));
      return null;
    }
  }

  /** Queries may be of several lines, as no other value may. */
  private Map<String, String> queries(boolean clicks) {
    Map<String, String> queries = new LinkedHashMap<>();
    Node node = keys.node("queries").orElse(null);
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        String name =
            tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        if (!NAMES.contains(name)) {
          problems.add(
              tuple.getKeyNode(),
              "there is no extract '%s'%s"
                  .formatted(
                      name,
                      DidYouMean.to(name, NAMES)
                          .map(near -> "; did you mean '" + near + "'?")
                          .orElse("; there are " + String.join(", ", NAMES))));
        } else if (tuple.getValueNode() instanceof ScalarNode query
            && !query.getValue().isBlank()) {
          queries.put(name, query.getValue().strip().replaceFirst(";\\s*$", ""));
        } else {
          problems.add(tuple.getValueNode(), "'" + name + "' should be a query");
        }
      }
    } else if (node != null) {
      problems.add(node, "'queries' should be a query for each of " + String.join(", ", NAMES));
      return queries;
    }
    List<String> missing =
        NAMES.stream()
            .filter(name -> !queries.containsKey(name) && (clicks || !name.equals("clicks")))
            .toList();
    if (!missing.isEmpty()) {
      problems.add(
          keys.place("queries"),
          "there is no query for %s, as in brands: SELECT id AS id_brand, name AS brand FROM brands"
              .formatted(String.join(", ", missing)));
    }
    return queries;
  }

  private boolean clicks() {
    String text = keys.text("clicks");
    if (text != null && !text.equals("none")) {
      problems.add(
          keys.place("clicks"), "'" + text + "' is not known; none says that there are none");
    }
    return text == null;
  }

  private Extracts.After after() {
    String text = keys.text("after");
    if (text == null) {
      return Extracts.After.KEEP;
    }
    for (Extracts.After one : Extracts.After.values()) {
      if (one.name().equals(text.toUpperCase(Locale.ROOT))) {
        return one;
      }
    }
    problems.add(keys.place("after"), "'" + text + "' is neither keep, move nor delete");
    return Extracts.After.KEEP;
  }
}
