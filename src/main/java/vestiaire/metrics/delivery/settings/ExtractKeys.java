package vestiaire.metrics.delivery.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import vestiaire.metrics.mail.Secret;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.sql.DatabaseUrl;

/** The keys of {@code weekly.yml} below {@code extracts}: where they come from by themselves. */
final class ExtractKeys {
  private static final List<String> KEYS =
      List.of(
          "folder", "bucket", "endpoint", "region", "key", "secret", "source", "queries", "settle",
          "after", "deadline");
  private static final List<String> TABLES = List.of("brands", "category", "listings", "clicks");

  private final SettingsMapping keys;
  private final Placeholders placeholders;
  private final SettingsProblems problems;
  private final Path file;

  private ExtractKeys(
      SettingsMapping keys, Placeholders placeholders, SettingsProblems problems, Path file) {
    this.keys = keys;
    this.placeholders = placeholders;
    this.problems = problems;
    this.file = file;
  }

  /** Reads them; null when something is wrong with them, which is a problem. */
  static @Nullable Extracts read(
      Node node, Placeholders placeholders, SettingsProblems problems, Path file) {
    return new ExtractKeys(
            SettingsMapping.of(node, "extracts", problems, KEYS), placeholders, problems, file)
        .read(node);
  }

  private @Nullable Extracts read(Node node) {
    List<String> named =
        List.of("folder", "bucket", "source").stream()
            .filter(key -> keys.node(key).isPresent())
            .toList();
    if (named.size() != 1) {
      problems.add(
          node,
          named.isEmpty()
              ? "extracts lacks where they come from: folder, bucket or source"
              : "extracts come from one place, not from " + String.join(" and ", named));
      return null;
    }
    Extracts.@Nullable Place place =
        switch (named.get(0)) {
          case "folder" -> folder();
          case "bucket" -> bucket();
          default -> replica();
        };
    Duration settle =
        SettingsValues.duration(keys, "settle", Duration.ofMinutes(1), problems);
    Duration deadline =
        SettingsValues.duration(keys, "deadline", Duration.ofHours(24), problems);
    Extracts.After after = after(place);
    return place == null ? null : new Extracts(place, settle, after, deadline);
  }

  private Extracts.After after(Extracts.@Nullable Place place) {
    String text = keys.text("after");
    if (text == null) {
      return Extracts.After.KEEP;
    }
    for (Extracts.After one : Extracts.After.values()) {
      if (one.name().equals(text.toUpperCase(Locale.ROOT))) {
        if (one != Extracts.After.KEEP && !(place instanceof Extracts.Folder)) {
          problems.add(keys.place("after"), "only a folder's files can be moved or deleted");
        }
        return one;
      }
    }
    problems.add(keys.place("after"), "'" + text + "' is neither keep, move nor delete");
    return Extracts.After.KEEP;
  }

  private Extracts.@Nullable Place folder() {
    String name = value("folder");
    return name == null ? null : new Extracts.Folder(file.resolveSibling(name));
  }

  private Extracts.@Nullable Place bucket() {
    String text = value("bucket");
    String key = needed("key", "${env:S3_KEY}");
    Secret secret = secret("secret");
    String region = value("region");
    if (text == null || key == null || secret == null) {
      return null;
    }
    String[] parts = text.replaceFirst("^s3://", "").split("/", 2);
    return new Extracts.Bucket(
        parts[0],
        parts.length > 1 ? parts[1] : "",
        value("endpoint"),
        region == null ? "us-east-1" : region,
        key,
        secret);
  }

  private Extracts.@Nullable Place replica() {
    String text = keys.text("source");
    if (text != null && !Placeholders.isOne(text) && text.matches(".*://[^/?]*:[^/?]*@.*")) {
      // What stands there may be the password, so it is not repeated.
      problems.add(
          keys.place("source"),
          "a password does not stand in this file; write the whole address as ${env:NAME} or ${file:PATH}");
      return null;
    }
    String address = value("source");
    if (keys.node("queries").isEmpty()) {
      problems.add(
          keys.place("source"), "a source needs queries: brands, category, listings, clicks");
      return null;
    }
    SettingsMapping each =
        SettingsMapping.of(keys.place("queries"), "queries", problems, TABLES);
    Map<String, String> queries = new LinkedHashMap<>();
    for (String table : TABLES) {
      String query = each.prose(table);
      if (query != null) {
        queries.put(table, query);
      } else if (each.node(table).isEmpty()) {
        problems.add(keys.place("queries"), "queries lacks '" + table + "'");
      }
    }
    try {
      return address == null
          ? null
          : new Extracts.Replica(DatabaseUrl.parse(address), queries);
    } catch (MetricsException.Usage e) {
      problems.add(keys.place("source"), String.valueOf(e.getMessage()));
      return null;
    }
  }

  private @Nullable Secret secret(String key) {
    String text = keys.text(key);
    if (text != null && !Placeholders.isOne(text)) {
      problems.add(
          keys.place(key),
          "a secret does not stand in this file; write ${env:NAME} or ${file:PATH}");
      return null;
    }
    String value = needed(key, "${env:S3_SECRET}");
    return value == null ? null : Secret.of(value);
  }

  private @Nullable String needed(String key, String example) {
    keys.required(key, example);
    return value(key);
  }

  private @Nullable String value(String key) {
    String text = keys.text(key);
    if (text == null) {
      return null;
    }
    Placeholders.Resolved resolved = placeholders.resolve(text);
    if (resolved.value() == null) {
      problems.add(keys.place(key), resolved.problem());
    }
    return resolved.value();
  }
}
