package vestiaire.metrics.delivery.settings;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.sql.Audience;

/**
 * How readers come to the interactive page.
 *
 * @param isAttached whether it goes with the mail; each reader's holds that reader's rows alone
 * @param link where it can be seen, null for nowhere
 */
public record MailedPage(boolean isAttached, @Nullable String link) {
  /** No page. */
  public static final MailedPage NONE = new MailedPage(false, null);

  /**
   * Returns the link for a reader, empty for none: a page on the web is about everything, so that
   * readers of some brands or categories are not led to it.
   */
  public String linkFor(Audience audience) {
    return link == null || !audience.isAll() ? "" : link;
  }

  /** Returns whether this is an address that a mail program opens. */
  static boolean isAddress(String text) {
    try {
      URI uri = new URI(text);
      boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return isWeb && uri.getHost() != null && uri.getRawUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
