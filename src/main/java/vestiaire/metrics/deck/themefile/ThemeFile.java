package vestiaire.metrics.deck.themefile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.opc.OfficeFile;
import vestiaire.metrics.opc.PartSchema;
import vestiaire.metrics.opc.Xml;

/**
 * A company's file, opened and put in order: a presentation without slides, whatever of
 * PowerPoint's kinds it was, and without the faults that its own program wrote.
 */
public final class ThemeFile {
  private static final String PRESENTATION = "application/vnd.openxmlformats-officedocument.";
  private static final Map<String, String> TYPES =
      Map.of(
          "officeDocument", PRESENTATION + "presentationml.presentation.main+xml",
          "slideMaster", PRESENTATION + "presentationml.slideMaster+xml",
          "slideLayout", PRESENTATION + "presentationml.slideLayout+xml",
          "notesMaster", PRESENTATION + "presentationml.notesMaster+xml",
          "handoutMaster", PRESENTATION + "presentationml.handoutMaster+xml",
          "tableStyles", PRESENTATION + "presentationml.tableStyles+xml",
          "presProps", PRESENTATION + "presentationml.presProps+xml",
          "theme", PRESENTATION + "theme+xml",
          "themeOverride", PRESENTATION + "themeOverride+xml");

  /** Slides and what speaks of them; who wrote and changed them. */
  private static final Set<String> DROPPED =
      Set.of(
          "slide",
          "viewProps",
          "commentAuthors",
          "authors",
          "customXml",
          "tags",
          "thumbnail",
          "changesInfo",
          "revisionInfo");

  private static final Set<String> OF_SLIDES =
      Set.of(
          "sldIdLst",
          "extLst",
          "custShowLst",
          "custDataLst",
          "modifyVerifier",
          "photoAlbum",
          "smartTags");

  private final Parts parts;
  private final Faults faults = new Faults();
  private final PartSchema schema = new PartSchema();
  private final ElementOrder order = new ElementOrder();

  private ThemeFile(Parts parts) {
    this.parts = parts;
  }

  /**
   * What came of it.
   *
   * @param file the presentation; none where no master of it can be used
   * @param look XML of the theme with the file's fonts and colours
   * @param faults what was the matter with it, and is no more
   */
  public record Mended(Optional<byte[]> file, Document look, List<String> faults) {
    /** Copies what it is given. */
    public Mended {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Opens a file and mends it.
   *
   * @param name how messages call the file
   * @throws MetricsException.Rendering saying what the file is, where it can be no theme
   */
  public static Mended read(byte[] bytes, String name) {
    ThemeKind.ofBytes(bytes).ifPresent(why -> refuse(name, why));
    if (!ThemeKind.isWhole(bytes)) {
      refuse(name, "is only a part of a file: its end is missing; fetch it again");
    }
    try (OfficeFile file = OfficeFile.open(bytes)) {
      ThemeKind.ofArchive(file).ifPresent(why -> refuse(name, why));
      ThemeFile theme = new ThemeFile(Parts.of(file));
      file.declared().keySet().stream()
          .filter(part -> !file.has(part))
          .forEach(part -> theme.faults.add("types of parts that are not in the file", part));
      file.duplicates().forEach(part -> theme.faults.add("parts that stand twice", part));
      return theme.mended(name);
    } catch (IOException e) {
      throw new MetricsException.Rendering(
          "The theme " + name + " cannot be read: " + e.getMessage() + "; save it anew as .pptx",
          e);
    }
  }

  private static void refuse(String name, String why) {
    throw new MetricsException.Rendering("The theme " + name + " " + why);
  }

  private Mended mended(String name) throws IOException {
    String main = main();
    dropSlides(main);
    new LinkMending(parts, faults).mend("");
    parts.sweep();
    Document look = look(main, name);
    if (parts.xml(main).isEmpty()) {
      faults.add("parts that are no XML", main);
      return new Mended(Optional.empty(), look, faults.lines());
    }
    dropUnreadable("", new HashSet<>());
    parts.sweep();
    new MasterMending(parts, faults).mend(main);
    boolean sound = conform(main);
    // A part that was dropped may have been the last that a list named.
    new MasterMending(parts, faults).mend(main);
    parts.sweep();
    boolean hasMaster =
        parts.links(main).stream().anyMatch(link -> link.kind().equals("slideMaster"));
    return new Mended(
        sound && hasMaster ? Optional.of(parts.archive()) : Optional.empty(), look, faults.lines());
  }

  /** Returns the presentation, linked from the file. */
  private String main() {
    List<Link> top = parts.links("");
    Optional<Link> linked =
        top.stream()
            .filter(link -> link.kind().equals("officeDocument") && parts.has(link.target()))
            .findFirst();
    String main = linked.map(Link::target).orElse("ppt/presentation.xml");
    if (linked.isEmpty()) {
      faults.add("a presentation that nothing leads to", main);
      top.removeIf(link -> link.kind().equals("officeDocument"));
      parts.add(
          "",
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
          main);
    }
    parts.type(main, String.valueOf(TYPES.get("officeDocument")));
    return main;
  }

  private void dropSlides(String main) {
    parts.links("").removeIf(link -> DROPPED.contains(link.kind()));
    parts.links(main).removeIf(link -> DROPPED.contains(link.kind()));
    Element root = parts.xml(main).map(Document::getDocumentElement).orElse(null);
    for (Element child : Xml.children(root)) {
      if (root != null && OF_SLIDES.contains(String.valueOf(child.getLocalName()))) {
        root.removeChild(child);
      }
    }
  }

  /** Returns the theme of the first master, else any that has fonts and colours. */
  private Document look(String main, String name) {
    List<String> themes = new ArrayList<>();
    for (Link master : parts.links(main)) {
      if (master.kind().equals("slideMaster")) {
        parts.links(master.target()).stream()
            .filter(link -> link.kind().equals("theme"))
            .forEach(link -> themes.add(link.target()));
      }
    }
    parts.names().stream()
        .filter(one -> one.startsWith("ppt/theme/"))
        .sorted()
        .forEach(themes::add);
    return themes.stream()
        .flatMap(theme -> parts.xml(theme).stream())
        .filter(
            xml ->
                Xml.find(xml.getDocumentElement(), "themeElements", "clrScheme") != null
                    && Xml.find(xml.getDocumentElement(), "themeElements", "fontScheme") != null)
        .findFirst()
        .orElseThrow(
            () ->
                new MetricsException.Rendering(
                    "The theme "
                        + name
                        + " has neither a master nor fonts and colours that can be read; open it in"
                        + " PowerPoint, which offers to repair it, and save it anew"));
  }

  /** Takes out parts that are no XML, and gives all others the type that their link says. */
  private void dropUnreadable(String part, Set<String> seen) {
    for (Link link : List.copyOf(parts.links(part))) {
      if (link.external() || !seen.add(link.target())) {
        continue;
      }
      String type = TYPES.get(link.kind());
      if (type != null && !parts.type(link.target()).equals(type)) {
        faults.add("parts of another type than their links say", link.target());
        parts.type(link.target(), type);
      }
      if (type != null && parts.xml(link.target()).isEmpty()) {
        drop(part, link, "parts that are no XML");
        continue;
      }
      if (parts.type(link.target()).isEmpty()) {
        faults.add("parts without a type", link.target());
        parts.type(link.target(), guessed(link.target()));
      }
      dropUnreadable(link.target(), seen);
    }
  }

  private static String guessed(String name) {
    String ending = OfficeFile.ending(name);
    return switch (ending) {
      case "jpg" -> "image/jpeg";
      case "svg" -> "image/svg+xml";
      case "emf", "wmf" -> "image/x-" + ending;
      case "xml" -> "application/xml";
      default -> "image/" + ending;
    };
  }

  private void drop(String part, Link link, String why) {
    faults.add(why, link.target());
    parts.links(part).remove(link);
  }

  /** Puts elements in order, and takes out what breaks its schema all the same. */
  private boolean conform(String main) {
    boolean sound = conforms(main);
    for (Link link : List.copyOf(parts.links(main))) {
      if (link.kind().equals("slideMaster")) {
        for (Link below : List.copyOf(parts.links(link.target()))) {
          if (TYPES.containsKey(below.kind()) && !conforms(below.target())) {
            drop(link.target(), below, "parts that break their schema");
          }
        }
        boolean dressed =
            parts.links(link.target()).stream().anyMatch(one -> one.kind().equals("theme"));
        if (!conforms(link.target()) || !dressed) {
          drop(main, link, dressed ? "parts that break their schema" : "masters without a theme");
        }
      } else if (TYPES.containsKey(link.kind()) && !conforms(link.target())) {
        drop(main, link, "parts that break their schema");
      }
    }
    return sound;
  }

  private boolean conforms(String part) {
    Document xml = parts.xml(part).orElse(null);
    if (xml == null) {
      return false;
    }
    int arranged =
        schema
            .type(xml.getDocumentElement())
            .map(
                document -> {
                  var element =
                      document.getElementProperty(
                          new javax.xml.namespace.QName(
                              xml.getDocumentElement().getNamespaceURI(),
                              xml.getDocumentElement().getLocalName()));
                  return order.arrange(xml.getDocumentElement(), element.getType());
                })
            .orElse(0);
    if (arranged > 0) {
      faults.add("elements in the wrong order", part);
    }
    return schema.errors(xml).isEmpty();
  }
}
