package vestiaire.metrics.delivery.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The keys below {@code extracts} that name a bucket and what opens it. */
final class BucketKeys {
  /** Those of a bucket alone. */
  static final List<String> KEYS =
      List.of("endpoint", "region", "access-key", "secret-key", "most");

  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]{1,254}");
  private static final Pattern REGION = Pattern.compile("[a-zA-Z0-9-]{1,40}");
  private static final long MOST = 20_000_000_000L;
  private static final Duration LEAST = Duration.ofMinutes(1);

  private final SettingsMapping keys;
  private final Placeholders placeholders;
  private final SettingsProblems problems;

  BucketKeys(SettingsMapping keys, Placeholders placeholders, SettingsProblems problems) {
    this.keys = keys;
    this.placeholders = placeholders;
    this.problems = problems;
  }

  /** Reads them; null when something is wrong with them, which is a problem. */
  @Nullable Bucket read() {
    String place = resolved("bucket", keys.text("bucket"));
    String endpoint =
        resolved("endpoint", keys.required("endpoint", "https://s3.eu-west-3.amazonaws.com"));
    String region =
        keys.node("region").isEmpty() ? "us-east-1" : resolved("region", keys.text("region"));
    String id = resolved("access-key", keys.required("access-key", "${env:S3_ACCESS_KEY}"));
    String secret = secret();
    Duration every = SettingsValues.duration(keys, "every", Duration.ofMinutes(5), problems);
    if (every.compareTo(LEAST) < 0) {
      problems.add(keys.place("every"), "a bucket is looked at once a minute at most");
    }
    if (region != null && !REGION.matcher(region).matches()) {
      problems.add(keys.place("region"), "'" + region + "' is no region; it is one like eu-west-3");
    }
    @Nullable URI address = endpoint == null ? null : address(endpoint);
    if (place == null || region == null || address == null || id == null || secret == null) {
      return null;
    }
    int slash = place.indexOf('/');
    String name = slash < 0 ? place : place.substring(0, slash);
    String prefix = slash < 0 ? "" : place.substring(slash + 1).replaceAll("/+$", "");
    if (!NAME.matcher(name).matches()) {
      problems.add(
          keys.place("bucket"),
          "'"
              + name
              + "' is no bucket's name; write bucket: exports, or exports/shop for what lies below shop/");
      return null;
    }
    return new Bucket(
        address,
        region,
        name,
        prefix.isEmpty() ? "" : prefix + "/",
        new AccessKey(id, secret),
        every,
        most());
  }

  /** Returns how much of the disk an extract may take, in bytes. */
  private long most() {
    String text = keys.text("most");
    Optional<Long> most = text == null ? Optional.of(MOST) : SettingsValues.size(text);
    if (most.isEmpty()) {
      problems.add(keys.place("most"), "'" + text + "' is not a size; write it like 20 GB");
    }
    return most.orElse(MOST);
  }

  private @Nullable URI address(String text) {
    try {
      URI address = URI.create(text);
      boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      if (web
          && address.getHost() != null
          && address.getRawUserInfo() == null
          && address.getRawQuery() == null
          && address.getRawFragment() == null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // It is none, which is said below. It may hold what is secret, so it is not repeated.
    }
    problems.add(
        keys.place("endpoint"),
        "this is no store's address; it is like https://s3.eu-west-3.amazonaws.com or http://minio:9000, without user, password and bucket");
    return null;
  }

  private @Nullable String secret() {
    String text = keys.required("secret-key", "${env:S3_SECRET_KEY}");
    if (text != null && !Placeholders.isOne(text)) {
      // What stands there may be the secret, so it is not repeated.
      problems.add(
          keys.place("secret-key"),
          "a secret does not stand in this file; write ${env:NAME} or ${file:PATH}");
      return null;
    }
    return resolved("secret-key", text);
  }

  private @Nullable String resolved(String key, @Nullable String text) {
    return placeholders.resolve(keys, key, text, problems);
  }
}
