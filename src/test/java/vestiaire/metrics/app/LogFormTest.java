package vestiaire.metrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is said while nobody watches bears its time. */
class LogFormTest {
  private static final Instant NOW = Instant.parse("2026-05-18T06:00:00.123456Z");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err));

  @Test
  void eachLineHasItsTime() {
    Terminal log = terminal.logging(LogForm.TEXT, () -> NOW);
    log.line("one\nand two");
    log.done("queries", Duration.ofMillis(1250), "82 answered");
    log.warning("held: the data is old");
    log.importing().waiting();
    assertThat(out.toString().lines())
        .containsExactly(
            "2026-05-18T06:00:00.123Z info one",
            "2026-05-18T06:00:00.123Z info and two",
            "2026-05-18T06:00:00.123Z info queries    1.25 s  82 answered",
            "2026-05-18T06:00:00.123Z info waiting for another import to end");
    assertThat(err.toString().lines())
        .containsExactly("2026-05-18T06:00:00.123Z warning held: the data is old");
  }

  @Test
  void jsonIsAnObjectALine() throws Exception {
    Terminal log = terminal.logging(LogForm.JSON, () -> NOW);
    log.line("a \"quoted\"\nsecond line, Zoé \u0001");
    log.warning("next");
    assertThat(out.toString().lines()).hasSize(1);
    JsonNode line = new ObjectMapper().readTree(out.toString());
    assertThat(line.get("time").asText()).isEqualTo("2026-05-18T06:00:00.123Z");
    assertThat(line.get("level").asText()).isEqualTo("info");
    assertThat(line.get("message").asText()).isEqualTo("a \"quoted\"\nsecond line, Zoé \u0001");
    assertThat(new ObjectMapper().readTree(err.toString()).get("level").asText())
        .isEqualTo("warning");
  }

  @Test
  void commandsSpeakAsBefore() {
    terminal.line("next: 2026-05-18");
    assertThat(out.toString().strip()).isEqualTo("next: 2026-05-18");
  }
}
