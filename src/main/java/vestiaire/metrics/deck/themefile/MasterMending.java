package vestiaire.metrics.deck.themefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vestiaire.metrics.opc.Xml;

/** Puts masters and layouts right with each other: who lists whom, and under which ids. */
final class MasterMending {
  private static final String PRESENTATION =
      "http://schemas.openxmlformats.org/presentationml/2006/main";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final long FIRST_ID = 2_147_483_648L;
  private static final long LAST_ID = 4_294_967_295L;
  private static final String COLOURS =
      "bg1=lt1 tx1=dk1 bg2=lt2 tx2=dk2 accent1=accent1 accent2=accent2 accent3=accent3"
          + " accent4=accent4 accent5=accent5 accent6=accent6 hlink=hlink folHlink=folHlink";

  private final Parts parts;
  private final Faults faults;
  private final Set<Long> ids = new HashSet<>();

  MasterMending(Parts parts, Faults faults) {
    this.parts = parts;
    this.faults = faults;
  }

  /** Mends the lists of masters and layouts, and all ids. */
  void mend(String presentation) {
    Document xml = parts.xml(presentation).orElseThrow();
    List<Link> masters = linked(presentation, "slideMaster");
    Element list = list(xml.getDocumentElement(), "sldMasterIdLst");
    entries(presentation, list, "sldMasterId", masters);
    for (Link master : masters) {
      parts.xml(master.target()).ifPresent(one -> layouts(master.target(), one));
    }
  }

  private void layouts(String master, Document xml) {
    colours(master, xml.getDocumentElement());
    List<Link> layouts = linked(master, "slideLayout");
    entries(master, list(xml.getDocumentElement(), "sldLayoutIdLst"), "sldLayoutId", layouts);
    shapes(master, xml);
    for (Link layout : layouts) {
      List<Link> own = parts.links(layout.target());
      List<Link> back = linked(layout.target(), "slideMaster");
      if (back.size() != 1 || !back.get(0).target().equals(master)) {
        faults.add("layouts that do not lead to their master", layout.target());
        own.removeAll(back);
        parts.add(layout.target(), RELATION + "slideMaster", master);
      }
      parts.xml(layout.target()).ifPresent(one -> shapes(layout.target(), one));
    }
  }

  private List<Link> linked(String part, String kind) {
    List<Link> found = new ArrayList<>();
    Set<String> targets = new HashSet<>();
    for (Link link : List.copyOf(parts.links(part))) {
      if (!link.kind().equals(kind) || link.external()) {
        continue;
      }
      if (targets.add(link.target())) {
        found.add(link);
      } else {
        faults.add("one part linked twice", link.target());
        parts.links(part).remove(link);
      }
    }
    return found;
  }

  /** Each link once in the list, and nothing else, under ids that no other has. */
  private void entries(String part, Element list, String name, List<Link> links) {
    Set<String> listed = new HashSet<>();
    for (Element entry : Xml.children(list)) {
      String id = Xml.relation(entry, "id");
      boolean known = links.stream().anyMatch(link -> link.id().equals(id));
      if (!known || !listed.add(id)) {
        faults.add("entries for what is not there", part);
        list.removeChild(entry);
      }
    }
    for (Link link : links) {
      if (!listed.contains(link.id())) {
        faults.add("masters or layouts that no list names", link.target());
        Element entry = list.getOwnerDocument().createElementNS(PRESENTATION, "p:" + name);
        entry.setAttributeNS(Xml.RELATIONS, "r:id", link.id());
        list.appendChild(entry);
      }
    }
    for (Element entry : Xml.children(list)) {
      long id = (long) Xml.number(entry, "id", 0);
      if (id < FIRST_ID || id > LAST_ID || !ids.add(id)) {
        if (entry.hasAttribute("id")) {
          faults.add("masters or layouts with one id", part);
        }
        entry.setAttribute("id", Long.toString(freeId()));
      }
    }
    if (Xml.children(list).isEmpty() && list.getParentNode() != null) {
      list.getParentNode().removeChild(list);
    }
  }

  private long freeId() {
    // Far from those that masters yet to come may have.
    long id = FIRST_ID + 1_000_000;
    while (!ids.add(id)) {
      id++;
    }
    return id;
  }

  private static Element list(Element root, String name) {
    Element known = Xml.find(root, name);
    if (known != null) {
      return known;
    }
    Element made = root.getOwnerDocument().createElementNS(PRESENTATION, "p:" + name);
    root.appendChild(made);
    return made;
  }

  private void colours(String part, Element master) {
    if (Xml.find(master, "clrMap") != null) {
      return;
    }
    faults.add("masters without a map of colours", part);
    Element map = master.getOwnerDocument().createElementNS(PRESENTATION, "p:clrMap");
    for (String pair : COLOURS.split(" ", -1)) {
      int equals = pair.indexOf('=');
      map.setAttribute(pair.substring(0, equals), pair.substring(equals + 1));
    }
    master.appendChild(map);
  }

  private void shapes(String part, Document xml) {
    Set<String> known = new HashSet<>();
    long free = 1;
    List<Element> shapes = Xml.below(xml.getDocumentElement(), "cNvPr");
    for (Element shape : shapes) {
      free = Math.max(free, (long) Xml.number(shape, "id", 0));
    }
    for (Element shape : shapes) {
      String id = Xml.attribute(shape, "id");
      if (id.equals("0") || !known.add(id)) {
        faults.add("shapes with one id", part);
        free++;
        shape.setAttribute("id", Long.toString(free));
      }
    }
  }
}
