package vestiaire.metrics.delivery.arrival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Objects;
import vestiaire.metrics.delivery.settings.Extracts;

/** A folder into which others put extracts; what was taken stays, moves aside or goes. */
final class FolderSource implements ReadSource {
  private final Extracts.After after;

  FolderSource(Extracts.After after) {
    this.after = after;
  }

  @Override
  public void readIfDue(Instant now) {
    // It is there already.
  }

  @Override
  public String place(ExtractSet set) {
    return set.folder().toString();
  }

  @Override
  public void ended(ExtractSet set, Ending ending, String why, Instant now) throws IOException {
    if (ending != Ending.TAKEN || after == Extracts.After.KEEP) {
      return;
    }
    Path taken = set.folder().resolve(FolderWatch.TAKEN).resolve(stamp(now));
    for (Path file : set.files()) {
      if (after == Extracts.After.DELETE) {
        Files.delete(file);
      } else {
        Path target = taken.resolve(set.folder().relativize(file).toString());
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Returns the moment as a name of a folder. */
  static String stamp(Instant now) {
    return now.toString().replaceAll("[^0-9TZ]", "-");
  }
}
