package vestiaire.metrics.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vestiaire.metrics.check.model.Box;
import vestiaire.metrics.check.model.Deck;
import vestiaire.metrics.check.model.SlideShape;
import vestiaire.metrics.check.model.SlideView;
import vestiaire.metrics.opc.Xml;

/** Rule 18: real tables with a first row, every cell filled, numbers to the right. */
public final class TableRule {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[\\p{Sc}+\\-\u2212±(]?\\s?\\p{Sc}?\\p{Nd}[\\p{Nd}.,'’\u00a0\u202f ]*\\s?(%|‰|\\p{Sc}|pp|pts|min|h|s|d|k|M|bn|x|×)?\\)?");

  private static final int MOST_IN_BOX = 40;
  private static final int LEAST_IN_LINE = 3;

  /** Points within which boxes stand in one line. */
  private static final double SAME_PLACE = 4;

  private final SlideView slide;
  private final SlideShape shape;
  private final FindingList findings;

  private TableRule(SlideView slide, SlideShape shape, FindingList findings) {
    this.slide = slide;
    this.shape = shape;
    this.findings = findings;
  }

  /** Adds a finding for each violation. */
  public static void judge(Deck deck, FindingList findings) {
    for (SlideView slide : deck.slides()) {
      boxes(slide, findings);
      for (SlideShape shape : slide.shapes()) {
        TableRule rule = new TableRule(slide, shape, findings);
        Element table = shape.table();
        if (table != null) {
          rule.table(table);
        } else if (rule.isSetWithTabs()) {
          rule.add("it is a table made of tabs; make it a real one");
        }
      }
    }
  }

  /** Free text boxes in rows and columns, numbers among them. */
  private static void boxes(SlideView slide, FindingList findings) {
    Map<Long, List<SlideShape>> rows = new TreeMap<>();
    Map<Long, List<SlideShape>> columns = new TreeMap<>();
    for (SlideShape shape : slide.shapes()) {
      Box box = shape.box();
      boolean cell =
          shape.kind().equals("sp")
              && shape.placeholder() == null
              && shape.paragraphs().size() == 1
              && !shape.text().isBlank()
              && shape.text().length() <= MOST_IN_BOX;
      if (cell && box != null) {
        rows.computeIfAbsent(Math.round(box.y() / SAME_PLACE), y -> new ArrayList<>()).add(shape);
        columns
            .computeIfAbsent(Math.round(box.x() / SAME_PLACE), x -> new ArrayList<>())
            .add(shape);
      }
    }
    Set<SlideShape> placed =
        columns.values().stream()
            .filter(one -> one.size() >= LEAST_IN_LINE)
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    List<SlideShape> cells =
        rows.values().stream()
            .map(one -> one.stream().filter(placed::contains).toList())
            .filter(one -> one.size() >= LEAST_IN_LINE)
            .flatMap(List::stream)
            .toList();
    long numbers =
        cells.stream().filter(one -> NUMBER.matcher(one.text().strip()).matches()).count();
    if (cells.size() >= LEAST_IN_LINE * LEAST_IN_LINE && numbers * 3 >= cells.size()) {
      findings.add(
          18,
          slide.number(),
          cells.get(0).name(),
          "here begins a table of %d text boxes; make it a real one".formatted(cells.size()));
    }
  }

  private boolean isSetWithTabs() {
    return shape.paragraphs().stream()
            .filter(one -> SlideShape.text(one).chars().filter(sign -> sign == '\t').count() >= 2)
            .count()
        >= 2;
  }

  private void table(Element table) {
    Element properties = Xml.find(table, "tblPr");
    if (!Xml.attribute(properties, "firstRow").matches("1|true")) {
      add("its first row is not marked as such");
    }
    List<Element> rows = Xml.children(table, "tr");
    int columns = Xml.children(Xml.find(table, "tblGrid"), "gridCol").size();
    boolean merged = false;
    boolean blank = false;
    List<List<Element>> byColumn = new ArrayList<>();
    for (Element row : rows) {
      List<Element> cells = Xml.children(row, "tc");
      if (cells.size() != columns) {
        findings.add(
            20,
            slide.number(),
            shape.name(),
            "a row has %d cells for %d columns; PowerPoint would repair the file"
                .formatted(cells.size(), columns));
      }
      for (int i = 0; i < cells.size(); i++) {
        Element cell = cells.get(i);
        merged |=
            Xml.number(cell, "gridSpan", 1) > 1
                || Xml.number(cell, "rowSpan", 1) > 1
                || Xml.attribute(cell, "hMerge").matches("1|true")
                || Xml.attribute(cell, "vMerge").matches("1|true");
        blank |= text(cell).replaceAll("[\\p{Z}\\s\\p{Cf}]", "").isEmpty();
        if (row != rows.get(0)) {
          while (byColumn.size() <= i) {
            byColumn.add(new ArrayList<>());
          }
          byColumn.get(i).add(cell);
        }
      }
    }
    double width = 0;
    for (Element column : Xml.children(Xml.find(table, "tblGrid"), "gridCol")) {
      width += Xml.number(column, "w", 0);
    }
    double frame = Xml.number(Xml.find(shape.xml(), "xfrm", "ext"), "cx", Double.MAX_VALUE);
    if (width > frame * 1.02 + 12_700) {
      findings.add(
          19,
          slide.number(),
          shape.name(),
          "its columns are wider than its frame, so it runs over");
    }
    if (merged) {
      add("it has merged cells, which screen readers lose their way in");
    }
    if (blank) {
      add("it has blank cells; write a dash where there is nothing");
    }
    byColumn.forEach(this::alignment);
  }

  private void alignment(List<Element> cells) {
    List<Element> numbers =
        cells.stream().filter(cell -> NUMBER.matcher(text(cell).strip()).matches()).toList();
    List<Element> others =
        cells.stream()
            .filter(cell -> !numbers.contains(cell) && text(cell).strip().length() > 2)
            .toList();
    // Ranks and years in a first column of names are no column of numbers.
    if (numbers.isEmpty() || others.size() > numbers.size()) {
      return;
    }
    for (Element cell : numbers) {
      for (Element paragraph : Xml.children(Xml.find(cell, "txBody"), "p")) {
        String own = Xml.attribute(Xml.find(paragraph, "pPr"), "algn");
        String align = own.isEmpty() ? inherited(cell) : own;
        if (!align.equals("r") && !SlideShape.text(paragraph).isBlank()) {
          add("'" + text(cell).strip() + "' is a number and does not stand to the right");
          return;
        }
      }
    }
  }

  private static String inherited(Element cell) {
    @Nullable Element level = Xml.find(cell, "txBody", "lstStyle", "lvl1pPr");
    return Xml.attribute(level, "algn");
  }

  private static String text(Element cell) {
    StringBuilder text = new StringBuilder();
    for (Element paragraph : Xml.children(Xml.find(cell, "txBody"), "p")) {
      text.append(SlideShape.text(paragraph)).append(' ');
    }
    return text.toString();
  }

  private void add(String message) {
    findings.add(18, slide.number(), shape.name(), message);
  }
}
