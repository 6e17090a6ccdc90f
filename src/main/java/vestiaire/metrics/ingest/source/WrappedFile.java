package vestiaire.metrics.ingest.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vestiaire.metrics.model.MetricsException;

/**
 * A file whose gzip, zstd or zip wrapping is taken off as it is read; it can be read many times.
 */
public final class WrappedFile {
  private static final int SNIFFED = 16;
  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final Container container;
  private final long size;

  private WrappedFile(Path path, Container container, long size) {
    this.path = path;
    this.container = container;
    this.size = size;
  }

  /** Returns the path of the file. */
  public Path path() {
    return path;
  }

  /** Returns its size on disk in bytes. */
  public long size() {
    return size;
  }

  /**
   * Looks at the first bytes.
   *
   * @throws MetricsException.Input when the file is missing, empty, not a table, or another thing
   *     than its name says
   */
  public static WrappedFile of(Path path) {
    try {
      if (!Files.isRegularFile(path)) {
        throw new MetricsException.Input(path + ": there is no such file");
      }
      byte[] beginning;
      try (InputStream in = Files.newInputStream(path)) {
        beginning = in.readNBytes(SNIFFED);
      }
      Container container = Container.of(beginning);
      WrappedFile file = new WrappedFile(path, container, Files.size(path));
      file.refuseWhatIsNoTable();
      return file;
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  /** Opens the content; each byte taken from the file itself is told to the listener. */
  public InputStream open(LongConsumer bytesRead) throws IOException {
    InputStream raw = new Counted(Files.newInputStream(path), bytesRead);
    return switch (container) {
      case GZIP -> new GZIPInputStream(raw, BUFFER);
      case ZSTD -> new ZstdContent(raw);
      case ZIP -> {
        ZipInputStream zip = new ZipInputStream(new BufferedInputStream(raw, BUFFER));
        ZipEntry entry = zip.getNextEntry();
        while (entry != null && !isTable(entry)) {
          entry = zip.getNextEntry();
        }
        yield zip;
      }
      default -> raw;
    };
  }

  /** Returns how a Parquet file becomes one that can be read here, in words. */
  public static String parquetAdvice(Path file) {
    String name = String.valueOf(file.getFileName());
    String csv = name.replaceFirst("(\\.snappy|\\.gz|\\.zstd)?\\.(parquet|pq)$", "") + ".csv";
    return "convert it to CSV first, as DuckDB does with: duckdb -c \"COPY (FROM '%s') TO '%s'\""
        .formatted(name.replace("'", "''"), csv.replace("'", "''"));
  }

  /** Returns the message for a file that breaks off or cannot be opened. */
  public static MetricsException.Input unreadable(Path path, IOException e) {
    String why =
        e instanceof NoSuchFileException ? "there is no such file" : String.valueOf(e.getMessage());
    return new MetricsException.Input(
        path + ": cannot be read to its end (" + why + "); fetch the file again", e);
  }

  private void refuseWhatIsNoTable() throws IOException {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    switch (container) {
      case PLAIN -> {
        if (name.endsWith(".gz") || name.endsWith(".zip") || name.endsWith(".zst")) {
          throw refused("is not compressed, though its name says so; take the ending off its name");
        }
      }
      case GZIP -> {
        if (!name.endsWith(".gz")) {
          throw refused("is a gzip file under another name; name it " + path.getFileName() + ".gz");
        }
      }
      case ZSTD -> {
        if (!name.endsWith(".zst")) {
          throw refused(
              "is a zstd file under another name; name it " + path.getFileName() + ".zst");
        }
      }
      case ZIP -> refuseOtherZip(name);
      case PARQUET -> throw refused("is " + container.label() + "; " + parquetAdvice(path));
      default -> throw refused("is " + container.label() + ", not a table file; save it as CSV");
    }
  }

  private void refuseOtherZip(String name) throws IOException {
    int entries = 0;
    try (ZipInputStream zip =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("[Content_Types].xml") || entry.getName().equals("mimetype")) {
          throw refused("is a workbook (xlsx or ods), not a table file; save the sheet as CSV");
        }
        if (isTable(entry)) {
          entries++;
        }
      }
    }
    if (!name.endsWith(".zip")) {
      throw refused("is a zip archive under another name; name it " + path.getFileName() + ".zip");
    }
    if (entries != 1) {
      throw refused("holds " + entries + " files; a zip of exactly one table is right");
    }
  }

  /** Tells whether an entry may be a table: no folder, and not what macOS puts beside each file. */
  private static boolean isTable(ZipEntry entry) {
    String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    return !entry.isDirectory()
        && !entry.getName().startsWith("__MACOSX/")
        && !name.startsWith("._")
        && !name.equals(".DS_Store");
  }

  private MetricsException.Input refused(String what) {
    return new MetricsException.Input(path + ": " + what);
  }

  /** Tells how far the file has been read. */
  private static final class Counted extends FilterInputStream {
    private final LongConsumer bytesRead;

    Counted(InputStream in, LongConsumer bytesRead) {
      super(in);
      this.bytesRead = bytesRead;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      if (b >= 0) {
        bytesRead.accept(1);
      }
      return b;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = in.read(into, from, length);
      if (count > 0) {
        bytesRead.accept(count);
      }
      return count;
    }
  }
}
