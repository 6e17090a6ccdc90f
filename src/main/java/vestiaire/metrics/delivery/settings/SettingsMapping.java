package vestiaire.metrics.delivery.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import vestiaire.metrics.model.DidYouMean;

/** A mapping of a settings file: the keys it may have, and what stands behind each. */
final class SettingsMapping {
  private final Node node;
  private final String name;
  private final SettingsProblems problems;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private SettingsMapping(Node node, String name, SettingsProblems problems) {
    this.node = node;
    this.name = name;
    this.problems = problems;
  }

  /**
   * Returns a mapping; whatever else stands there, an unknown key or one that is there twice is a
   * problem.
   *
   * @param name what people call this mapping, empty for the whole file
   */
  static SettingsMapping of(Node node, String name, SettingsProblems problems, List<String> known) {
    SettingsMapping keys = new SettingsMapping(node, name, problems);
    if (!(node instanceof MappingNode mapping)) {
      problems.add(node, keys.prefix() + "should be keys with values: " + String.join(", ", known));
      return keys;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key =
          tuple.getKeyNode() instanceof ScalarNode scalar
              ? scalar.getValue()
              : tuple.getKeyNode().toString();
      if (!known.contains(key)) {
        problems.add(
            tuple.getKeyNode(),
            "there is no key '"
                + key
                + "'"
                + (name.isEmpty() ? "" : " in " + name)
                + DidYouMean.to(key, known)
                    .map(near -> "; did you mean '" + near + "'?")
                    .orElse("; there are " + String.join(", ", known)));
      } else if (keys.values.putIfAbsent(key, tuple.getValueNode()) != null) {
        problems.add(tuple.getKeyNode(), "'" + key + "' is there twice");
      }
    }
    return keys;
  }

  Optional<Node> node(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** Returns where to point at when the key is missing. */
  Node place(String key) {
    return values.getOrDefault(key, node);
  }

  /**
   * Returns the text behind a key; null when it is not there, or is not a text, which is a problem.
   */
  @Nullable String text(String key) {
    Node value = values.get(key);
    if (value == null) {
      return null;
    }
    if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      // The end of a text in several lines is YAML's own.
      if (scalar.getValue().stripTrailing().chars().anyMatch(Character::isISOControl)) {
        problems.add(
            value, "'" + key + "' holds a line break or another control character; write it anew");
        return null;
      }
      return scalar.getValue().strip();
    }
    problems.add(value, "'" + key + "' should be one value");
    return null;
  }

  /** Returns the text behind a key that must be there. */
  @Nullable String required(String key, String example) {
    if (!values.containsKey(key)) {
      if (node instanceof MappingNode) {
        problems.add(node, prefix() + "lacks '" + key + "', as in " + key + ": " + example);
      }
      return null;
    }
    return text(key);
  }

  /** One text or a list of texts; empty when the key is not there. */
  List<String> texts(String key) {
    Node value = values.get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof SequenceNode list) {
      List<String> texts = new ArrayList<>();
      if (list.getValue().isEmpty()) {
        // Nothing in a list could be meant as nothing or as everything.
        problems.add(value, "'" + key + "' names nothing; leave it out for everything");
      }
      for (Node one : list.getValue()) {
        if (one instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
          texts.add(scalar.getValue().strip());
        } else {
          problems.add(one, "'" + key + "' should be a list of names");
        }
      }
      return texts;
    }
    String text = text(key);
    return text == null ? List.of() : List.of(text);
  }

  /** Each node of a list. */
  void each(String key, Consumer<Node> reader) {
    Node value = values.get(key);
    if (value instanceof SequenceNode list) {
      list.getValue().forEach(reader);
    } else if (value != null) {
      problems.add(value, "'" + key + "' should be a list, each item after a dash");
    }
  }

  private String prefix() {
    return name.isEmpty() ? "the file " : name + " ";
  }
}
