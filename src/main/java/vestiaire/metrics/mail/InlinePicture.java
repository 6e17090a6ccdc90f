package vestiaire.metrics.mail;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A picture within the HTML, which calls it {@code cid:} and its id.
 *
 * @param contentId without brackets, such as {@code trend}; the message makes it unique
 * @param mediaType {@code image/png} or the like
 * @param bytes the picture
 * @param alt what is said to those who do not see it
 */
@SuppressWarnings("ArrayRecordComponent") // Copied in and out, and compared by content.
public record InlinePicture(String contentId, String mediaType, byte[] bytes, String alt) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** Copies the bytes. */
  public InlinePicture {
    if (!ID.matcher(contentId).matches()) {
      throw new IllegalArgumentException("no content id: " + HeaderText.shown(contentId));
    }
    if (!Attachment.MEDIA_TYPE.matcher(mediaType).matches()) {
      throw new IllegalArgumentException("no media type: " + HeaderText.shown(mediaType));
    }
    bytes = bytes.clone();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof InlinePicture that
        && contentId.equals(that.contentId)
        && mediaType.equals(that.mediaType)
        && alt.equals(that.alt)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Objects.hash(contentId, mediaType, alt, Arrays.hashCode(bytes));
  }

  @Override
  public String toString() {
    return "InlinePicture[" + contentId + ", " + mediaType + ", " + bytes.length + " bytes]";
  }
}
