package vestiaire.metrics.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vestiaire.metrics.model.FolderTree;
import vestiaire.metrics.model.Week;

/**
 * Deletes editions and outbox mails of weeks that are long over. Only what bears the name of a week
 * is looked at, no link is followed, and the ledger keeps its rows.
 */
public final class OldReports {
  private static final Pattern EDITIONS = Pattern.compile("(\\d{4}-W\\d{2})");
  private static final Pattern MAIL = Pattern.compile("(\\d{4}-W\\d{2})-.*\\.eml");

  private final Path editions;
  private final Path outbox;

  /** Those among these reports. */
  public OldReports(Path reports) {
    this.editions = reports.resolve("mail");
    this.outbox = reports.resolve("outbox");
  }

  /**
   * Deletes what is of a week that ended longer ago than this.
   *
   * @return how many editions' weeks and mails went
   * @throws IOException when something cannot be deleted; the next run tries again
   */
  public int prune(Duration keep, Instant now, ZoneId zone) throws IOException {
    int gone = 0;
    for (Path week : named(editions, EDITIONS, keep, now, zone)) {
      if (Files.isDirectory(week, LinkOption.NOFOLLOW_LINKS)) {
        FolderTree.delete(week);
        gone++;
      }
    }
    for (Path mail : named(outbox, MAIL, keep, now, zone)) {
      if (Files.isRegularFile(mail, LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(mail);
        gone++;
      }
    }
    return gone;
  }

  private static List<Path> named(
      Path folder, Pattern name, Duration keep, Instant now, ZoneId zone) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(one -> isOld(one, name, now.minus(keep), zone)).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isOld(Path file, Pattern name, Instant before, ZoneId zone) {
    Matcher matcher = name.matcher(String.valueOf(file.getFileName()));
    return matcher.matches() && Week.parse(matcher.group(1)).end(zone).isBefore(before);
  }
}
