package vestiaire.metrics.ingest.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** The kind of a file by its first bytes, whatever its name says. */
enum Container {
  PLAIN("a plain text file", ""),
  GZIP("a gzip file", "\u001f\u008b"),
  ZIP("a zip archive", "PK\u0003\u0004"),
  ZIP_EMPTY("an empty zip archive", "PK\u0005\u0006"),
  XLS("an old Excel workbook (.xls)", "\u00d0\u00cf\u0011\u00e0"),
  PDF("a PDF document", "%PDF-"),
  PARQUET("a Parquet file", "PAR1"),
  SQLITE("an SQLite database", "SQLite format 3"),
  ZSTD("a zstd file", "(\u00b5/\u00fd"),
  BZIP2("a bzip2 file", "BZh9"),
  XZ("an xz file", "\u00fd7zXZ"),
  SEVEN_ZIP("a 7-Zip archive", "7z\u00bc\u00af"),
  HTML("an HTML page", ""),
  XML("an XML document", "<?xml"),
  JSON("a JSON document", ""),
  JPEG("a JPEG picture", "\u00ff\u00d8\u00ff"),
  PNG("a PNG picture", "\u0089PNG");

  private static final Pattern JSON_TEXT = Pattern.compile("\\{\\s*[\"}]|\\[\\s*[{\"]");

  private final String label;
  private final String magic;

  Container(String label, String magic) {
    this.label = label;
    this.magic = magic;
  }

  /** Returns the words for it in a message: "a gzip file". */
  String label() {
    return label;
  }

  /** Names what begins with these bytes. */
  static Container of(byte[] beginning) {
    String bytes = new String(beginning, StandardCharsets.ISO_8859_1);
    String text = bytes.replaceFirst("^(\u00ef\u00bb\u00bf)?\\s+", "").toLowerCase(Locale.ROOT);
    if (JSON_TEXT.matcher(text).lookingAt()) {
      return JSON;
    }
    if (text.startsWith("<html") || text.startsWith("<!doctype")) {
      return HTML;
    }
    for (Container container : values()) {
      if (!container.magic.isEmpty() && bytes.startsWith(container.magic)) {
        return container;
      }
    }
    return PLAIN;
  }
}
