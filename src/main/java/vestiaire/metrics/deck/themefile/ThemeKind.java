package vestiaire.metrics.deck.themefile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vestiaire.metrics.opc.OfficeFile;

/** Tells from its content, not from its name, why a file cannot be a theme. */
final class ThemeKind {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final String SAVE = "; save it in PowerPoint as .pptx or .potx";

  private ThemeKind() {}

  /**
   * Returns what is the matter with bytes that are no archive; the end of a sentence about the
   * file.
   */
  static Optional<String> ofBytes(byte[] file) {
    if (file.length == 0) {
      return Optional.of("is empty");
    }
    if (starts(file, OLE2)) {
      return Optional.of(compound(file));
    }
    if (starts(file, ZIP)) {
      return Optional.empty();
    }
    String what = starts(file, '%', 'P', 'D', 'F') ? "is a PDF, and no" : "is no";
    return Optional.of(
        what
            + " PowerPoint file; --theme names a .pptx, .potx or .ppsx of PowerPoint 2007 or later");
  }

  /** Returns what is the matter with an archive; the end of a sentence about the file. */
  static Optional<String> ofArchive(OfficeFile file) {
    if (file.has("Index/Document.iwa") || file.has("Index.zip")) {
      return Optional.of("is a Keynote file; export it from Keynote to PowerPoint");
    }
    if (file.has("mimetype") && !file.has("[Content_Types].xml")) {
      return Optional.of("is an OpenDocument file" + SAVE);
    }
    if (!file.has("[Content_Types].xml")) {
      return Optional.of(
          "is no PowerPoint file, but another archive; --theme names a .pptx, .potx or .ppsx");
    }
    if (file.names().stream().anyMatch(ThemeKind::isMacro)) {
      return Optional.of("holds macros, which no deck may; save it as .pptx, without them");
    }
    String main = file.related("", "officeDocument").orElse("ppt/presentation.xml");
    String type = file.contentType(main);
    if (type.contains("wordprocessingml")) {
      return Optional.of("is a Word document; --theme names a .pptx, .potx or .ppsx");
    }
    if (type.contains("spreadsheetml")) {
      return Optional.of("is an Excel workbook; --theme names a .pptx, .potx or .ppsx");
    }
    if (file.has("theme/theme/theme1.xml") && !file.has(main)) {
      return Optional.of(
          "is an Office theme (.thmx); apply it to an empty presentation and save that as .pptx");
    }
    if (!file.has(main)) {
      return Optional.of("holds no presentation; save it anew in PowerPoint as .pptx");
    }
    if (String.valueOf(file.xml(main).map(xml -> xml.getDocumentElement().getNamespaceURI()))
        .contains("purl.oclc.org")) {
      return Optional.of(
          "is saved as Strict Open XML; save it as an ordinary PowerPoint presentation (.pptx)");
    }
    return Optional.empty();
  }

  private static boolean isMacro(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return small.contains("vbaproject") || small.contains("/activex/");
  }

  /** Returns the container of Office 97, which encrypted files of today use, too. */
  private static String compound(byte[] file) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      if (files.getRoot().hasEntry("EncryptedPackage")) {
        return "is protected by a password; take it off in PowerPoint (File, Info, Protect"
            + " Presentation) and save it anew";
      }
      if (files.getRoot().hasEntry("PowerPoint Document")) {
        return "is a PowerPoint file of 1997 to 2003 (.ppt)" + SAVE;
      }
    } catch (IOException | RuntimeException e) {
      return "is a damaged file of an old Office" + SAVE;
    }
    return "is a file of an old Office, and no PowerPoint file" + SAVE;
  }

  /** Tells whether the last entries of an archive are there: they come at its end. */
  static boolean isWhole(byte[] archive) {
    int from = Math.max(0, archive.length - 66_000);
    String end = new String(archive, from, archive.length - from, StandardCharsets.ISO_8859_1);
    return end.contains("PK\u0005\u0006");
  }

  private static boolean starts(byte[] file, char... signs) {
    byte[] bytes = new String(signs).getBytes(StandardCharsets.ISO_8859_1);
    return starts(file, bytes);
  }

  private static boolean starts(byte[] file, byte[] signs) {
    return file.length >= signs.length
        && Arrays.equals(file, 0, signs.length, signs, 0, signs.length);
  }
}
