package vestiaire.metrics.mail;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import vestiaire.metrics.model.MetricsException;

/** A message as a file: beside it first, and moved into place when it is whole. */
final class EmlFile {
  private EmlFile() {}

  static void write(MailMessage message, Path eml) {
    try {
      Path folder = eml.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path part = Files.createTempFile(folder, ".mail", ".part");
      try {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
          message.writeTo(out);
        }
        Files.move(part, eml, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new MetricsException.Mail(
          "The message to %s cannot be written to %s: %s"
              .formatted(message.to().address(), eml, e.getMessage()),
          e);
    }
  }
}
