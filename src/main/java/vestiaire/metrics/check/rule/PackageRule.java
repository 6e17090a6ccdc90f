package vestiaire.metrics.check.rule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import vestiaire.metrics.opc.OfficeFile;
import vestiaire.metrics.opc.Relation;
import vestiaire.metrics.opc.Xml;

/** Rule 20, the package: entries, content types, relationships, what should not be in a file. */
public final class PackageRule {
  private static final Pattern LEFT_OVER =
      Pattern.compile("(?i).*(comment|author|person|threaded|changesInfo).*\\.xml");
  private static final Map<String, String> EXPECTED =
      Map.of(
          "slide", "presentationml.slide+xml",
          "slideLayout", "presentationml.slideLayout+xml",
          "slideMaster", "presentationml.slideMaster+xml",
          "notesSlide", "presentationml.notesSlide+xml",
          "notesMaster", "presentationml.notesMaster+xml",
          "chart", "drawingml.chart+xml",
          "theme", "officedocument.theme+xml");

  private final OfficeFile file;
  private final FindingList findings;

  private PackageRule(OfficeFile file, FindingList findings) {
    this.file = file;
    this.findings = findings;
  }

  /** Adds a finding for each violation. */
  public static void judge(OfficeFile file, FindingList findings) {
    PackageRule rule = new PackageRule(file, findings);
    rule.entries();
    Set<String> reached = rule.walk();
    for (String name : file.names()) {
      boolean index = name.endsWith(".rels") || name.equals("[Content_Types].xml");
      if (!index && !reached.contains(name)) {
        rule.add(name, "no relationship leads to it; take it out");
      }
      if (index && name.endsWith(".rels") && !file.has(owner(name))) {
        rule.add(name, "it speaks for a part that is not in the file");
      }
      if (name.endsWith(".xml") && !index) {
        rule.references(name);
      }
    }
  }

  private static String owner(String relations) {
    String owner = relations.replace("_rels/", "").replaceFirst("\\.rels$", "");
    return owner.isEmpty() ? "[Content_Types].xml" : owner;
  }

  private void entries() {
    Set<String> spoken = new HashSet<>();
    Element types = file.root("[Content_Types].xml");
    for (Element one : types == null ? List.<Element>of() : Xml.children(types, "Override")) {
      if (!spoken.add(Xml.attribute(one, "PartName"))) {
        add("[Content_Types].xml", "it speaks twice of " + Xml.attribute(one, "PartName"));
      }
    }
    for (String name : file.duplicates()) {
      add(name, "it stands twice in the archive");
    }
    if (!file.has("[Content_Types].xml")) {
      add("[Content_Types].xml", "it is missing; no program opens the file without it");
    }
    for (String name : file.names()) {
      boolean index = name.equals("[Content_Types].xml");
      String type = file.contentType(name);
      if (!index && type.isEmpty()) {
        add(name, "it has no content type");
      }
      if (type.contains("macroEnabled")
          || type.contains("vbaProject")
          || type.contains("activeX")
          || name.toLowerCase(java.util.Locale.ROOT).contains("vbaproject")) {
        add(name, "it holds macros; save the file without them");
      }
      if (LEFT_OVER.matcher(name.substring(name.lastIndexOf('/') + 1)).matches()
          && name.startsWith("ppt/")) {
        add(name, "comments and their authors are left in the file; remove them");
      }
    }
    for (String declared : file.declared().keySet()) {
      if (!file.has(declared)) {
        add(declared, "the content types speak of it, and it is not in the file");
      }
    }
  }

  /** Returns all parts that relationships lead to; says which of these are broken. */
  private Set<String> walk() {
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(""));
    Set<String> seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      String part = open.pop();
      Set<String> ids = new HashSet<>();
      for (Relation relation : file.relations(part)) {
        if (!ids.add(relation.id())) {
          add(part, "its relationship " + relation.id() + " stands twice");
        }
        if (relation.external()) {
          add(
              part.isEmpty() ? "file" : part,
              "it links outside of the file, to "
                  + relation.target()
                  + "; readers may not reach it");
        } else if (!file.has(relation.target())) {
          if (!relation.target().isEmpty()) {
            add(
                part.isEmpty() ? "file" : part,
                "its relationship "
                    + relation.id()
                    + " leads to "
                    + relation.target()
                    + ", which is not in the file");
          }
        } else {
          type(relation);
          file.names().stream()
              .filter(name -> name.equalsIgnoreCase(relation.target()))
              .forEach(reached::add);
          if (seen.add(relation.target())) {
            open.push(relation.target());
          }
        }
      }
    }
    return reached;
  }

  private void type(Relation relation) {
    String expected = EXPECTED.get(relation.type());
    String type = file.contentType(relation.target());
    if (expected != null && !type.isEmpty() && !type.endsWith(expected)) {
      add(relation.target(), "its content type is " + type + ", not that of a " + relation.type());
    }
    boolean media = relation.type().matches("image|audio|video|media");
    if (media && type.endsWith("xml") && !type.contains("svg")) {
      add(relation.target(), "it is linked as " + relation.type() + ", and is none");
    }
  }

  /** Each {@code r:id} must have its relationship. */
  private void references(String part) {
    Element root = file.root(part);
    if (root == null) {
      return;
    }
    Set<String> known = new HashSet<>();
    file.relations(part).forEach(relation -> known.add(relation.id()));
    Set<String> told = new HashSet<>();
    references(part, root, known, told);
    for (Element element : Xml.below(root)) {
      references(part, element, known, told);
    }
  }

  private void references(String part, Element element, Set<String> known, Set<String> told) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      boolean relation = Xml.RELATIONS.equals(attribute.getNamespaceURI());
      String id = attribute.getValue();
      // Links to the next slide and their like have an empty one.
      if (relation && !id.isEmpty() && !known.contains(id) && told.add(id)) {
        add(
            part,
            "<%s %s=\"%s\"> has no such relationship"
                .formatted(element.getNodeName(), attribute.getName(), id));
      }
    }
  }

  private void add(String part, String message) {
    findings.add(20, 0, part, message);
  }
}
