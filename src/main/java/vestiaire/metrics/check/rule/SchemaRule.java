package vestiaire.metrics.check.rule;

import java.io.IOException;
import org.w3c.dom.Document;
import vestiaire.metrics.opc.OfficeFile;
import vestiaire.metrics.opc.PartSchema;

/** Rule 20, schemas: each part by the one that its root element belongs to. */
public final class SchemaRule {
  private static final int MOST_ERRORS = 5;

  private final FindingList findings;
  private final PartSchema schema = new PartSchema();

  private SchemaRule(FindingList findings) {
    this.findings = findings;
  }

  /** Judges all parts, and those of workbooks within. */
  public static void judge(OfficeFile file, FindingList findings) {
    SchemaRule rule = new SchemaRule(findings);
    rule.parts(file, "");
    for (String name : file.names()) {
      if (OfficeFile.ending(name).equals("xlsx")) {
        rule.workbook(file, name);
      }
    }
  }

  private void workbook(OfficeFile file, String name) {
    byte[] bytes = file.bytes(name).orElse(null);
    if (bytes == null) {
      return;
    }
    try (OfficeFile book = OfficeFile.open(bytes)) {
      parts(book, name + "/");
    } catch (IOException e) {
      // The rule for contents has said so.
    }
  }

  private void parts(OfficeFile file, String before) {
    for (String name : file.names()) {
      boolean judged =
          name.endsWith(".xml") && !name.startsWith("customXml/") && !name.startsWith("[");
      if (judged) {
        file.xml(name).ifPresent(document -> part(before + name, document));
      } else if (name.endsWith(".rels") || name.startsWith("[")) {
        file.xml(name);
      }
    }
    for (OfficeFile.Problem problem : file.problems()) {
      findings.add(20, 0, before + problem.part(), problem.message());
    }
  }

  private void part(String name, Document document) {
    if (schema.type(document.getDocumentElement()).isEmpty()) {
      boolean known =
          name.matches(
              "ppt/(presentation|slides/[^/]+|slideLayouts/[^/]+|slideMasters/[^/]+|notesSlides/[^/]+|theme/[^/]+|charts/chart[^/]+)\\.xml");
      if (known) {
        findings.add(
            20,
            0,
            name,
            "its root element is <" + document.getDocumentElement().getNodeName() + ">");
      }
      return;
    }
    schema.errors(document).stream()
        .limit(MOST_ERRORS)
        .forEach(error -> findings.add(20, 0, name, "it does not hold to its schema: " + error));
  }
}
