package vestiaire.metrics.ingest.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import vestiaire.metrics.ingest.source.CharsetChoice;
import vestiaire.metrics.ingest.source.CharsetDetector;
import vestiaire.metrics.ingest.source.Utf8Stream;
import vestiaire.metrics.ingest.source.WrappedFile;
import vestiaire.metrics.model.MetricsException;

/**
 * A table file that has been looked at: what it is written in, how it is punctuated, what its
 * columns are called. Its rows are read afterwards, as a stream.
 *
 * <p>Plain, gzip ({@code .gz}) and zip ({@code .zip}, one entry) files are read; anything else is
 * told as what it is.
 */
public final class TableFile {
  private final WrappedFile file;
  private final CharsetChoice charset;
  private final Dialect dialect;
  private final Layout layout;
  private final boolean backslashPairs;

  private TableFile(
      WrappedFile file, CharsetChoice charset, Dialect dialect, Layout layout, boolean pairs) {
    this.backslashPairs = pairs;
    this.file = file;
    this.charset = charset;
    this.dialect = dialect;
    this.layout = layout;
  }

  /**
   * Looks at a file.
   *
   * @throws MetricsException.Input when it is missing, cannot be read, or holds no table
   */
  public static TableFile open(Path path, ReadOptions options) {
    WrappedFile file = WrappedFile.of(path);
    if (file.size() == 0) {
      throw new MetricsException.Input(path + ": is empty; a header line and rows are right");
    }
    try {
      CharsetChoice charset = CharsetDetector.detect(file, options.charset());
      FileHead sample = sample(file, charset);
      if (sample.isBinary()) {
        throw new MetricsException.Input(path + ": is not a text; a table file as CSV is right");
      }
      if (charset.label().startsWith("UTF-16") && sample.isTornUtf16()) {
        throw new MetricsException.Input(
            path + ": its UTF-16 is torn: bytes are missing or too many; fetch the file again");
      }
      if (DialectDetector.named(sample) == 0 && sample.firstLine().startsWith("sep=")) {
        throw new MetricsException.Input(
            path + ":1: names a delimiter that is none; one such as ; or , is right");
      }
      Dialect said = options.dialect();
      Dialect dialect = said == null ? DialectDetector.detect(sample) : said;
      if (dialect.dump()) {
        refuseOtherBackslashes(file, charset, dialect);
      }
      Layout found =
          LayoutDetector.detect(
              path.toString(),
              sample.rows(dialect),
              DialectDetector.named(sample),
              options.header());
      List<String> names = found.header().stream().map(name -> mended(name, charset)).toList();
      Layout layout =
          names.equals(found.header())
              ? found
              : found.named(
                  names, "the names of the columns are UTF-8, the rest is " + charset.label());
      if (String.join("", layout.header()).contains("\uFFFD")) {
        throw new MetricsException.Input(
            path
                + ": the names of its columns hold bytes that mean nothing in "
                + charset.label()
                + "; name the right one with --charset");
      }
      boolean pairs = !dialect.backslash() && sample.contains('\\', '\\');
      return new TableFile(file, charset, dialect, layout, pairs);
    } catch (IOException e) {
      throw WrappedFile.unreadable(path, e);
    }
  }

  /**
   * Returns the punctuation of files that one program has written, by all of them: what one alone
   * leaves open, as whether backslashes mean something, another shows.
   *
   * @throws MetricsException.Input when one of them cannot be read
   */
  public static Dialect common(List<TableFile> files) {
    List<FileHead> samples = new ArrayList<>();
    for (TableFile one : files) {
      try {
        samples.add(sample(one.file, one.charset));
      } catch (IOException e) {
        throw WrappedFile.unreadable(one.path(), e);
      }
    }
    try {
      return DialectDetector.detect(FileHead.joined(samples));
    } catch (IOException e) {
      throw WrappedFile.unreadable(files.get(0).path(), e);
    }
  }

  private static FileHead sample(WrappedFile file, CharsetChoice charset) throws IOException {
    try (InputStream in = file.open(bytes -> {});
        Utf8Stream text = Utf8Stream.of(in, charset)) {
      return FileHead.of(text, charset.damaged());
    }
  }

  /** A dump has no backslash that means nothing; one behind the sample would lose it in silence. */
  private static void refuseOtherBackslashes(
      WrappedFile file, CharsetChoice charset, Dialect dialect) throws IOException {
    try (InputStream in = file.open(bytes -> {});
        Utf8Stream text = Utf8Stream.of(in, charset)) {
      long line = DumpEscapes.firstOdd(text, dialect.delimiter());
      if (line > 0) {
        throw new MetricsException.Input(
            file.path()
                + ":"
                + line
                + ": a backslash means nothing here, though above it stands for line ends and the like as in a dump; one way of writing is right");
      }
    }
  }

  /**
   * Mends a name in UTF-8 above rows of a single-byte set, as when a program puts a header on top.
   */
  private static String mended(String name, CharsetChoice charset) {
    if (charset.charset().newEncoder().maxBytesPerChar() > 1) {
      return name;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(name.getBytes(charset.charset())))
          .toString();
    } catch (CharacterCodingException e) {
      return name;
    }
  }

  /** Returns the file. */
  public Path path() {
    return file.path();
  }

  /** Returns its size on disk, in bytes. */
  public long bytes() {
    return file.size();
  }

  /** Returns its character set and why. */
  public CharsetChoice charset() {
    return charset;
  }

  /** Returns its punctuation. */
  public Dialect dialect() {
    return dialect;
  }

  /** Returns the names of the columns as they stand there; empty when no line names them. */
  public List<String> header() {
    return layout.header();
  }

  /** Returns how many cells a row has. */
  public int columns() {
    return layout.columns();
  }

  /** Returns what a reader should know, one line each. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>(layout.warnings());
    if (backslashPairs) {
      warnings.add(
          "backslashes stand in pairs and are taken as they stand: they may mean one each");
    }
    if (charset.doubtful()) {
      warnings.add("read as " + charset.label() + ": " + charset.why());
    }
    return warnings;
  }

  /**
   * Reads the rows from the first.
   *
   * @param bytesRead is told the bytes taken from the file as they are taken
   */
  public RowReader rows(LongConsumer bytesRead) throws IOException {
    InputStream in = file.open(bytesRead);
    return new RowReader(
        file.path(), Utf8Stream.of(in, charset), dialect, layout, charset.damaged());
  }
}
