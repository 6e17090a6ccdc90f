package vestiaire.metrics.delivery.settings;

/**
 * The credentials for a bucket's store. It does not tell its secret, not by the text of a record
 * around it either.
 *
 * @param id public part
 * @param secret with which requests are signed; it never goes over the wire
 */
public record AccessKey(String id, String secret) {
  @Override
  public String toString() {
    return id;
  }
}
