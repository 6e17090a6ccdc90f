package vestiaire.metrics.mail;

import java.nio.file.Path;
import java.util.regex.Pattern;
import vestiaire.metrics.model.MetricsException;

/**
 * A file that goes with a message.
 *
 * @param fileName under which the reader gets it, in any script
 * @param mediaType such as {@code application/pdf}
 * @param file where it lies; read when the message is written, so it stays until then
 */
public record Attachment(String fileName, String mediaType, Path file) {
  static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-z0-9][a-z0-9.+-]*");
  private static final Pattern UNFIT = Pattern.compile("[/\\\\:*?\"<>|]");

  /**
   * Checks name and type.
   *
   * @throws MetricsException.Settings if the name could not be a file's on every reader's machine
   */
  public Attachment {
    HeaderText.checked("The name of an attached file", fileName);
    if (fileName.isBlank() || UNFIT.matcher(fileName).find() || fileName.startsWith(".")) {
      throw new MetricsException.Settings(
          HeaderText.shown(fileName)
              + " cannot name an attached file: a name is not empty, does not begin with a dot and has none of /\\:*?\"<>|");
    }
    if (!MEDIA_TYPE.matcher(mediaType).matches()) {
      throw new IllegalArgumentException("no media type: " + HeaderText.shown(mediaType));
    }
  }
}
