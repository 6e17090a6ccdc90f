package vestiaire.metrics.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vestiaire.metrics.model.DidYouMean;

/**
 * The inside of a fenced block: {@code key: value} lines, and {@code - item} lines. Values are
 * taken as they are, so that a colon or a quote in a heading needs no care.
 */
final class Fields {
  /** A value, and where it stands. */
  record Value(String text, Place place) {}

  private final Place place;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final List<Value> items = new ArrayList<>();

  /**
   * Reads a block.
   *
   * @param place of the line that opens it
   * @param known the keys that it may have
   */
  Fields(String literal, Place place, Set<String> known) {
    this.place = place;
    int number = 0;
    for (String line : literal.split("\n", -1)) {
      number++;
      String text = line.strip();
      if (text.isEmpty()) {
        continue;
      }
      Place here = place.down(number);
      if (text.startsWith("- ")) {
        items.add(new Value(text.substring(2).strip(), here));
        continue;
      }
      int colon = text.indexOf(':');
      String key = colon < 0 ? text : text.substring(0, colon).strip();
      if (colon < 0 || !known.contains(key)) {
        throw here.mistake(
            "'"
                + key
                + "' is not a setting of this block"
                + DidYouMean.question(key, known)
                + "; it has "
                + known.stream().sorted().collect(Collectors.joining(", "))
                + ", each as key: value");
      }
      if (values.put(key, new Value(text.substring(colon + 1).strip(), here)) != null) {
        throw here.mistake("'" + key + "' stands here a second time");
      }
    }
  }

  Optional<Value> get(String key) {
    return Optional.ofNullable(values.get(key)).filter(value -> !value.text().isEmpty());
  }

  Value need(String key, String example) {
    return get(key)
        .orElseThrow(
            () ->
                place.mistake(
                    "'" + key + "' is missing in this block, as in " + key + ": " + example));
  }

  /** Returns the text of a setting, empty when it is not set. */
  String text(String key) {
    return get(key).map(Value::text).orElse("");
  }

  /** Returns a whole number above zero. */
  int count(String key, int otherwise) {
    return get(key)
        .map(
            value -> {
              if (!value.text().matches("[1-9]\\d{0,4}")) {
                throw value
                    .place()
                    .mistake(
                        key + " must be a whole number above zero, not '" + value.text() + "'");
              }
              return Integer.parseInt(value.text());
            })
        .orElse(otherwise);
  }

  /** Returns whether something is wished: true or false. */
  boolean flag(String key, boolean otherwise) {
    return get(key)
        .map(
            value ->
                switch (value.text()) {
                  case "true" -> true;
                  case "false" -> false;
                  default ->
                      throw value
                          .place()
                          .mistake(key + " is true or false, not '" + value.text() + "'");
                })
        .orElse(otherwise);
  }

  List<Value> items() {
    return items;
  }

  Place place() {
    return place;
  }
}
