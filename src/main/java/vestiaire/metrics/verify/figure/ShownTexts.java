package vestiaire.metrics.verify.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vestiaire.metrics.opc.OfficeFile;
import vestiaire.metrics.opc.Relation;
import vestiaire.metrics.opc.WorkbookCells;
import vestiaire.metrics.opc.Xml;

/** All that a finished deck says, read from its parts: by where it stands, in reading order. */
public final class ShownTexts {
  private final OfficeFile file;
  private final Map<FigureLocation, List<String>> texts = new LinkedHashMap<>();
  private final Map<FigureLocation, Set<String>> pictures = new LinkedHashMap<>();
  // What a chart may do to its numbers: group them, round them, give them their unit.
  private static final String SECTION =
      "[+\u2212±-]?(#,##0|0)(\\.0+)?(%|\"%\"|\u00a0\u20ac|\" min\")?";
  private static final Pattern PLAIN_FORMAT =
      Pattern.compile("General|" + SECTION + "(;" + SECTION + ")*");

  private final Map<FigureLocation, String> wrongCounts = new LinkedHashMap<>();
  private final Map<FigureLocation, String> disguises = new LinkedHashMap<>();

  /** Reads all slides, their notes, charts and workbooks, and the file's properties. */
  public ShownTexts(OfficeFile file) {
    this.file = file;
    String presentation = file.related("", "officeDocument").orElse("");
    int number = 0;
    for (Element id : Xml.children(Xml.find(file.root(presentation), "sldIdLst"), "sldId")) {
      number++;
      String part =
          file.relation(presentation, Xml.relation(id, "id")).map(Relation::target).orElse("");
      slide(part, number);
      for (Relation relation : file.relations(part)) {
        if (relation.type().equals("notesSlide")) {
          notes(relation.target(), number);
        }
      }
    }
    int section = 0;
    for (Element one : Xml.below(file.root(presentation), "section")) {
      add(
          new FigureLocation(0, 0, "section", Integer.toString(section++)),
          Xml.attribute(one, "name"));
    }
    file.related("", "core-properties").ifPresent(this::properties);
  }

  /** Paragraphs, cells, values. */
  public Map<FigureLocation, List<String>> texts() {
    return texts;
  }

  /** SHA-256 of the pictures of a shape. */
  public Map<FigureLocation, Set<String>> pictures() {
    return pictures;
  }

  /** Slide numbers that are not the slide's number. */
  public Map<FigureLocation, String> wrongCounts() {
    return wrongCounts;
  }

  /** Number formats by which a chart would show other numbers than it holds. */
  public Map<FigureLocation, String> disguises() {
    return disguises;
  }

  private void slide(String part, int slide) {
    Element root = file.root(part);
    for (Element shape : Xml.below(root, "cNvPr")) {
      long id = (long) Xml.number(shape, "id", -1);
      add(new FigureLocation(slide, id, "alt", ""), Xml.attribute(shape, "descr"));
      add(new FigureLocation(slide, id, "alt", ""), Xml.attribute(shape, "title"));
    }
    for (Element cell : Xml.below(root, "tc")) {
      List<String> lines = new ArrayList<>();
      for (Element paragraph : Xml.below(cell, "p")) {
        lines.add(text(paragraph, slide, id(paragraph)));
      }
      add(new FigureLocation(slide, id(cell), "table", ""), String.join("\n", lines));
    }
    for (Element paragraph : Xml.below(root, "p")) {
      if (!Xml.isWithin(paragraph, "tc")) {
        long id = id(paragraph);
        add(new FigureLocation(slide, id, "text", ""), text(paragraph, slide, id));
      }
    }
    for (Element any : Xml.below(root)) {
      relations(part, any, slide);
    }
  }

  private void relations(String part, Element element, int slide) {
    String id = Xml.relation(element, "id");
    Optional<Relation> relation =
        file.relation(part, id.isEmpty() ? Xml.relation(element, "embed") : id);
    if (relation.isEmpty() || relation.get().external()) {
      return;
    }
    String target = relation.get().target();
    switch (relation.get().type()) {
      case "chart" -> chart(target, slide, id(element));
      case "image" ->
          file.bytes(target)
              .ifPresent(
                  bytes ->
                      pictures
                          .computeIfAbsent(
                              new FigureLocation(slide, id(element), "picture", ""),
                              none -> new TreeSet<>())
                          .add(FigureMapPart.sha256(bytes)));
      default -> {
        // Layouts, links and the like say nothing on the slide.
      }
    }
    String diagram = Xml.relation(element, "dm");
    file.relation(part, diagram)
        .ifPresent(
            data ->
                Xml.below(file.root(data.target()), "p")
                    .forEach(
                        p ->
                            add(
                                new FigureLocation(slide, id(element), "text", ""),
                                text(p, slide, id(element)))));
  }

  private void notes(String part, int slide) {
    for (Element paragraph : Xml.below(file.root(part), "p")) {
      add(new FigureLocation(slide, 0, "notes", ""), text(paragraph, slide, 0));
    }
  }

  private void chart(String part, int slide, long shape) {
    for (Element format : Xml.below(file.root(part), "numFmt", "formatCode")) {
      String code =
          "numFmt".equals(format.getLocalName())
              ? Xml.attribute(format, "formatCode")
              : format.getTextContent();
      if (!PLAIN_FORMAT.matcher(code).matches()) {
        disguises.put(new FigureLocation(slide, shape, "cache", ""), code);
      }
    }
    int series = 0;
    for (Element ser : Xml.below(file.root(part), "ser")) {
      for (Element point : Xml.below(ser, "pt")) {
        Element value = Xml.find(point, "v");
        String at = "c:ser[" + series + "]/" + ChartPath.within(ser, point);
        add(
            new FigureLocation(slide, shape, "cache", at),
            value == null ? "" : value.getTextContent());
      }
      series++;
    }
    int rich = 0;
    for (Element paragraph : Xml.below(file.root(part), "p")) {
      String text = text(paragraph, slide, shape);
      if (!text.isBlank()) {
        add(new FigureLocation(slide, shape, "cache", "rich[" + rich++ + "]"), text);
      }
    }
    Optional<byte[]> workbook = file.related(part, "package").flatMap(file::bytes);
    if (workbook.isPresent()) {
      sheets(workbook.get(), slide, shape);
    }
  }

  private void sheets(byte[] workbook, int slide, long shape) {
    try (OfficeFile book = OfficeFile.open(workbook)) {
      boolean first = true;
      for (Map.Entry<String, Map<String, String>> sheet :
          new WorkbookCells(book).sheets().entrySet()) {
        String before = first ? "" : sheet.getKey() + "!";
        sheet
            .getValue()
            .forEach(
                (cell, value) ->
                    add(new FigureLocation(slide, shape, "sheet", before + cell), value));
        first = false;
      }
    } catch (IOException e) {
      add(new FigureLocation(slide, shape, "sheet", ""), "0: the workbook cannot be read");
    }
  }

  private void properties(String part) {
    for (Element property : Xml.children(file.root(part))) {
      if (List.of("title", "subject", "description", "keywords", "category")
          .contains(property.getLocalName())) {
        add(
            new FigureLocation(0, 0, "property", property.getLocalName()),
            property.getTextContent());
      }
    }
  }

  private void add(FigureLocation spot, String text) {
    if (!text.isBlank()) {
      texts.computeIfAbsent(spot, none -> new ArrayList<>()).add(text);
    }
  }

  /** Without the slide's own number, which is a count. */
  private String text(Element paragraph, int slide, long shape) {
    StringBuilder text = new StringBuilder();
    for (Element run : Xml.children(paragraph)) {
      @Nullable Element words = Xml.find(run, "t");
      if ("br".equals(run.getLocalName())) {
        text.append(' ');
      } else if (words != null && Xml.attribute(run, "type").equals("slidenum")) {
        String number = words.getTextContent().strip();
        if (!number.isEmpty() && !number.matches("[‹<]#[›>]") && !number.equals("" + slide)) {
          wrongCounts.put(new FigureLocation(slide, shape, "text", ""), number);
        }
      } else if (words != null) {
        text.append(words.getTextContent());
      }
    }
    return text.toString();
  }

  private static long id(Element element) {
    for (Node node = element; node instanceof Element at; node = node.getParentNode()) {
      for (Element child : Xml.children(at)) {
        Element own =
            String.valueOf(child.getLocalName()).startsWith("nv") ? Xml.find(child, "cNvPr") : null;
        if (own != null) {
          return (long) Xml.number(own, "id", -1);
        }
      }
    }
    return -1;
  }
}
