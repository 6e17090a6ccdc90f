package vestiaire.metrics.delivery.bucket;

import com.github.davidmoten.aws.lw.client.xml.XmlElement;
import com.github.davidmoten.aws.lw.client.xml.XmlParseException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a bucket's listing.
 *
 * @param objects on it
 * @param next what asks for the page after it, null on the last one
 */
record ListingPage(List<BucketObject> objects, @Nullable String next) {
  ListingPage {
    objects = List.copyOf(objects);
  }

  /**
   * Reads a page.
   *
   * @throws IOException when it is none
   */
  static ListingPage read(String xml) throws IOException {
    try {
      XmlElement page = XmlElement.parse(xml);
      boolean encoded = "url".equals(child(page, "EncodingType"));
      List<BucketObject> objects = new ArrayList<>();
      for (XmlElement one : page.childrenWithName("Contents")) {
        String key = child(one, "Key");
        objects.add(
            new BucketObject(
                encoded ? URLDecoder.decode(key, StandardCharsets.UTF_8) : key,
                child(one, "ETag").replace("&quot;", "").replace("\"", ""),
                Long.parseLong(child(one, "Size")),
                Instant.parse(child(one, "LastModified"))));
      }
      String next = child(page, "NextContinuationToken");
      boolean more = "true".equals(child(page, "IsTruncated"));
      if (more && next.isEmpty()) {
        throw new IOException("a listing says that it goes on, and not where");
      }
      return new ListingPage(objects, more ? next : null);
    } catch (XmlParseException | DateTimeException | IllegalArgumentException e) {
      throw new IOException("the answer is no listing of a bucket: " + e.getMessage(), e);
    }
  }

  private static String child(XmlElement of, String name) {
    List<XmlElement> found = of.childrenWithName(name);
    @Nullable String content = found.isEmpty() ? null : found.get(0).content();
    return content == null ? "" : content.strip();
  }
}
