package vestiaire.metrics.check.rule;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vestiaire.metrics.check.model.ChartView;
import vestiaire.metrics.opc.OfficeFile;
import vestiaire.metrics.opc.WorkbookCells;
import vestiaire.metrics.opc.Xml;

/** Rule 20: what a chart shows against the workbook that stands behind it. */
final class ChartCache {
  private static final Pattern AREA =
      Pattern.compile("(?:(.*)!)?\\$?([A-Z]{1,3})\\$?(\\d+)(?::\\$?([A-Z]{1,3})\\$?(\\d+))?");
  private static final int MOST_CELLS = 100_000;

  private final OfficeFile file;
  private final ChartView chart;
  private final Consumer<String> findings;

  ChartCache(OfficeFile file, ChartView chart, Consumer<String> findings) {
    this.file = file;
    this.chart = chart;
    this.findings = findings;
  }

  void judge() {
    Element external = Xml.find(chart.xml(), "externalData");
    Optional<String> target =
        file.relation(chart.part(), Xml.relation(external, "id"))
            .filter(relation -> !relation.external())
            .map(relation -> relation.target());
    if (target.isEmpty() || !file.has(target.get())) {
      findings.accept("it has no workbook; nobody can edit its data");
      return;
    }
    Optional<byte[]> bytes = file.bytes(target.get());
    if (bytes.isEmpty()) {
      return;
    }
    try (OfficeFile book = OfficeFile.open(bytes.get())) {
      Map<String, Map<String, String>> sheets = new WorkbookCells(book).sheets();
      if (sheets.isEmpty()) {
        findings.accept("its workbook has no sheets");
        return;
      }
      for (Element reference : Xml.below(chart.area(), "strRef", "numRef")) {
        compare(reference, sheets);
      }
    } catch (IOException e) {
      findings.accept("its workbook cannot be read: " + e.getMessage());
    }
  }

  private void compare(Element reference, Map<String, Map<String, String>> sheets) {
    Element formula = Xml.find(reference, "f");
    Element cache = Xml.find(reference, "numCache");
    if (cache == null) {
      cache = Xml.find(reference, "strCache");
    }
    if (formula == null || cache == null) {
      return;
    }
    String area = formula.getTextContent().strip();
    List<@Nullable String> cells = cells(area, sheets);
    if (cells == null) {
      return;
    }
    TreeMap<Integer, String> shown = new TreeMap<>();
    for (Element point : Xml.children(cache, "pt")) {
      Element value = Xml.find(point, "v");
      shown.put((int) Xml.number(point, "idx", -1), value == null ? "" : value.getTextContent());
    }
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i) == null ? "" : cells.get(i);
      String value = shown.getOrDefault(i, "");
      if (!same(String.valueOf(cell), value, "numCache".equals(cache.getLocalName()))) {
        findings.accept(
            "it shows '%s' where its workbook holds '%s' (%s, point %d)"
                .formatted(value, cell, area, i + 1));
        return;
      }
    }
    double count = Xml.number(Xml.find(cache, "ptCount"), "val", cells.size());
    if (count != cells.size()) {
      findings.accept(
          "it counts %.0f points where its workbook has %d at %s"
              .formatted(count, cells.size(), area));
    }
    if (!shown.isEmpty() && shown.lastKey() >= cells.size()) {
      findings.accept("it shows more points than its workbook has at " + area);
    }
  }

  /** Returns the cells of an area in order; null where it is given by a name. */
  private @Nullable List<@Nullable String> cells(
      String formula, Map<String, Map<String, String>> sheets) {
    List<@Nullable String> cells = new ArrayList<>();
    String plain = formula.startsWith("(") ? formula.substring(1, formula.length() - 1) : formula;
    for (String area : plain.split(",(?=(?:[^']*'[^']*')*[^']*$)", -1)) {
      Matcher matcher = AREA.matcher(area.strip());
      if (!matcher.matches()) {
        if (area.contains("#REF") || area.contains("[")) {
          findings.accept("its data refers to " + area + ", which is not in its workbook");
        }
        return null;
      }
      String name = matcher.group(1) == null ? "" : matcher.group(1);
      if (name.startsWith("'") && name.endsWith("'") && name.length() > 1) {
        name = name.substring(1, name.length() - 1).replace("''", "'");
      }
      Map<String, String> sheet =
          name.isEmpty() ? sheets.values().iterator().next() : sheet(name, sheets);
      if (sheet == null) {
        findings.accept(
            "its data refers to the sheet '" + name + "', which is not in its workbook");
        return null;
      }
      add(cells, sheet, matcher);
    }
    return cells;
  }

  private static @Nullable Map<String, String> sheet(
      String name, Map<String, Map<String, String>> sheets) {
    for (Map.Entry<String, Map<String, String>> one : sheets.entrySet()) {
      if (one.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
        return one.getValue();
      }
    }
    return null;
  }

  private static void add(List<@Nullable String> cells, Map<String, String> sheet, Matcher area) {
    int firstColumn = column(area.group(2));
    int firstRow = Integer.parseInt(area.group(3));
    int lastColumn = area.group(4) == null ? firstColumn : column(area.group(4));
    int lastRow = area.group(5) == null ? firstRow : Integer.parseInt(area.group(5));
    for (int row = firstRow; row <= lastRow && cells.size() < MOST_CELLS; row++) {
      for (int column = firstColumn; column <= lastColumn; column++) {
        cells.add(sheet.get(letters(column) + row));
      }
    }
  }

  private static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * 26 + letters.charAt(i) - 'A' + 1;
    }
    return column;
  }

  private static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  private static boolean same(String cell, String value, boolean number) {
    if (cell.equals(value)) {
      return true;
    }
    try {
      double left = Double.parseDouble(cell);
      double right = Double.parseDouble(value);
      return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left));
    } catch (NumberFormatException e) {
      // A cache of numbers leaves out what is no number; one of texts shows numbers by their
      // format.
      boolean isNumber = cell.matches("-?\\d+(\\.\\d+)?(E[-+]?\\d+)?");
      if (number) {
        return value.isEmpty() && !isNumber;
      }
      return (isNumber && !value.isEmpty()) || cell.strip().equals(value.strip());
    }
  }
}
