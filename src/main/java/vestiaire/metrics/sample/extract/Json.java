package vestiaire.metrics.sample.extract;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes records as JSON (RFC 8259): names in snake case, fractions to six places, two spaces. */
public final class Json {
  private static final int PLACES = 6;

  private final StringBuilder out = new StringBuilder();

  private Json() {}

  public static String of(Record value) {
    Json json = new Json();
    json.value(value, "\n");
    return json.out.append('\n').toString();
  }

  private void value(@Nullable Object value, String indent) {
    if (value instanceof Record object) {
      object(object, indent);
    } else if (value instanceof List<?> list) {
      list(list, indent);
    } else if (value instanceof Double fraction) {
      BigDecimal rounded = BigDecimal.valueOf(fraction).setScale(PLACES, RoundingMode.HALF_EVEN);
      out.append(rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString());
    } else if (value instanceof String text) {
      text(text);
    } else {
      out.append(value);
    }
  }

  private void object(Record object, String indent) {
    String separator = "{";
    for (RecordComponent component : object.getClass().getRecordComponents()) {
      out.append(separator).append(indent).append("  ");
      text(snakeCase(component.getName()));
      out.append(": ");
      try {
        value(component.getAccessor().invoke(object), indent + "  ");
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(component.toString(), e);
      }
      separator = ",";
    }
    out.append(indent).append('}');
  }

  private void list(List<?> list, String indent) {
    String separator = "[";
    for (Object element : list) {
      out.append(separator).append(indent).append("  ");
      value(element, indent + "  ");
      separator = ",";
    }
    out.append(indent).append(']');
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private static String snakeCase(String name) {
    return name.replaceAll("([A-Z]|\\d+)", "_$1").toLowerCase(Locale.ROOT);
  }
}
