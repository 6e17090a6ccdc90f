package vestiaire.metrics.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A run of text with the figures in it.
 *
 * @param spans in reading order
 */
public record Text(List<Span> spans) {
  /** No text. */
  public static final Text EMPTY = new Text(List.of());

  /** Copies what it is given. */
  public Text {
    spans = List.copyOf(spans);
  }

  /** Text without figures. */
  public static Text of(String words) {
    return words.isEmpty() ? EMPTY : new Text(List.of(new Words(words, false)));
  }

  /** Returns what the reader sees, without its marks. */
  public String plain() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }

  /** Returns whether there is nothing to see. */
  public boolean isEmpty() {
    return plain().isEmpty();
  }
}
