package vestiaire.metrics.delivery.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.ChildJvm;
import vestiaire.metrics.delivery.Bench;
import vestiaire.metrics.delivery.Delivery;
import vestiaire.metrics.delivery.DeliveryContext;
import vestiaire.metrics.delivery.RecordingSmtp;
import vestiaire.metrics.delivery.SmallEditions;
import vestiaire.metrics.delivery.arrival.Arrivals;
import vestiaire.metrics.delivery.ledger.DeliveryRun;
import vestiaire.metrics.delivery.ledger.Ledger;
import vestiaire.metrics.delivery.ledger.LedgerEntry;
import vestiaire.metrics.delivery.ledger.State;
import vestiaire.metrics.delivery.settings.Extracts;
import vestiaire.metrics.delivery.settings.Weekly;
import vestiaire.metrics.ingest.ExtractImport;
import vestiaire.metrics.ingest.ImportOptions;
import vestiaire.metrics.ingest.ImportProgress;
import vestiaire.metrics.mail.MailServer;
import vestiaire.metrics.mail.SmtpTransport;
import vestiaire.metrics.mail.Timeouts;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.DatabaseUrl;
import vestiaire.metrics.sql.TestDatabase;

/**
 * Half a year of Mondays: two daemons, each a process of its own, a folder that is fed while they
 * run, and kills of daemons and database in between. Every period is sent once, or held with the
 * reason that its data did not come.
 */
@Tag("slow")
class HalfYearTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Week FIRST = Week.parse("2026-W10");
  private static final int PERIODS = 26;
  private static final int DAEMONS = 2;
  private static final String READER = "board@example.com";
  // In it the clock, a minute further at a time, does not come to the deadline of data that came.
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** How the extract of a week comes. */
  private enum Coming {
    WHOLE,
    TORN,
    LATE,
    TWICE,
    PARTS,
    NEVER
  }

  @TempDir Path folder;
  private final Map<String, Process> daemons = new ConcurrentHashMap<>();
  private final Random random = new Random(20_260_518);
  private DatabaseUrl url;
  private RecordingSmtp smtp;
  private Instant now = FIRST.start(PARIS);
  private volatile String killAt = "";
  private int started;
  private int killed;
  private int outages;

  @Test
  void everyPeriodIsSentOnceOrHeldWithATrueReason() throws Exception {
    url = TestDatabase.url();
    moveTo(now);
    try (Database database = Database.open(url, Path.of("sql/schema"));
        RecordingSmtp server = RecordingSmtp.start(this::killer)) {
      smtp = server;
      Ledger ledger = new Ledger(database.dataSource());
      Map<Week, Coming> comings = new LinkedHashMap<>();
      for (int i = 0; i < PERIODS; i++) {
        Week week = FIRST.plus(i);
        Coming coming = Coming.values()[i % Coming.values().length];
        comings.put(week, coming);
        pass(database, ledger, week, coming, i);
      }
      daemons.values().forEach(Process::destroyForcibly);
      Map<String, Integer> figures = new TreeMap<>();
      comings.forEach(
          (week, coming) -> {
            List<LedgerEntry> rows =
                ledger.entries("weekly", week.toString()).stream()
                    .filter(one -> !one.isNotice())
                    .toList();
            assertThat(rows).as(week.toString()).hasSize(1);
            LedgerEntry row = rows.get(0);
            long copies =
                server.takenBy(READER).stream()
                    .filter(mail -> mail.messageId().equals(row.messageId()))
                    .count();
            figures.merge(coming + " " + row.state(), 1, Integer::sum);
            if (coming == Coming.NEVER) {
              assertThat(row.state()).as(week + " had no data").isEqualTo(State.HELD);
              assertThat(row.why()).contains("the data ends");
              assertThat(copies).isZero();
            } else if (row.state() == State.UNKNOWN) {
              assertThat(copies).as(week + ", killed after the last line").isLessThan(2);
            } else {
              assertThat(row.state()).as(week + " " + coming).isEqualTo(State.SENT);
              assertThat(copies).as(week + " " + coming).isEqualTo(1);
            }
          });
      System.out.printf(
          "half a year: %d periods, %d kills of daemons (%d started), %d of the database: %s, %d mails to the reader%n",
          PERIODS, killed, started, outages, figures, server.takenBy(READER).size());
      assertThat(killed).isGreaterThanOrEqualTo(4);
      assertThat(server.takenBy(READER))
          .extracting(RecordingSmtp.Taken::messageId)
          .doesNotHaveDuplicates();
    } finally {
      daemons.values().forEach(Process::destroyForcibly);
    }
  }

  private void pass(Database database, Ledger ledger, Week week, Coming coming, int i)
      throws Exception {
    Instant due = week.end(PARIS).plus(Duration.ofHours(8));
    moveTo(due.minus(Duration.ofHours(2)));
    switch (coming) {
      case WHOLE, TWICE, PARTS, TORN -> feed(week, coming);
      case LATE, NEVER -> {}
    }
    moveTo(due.minus(Duration.ofHours(1)));
    // Moments at which somebody dies: at the mail server, or anywhere.
    killAt = i % 5 == 1 ? List.of("MAIL", "RCPT", "DATA", "DOT").get(i / 5 % 4) : "";
    if (i % 7 == 3) {
      kill(daemons.values().stream().findFirst().orElse(null));
    }
    if (i % 4 == 2) {
      breakDatabase(database, i % 8 == 2);
    }
    moveTo(due);
    Instant begun = Instant.now();
    boolean fed = false;
    while (!isClosed(ledger, week)) {
      assertThat(Duration.between(begun, Instant.now()))
          .as(() -> week + " " + coming + " at " + now + logs())
          .isLessThan(PATIENCE);
      revive();
      Thread.sleep(100);
      moveTo(now.plus(Duration.ofMinutes(1)));
      boolean looked = ledger.run("weekly", week.toString()).isPresent();
      if (looked && !fed) {
        fed = true;
        if (coming == Coming.TORN) {
          feed(week, Coming.WHOLE);
        } else if (coming == Coming.LATE) {
          moveTo(due.plus(Duration.ofHours(3 + random.nextInt(5))));
          feed(week, Coming.WHOLE);
        } else if (coming == Coming.NEVER) {
          moveTo(due.plus(Duration.ofHours(24)));
        }
      }
    }
  }

  private boolean isClosed(Ledger ledger, Week week) {
    try {
      return ledger.run("weekly", week.toString()).map(DeliveryRun::closedAt).isPresent();
    } catch (RuntimeException e) {
      // The database is away.
      return false;
    }
  }

  /** What a daemon must do: they are there again soon after they died, as a service sees to. */
  private void revive() {
    daemons.values().removeIf(one -> !one.isAlive());
    while (daemons.size() < DAEMONS) {
      String name = "daemon" + started++ + ".example.com";
      daemons.put(name, child(name));
    }
  }

  private synchronized @Nullable String killer(String command, String client, String recipient) {
    if (command.equals(killAt) && (recipient.isEmpty() || recipient.equals(READER))) {
      killAt = "";
      kill(daemons.get(client));
    }
    return null;
  }

  private void kill(@Nullable Process process) {
    if (process == null || !process.isAlive()) {
      return;
    }
    killed++;
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All connections break off; for a while nobody gets in. */
  private void breakDatabase(Database database, boolean away) throws Exception {
    outages++;
    String name = TestDatabase.column(database, "SELECT current_database()").get(0);
    try (Connection connection =
            DriverManager.getConnection(
                url.withDatabase("postgres").jdbc(), url.user(), url.password());
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER DATABASE \"" + name + "\" ALLOW_CONNECTIONS " + !away);
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
      if (away) {
        Thread.sleep(700);
        statement.execute("ALTER DATABASE \"" + name + "\" ALLOW_CONNECTIONS true");
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private void feed(Week week, Coming coming) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("brands.csv", text("id_brand,brand\n1,Maison\n"));
    files.put("category.csv", text("id_category,category\n5,Bags\n"));
    StringBuilder listings =
        new StringBuilder(
            "id,id_customer,id_brand,id_category,date_created,date_completed,date_sold\n");
    StringBuilder clicks =
        new StringBuilder(
            "datetime_session,id_user,id_product,event_category,event_action,event_label\n");
    for (int day = 0; day < 7; day++) {
      Instant at = week.start(PARIS).plus(Duration.ofDays(day)).plus(Duration.ofHours(21));
      int id = week.number() * 100 + day;
      listings.append("%d,anna,1,5,%s,,%n".formatted(id, at));
      clicks.append("%s,anna,%d,deposit,tap add deposit,%n".formatted(at, id));
    }
    byte[] packed = gzip(text(listings.toString().replace("\r", "")));
    files.put(
        "listings.csv.gz",
        coming == Coming.TORN ? Arrays.copyOf(packed, packed.length - 9) : packed);
    List<String> lines = clicks.toString().lines().toList();
    if (coming == Coming.PARTS) {
      files.put("clicks/part-2.csv", text(lines.get(0) + "\n" + lines(lines.subList(4, 8))));
      files.put("clicks/part-1.csv", text(lines.get(0) + "\n" + lines(lines.subList(1, 4))));
    } else {
      files.put("clicks.csv", text(lines(lines)));
    }
    write(week.toString(), files);
    if (coming == Coming.TWICE) {
      write(week + "-again", files);
    }
  }

  private void write(String below, Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> one : files.entrySet()) {
      Path file = folder.resolve("inbox").resolve(below).resolve(one.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, one.getValue());
      Files.setLastModifiedTime(file, FileTime.from(now));
    }
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private void moveTo(Instant then) throws IOException {
    now = then;
    Path next = Files.writeString(folder.resolve("clock.next"), then.toString());
    Files.createDirectories(folder.resolve("inbox"));
    Files.move(next, folder.resolve("clock"), StandardCopyOption.ATOMIC_MOVE);
  }

  private String logs() {
    StringBuilder all = new StringBuilder();
    for (String name : daemons.keySet()) {
      try {
        List<String> lines = Files.readAllLines(folder.resolve(name + ".log"));
        lines
            .subList(Math.max(0, lines.size() - 8), lines.size())
            .forEach(line -> all.append('\n').append(name).append(": ").append(line));
      } catch (IOException e) {
        all.append('\n').append(e);
      }
    }
    return all.toString();
  }

  private Process child(String name) {
    try {
      return ChildJvm.of(
              Child.class,
              url.jdbc(),
              String.valueOf(url.user()),
              String.valueOf(url.password()),
              String.valueOf(smtp.port()),
              name,
              folder.toString())
          .redirectErrorStream(true)
          .redirectOutput(folder.resolve(name + ".log").toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A daemon, as the command makes it, with a clock that stands in a file and small decks. */
  static final class Child {
    public static void main(String[] arguments) throws Exception {
      Path folder = Path.of(arguments[5]);
      InstantSource clock =
          () -> {
            try {
              return Instant.parse(Files.readString(folder.resolve("clock")));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          };
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
      Extracts extracts =
          new Extracts(
              folder.resolve("inbox"),
              Duration.ofMinutes(1),
              Extracts.After.KEEP,
              Duration.ofHours(24));
      try (Database database =
          Database.open(
              new DatabaseUrl(arguments[0], arguments[1], arguments[2]), Path.of("sql/schema"))) {
        Weekly weekly = Bench.fedBy(Bench.weekly(List.of(READER), server), extracts);
        SmtpTransport transport = new SmtpTransport(server);
        Delivery delivery =
            new Delivery(
                weekly,
                new Ledger(database.dataSource()),
                new DeliveryContext(
                    editions(database),
                    folder.resolve("mail"),
                    about -> transport,
                    clock,
                    then -> {},
                    System.out::println));
        Arrivals arrivals =
            new Arrivals(
                extracts,
                database.dataSource(),
                folder.resolve("own"),
                from ->
                    new ExtractImport(database.dataSource(), ImportOptions.DEFAULT)
                        .run(from, folder.resolve("reports"), ImportProgress.SILENT),
                new Arrivals.Told() {
                  @Override
                  public void log(String line) {
                    System.out.println(line);
                  }

                  @Override
                  public void owner(String kind, String subject, String text) {
                    delivery.announce(kind, subject, text);
                  }
                },
                clock);
        try (Daemon daemon =
            new Daemon(
                database.dataSource(),
                () -> weekly,
                () -> {
                  try {
                    arrivals.takeNew();
                    return delivery.due(false);
                  } catch (RuntimeException e) {
                    System.out.println("run: " + e);
                    throw e;
                  }
                },
                clock,
                Duration.ofMillis(100),
                Duration.ofMillis(500))) {
          daemon.start();
          Thread.sleep(Duration.ofMinutes(10).toMillis());
        }
      }
    }

    /** How new the data is, is what the database says. */
    private static SmallEditions editions(Database database) {
      SmallEditions editions = new SmallEditions();
      editions.asOf =
          week -> {
            List<String> seen =
                TestDatabase.column(
                    database,
                    "SELECT to_char(max(date_created) AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') FROM listings WHERE date_created < '"
                        + week.end(PARIS)
                        + "'");
            editions.listings =
                Long.parseLong(
                    TestDatabase.column(
                            database,
                            "SELECT count(*) FROM listings WHERE date_created >= '%s' AND date_created < '%s'"
                                .formatted(week.start(PARIS), week.end(PARIS)))
                        .get(0));
            return seen.get(0) == null ? week.start(PARIS) : Instant.parse(seen.get(0));
          };
      return editions;
    }
  }
}
