package vestiaire.metrics.check.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vestiaire.metrics.check.model.Deck;
import vestiaire.metrics.check.model.SlideView;
import vestiaire.metrics.opc.OfficeFile;
import vestiaire.metrics.opc.Relation;
import vestiaire.metrics.opc.Xml;

/** Rule 20, identities: of shapes, slides, layouts, sections, and of notes and their slides. */
public final class IdentityRule {
  private final OfficeFile file;
  private final Deck deck;
  private final FindingList findings;

  private IdentityRule(Deck deck, FindingList findings) {
    this.file = deck.file();
    this.deck = deck;
    this.findings = findings;
  }

  /** Adds a finding for each violation. */
  public static void judge(Deck deck, FindingList findings) {
    IdentityRule rule = new IdentityRule(deck, findings);
    rule.slideList();
    rule.sections();
    rule.layoutIds();
    Map<String, Integer> creations = new HashMap<>();
    for (SlideView slide : deck.slides()) {
      rule.shapes(slide.xml(), slide.number(), "");
      rule.parts(slide);
      rule.creation(slide, creations);
    }
    for (String name : deck.file().names()) {
      if (name.matches("ppt/(slideLayouts|slideMasters|notesSlides|notesMasters)/[^/]+\\.xml")) {
        rule.shapes(deck.file().root(name), 0, name);
      }
    }
  }

  private void slideList() {
    Set<String> ids = new HashSet<>();
    Set<String> parts = new HashSet<>();
    List<Element> listed = Xml.children(Xml.find(deck.xml(), "sldIdLst"), "sldId");
    if (listed.isEmpty()) {
      add(0, "", "the deck has no slides");
    }
    int number = 0;
    for (Element one : listed) {
      number++;
      String id = Xml.attribute(one, "id");
      if (!ids.add(id)) {
        add(number, "", "its slide id " + id + " stands twice in the deck");
      }
      double value = Xml.number(one, "id", 0);
      if (value < 256 || value >= 2_147_483_648.0) {
        add(number, "", "its slide id " + id + " is not between 256 and 2147483647");
      }
      String part =
          file.relation(deck.part(), Xml.relation(one, "id")).map(Relation::target).orElse("");
      if (file.root(part) == null) {
        add(number, "", "its part " + part + " cannot be read");
      } else if (!parts.add(part)) {
        add(number, "", "its part " + part + " is that of another slide");
      }
    }
  }

  private void sections() {
    Element list = Xml.below(deck.xml(), "sectionLst").stream().findFirst().orElse(null);
    if (list == null) {
      findings.add(19, 0, "", "the deck has no sections; PowerPoint lists slides by them");
      add(0, "sections", "there is no list of sections, which names every slide");
      return;
    }
    Set<String> known = new HashSet<>();
    Map<String, Integer> order = new HashMap<>();
    for (Element one : Xml.children(Xml.find(deck.xml(), "sldIdLst"), "sldId")) {
      known.add(Xml.attribute(one, "id"));
      order.put(Xml.attribute(one, "id"), order.size() + 1);
    }
    Set<String> placed = new HashSet<>();
    Set<String> sectionIds = new HashSet<>();
    int last = 0;
    for (Element section : Xml.children(list, "section")) {
      String name = Xml.attribute(section, "name");
      if (name.isBlank()) {
        add(0, "sections", "a section has no name");
      }
      if (!Xml.attribute(section, "id")
          .matches("\\{[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}}")) {
        add(0, "sections", "the id of the section '" + name + "' is no GUID in braces");
      }
      if (!sectionIds.add(Xml.attribute(section, "id"))) {
        add(0, "sections", "the section '" + name + "' has the id of another");
      }
      for (Element one : Xml.below(section, "sldId")) {
        String id = Xml.attribute(one, "id");
        if (!known.contains(id)) {
          add(0, "sections", "the section '" + name + "' names slide id " + id + ", which is none");
        } else if (!placed.add(id)) {
          add(0, "sections", "slide id " + id + " is in two sections");
        } else if (order.getOrDefault(id, 0) < last) {
          add(0, "sections", "the section '" + name + "' lists slides in another order");
        } else {
          last = order.getOrDefault(id, 0);
        }
      }
    }
    for (Map.Entry<String, Integer> one : order.entrySet()) {
      if (!placed.contains(one.getKey())) {
        add(one.getValue(), "", "it is in no section");
        findings.add(19, one.getValue(), "", "it is in no section");
      }
    }
  }

  private void layoutIds() {
    Set<String> ids = new HashSet<>();
    for (Element one : Xml.below(deck.xml(), "sldMasterId")) {
      unique(ids, Xml.attribute(one, "id"), "the slide master");
      String master =
          file.relation(deck.part(), Xml.relation(one, "id")).map(Relation::target).orElse("");
      Set<String> listed = new HashSet<>();
      for (Element layout : Xml.below(file.root(master), "sldLayoutId")) {
        unique(ids, Xml.attribute(layout, "id"), "a layout of " + master);
        file.relation(master, Xml.relation(layout, "id"))
            .map(Relation::target)
            .ifPresent(listed::add);
      }
      for (Relation relation : file.relations(master)) {
        if (relation.type().equals("slideLayout") && !listed.contains(relation.target())) {
          add(0, master, "its list of layouts leaves out " + relation.target());
        }
      }
    }
  }

  private void unique(Set<String> ids, String id, String what) {
    if (!id.isEmpty() && !ids.add(id)) {
      add(0, deck.part(), what + " has the id " + id + ", which another has");
    }
    if (id.matches("\\d{1,9}|1\\d{9}|20\\d{8}")) {
      add(0, deck.part(), what + " has the id " + id + "; such ids start at 2147483648");
    }
  }

  private void shapes(@Nullable Element root, int slide, String part) {
    Set<String> ids = new HashSet<>();
    Set<String> creations = new HashSet<>();
    for (Element shape : Xml.below(root, "cNvPr")) {
      if (Xml.isWithin(shape, "Fallback")) {
        continue;
      }
      String id = Xml.attribute(shape, "id");
      String name = part.isEmpty() ? Xml.attribute(shape, "name") : part;
      if (!ids.add(id)) {
        add(slide, name, "its shape id " + id + " stands twice");
      }
      if (id.equals("0")) {
        add(slide, name, "its shape id is 0");
      }
      for (Element creation : Xml.below(shape, "creationId")) {
        if (!creations.add(Xml.attribute(creation, "id"))) {
          add(slide, name, "its creation id is that of another shape");
        }
      }
    }
    for (Element reference : Xml.below(root, "spTgt", "bldP", "bldGraphic", "stCxn", "endCxn")) {
      String id =
          Xml.attribute(
              reference, String.valueOf(reference.getLocalName()).endsWith("Cxn") ? "id" : "spid");
      if (!ids.contains(id)) {
        add(slide, part, "<" + reference.getNodeName() + "> names shape " + id + ", which is none");
      }
    }
  }

  private void creation(SlideView slide, Map<String, Integer> seen) {
    Element extensions = Xml.find(slide.xml(), "cSld", "extLst");
    for (Element creation : Xml.below(extensions, "creationId")) {
      String id = Xml.attribute(creation, "val");
      Integer before = seen.putIfAbsent(id, slide.number());
      if (before != null) {
        add(slide.number(), "", "its creation id " + id + " is that of slide " + before);
      }
    }
  }

  private void parts(SlideView slide) {
    long layouts = count(slide, "slideLayout");
    if (layouts != 1 || slide.layout() == null) {
      add(slide.number(), "", "it has " + layouts + " layouts that can be read, not one");
    } else if (slide.master() == null) {
      add(slide.number(), "", "its layout has no master");
    }
    if (count(slide, "notesSlide") > 1) {
      add(slide.number(), "", "it has more than one page of notes");
    }
    file.related(slide.part(), "notesSlide")
        .ifPresent(
            notes -> {
              boolean back =
                  file.relations(notes).stream()
                      .filter(relation -> relation.type().equals("slide"))
                      .allMatch(relation -> relation.target().equals(slide.part()));
              boolean any =
                  file.relations(notes).stream()
                      .anyMatch(relation -> relation.type().equals("slide"));
              if (!back || !any) {
                add(slide.number(), notes, "these notes belong to another slide");
              }
              if (file.related(notes, "notesMaster").isEmpty()) {
                add(slide.number(), notes, "these notes have no master");
              }
            });
  }

  private long count(SlideView slide, String type) {
    return file.relations(slide.part()).stream()
        .filter(relation -> relation.type().equals(type) && file.has(relation.target()))
        .count();
  }

  private void add(int slide, String shape, String message) {
    findings.add(20, slide, shape, message);
  }
}
