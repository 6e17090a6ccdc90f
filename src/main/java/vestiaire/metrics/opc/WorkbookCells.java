package vestiaire.metrics.opc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** The cells of a small workbook, such as stands behind a chart, as they are stored. */
public final class WorkbookCells {
  private final Map<String, Map<String, String>> sheets = new LinkedHashMap<>();

  /** Reads all cells. */
  public WorkbookCells(OfficeFile file) {
    String workbook = file.related("", "officeDocument").orElse("xl/workbook.xml");
    List<String> strings = new ArrayList<>();
    file.related(workbook, "sharedStrings")
        .ifPresent(
            part -> Xml.children(file.root(part), "si").forEach(item -> strings.add(text(item))));
    for (Element sheet : Xml.below(file.root(workbook), "sheet")) {
      Map<String, String> cells = new LinkedHashMap<>();
      file.relation(workbook, Xml.relation(sheet, "id"))
          .ifPresent(
              relation -> {
                for (Element cell : Xml.below(file.root(relation.target()), "c")) {
                  String value = value(cell, strings);
                  if (!value.isEmpty()) {
                    cells.put(Xml.attribute(cell, "r"), value);
                  }
                }
              });
      sheets.put(Xml.attribute(sheet, "name"), cells);
    }
  }

  /** Cells by sheet and reference, such as {@code B4}; without the empty ones. */
  public Map<String, Map<String, String>> sheets() {
    return sheets;
  }

  private static String value(Element cell, List<String> strings) {
    Element value = Xml.find(cell, "v");
    String type = Xml.attribute(cell, "t");
    if (type.equals("inlineStr")) {
      Element inline = Xml.find(cell, "is");
      return inline == null ? "" : text(inline);
    }
    if (value == null) {
      return "";
    }
    if (type.equals("s")) {
      int index = (int) index(value.getTextContent());
      return index >= 0 && index < strings.size() ? strings.get(index) : "";
    }
    return value.getTextContent();
  }

  private static long index(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Runs of a string, without what says how to pronounce it. */
  private static String text(Element item) {
    return Xml.below(item, "t").stream()
        .filter(run -> !Xml.isWithin(run, "rPh"))
        .map(Element::getTextContent)
        .collect(Collectors.joining());
  }
}
