package vestiaire.metrics.delivery.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Resolves the placeholders of a settings file: {@code ${env:NAME}} and {@code ${file:PATH}}. */
final class Placeholders {
  private static final Pattern FORM = Pattern.compile("\\$\\{(env|file):([^}]+)}");

  private final Map<String, String> environment;

  Placeholders(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Returns a variable of the environment, or null where it is not there or empty. */
  @Nullable String variable(String name) {
    String value = environment.get(name);
    return value == null || value.isBlank() ? null : value;
  }

  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /** Returns the text itself, or what its placeholder stands for. */
  Resolved resolve(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return text.contains("${")
          ? new Resolved(null, "a placeholder is the whole value: ${env:NAME} or ${file:PATH}")
          : new Resolved(text, "");
    }
    String name = matcher.group(2).strip();
    if (matcher.group(1).equals("env")) {
      String value = environment.get(name);
      return value == null || value.isEmpty()
          ? new Resolved(null, "there is no environment variable " + name)
          : new Resolved(value, "");
    }
    try {
      String value = Files.readString(Path.of(name)).strip();
      return value.isEmpty()
          ? new Resolved(null, "the file " + name + " is empty")
          : new Resolved(value, "");
    } catch (IOException | InvalidPathException e) {
      return new Resolved(null, "the file " + name + " cannot be read");
    }
  }

  /**
   * Returns what the text behind a key stands for; null where there is no text, or where it stands
   * for nothing, which is a problem.
   */
  @Nullable String resolve(
      SettingsMapping keys, String key, @Nullable String text, SettingsProblems problems) {
    if (text == null) {
      return null;
    }
    Resolved resolved = resolve(text);
    if (resolved.value() == null) {
      problems.add(keys.place(key), resolved.problem());
    }
    return resolved.value();
  }

  /** A value, or what is wrong. */
  record Resolved(@Nullable String value, String problem) {}
}
