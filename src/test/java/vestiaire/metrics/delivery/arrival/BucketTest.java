package vestiaire.metrics.delivery.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.TransientApiMetadata;
import org.jclouds.blobstore.options.CopyOptions;
import org.jclouds.blobstore.options.ListContainerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.delivery.bucket.BucketClient;
import vestiaire.metrics.delivery.bucket.BucketObject;
import vestiaire.metrics.delivery.settings.AccessKey;
import vestiaire.metrics.delivery.settings.Bucket;
import vestiaire.metrics.delivery.settings.Extracts;
import vestiaire.metrics.delivery.settings.WeeklyFile;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.sample.SampleMarketplace;
import vestiaire.metrics.sample.SampleOptions;
import vestiaire.metrics.sql.Database;
import vestiaire.metrics.sql.TestDatabase;

/** Extracts in a bucket of a server that checks signatures, conditions and clocks as S3 does. */
@Tag("slow")
class BucketTest {
  private static final AccessKey KEY = new AccessKey("reader", "S3cret/with+signs");
  private static final String WEEKLY =
      """
      deck: deck.md.ftl
      zone: Europe/Paris
      every: Monday 08:00
      from: {address: metrics@example.com}
      owner: {address: owner@example.com}
      recipients: [{address: board@example.com}]
      extracts:
        bucket: exports/shop
        endpoint: http://127.0.0.1:9000
        access-key: ${env:S3_ACCESS_KEY}
        secret-key: ${env:S3_SECRET_KEY}
        after: move
      """;

  @TempDir static Path made;
  private static BlobStoreContext context;
  private static BlobStore store;
  private static S3Proxy server;

  @TempDir Path folder;
  private final List<String> log = new ArrayList<>();
  private final List<String> owner = new ArrayList<>();
  private Instant now = Instant.now();
  private long most = 1_000_000_000;
  private Database database;
  private CuttingRelay relay;

  @BeforeAll
  static void start() throws Exception {
    new SampleMarketplace(SampleOptions.standard().withWeeks(2)).writeTo(made);
    context = ContextBuilder.newBuilder(new TransientApiMetadata()).build(BlobStoreContext.class);
    store = context.getBlobStore();
    server =
        S3Proxy.builder()
            .blobStore(store)
            .awsAuthentication(AuthenticationType.AWS_V4, KEY.id(), KEY.secret())
            .endpoint(URI.create("http://127.0.0.1:0"))
            .build();
    server.start();
  }

  @AfterAll
  static void stop() throws Exception {
    server.stop();
    context.close();
  }

  @BeforeEach
  void open() {
    store.createContainerInLocation(null, "exports");
    database = TestDatabase.create();
    relay = new CuttingRelay(server.getPort());
  }

  @AfterEach
  void close() {
    relay.close();
    database.close();
    store.deleteContainer("exports");
  }

  @Test
  void setAmongThousandsOfObjectsIsTakenOnceWhenAllOfItIsThere() throws Exception {
    for (int i = 0; i < 1100; i++) {
      put("shop/archive/%04d.json".formatted(i), new byte[] {1});
    }
    put("clicks.csv", "outside of the prefix".getBytes(StandardCharsets.UTF_8));
    byte[] clicks = made("clicks.csv");
    int half = lineEnd(clicks, clicks.length / 2);
    byte[] head = Arrays.copyOf(clicks, lineEnd(clicks, 0));
    put("shop/w20/clicks/Teil 1+é.csv", Arrays.copyOf(clicks, half));
    put(
        "shop/w20/clicks/Teil 2.csv",
        concat(head, Arrays.copyOfRange(clicks, half, clicks.length)));
    put("shop/w20/listings.csv.gz", gzip(made("listings.csv")));
    put("shop/w20/clicks.csv.part", new byte[] {1});
    Arrivals arrivals = arrivals(Extracts.After.KEEP);
    later(10);
    assertThat(arrivals.takeNew()).as("brands and categories are not here").isZero();
    put("shop/w20/category.csv", made("category.csv"));
    put("shop/w20/brands.csv", made("brands.csv"));
    later(5);
    assertThat(arrivals.takeNew()).as(log::toString).isEqualTo(1);
    assertThat(listings()).isEqualTo(rows("listings.csv"));
    later(10);
    assertThat(arrivals.takeNew()).isZero();
    // Nor by a process that begins anew, nor from another place.
    assertThat(keys("shop/w20/")).hasSize(6);
    for (String key : keys("shop/w20/")) {
      store.copyBlob("exports", key, "exports", key.replace("w20", "again"), CopyOptions.NONE);
    }
    later(10);
    assertThat(arrivals(Extracts.After.KEEP).takeNew()).isZero();
    assertThat(TestDatabase.column(database, "SELECT count(*) FROM imports")).containsExactly("1");
    assertThat(owner).isEmpty();
    assertThat(keys("shop/w20/")).hasSize(6);
    assertLeftNothing();
  }

  @Test
  void whatWasTakenMovesAsideOrIsDeleted() throws Exception {
    putAll("shop/w 20/");
    later(10);
    Arrivals moving = arrivals(Extracts.After.MOVE);
    assertThat(moving.takeNew()).as(log::toString).isEqualTo(1);
    assertThat(keys())
        .hasSize(4)
        .allMatch(key -> key.matches("shop/w 20/taken/[0-9TZ-]+/\\w+\\.csv"));
    later(10);
    assertThat(moving.takeNew()).isZero();
    put("shop/brands.csv", made("brands.csv"));
    put("shop/category.csv", made("category.csv"));
    put("shop/listings.csv", made("listings.csv"));
    byte[] clicks = made("clicks.csv");
    put("shop/clicks.csv", Arrays.copyOf(clicks, lineEnd(clicks, clicks.length / 2)));
    later(10);
    assertThat(arrivals(Extracts.After.DELETE).takeNew()).as(log::toString).isEqualTo(1);
    assertThat(keys()).hasSize(4).allMatch(key -> key.contains("/taken/"));
  }

  @Test
  void whatIsTooMuchForTheDiskIsNotRead() throws Exception {
    putAll("shop/w20/");
    later(10);
    most = 100_000;
    assertThat(arrivals(Extracts.After.DELETE).takeNew()).isZero();
    assertThat(owner)
        .singleElement()
        .asString()
        .contains("s3://exports/shop/w20", " MB, more than the 0.1 MB that are read (most in");
    assertThat(keys("shop/w20/")).hasSize(4);
    assertLeftNothing();
    owner.clear();
    most = Long.MAX_VALUE;
    later(10);
    assertThat(arrivals(Extracts.After.KEEP).takeNew()).as(log::toString).isEqualTo(1);
    assertThat(owner).isEmpty();
  }

  @Test
  void whatIsRefusedIsToldToTheOwnerWithWhatWouldBeRight() {
    later(10);
    Map<Bucket, String> wrong =
        Map.of(
            bucket("exports", new AccessKey("reader", "other-S3cret")), "SignatureDoesNotMatch",
            bucket("exports", new AccessKey("nobody", "other-S3cret")), "check access-key",
            bucket("exprots", KEY), "NoSuchBucket");
    wrong.forEach(
        (bucket, word) -> {
          owner.clear();
          assertThat(arrivals(bucket, Extracts.After.KEEP).takeNew()).isZero();
          assertThat(owner).singleElement().asString().contains(word, bucket.name(), "check ");
        });
    assertThat(log.toString() + owner).doesNotContain("S3cret");
    assertThat(bucket("exports", KEY).toString()).doesNotContain("S3cret");
  }

  @Test
  void storeThatIsAwayIsNoVerdictAndIsAskedAgain() throws Exception {
    putAll("shop/");
    later(10);
    relay.close();
    Arrivals arrivals = arrivals(Extracts.After.KEEP);
    assertThat(arrivals.takeNew()).isZero();
    assertThat(owner).isEmpty();
    assertThat(log.toString()).contains("s3://exports/shop/", "127.0.0.1", "refused");
    int port = relay.port();
    relay = new CuttingRelay(server.getPort());
    log.clear();
    assertThat(port).isNotEqualTo(relay.port());
    assertThat(arrivals(Extracts.After.KEEP).takeNew()).as(log::toString).isEqualTo(1);
  }

  @Test
  void objectThatBreaksOffIsReadAgainAndNeverImportedInPart() throws Exception {
    putAll("shop/");
    later(10);
    Arrivals arrivals = arrivals(Extracts.After.KEEP);
    relay.cut(100, 20_000);
    assertThat(arrivals.takeNew()).isZero();
    assertThat(relay.cutsLeft()).isLessThan(100);
    assertThat(listings()).isZero();
    assertThat(log.toString()).contains("could not be read now");
    assertLeftNothing();
    relay.cut(2, 20_000);
    assertThat(arrivals.takeNew()).as(log::toString).isEqualTo(1);
    assertThat(relay.cutsLeft()).isZero();
    assertThat(listings()).isEqualTo(rows("listings.csv"));
    assertThat(owner).isEmpty();
  }

  @Test
  void objectThatChangesMeanwhileIsNeitherReadNorDeleted() throws Exception {
    put("shop/brands.csv", made("brands.csv"));
    BucketClient client = new BucketClient(bucket("exports", KEY), () -> now, log::add);
    BucketObject listed = client.list().get(0);
    put("shop/brands.csv", "id_brand,brand\n1,Newer\n".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> client.read(listed, folder.resolve("read.csv")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("changed");
    assertThatThrownBy(() -> client.delete(listed)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> client.move(listed, "shop/taken/brands.csv"))
        .isInstanceOf(IOException.class);
    assertThat(keys()).contains("shop/brands.csv");
    // What is said to be another content than what comes is not believed.
    BucketObject now = client.list().get(0);
    assertThat(now.tag()).isNotEqualTo(listed.tag());
    client.read(now, folder.resolve("read.csv"));
    assertThat(folder.resolve("read.csv")).content().contains("Newer");
  }

  @Test
  void tornGzipIsToldOnceAndTakenWhenItCameAnew() throws Exception {
    putAll("shop/");
    store.removeBlob("exports", "shop/clicks.csv");
    byte[] packed = gzip(made("clicks.csv"));
    put("shop/clicks.csv.gz", Arrays.copyOf(packed, packed.length - 20));
    later(10);
    assertThat(arrivals(Extracts.After.DELETE).takeNew()).isZero();
    assertThat(owner)
        .singleElement()
        .asString()
        .contains("not whole", "s3://exports/shop/", "clicks.csv.gz")
        .doesNotContain(folder.toString());
    owner.clear();
    later(10);
    assertThat(arrivals(Extracts.After.DELETE).takeNew()).isZero();
    assertThat(owner).as("the same objects are not read again").isEmpty();
    assertThat(keys()).contains("shop/clicks.csv.gz");
    put("shop/clicks.csv.gz", packed);
    later(10);
    assertThat(arrivals(Extracts.After.DELETE).takeNew()).as(log::toString).isEqualTo(1);
    assertThat(keys()).isEmpty();
  }

  @Test
  void clockThatIsWrongIsSetByTheStore() throws Exception {
    putAll("shop/");
    now = now.plus(Duration.ofHours(2));
    assertThat(arrivals(Extracts.After.KEEP).takeNew()).as(log::toString).isEqualTo(1);
    assertThat(log.get(0)).contains("the store's clock is at", "s from this machine's");
  }

  @Test
  void whatIsWrongWithTheSettingsIsSaid() throws Exception {
    Map<String, String> environment = Map.of("S3_ACCESS_KEY", "a", "S3_SECRET_KEY", "b");
    Bucket right =
        Objects.requireNonNull(
            Objects.requireNonNull(WeeklyFile.read(file(WEEKLY), environment).extracts()).bucket());
    assertThat(right.prefix()).isEqualTo("shop/");
    assertThat(right.region()).isEqualTo("us-east-1");
    Path wrong =
        file(
            WEEKLY
                .replace("${env:S3_SECRET_KEY}", "hunter2")
                .replace("http://127.0.0.1:9000", "s3.example.com")
                .replace("after: move", "queries: {}\n  acess-key: x\n  every: 1 s"));
    assertThatThrownBy(() -> WeeklyFile.read(wrong, environment))
        .isInstanceOf(MetricsException.Settings.class)
        .hasMessageContaining("a secret does not stand in this file")
        .hasMessageContaining("this is no store's address")
        .hasMessageContaining("'queries' goes with 'source'")
        .hasMessageContaining("there is no key 'acess-key' in extracts; did you mean 'access-key'?")
        .hasMessageContaining("once a minute at most")
        .hasMessageNotContaining("hunter2");
    Path both = file(WEEKLY.replace("after: move", "folder: /srv/extracts"));
    assertThatThrownBy(() -> WeeklyFile.read(both, environment))
        .hasMessageContaining("extracts come from one place; there are folder and bucket");
  }

  private void later(int minutes) {
    now = now.plus(Duration.ofMinutes(minutes));
  }

  private Bucket bucket(String name, AccessKey key) {
    return new Bucket(
        URI.create("http://127.0.0.1:" + relay.port()),
        "eu-west-3",
        name,
        "shop/",
        key,
        Duration.ofMinutes(5),
        most);
  }

  private Arrivals arrivals(Extracts.After after) {
    return arrivals(bucket("exports", KEY), after);
  }

  private Arrivals arrivals(Bucket bucket, Extracts.After after) {
    return TestArrivals.of(
        new Extracts(null, null, bucket, Duration.ofMinutes(1), after, Duration.ofHours(24), true),
        database,
        folder,
        log,
        owner,
        () -> now);
  }

  private Path file(String text) throws IOException {
    Files.writeString(folder.resolve("deck.md.ftl"), "");
    return Files.writeString(folder.resolve("weekly.yml"), text);
  }

  private void putAll(String prefix) throws IOException {
    for (String name : List.of("brands.csv", "category.csv", "clicks.csv", "listings.csv")) {
      put(prefix + name, made(name));
    }
  }

  private static void put(String key, byte[] content) {
    store.putBlob("exports", store.blobBuilder(key).payload(content).build());
  }

  private static List<String> keys() {
    return keys("");
  }

  private static List<String> keys(String prefix) {
    return store.list("exports", new ListContainerOptions().recursive().prefix(prefix)).stream()
        .map(one -> one.getName())
        .toList();
  }

  private static byte[] made(String name) throws IOException {
    return Files.readAllBytes(made.resolve(name));
  }

  private static long rows(String name) throws IOException {
    return Files.readAllLines(made.resolve(name)).size() - 1L;
  }

  private long listings() {
    return Long.parseLong(TestDatabase.column(database, "SELECT count(*) FROM listings").get(0));
  }

  private void assertLeftNothing() throws IOException {
    try (var left = Files.walk(folder.resolve("own"))) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
  }

  private static int lineEnd(byte[] text, int from) {
    int at = from;
    while (text[at] != '\n') {
      at++;
    }
    return at + 1;
  }

  private static byte[] concat(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }
}
