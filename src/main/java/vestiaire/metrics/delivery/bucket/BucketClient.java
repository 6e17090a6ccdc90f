package vestiaire.metrics.delivery.bucket;

import com.github.davidmoten.aws.lw.client.Client;
import com.github.davidmoten.aws.lw.client.HttpMethod;
import com.github.davidmoten.aws.lw.client.MaxAttemptsExceededException;
import com.github.davidmoten.aws.lw.client.Request;
import com.github.davidmoten.aws.lw.client.ResponseInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.delivery.settings.Bucket;
import vestiaire.metrics.model.MetricsException;

/**
 * Speaks to a store as S3 does, with the bucket in the path. What passes is tried again a few
 * times, then an {@link IOException}; what the store refuses is a {@link MetricsException.Input}.
 */
public final class BucketClient {
  private static final int TRIES = 3;
  private static final Duration FIRST_WAIT = Duration.ofMillis(200);
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration READ = Duration.ofMinutes(1);
  // Busy, out of order, or being restarted. The library's own choice has 403 as well, and a wrong
  // key does not become right.
  private static final Integer[] PASSING = {408, 429, 500, 502, 503, 504};
  private static final String SKEWED = "RequestTimeTooSkewed";

  private final Bucket bucket;
  private final InstantSource clock;
  private final Consumer<String> log;
  private final Client client;
  private volatile Duration skew = Duration.ZERO;
  private volatile boolean checksums = true;

  /**
   * A client of one bucket.
   *
   * @param clock by which requests are signed; where the store's differs, by the store's
   * @param log hears when the clocks differ
   */
  public BucketClient(Bucket bucket, InstantSource clock, Consumer<String> log) {
    this.bucket = bucket;
    this.clock = clock;
    this.log = log;
    String base = bucket.endpoint().toString().replaceAll("/+$", "") + "/";
    this.client =
        Client.s3()
            .region(bucket.region())
            .accessKey(bucket.key().id())
            .secretKey(bucket.key().secret())
            .baseUrlFactory((service, region) -> base)
            .clock(() -> clock.instant().plus(skew).toEpochMilli())
            .connectTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
            .readTimeout(READ.toMillis(), TimeUnit.MILLISECONDS)
            .retryMaxAttempts(TRIES)
            .retryInitialInterval(FIRST_WAIT.toMillis(), TimeUnit.MILLISECONDS)
            .retryStatusCodes(PASSING)
            .build();
  }

  /**
   * Lists all objects below the prefix, however many pages that takes.
   *
   * @throws IOException when the store does not answer
   * @throws MetricsException.Input when it refuses
   */
  public List<BucketObject> list() throws IOException {
    List<BucketObject> all = new ArrayList<>();
    @Nullable String next = null;
    do {
      @Nullable String from = next;
      ListingPage page =
          exchange(
              "listed",
              () -> {
                Request request =
                    client
                        .path(bucket.name())
                        .query("list-type", "2")
                        .query("encoding-type", "url")
                        .query("prefix", bucket.prefix());
                return from == null ? request : request.query("continuation-token", from);
              },
              in -> ListingPage.read(text(in)));
      all.addAll(page.objects());
      next = page.next();
      if (next != null && next.equals(from)) {
        throw new IOException(bucket.place() + " is listed without end");
      }
    } while (next != null);
    return all;
  }

  /**
   * Copies an object into a file.
   *
   * @throws IOException when it does not come whole, or is no longer what was listed
   */
  public void read(BucketObject object, Path into) throws IOException {
    for (int tries = 1; ; tries++) {
      try {
        exchange(
            "read",
            () -> reading(object),
            in -> {
              try (OutputStream out = Files.newOutputStream(into)) {
                new ObjectProof(object, in::header).copy(in, out);
              }
              return object;
            });
        return;
      } catch (IOException e) {
        if (tries == TRIES) {
          throw e;
        }
      }
    }
  }

  private Request reading(BucketObject object) {
    Request request = at(object.key()).header("If-Match", '"' + object.tag() + '"');
    // Where the tag proves nothing, and the store knows of other proofs.
    return checksums && !ObjectProof.isHash(object.tag())
        ? request.header("x-amz-checksum-mode", "ENABLED")
        : request;
  }

  /**
   * Gives an object another key, if it is still what was listed.
   *
   * @throws IOException when the store does not answer, or it is no longer
   */
  public void move(BucketObject object, String key) throws IOException {
    String answer =
        exchange(
            "moved",
            () ->
                at(key)
                    .method(HttpMethod.PUT)
                    .header("x-amz-copy-source", "/" + bucket.name() + "/" + encoded(object.key()))
                    .header("x-amz-copy-source-if-match", '"' + object.tag() + '"'),
            BucketClient::text);
    // What goes wrong while a store copies comes after its 200.
    if (answer.contains("<Error")) {
      throw refused(StoreError.read(500, answer), "moved");
    }
    delete(object);
  }

  /**
   * Deletes an object, if it is still what was listed.
   *
   * @throws IOException when the store does not answer, or it is no longer
   */
  public void delete(BucketObject object) throws IOException {
    // Some stores do not know a condition on deletion, so it is asked for before.
    exchange(
        "read",
        () -> at(object.key()).method(HttpMethod.HEAD).header("If-Match", '"' + object.tag() + '"'),
        BucketClient::text);
    exchange("deleted", () -> at(object.key()).method(HttpMethod.DELETE), BucketClient::text);
  }

  private Request at(String key) {
    return client.path(
        Stream.concat(Stream.of(bucket.name()), Stream.of(key.split("/", -1)))
            .toArray(String[]::new));
  }

  private static String encoded(String key) {
    return java.net.URLEncoder.encode(key, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%2F", "/");
  }

  /** One request and its answer, once more when the store says that the clocks differ. */
  private <T> T exchange(String done, Asked asked, Reading<T> reading) throws IOException {
    for (boolean again = false; ; again = true) {
      StoreError error;
      String date;
      try (ResponseInputStream in = asked.request().responseInputStream()) {
        if (in.statusCode() / 100 == 2) {
          return reading.of(in);
        }
        error = StoreError.read(in.statusCode(), text(in));
        date = in.header("date").orElse("");
      } catch (MaxAttemptsExceededException | UncheckedIOException | IOException e) {
        throw new IOException(where() + ": " + silence(e), e);
      }
      if (again || !error.code().equals(SKEWED) || !setClock(date)) {
        throw refused(error, done);
      }
    }
  }

  private String where() {
    return bucket.place() + " at " + bucket.endpoint();
  }

  /** Why no answer came, without what the library puts around it. */
  private static String silence(Exception e) {
    Throwable cause = e;
    while (cause.getCause() != null
        && (cause instanceof MaxAttemptsExceededException
            || cause instanceof UncheckedIOException)) {
      cause = cause.getCause();
    }
    return cause instanceof UnknownHostException
        ? "there is no such host"
        : String.valueOf(cause.getMessage());
  }

  private boolean setClock(String date) {
    try {
      Instant theirs = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
      skew = Duration.between(clock.instant(), theirs);
      log.accept(
          "%s: the store's clock is at %s, %d s from this machine's; its time is signed"
              .formatted(bucket.place(), theirs, skew.toSeconds()));
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /**
   * Returns which of the two it is: something that passes, or something that somebody has to mend.
   */
  private IOException refused(StoreError error, String done) {
    String what = "%s cannot be %s: %s".formatted(where(), done, error.text());
    if (error.code().equals("NotImplemented")) {
      checksums = false;
    }
    if (error.passes()) {
      return new IOException(what);
    }
    throw new MetricsException.Input(what + error.advice());
  }

  private static String text(ResponseInputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  /** A request that is made anew for each try, since its time is signed. */
  @FunctionalInterface
  private interface Asked {
    Request request();
  }

  /** Reads an answer's body. */
  @FunctionalInterface
  private interface Reading<T> {
    T of(ResponseInputStream in) throws IOException;
  }
}
