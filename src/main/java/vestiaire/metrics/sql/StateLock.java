package vestiaire.metrics.sql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.MetricsException;

/**
 * One program at a time in a state folder. The operating system lets go of the lock when its holder
 * dies.
 */
final class StateLock implements AutoCloseable {
  private final FileChannel channel;

  private StateLock(FileChannel channel) {
    this.channel = channel;
  }

  static StateLock take(Path state) throws IOException {
    Path file = state.resolve("lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        channel.truncate(0);
        channel.write(
            ByteBuffer.wrap(
                String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return new StateLock(channel);
      }
    } catch (OverlappingFileLockException e) {
      // Another thread of this program: the same answer as for another program.
    }
    channel.close();
    String holder = Files.readString(file).strip();
    throw new MetricsException.Database(
        "Another vestiaire-metrics (process %s) is using %s%nWait until it has ended, or give this one a folder of its own with --state"
            .formatted(holder.isEmpty() ? "unknown" : holder, state));
  }

  /** Lets a folder go that may not have been taken. */
  static void release(@Nullable StateLock lock) {
    if (lock != null) {
      lock.close();
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // Closing is all that could be done.
    }
  }
}
