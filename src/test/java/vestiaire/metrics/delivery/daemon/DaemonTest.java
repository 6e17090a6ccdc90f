package vestiaire.metrics.delivery.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestiaire.metrics.delivery.Delivery;
import vestiaire.metrics.delivery.DeliveryContext;
import vestiaire.metrics.delivery.RecordingSmtp;
import vestiaire.metrics.delivery.SmallEditions;
import vestiaire.metrics.delivery.ledger.Ledger;
import vestiaire.metrics.delivery.schedule.WeeklyTime;
import vestiaire.metrics.delivery.settings.Limits;
import vestiaire.metrics.delivery.settings.Recipient;
import vestiaire.metrics.delivery.settings.Weekly;
import vestiaire.metrics.mail.MailAddress;
import vestiaire.metrics.mail.MailMessage;
import vestiaire.metrics.mail.SmtpTransport;
import vestiaire.metrics.sql.Audience;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.ReportSettings;
import vestiaire.metrics.sql.TestDatabase;

/** Two daemons on one database, and a clock that the test moves. */
@Tag("slow")
class DaemonTest {
  private static final List<String> READERS = List.of("anna@example.com", "bea@example.com");

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock();
  private final List<Instant> sentAt = java.util.Collections.synchronizedList(new ArrayList<>());
  private Database database;
  private RecordingSmtp smtp;

  @BeforeEach
  void open() {
    database = TestDatabase.create();
    smtp = RecordingSmtp.willing();
  }

  @AfterEach
  void close() {
    smtp.close();
    database.close();
  }

  @Test
  void hundredPeriodsBringOneMailForEachPeriodAndReader() {
    Weekly weekly = weekly(DayOfWeek.MONDAY, LocalTime.of(8, 0));
    clock.set(Instant.parse("2025-01-01T12:00:00Z"));
    List<ManualScheduler> daemons = List.of(daemon(weekly), daemon(weekly));
    // Steps that meet the times exactly, nearly and not at all.
    for (int hour = 0; hour < 100 * 7 * 24; hour += 23) {
      clock.set(Instant.parse("2025-01-01T12:00:00Z").plus(Duration.ofHours(hour)));
      bothAtOnce(daemons);
    }
    assertThat(smtp.taken()).hasSize(100 * READERS.size());
    assertThat(
            smtp.taken().stream()
                .collect(
                    Collectors.groupingBy(
                        one -> one.recipient() + one.messageId(), Collectors.counting())))
        .hasSize(100 * READERS.size())
        .allSatisfy((mail, count) -> assertThat(count).isEqualTo(1));
    assertThat(
            TestDatabase.column(
                database, "SELECT count(DISTINCT period) FROM deliveries WHERE state = 'sent'"))
        .containsExactly("100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-28T12:00:00Z", "2026-10-24T12:00:00Z"})
  void timesThatTheClocksJumpOverOrShowTwiceComeOnce(String start) {
    Weekly weekly = weekly(DayOfWeek.SUNDAY, LocalTime.of(2, 30));
    clock.set(Instant.parse(start));
    List<ManualScheduler> daemons = List.of(daemon(weekly), daemon(weekly));
    for (int minute = 0; minute < 36 * 60; minute += 10) {
      clock.set(Instant.parse(start).plus(Duration.ofMinutes(minute)));
      bothAtOnce(daemons);
    }
    // The spring's 02:30 does not exist and comes at 03:30 summer time; the autumn's first
    // counts.
    Instant due =
        Instant.parse(
            start.startsWith("2026-03") ? "2026-03-29T01:30:00Z" : "2026-10-25T00:30:00Z");
    assertThat(sentAt).as(start).hasSize(READERS.size()).containsOnly(due);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-28T12:00:00Z", "2026-10-24T12:00:00Z"})
  void mondaysAfterTheClocksChangeKeepTheirTimeOnTheWall(String start) {
    Weekly weekly = weekly(DayOfWeek.MONDAY, LocalTime.of(8, 0));
    clock.set(Instant.parse(start));
    List<ManualScheduler> daemons = List.of(daemon(weekly), daemon(weekly));
    for (int hour = 0; hour < 4 * 24; hour++) {
      clock.set(Instant.parse(start).plus(Duration.ofHours(hour)));
      bothAtOnce(daemons);
    }
    assertThat(sentAt).hasSize(READERS.size());
    assertThat(sentAt)
        .allSatisfy(
            one ->
                assertThat(ZonedDateTime.ofInstant(one, weekly.when().zone()).toLocalTime())
                    .isEqualTo(LocalTime.of(8, 0)));
  }

  @Test
  void hostThatWasOffFromSundayToWednesdaySendsOnceLateWithTheRightDates() {
    Weekly weekly = weekly(DayOfWeek.MONDAY, LocalTime.of(8, 0));
    clock.set(Instant.parse("2026-05-11T06:00:00Z"));
    ManualScheduler before = daemon(weekly);
    before.runAnyDueExecutions();
    assertThat(smtp.taken()).hasSize(2);
    // Off from Sunday, and through the Monday of two weeks later as well: no burst.
    clock.set(Instant.parse("2026-05-27T10:00:00Z"));
    List<ManualScheduler> daemons = List.of(daemon(weekly), daemon(weekly));
    bothAtOnce(daemons);
    bothAtOnce(daemons);
    assertThat(smtp.taken()).hasSize(4);
    assertThat(smtp.taken().get(3).text()).contains("Week 2026-W21");
    assertThat(TestDatabase.column(database, "SELECT DISTINCT period FROM deliveries ORDER BY 1"))
        .containsExactly("2026-W19", "2026-W21");
  }

  @Test
  void daemonThatDiesIsReplacedByTheOther() {
    Weekly weekly = weekly(DayOfWeek.MONDAY, LocalTime.of(8, 0));
    clock.set(Instant.parse("2026-05-10T06:00:00Z"));
    ManualScheduler one = daemon(weekly);
    ManualScheduler two = daemon(weekly);
    one.runAnyDueExecutions();
    // As a daemon leaves it that was killed while it worked.
    TestDatabase.execute(
        database,
        "UPDATE scheduled_tasks SET picked = true, picked_by = 'dead', last_heartbeat = '2026-05-11 06:00Z',"
            + " execution_time = '2026-05-11 06:00Z'");
    clock.set(Instant.parse("2026-05-12T07:00:00Z"));
    two.runAnyDueExecutions();
    assertThat(smtp.taken()).isEmpty();
    two.runDeadExecutionDetection();
    two.runAnyDueExecutions();
    assertThat(smtp.taken()).hasSize(2);
  }

  private static void bothAtOnce(List<ManualScheduler> daemons) {
    CompletableFuture<Void> other =
        CompletableFuture.runAsync(() -> daemons.get(1).runAnyDueExecutions());
    daemons.get(0).runAnyDueExecutions();
    other.join();
  }

  private ManualScheduler daemon(Weekly weekly) {
    SmtpTransport transport = new SmtpTransport(smtp.server("tests.example.com"));
    Delivery delivery =
        new Delivery(
            weekly,
            new Ledger(database.dataSource()),
            new DeliveryContext(
                new SmallEditions(),
                folder,
                about ->
                    (MailMessage message, Runnable beforeData) -> {
                      sentAt.add(clock.now());
                      return transport.send(message, beforeData);
                    },
                clock::now,
                then -> {},
                line -> {}));
    ManualScheduler scheduler =
        TestHelper.createManualScheduler(database.dataSource(), List.of())
            .startTasks(List.of(Daemon.task(weekly, () -> delivery.due(true), clock::now)))
            .clock(clock)
            .build();
    scheduler.start();
    return scheduler;
  }

  private static Weekly weekly(DayOfWeek day, LocalTime time) {
    return new Weekly(
        "weekly",
        Path.of("templates/deck.md.ftl"),
        null,
        new WeeklyTime(day, time, java.time.ZoneId.of("Europe/Paris")),
        new MailAddress("Metrics", "metrics@example.com"),
        person("owner@example.com"),
        READERS.stream().map(DaemonTest::person).toList(),
        new Limits(Duration.ofDays(8), 10_000_000, false, Duration.ofHours(6), Duration.ofHours(1)),
        ReportSettings.NONE,
        null);
  }

  private static Recipient person(String address) {
    return new Recipient(MailAddress.of(address), Locale.ENGLISH, Audience.ALL);
  }
}
