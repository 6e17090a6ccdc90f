package vestiaire.metrics.delivery.settings;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.DidYouMean;

/** A key whose value is a time zone. */
final class ZoneKey {
  static final String EXAMPLE = "Europe/Paris";

  private ZoneKey() {}

  /** Returns the zone of that name, or null and a problem. */
  static @Nullable ZoneId read(
      @Nullable String name, String key, SettingsMapping keys, SettingsProblems problems) {
    try {
      return name == null ? null : ZoneId.of(name);
    } catch (DateTimeException e) {
      problems.add(
          keys.place(key),
          "'"
              + name
              + "' is not a time zone"
              + DidYouMean.to(name, ZoneId.getAvailableZoneIds())
                  .map(near -> "; did you mean " + near + "?")
                  .orElse("; write it like " + EXAMPLE));
      return null;
    }
  }
}
