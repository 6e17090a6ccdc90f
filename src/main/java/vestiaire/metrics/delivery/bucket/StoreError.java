package vestiaire.metrics.delivery.bucket;

import com.github.davidmoten.aws.lw.client.xml.XmlElement;
import com.github.davidmoten.aws.lw.client.xml.XmlParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error that an object store reports.
 *
 * @param status of HTTP
 * @param code one word, empty where there is none
 * @param message a sentence, empty where there is none
 */
record StoreError(int status, String code, String message) {
  private static final int MOST = 200;

  /** Reads an error's body, which is none for HEAD and may be a proxy's page. */
  static StoreError read(int status, String body) {
    try {
      XmlElement error = XmlElement.parse(body);
      return new StoreError(status, child(error, "Code"), child(error, "Message"));
    } catch (XmlParseException | IllegalArgumentException e) {
      return new StoreError(status, "", "");
    }
  }

  private static String child(XmlElement of, String name) {
    List<XmlElement> found = of.childrenWithName(name);
    @Nullable String content = found.isEmpty() ? null : found.get(0).content();
    String text = content == null ? "" : content.strip().replaceAll("\\s+", " ");
    return text.length() > MOST ? text.substring(0, MOST) + "…" : text;
  }

  /**
   * Returns whether it is worth asking again: the store is busy, or the object has just changed.
   */
  boolean passes() {
    return status == 408
        || status == 429
        || status >= 500
        || status == 412
        || (status == 404 && !code.equals("NoSuchBucket"));
  }

  String text() {
    return status == 412
        ? "it has changed since it was listed"
        : "the store says "
            + status
            + (code.isEmpty() ? "" : " " + code)
            + (message.isEmpty() ? "" : ", " + message);
  }

  /** Returns what would be right. */
  String advice() {
    return switch (code) {
      case "InvalidAccessKeyId", "SignatureDoesNotMatch" -> "; check access-key and secret-key";
      case "NoSuchBucket" -> "; check bucket and endpoint";
      case "AuthorizationHeaderMalformed",
          "PermanentRedirect",
          "IllegalLocationConstraintException" ->
          "; check region";
      case "AccessDenied" ->
          "; the key needs s3:ListBucket and s3:GetObject, and to tidy up s3:PutObject and s3:DeleteObject";
      default -> "";
    };
  }
}
