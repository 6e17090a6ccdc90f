package vestiaire.metrics.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

/** Forms of what is said while nobody watches. */
enum LogForm {
  /** As on a terminal. */
  PLAIN {
    @Override
    String of(Instant now, String level, String text) {
      return text;
    }
  },
  /** With the time before each line. */
  TEXT {
    @Override
    String of(Instant now, String level, String text) {
      return text.lines()
          .map(line -> now.truncatedTo(ChronoUnit.MILLIS) + " " + level + " " + line)
          .collect(Collectors.joining("\n"));
    }
  },
  /** An object a line: time, level, message. */
  JSON {
    @Override
    String of(Instant now, String level, String text) {
      StringWriter line = new StringWriter();
      try (JsonGenerator json = new JsonFactory().createGenerator(line)) {
        json.writeStartObject();
        json.writeStringField("time", now.truncatedTo(ChronoUnit.MILLIS).toString());
        json.writeStringField("level", level);
        json.writeStringField("message", text.strip());
        json.writeEndObject();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return line.toString();
    }
  };

  /** Returns what is written for something said. */
  abstract String of(Instant now, String level, String text);
}
