package vestiaire.metrics.check.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vestiaire.metrics.opc.OfficeFile;
import vestiaire.metrics.opc.Relation;
import vestiaire.metrics.opc.Xml;

/**
 * A presentation.
 *
 * @param file as it is
 * @param part its main part
 * @param xml root of the main part
 * @param size of its slides
 * @param slides those that can be read, in order
 */
public record Deck(OfficeFile file, String part, Element xml, Box size, List<SlideView> slides) {
  private static final double EMU = 12_700;

  /** Reads; none where the file holds no presentation. */
  public static Optional<Deck> of(OfficeFile file) {
    String part = file.related("", "officeDocument").orElse("");
    Element xml = file.root(part);
    if (xml == null || !"presentation".equals(xml.getLocalName())) {
      return Optional.empty();
    }
    Element size = Xml.find(xml, "sldSz");
    Box page =
        new Box(
            0, 0, Xml.number(size, "cx", 9_144_000) / EMU, Xml.number(size, "cy", 6_858_000) / EMU);
    List<SlideView> slides = new ArrayList<>();
    int number = 0;
    for (Element id : Xml.children(Xml.find(xml, "sldIdLst"), "sldId")) {
      number++;
      String slide = file.relation(part, Xml.relation(id, "id")).map(Relation::target).orElse("");
      Element root = file.root(slide);
      if (root != null) {
        slides.add(slide(file, xml, slide, root, number));
      }
    }
    return Optional.of(new Deck(file, part, xml, page, List.copyOf(slides)));
  }

  private static SlideView slide(
      OfficeFile file, Element presentation, String part, Element xml, int number) {
    String layout = file.related(part, "slideLayout").orElse("");
    String master = file.related(layout, "slideMaster").orElse("");
    Element theme = file.related(master, "theme").map(file::root).orElse(null);
    String styles =
        file.related("", "officeDocument")
            .flatMap(main -> file.related(main, "tableStyles"))
            .orElse("");
    return new SlideView(
        number,
        part,
        xml,
        file.root(layout),
        file.root(master),
        ShapeTree.of(xml, file.root(layout), file.root(master)),
        new InheritedStyle(
            presentation, xml, file.root(layout), file.root(master), theme, file.root(styles)),
        notes(file, part));
  }

  private static @Nullable String notes(OfficeFile file, String slide) {
    return file.related(slide, "notesSlide")
        .map(file::root)
        .map(
            root ->
                ShapeTree.of(root, null, null).stream()
                    .filter(shape -> shape.placeholderType().equals("body"))
                    .map(SlideShape::text)
                    .collect(Collectors.joining("\n")))
        .orElse(null);
  }

  /** Returns the chart in a frame, if it can be read. */
  public Optional<ChartView> chart(SlideView slide, SlideShape shape) {
    return file.relation(slide.part(), Xml.relation(shape.chart(), "id"))
        .map(Relation::target)
        .filter(file::has)
        .flatMap(
            target ->
                Optional.ofNullable(file.root(target)).map(root -> new ChartView(target, root)));
  }
}
