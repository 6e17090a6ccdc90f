package vestiaire.metrics.check.rule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import vestiaire.metrics.opc.OfficeFile;
import vestiaire.metrics.opc.Xml;

/** Rule 20, what parts hold: media that are what they are called, no local paths, properties. */
public final class ContentRule {
  private static final Pattern LOCAL =
      Pattern.compile(
          "(?i)(file:/|(?<![\\w])[A-Z]:(\\\\+|/(?!/))\\w|(?<![\\w.:/])/(home|Users|tmp|var|private|mnt|root|Volumes)/\\w|\\\\\\\\[\\w.-]+\\\\\\w)");
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

  private final OfficeFile file;
  private final FindingList findings;

  private ContentRule(OfficeFile file, FindingList findings) {
    this.file = file;
    this.findings = findings;
  }

  /** Adds a finding for each violation. */
  public static void judge(OfficeFile file, FindingList findings) {
    ContentRule rule = new ContentRule(file, findings);
    for (String name : file.names()) {
      String ending = OfficeFile.ending(name);
      if (ending.matches("xml|rels|vml")) {
        rule.localPath(name);
      } else if (ending.matches("xlsx|xlsm")) {
        rule.workbook(name);
      } else {
        rule.media(name, ending);
      }
    }
    rule.properties();
  }

  private void localPath(String name) {
    file.bytes(name)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .ifPresent(text -> localPath(name, text));
  }

  private void localPath(String name, String text) {
    Matcher matcher = LOCAL.matcher(text);
    if (matcher.find()) {
      int from = Math.max(0, matcher.start() - 10);
      String around = text.substring(from, Math.min(text.length(), matcher.end() + 30));
      findings.add(20, 0, name, "it names a path of somebody's machine: …" + around.strip() + "…");
    }
  }

  private void workbook(String name) {
    byte[] bytes = file.bytes(name).orElse(null);
    if (bytes == null) {
      return;
    }
    try (OfficeFile book = OfficeFile.open(bytes)) {
      for (String part : book.names()) {
        if (part.endsWith(".xml") || part.endsWith(".rels")) {
          book.bytes(part)
              .map(inner -> new String(inner, StandardCharsets.UTF_8))
              .ifPresent(text -> localPath(name + "/" + part, text));
        }
        if (part.contains("vbaProject")) {
          findings.add(20, 0, name, "it holds macros; save the workbook without them");
        }
        if (part.contains("externalLink")) {
          findings.add(20, 0, name, "it links to other workbooks");
        }
      }
    } catch (IOException e) {
      findings.add(20, 0, name, "it is no workbook that can be read: " + e.getMessage());
    }
  }

  private void media(String name, String ending) {
    byte[] bytes = file.bytes(name).orElse(null);
    if (bytes == null) {
      return;
    }
    boolean right =
        switch (ending) {
          case "png" -> starts(bytes, PNG) && ends(bytes, "IEND");
          case "jpg", "jpeg" ->
              starts(bytes, (byte) 0xFF, (byte) 0xD8, (byte) 0xFF) && bytes.length > 100;
          case "gif" -> starts(bytes, (byte) 'G', (byte) 'I', (byte) 'F', (byte) '8');
          case "bmp" -> starts(bytes, (byte) 'B', (byte) 'M');
          case "emf" -> starts(bytes, (byte) 1, (byte) 0, (byte) 0, (byte) 0);
          case "svg" -> isDrawing(name, bytes);
          case "tif", "tiff" ->
              starts(bytes, (byte) 'I', (byte) 'I') || starts(bytes, (byte) 'M', (byte) 'M');
          default -> bytes.length > 0;
        };
    if (!right) {
      findings.add(20, 0, name, "it is not what its name says, or only a part of it");
    }
  }

  private boolean isDrawing(String name, byte[] bytes) {
    try {
      Element root = Xml.parse(bytes).getDocumentElement();
      for (Element element : Xml.below(root)) {
        String link = element.getAttributeNS("http://www.w3.org/1999/xlink", "href");
        String target = link.isEmpty() ? element.getAttribute("href") : link;
        if ("foreignObject".equals(element.getLocalName())) {
          findings.add(20, 0, name, "the drawing holds a foreign object, which Office leaves out");
        }
        if ("script".equals(element.getLocalName()) || target.matches("(?i)(https?:|file:|//).*")) {
          findings.add(20, 0, name, "the drawing runs or loads something: " + target);
        }
      }
      return "svg".equals(root.getLocalName());
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean starts(byte[] bytes, byte... signs) {
    return bytes.length >= signs.length
        && java.util.Arrays.equals(bytes, 0, signs.length, signs, 0, signs.length);
  }

  private static boolean ends(byte[] bytes, String chunk) {
    int from = Math.max(0, bytes.length - 16);
    return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1)
        .contains(chunk);
  }

  private void properties() {
    Element core = file.related("", "core-properties").map(file::root).orElse(null);
    if (core == null) {
      findings.add(20, 0, "docProps/core.xml", "the file has no properties; set title and author");
      return;
    }
    Set<String> names = new HashSet<>();
    for (Element property : Xml.children(core)) {
      if (!names.add(String.valueOf(property.getLocalName()))) {
        findings.add(
            20,
            0,
            "docProps/core.xml",
            "the property " + property.getLocalName() + " stands twice");
      }
    }
    String title = text(core, "title");
    if (title.isEmpty() || title.toLowerCase(Locale.ROOT).equals("powerpoint presentation")) {
      findings.add(20, 0, "docProps/core.xml", "the file has no title among its properties");
    }
    if (text(core, "creator").isEmpty()) {
      findings.add(20, 0, "docProps/core.xml", "the file has no author among its properties");
    }
    if (text(core, "created").isEmpty() && text(core, "modified").isEmpty()) {
      findings.add(20, 0, "docProps/core.xml", "the file does not say when it was made");
    }
  }

  private static String text(Element core, String name) {
    Element property = Xml.find(core, name);
    return property == null ? "" : property.getTextContent().strip();
  }
}
