package vestiaire.metrics.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.ChildJvm;
import vestiaire.metrics.delivery.ledger.LedgerEntry;
import vestiaire.metrics.delivery.ledger.State;
import vestiaire.metrics.mail.MailServer;
import vestiaire.metrics.mail.Timeouts;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.DatabaseUrl;
import vestiaire.metrics.sql.TestDatabase;

/**
 * Two senders at a time, each a process of its own, killed at random moments of their talk with the
 * mail server. The whole of it: {@code -Ddelivery.recipients=600 -Ddelivery.kills=30}.
 */
@Tag("slow")
class KilledSendersTest {
  private static final int RECIPIENTS = Integer.getInteger("delivery.recipients", 60);
  private static final int KILLS = Integer.getInteger("delivery.kills", 6);
  private static final long SEED = Long.getLong("delivery.seed", 20_260_511L);
  private static final Instant MONDAY = Instant.parse("2026-05-11T06:00:00Z");
  private static final String PERIOD = "2026-W19";
  // Lines that the server reads for one mail.
  private static final int STEPS = 7;

  @TempDir Path folder;
  private final Map<String, Process> senders = new ConcurrentHashMap<>();
  private final Random random = new Random(SEED);
  private final Map<String, Integer> moments = new HashMap<>();
  private int killed;
  private int untilNext = next();

  @Test
  void nobodyGetsItTwiceAndNobodyIsLeftOut() throws Exception {
    DatabaseUrl url = TestDatabase.url();
    List<String> recipients = recipients(RECIPIENTS);
    try (Database database = Database.open(url, Path.of("sql/schema"));
        RecordingSmtp smtp = RecordingSmtp.start(this::killer)) {
      int started = 0;
      while (true) {
        senders.values().removeIf(one -> !one.isAlive());
        Bench bench = bench(database, smtp, recipients);
        boolean over =
            bench.ledger.run("weekly", PERIOD).filter(one -> one.closedAt() != null).isPresent();
        if (over && senders.isEmpty()) {
          break;
        }
        while (!over && senders.size() < 2) {
          assertThat(started).as("processes that did not get far").isLessThan(KILLS + 20);
          String name = "sender" + started++ + ".example.com";
          senders.put(name, child(url, smtp.port(), name));
        }
        senders.values().iterator().next().onExit().get(300, TimeUnit.SECONDS);
      }
      Bench bench = bench(database, smtp, recipients);
      Map<State, List<LedgerEntry>> states =
          recipients.stream()
              .map(one -> bench.entry(PERIOD, one))
              .collect(Collectors.groupingBy(LedgerEntry::state));
      Map<String, Long> copies =
          smtp.taken().stream()
              .collect(
                  Collectors.groupingBy(RecordingSmtp.Taken::recipient, Collectors.counting()));
      Set<String> sent = addresses(states, State.SENT);
      Set<String> unknown = addresses(states, State.UNKNOWN);
      long arrived = unknown.stream().filter(copies::containsKey).count();
      System.out.printf(
          "killed senders: %d recipients, %d kills %s, %d processes: %d sent, %d unknown (of which"
              + " %d arrived), 0 others; %d duplicates%n",
          RECIPIENTS,
          killed,
          moments,
          started,
          sent.size(),
          unknown.size(),
          arrived,
          recipients.stream().filter(one -> copies.getOrDefault(one, 0L) > 1).count());
      assertThat(states.keySet()).isSubsetOf(State.SENT, State.UNKNOWN);
      assertThat(sent.size() + unknown.size()).isEqualTo(RECIPIENTS);
      assertThat(recipients)
          .allSatisfy(one -> assertThat(copies.getOrDefault(one, 0L)).isLessThan(2));
      assertThat(sent).allSatisfy(one -> assertThat(copies).containsEntry(one, 1L));
      assertThat(unknown.size()).isLessThanOrEqualTo(killed);
      assertThat(killed).isEqualTo(KILLS);
      assertTold(smtp, unknown);
      resend(bench, smtp, recipients, unknown);
    }
  }

  private static void assertTold(RecordingSmtp smtp, Set<String> unknown) {
    String told =
        smtp.takenBy(Bench.OWNER).stream()
            .map(RecordingSmtp.Taken::text)
            .collect(Collectors.joining());
    assertThat(unknown).allSatisfy(one -> assertThat(told).contains(one));
  }

  private static void resend(
      Bench bench, RecordingSmtp smtp, List<String> recipients, Set<String> unknown) {
    Outcome again =
        bench.delivery().send(new Request(Week.parse(PERIOD), null, List.of(), false, true, true));
    assertThat(again.exitCode()).isZero();
    for (String one : recipients) {
      List<RecordingSmtp.Taken> copies = smtp.takenBy(one);
      assertThat(copies).hasSizeBetween(1, unknown.contains(one) ? 2 : 1);
      assertThat(copies)
          .extracting(RecordingSmtp.Taken::messageId)
          .containsOnly(bench.entry(PERIOD, one).messageId());
    }
  }

  /** Kills whoever talks when its moment has come, and waits until it is dead. */
  private synchronized @Nullable String killer(String command, String client, String recipient) {
    @Nullable Process process = senders.get(client);
    if (killed < KILLS && process != null && process.isAlive() && --untilNext <= 0) {
      killed++;
      untilNext = next();
      moments.merge(command, 1, Integer::sum);
      try {
        process.destroyForcibly().waitFor();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return null;
  }

  private int next() {
    return 1 + random.nextInt(Math.max(2, RECIPIENTS * STEPS / KILLS));
  }

  private Bench bench(Database database, RecordingSmtp smtp, List<String> recipients) {
    return new Bench(
        database,
        smtp.server("tests.example.com"),
        folder.resolve("mail"),
        new SmallEditions(),
        recipients,
        MONDAY);
  }

  private static Set<String> addresses(Map<State, List<LedgerEntry>> states, State state) {
    return new HashSet<>(
        states.getOrDefault(state, List.of()).stream().map(LedgerEntry::recipient).toList());
  }

  static List<String> recipients(int count) {
    return IntStream.range(0, count).mapToObj(i -> "reader" + i + "@example.com").toList();
  }

  private Process child(DatabaseUrl url, int port, String name) {
    try {
      return ChildJvm.of(
              Child.class,
              url.jdbc(),
              String.valueOf(url.user()),
              String.valueOf(url.password()),
              String.valueOf(port),
              name,
              String.valueOf(RECIPIENTS),
              folder.resolve("mail").toString())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(folder.resolve(name + ".log").toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process that is killed. */
  static final class Child {
    public static void main(String[] arguments) {
      MailServer server =
          new MailServer(
              "127.0.0.1",
              Integer.parseInt(arguments[3]),
              MailServer.Security.NONE,
              null,
              null,
              Timeouts.USUAL,
              null,
              arguments[4]);
      try (Database database =
          Database.open(
              new DatabaseUrl(arguments[0], arguments[1], arguments[2]), Path.of("sql/schema"))) {
        new Bench(
                database,
                server,
                Path.of(arguments[6]),
                new SmallEditions(),
                recipients(Integer.parseInt(arguments[5])),
                MONDAY.plus(Duration.ofMillis(1)))
            .delivery()
            .due(true);
      }
    }
  }
}
