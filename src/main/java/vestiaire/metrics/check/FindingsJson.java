package vestiaire.metrics.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import vestiaire.metrics.model.Finding;

/** Findings for programs: {@code {"findings": [{"rule", "slide", "shape", "message"}]}}. */
public final class FindingsJson {
  private FindingsJson() {}

  /** One line of JSON. */
  public static String of(List<Finding> findings) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeArrayFieldStart("findings");
      for (Finding finding : findings) {
        json.writeStartObject();
        json.writeNumberField("rule", finding.rule());
        json.writeNumberField("slide", finding.slide());
        json.writeStringField("shape", finding.shape());
        json.writeStringField("message", finding.message());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory", e);
    }
    return text.toString();
  }
}
