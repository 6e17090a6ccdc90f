package vestiaire.metrics.deck.theme;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes {@code templates/theme.pptx} from the grid in this folder. Run it after a change here
 * ({@code mvn test-compile exec:java@theme}); a designer may as well change the file itself in
 * PowerPoint and leave this folder behind.
 */
public final class ThemeFile {
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.presentationml.";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private ThemeFile() {}

  /** Writes the file named, or the one in the templates' folder. */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments.length > 0 ? arguments[0] : "templates/theme.pptx"));
  }

  static void write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts().entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  private static Map<String, String> parts() {
    List<LayoutXml> layouts = Layouts.all();
    Map<String, String> parts = new TreeMap<>();
    StringBuilder types = new StringBuilder();
    StringBuilder ids = new StringBuilder();
    StringBuilder links = new StringBuilder();
    for (int i = 1; i <= layouts.size(); i++) {
      String part = "slideLayouts/slideLayout" + i + ".xml";
      parts.put("ppt/" + part, layouts.get(i - 1).xml());
      parts.put(
          "ppt/slideLayouts/_rels/slideLayout" + i + ".xml.rels",
          relations(relation(1, "slideMaster", "../slideMasters/slideMaster1.xml")));
      types.append(override("/ppt/" + part, TYPES + "slideLayout+xml"));
      ids.append("<p:sldLayoutId id=\"%d\" r:id=\"rId%d\"/>".formatted(2147483649L + i, i));
      links.append(relation(i, "slideLayout", "../" + part));
    }
    links.append(relation(layouts.size() + 1, "theme", "../theme/theme1.xml"));
    parts.put("ppt/slideMasters/slideMaster1.xml", ThemeParts.master(ids.toString()));
    parts.put("ppt/slideMasters/_rels/slideMaster1.xml.rels", relations(links.toString()));
    parts.put("ppt/theme/theme1.xml", ThemeParts.theme());
    parts.put("ppt/tableStyles.xml", ThemeParts.tableStyles());
    parts.put("ppt/presentation.xml", ThemeParts.presentation());
    parts.put(
        "ppt/_rels/presentation.xml.rels",
        relations(
            relation(1, "slideMaster", "slideMasters/slideMaster1.xml")
                + relation(2, "theme", "theme/theme1.xml")
                + relation(3, "tableStyles", "tableStyles.xml")
                + relation(4, "notesMaster", "notesMasters/notesMaster1.xml")));
    parts.put("ppt/notesMasters/notesMaster1.xml", ThemeParts.notesMaster());
    parts.put(
        "ppt/notesMasters/_rels/notesMaster1.xml.rels",
        relations(relation(1, "theme", "../theme/theme2.xml")));
    parts.put("ppt/theme/theme2.xml", ThemeParts.theme());
    parts.put("_rels/.rels", relations(relation(1, "officeDocument", "ppt/presentation.xml")));
    parts.put(
        "[Content_Types].xml",
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" \
        ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>%s%s%s%s%s%s%s</Types>
        """
            .formatted(
                override("/ppt/presentation.xml", TYPES + "presentation.main+xml"),
                override("/ppt/slideMasters/slideMaster1.xml", TYPES + "slideMaster+xml"),
                override(
                    "/ppt/theme/theme1.xml",
                    "application/vnd.openxmlformats-officedocument.theme+xml"),
                override(
                    "/ppt/theme/theme2.xml",
                    "application/vnd.openxmlformats-officedocument.theme+xml"),
                override("/ppt/notesMasters/notesMaster1.xml", TYPES + "notesMaster+xml"),
                override("/ppt/tableStyles.xml", TYPES + "tableStyles+xml"),
                types));
    return parts;
  }

  private static String relations(String relations) {
    return """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        %s</Relationships>
        """
        .formatted(relations);
  }

  private static String relation(int id, String type, String target) {
    return "<Relationship Id=\"rId%d\" Type=\"%s%s\" Target=\"%s\"/>"
        .formatted(id, RELATIONS, type, target);
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(part, type);
  }
}
