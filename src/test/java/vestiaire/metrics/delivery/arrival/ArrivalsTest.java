package vestiaire.metrics.delivery.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.delivery.settings.Extracts;
import vestiaire.metrics.sample.SampleMarketplace;
import vestiaire.metrics.sample.SampleOptions;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.TestDatabase;

/** Extracts that are put into a folder, by the real import into a real database. */
@Tag("slow")
class ArrivalsTest {
  private static final Instant NOON = Instant.parse("2026-05-18T12:00:00Z");

  @TempDir Path folder;
  private final List<String> log = new ArrayList<>();
  private final List<String> owner = new ArrayList<>();
  private Instant now = NOON;
  private Database database;
  private Path inbox;
  private Path made;

  @BeforeEach
  void open() throws IOException {
    database = TestDatabase.create();
    inbox = Files.createDirectories(folder.resolve("inbox"));
    made = Files.createDirectories(folder.resolve("made"));
    new SampleMarketplace(SampleOptions.standard().withWeeks(2)).writeTo(made);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Arrivals arrivals(Extracts.After after) {
    return TestArrivals.of(
        new Extracts(inbox, Duration.ofMinutes(1), after, Duration.ofHours(24)),
        database,
        folder,
        log,
        owner,
        () -> now);
  }

  private void put(String name, byte[] content) throws IOException {
    Path file = inbox.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    Files.setLastModifiedTime(file, FileTime.from(now));
  }

  private byte[] made(String name) throws IOException {
    return Files.readAllBytes(made.resolve(name));
  }

  private long listings() {
    return Long.parseLong(TestDatabase.column(database, "SELECT count(*) FROM listings").get(0));
  }

  @Test
  void filesInAnyOrderAreTakenOnceWhenAllAreThereAndSettled() throws Exception {
    Arrivals arrivals = arrivals(Extracts.After.KEEP);
    assertThat(arrivals.takeNew()).isZero();
    put("clicks.csv", made("clicks.csv"));
    put("listings.csv", made("listings.csv"));
    now = NOON.plusSeconds(120);
    assertThat(arrivals.takeNew()).as("brands and categories are not here").isZero();
    put("category.csv", made("category.csv"));
    put("brands.csv", made("brands.csv"));
    assertThat(arrivals.takeNew()).as("not settled").isZero();
    now = now.plusSeconds(59);
    assertThat(arrivals.takeNew()).isZero();
    now = now.plusSeconds(1);
    assertThat(arrivals.takeNew()).isEqualTo(1);
    long loaded = listings();
    assertThat(loaded).isPositive();
    now = now.plusSeconds(600);
    assertThat(arrivals.takeNew()).isZero();
    // The same content elsewhere, and for a process that begins anew.
    for (String name : List.of("brands", "category", "listings", "clicks")) {
      put("again/" + name + ".csv", made(name + ".csv"));
    }
    now = now.plusSeconds(600);
    assertThat(arrivals(Extracts.After.KEEP).takeNew()).isZero();
    assertThat(TestDatabase.column(database, "SELECT count(*) FROM imports")).containsExactly("1");
    assertThat(inbox.resolve("clicks.csv")).exists();
    assertThat(owner).isEmpty();
  }

  @Test
  void fileThatGrowsIsWaitedForWhateverItsTimeSays() throws Exception {
    Arrivals arrivals = arrivals(Extracts.After.KEEP);
    byte[] clicks = made("clicks.csv");
    for (String name : List.of("brands", "category", "listings")) {
      put(name + ".csv", made(name + ".csv"));
    }
    put("clicks.csv", Arrays.copyOf(clicks, clicks.length / 2));
    for (int at = clicks.length / 2; at < clicks.length; at += clicks.length / 6 + 1) {
      now = now.plusSeconds(50);
      int length = Math.min(clicks.length / 6 + 1, clicks.length - at);
      Files.write(
          inbox.resolve("clicks.csv"),
          Arrays.copyOfRange(clicks, at, at + length),
          StandardOpenOption.APPEND);
      Files.setLastModifiedTime(inbox.resolve("clicks.csv"), FileTime.from(now));
      assertThat(arrivals.takeNew()).isZero();
    }
    now = now.plusSeconds(61);
    assertThat(arrivals.takeNew()).isEqualTo(1);
    assertThat(owner).isEmpty();
  }

  @Test
  void tornGzipIsNotTakenAndIsTakenWhenItCameAnew() throws Exception {
    Arrivals arrivals = arrivals(Extracts.After.MOVE);
    for (String name : List.of("brands", "category", "listings")) {
      put("w20/" + name + ".csv", made(name + ".csv"));
    }
    byte[] packed = gzip(made("clicks.csv"));
    put("w20/clicks.csv.gz", Arrays.copyOf(packed, packed.length - 20));
    put("w20/clicks-2.csv.part", new byte[] {1});
    now = now.plusSeconds(120);
    assertThat(arrivals.takeNew()).isZero();
    assertThat(listings()).isZero();
    assertThat(owner).singleElement().asString().contains("not whole", "clicks.csv.gz");
    put("w20/clicks.csv.gz", packed);
    now = now.plusSeconds(120);
    assertThat(arrivals.takeNew()).isEqualTo(1);
    assertThat(listings()).isPositive();
    try (Stream<Path> left = Files.list(inbox.resolve("w20"))) {
      assertThat(left.map(one -> one.getFileName().toString()))
          .containsExactlyInAnyOrder("taken", "clicks-2.csv.part");
    }
    now = now.plusSeconds(600);
    assertThat(arrivals.takeNew()).isZero();
  }

  @Test
  void whatCannotBeReadIsToldOnceAndLeft() throws Exception {
    Arrivals arrivals = arrivals(Extracts.After.DELETE);
    for (String name : List.of("brands", "category", "listings")) {
      put(name + ".csv", made(name + ".csv"));
    }
    put("clicks.csv", "nothing,like,it\n1,2,3\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    now = now.plusSeconds(120);
    assertThat(arrivals.takeNew()).isZero();
    now = now.plusSeconds(120);
    assertThat(arrivals.takeNew()).isZero();
    assertThat(owner).singleElement().asString().contains("refused", "datetime_session");
    assertThat(inbox.resolve("clicks.csv")).exists();
    put("clicks.csv", made("clicks.csv"));
    now = now.plusSeconds(120);
    assertThat(arrivals.takeNew()).isEqualTo(1);
    assertThat(inbox.resolve("clicks.csv")).doesNotExist();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }
}
