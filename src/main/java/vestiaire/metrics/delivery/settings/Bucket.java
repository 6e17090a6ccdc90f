package vestiaire.metrics.delivery.settings;

import java.net.URI;
import java.time.Duration;

/**
 * A bucket of an S3-compatible store, from which extracts are read.
 *
 * @param endpoint address of the store, to which the bucket's name is added as a path
 * @param region for which requests are signed
 * @param name of the bucket
 * @param prefix with which the keys begin that are looked at, empty or ending in a slash
 * @param key that opens it
 * @param every how long after one look comes the next
 * @param most how many bytes of an extract are read into the disk
 */
public record Bucket(
    URI endpoint,
    String region,
    String name,
    String prefix,
    AccessKey key,
    Duration every,
    long most) {
  /** Returns how people call it. */
  public String place() {
    return "s3://" + name + "/" + prefix;
  }
}
