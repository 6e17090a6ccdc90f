package vestiaire.metrics.delivery.settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Forms of single values. */
final class SettingsValues {
  private static final Pattern DURATION =
      Pattern.compile("(\\d{1,5})\\s*(s|seconds?|min|minutes?|h|hours?|d|days?|weeks?)");
  private static final Pattern SIZE = Pattern.compile("(\\d{1,4}(?:\\.\\d+)?)\\s*(kB|MB|GB)");

  private SettingsValues() {}

  /** Reads {@code 20 s}, {@code 30 min}, {@code 36 h}, {@code 2 days}, {@code 26 weeks}. */
  static Optional<Duration> duration(String text) {
    Matcher matcher = DURATION.matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    long count = Long.parseLong(matcher.group(1));
    return Optional.of(
        switch (matcher.group(2).charAt(0)) {
          case 's' -> Duration.ofSeconds(count);
          case 'm' -> Duration.ofMinutes(count);
          case 'h' -> Duration.ofHours(count);
          case 'w' -> Duration.ofDays(7 * count);
          default -> Duration.ofDays(count);
        });
  }

  /** Returns the duration behind a key; what is none is a problem. */
  static Duration duration(
      SettingsMapping keys, String key, Duration otherwise, SettingsProblems problems) {
    String text = keys.text(key);
    if (text == null) {
      return otherwise;
    }
    Optional<Duration> duration = duration(text);
    if (duration.isEmpty()) {
      problems.add(
          keys.place(key),
          "'" + text + "' is not a duration; write it like 30 min, 36 h or 2 days");
    }
    return duration.orElse(otherwise);
  }

  /** Reads {@code 10 MB}, {@code 500 kB}: bytes, in thousands as mail servers count. */
  static Optional<Long> size(String text) {
    Matcher matcher = SIZE.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new BigDecimal(matcher.group(1))
                .multiply(
                    switch (matcher.group(2)) {
                      case "kB" -> BigDecimal.valueOf(1_000);
                      case "MB" -> BigDecimal.valueOf(1_000_000);
                      default -> BigDecimal.valueOf(1_000_000_000);
                    })
                .longValue())
        : Optional.empty();
  }
}
