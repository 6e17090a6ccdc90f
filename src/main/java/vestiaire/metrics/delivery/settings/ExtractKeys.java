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
      Stream.concat(
              Stream.of(
                  "folder",
                  "bucket",
                  "source",
                  "queries",
                  "every",
                  "settle",
                  "after",
                  "deadline",
                  "clicks"),
              BucketKeys.KEYS.stream())
          .toList();
  private static final List<String> PLACES = List.of("folder", "bucket", "source");
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
    Extracts.After after = after();
    boolean clicks = clicks();
    List<String> places = PLACES.stream().filter(key -> keys.node(key).isPresent()).toList();
    if (places.size() > 1) {
      problems.add(
          keys.place(places.get(1)),
          "extracts come from one place; there are " + String.join(" and ", places));
      return null;
    }
    String place = places.isEmpty() ? "folder" : places.get(0);
    notOf(place);
    if (place.equals("source")) {
      @Nullable Replica replica =
          replica(SettingsValues.duration(keys, "every", HOURLY, problems), clicks);
      // What is read from a database is whole, and a copy that nobody else wants.
      return replica == null
          ? null
          : new Extracts(
              null, replica, null, Duration.ZERO, Extracts.After.DELETE, deadline, clicks);
    }
    if (place.equals("bucket")) {
      @Nullable Bucket bucket = new BucketKeys(keys, placeholders, problems).read();
      return bucket == null
          ? null
          : new Extracts(null, null, bucket, settle, after, deadline, clicks);
    }
    @Nullable String folder = resolved("folder", keys.required("folder", "/srv/extracts"));
    return folder == null
        ? null
        : new Extracts(file.resolveSibling(folder), null, null, settle, after, deadline, clicks);
  }

  /** Keys that belong to another place than the one there is. */
  private void notOf(String place) {
    if (place.equals("source")) {
      complain(List.of("settle", "after"), "is for files, and 'source' is a database");
    } else {
      complain(
          List.of("queries"), "goes with 'source', the address of the marketplace's PostgreSQL");
    }
    if (place.equals("folder")) {
      complain(
          List.of("every"), "goes with 'source' or 'bucket'; a folder is looked at every minute");
    }
    if (!place.equals("bucket")) {
      complain(BucketKeys.KEYS, "goes with 'bucket', the name of a bucket");
    }
  }

  private void complain(List<String> others, String why) {
    for (String other : others) {
      if (keys.node(other).isPresent()) {
        problems.add(keys.place(other), "'" + other + "' " + why);
      }
    }
  }

  private @Nullable String resolved(String key, @Nullable String text) {
    return placeholders.resolve(keys, key, text, problems);
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
