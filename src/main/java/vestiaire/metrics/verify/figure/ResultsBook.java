package vestiaire.metrics.verify.figure;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.w3c.dom.Element;
import vestiaire.metrics.opc.Xml;
import vestiaire.metrics.results.GuardedText;

/**
 * The workbook of all results, cell by cell against their files. Rows are read as a stream, however
 * many there are.
 */
public final class ResultsBook {
  private static final int MOST_DIFFERENCES = 20;

  private ResultsBook() {}

  /** Returns where they differ; empty when they do not. */
  public static List<String> differences(Path workbook, Path results) throws IOException {
    List<String> differences = new ArrayList<>();
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      List<String> strings = new ArrayList<>();
      if (zip.getEntry("xl/sharedStrings.xml") != null) {
        Xml.children(root(zip, "xl/sharedStrings.xml"), "si")
            .forEach(item -> strings.add(item.getTextContent()));
      }
      Map<String, String> targets = new LinkedHashMap<>();
      for (Element one : Xml.children(root(zip, "xl/_rels/workbook.xml.rels"))) {
        targets.put(Xml.attribute(one, "Id"), Xml.attribute(one, "Target"));
      }
      Map<String, Path> files = files(results);
      for (Element sheet : Xml.below(root(zip, "xl/workbook.xml"), "sheet")) {
        String name = Xml.attribute(sheet, "name");
        Path file = files.get(name.toLowerCase(Locale.ROOT));
        String target = targets.getOrDefault(Xml.relation(sheet, "id"), "");
        ZipEntry entry =
            zip.getEntry(target.startsWith("/") ? target.substring(1) : "xl/" + target);
        if (file != null && entry != null) {
          try (InputStream in = zip.getInputStream(entry);
              CSVParser rows = CSVFormat.RFC4180.parse(Files.newBufferedReader(file))) {
            compare(name, in, strings, rows.iterator(), differences);
          }
        }
      }
      return differences;
    } catch (XMLStreamException | IllegalArgumentException e) {
      throw new IOException(workbook + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Results by the names that sheets have: the file's, at most 31 characters; unique ones only. */
  private static Map<String, Path> files(Path results) throws IOException {
    Map<String, Path> files = new LinkedHashMap<>();
    List<String> twice = new ArrayList<>();
    try (Stream<Path> all = Files.walk(results)) {
      for (Path file : all.filter(one -> one.toString().endsWith(".csv")).sorted().toList()) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.csv$", "");
        String sheet = name.substring(0, Math.min(31, name.length())).toLowerCase(Locale.ROOT);
        if (files.put(sheet, file) != null) {
          twice.add(sheet);
        }
      }
    }
    twice.forEach(files::remove);
    return files;
  }

  private static Element root(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("there is no " + name);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return Xml.parse(in.readAllBytes()).getDocumentElement();
    }
  }

  private static void compare(
      String sheet,
      InputStream in,
      List<String> strings,
      Iterator<CSVRecord> rows,
      List<String> differences)
      throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XMLStreamReader reader = factory.createXMLStreamReader(in);
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamReader.START_ELEMENT && reader.getLocalName().equals("row")) {
        String row = reader.getAttributeValue(null, "r");
        Map<Integer, String> cells = row(reader, strings);
        List<String> right = rows.hasNext() ? rows.next().toList() : List.of();
        int columns =
            Math.max(right.size(), cells.keySet().stream().mapToInt(i -> i + 1).max().orElse(0));
        for (int i = 0; i < columns && differences.size() < MOST_DIFFERENCES; i++) {
          String cell = cells.getOrDefault(i, "");
          String expected = i < right.size() ? GuardedText.read(right.get(i)) : "";
          if (!same(cell, expected)) {
            differences.add(
                "sheet "
                    + sheet
                    + ", row "
                    + row
                    + ", column "
                    + (i + 1)
                    + ": '"
                    + cell
                    + "', where the result holds '"
                    + expected
                    + "'");
          }
        }
      }
    }
  }

  private static Map<Integer, String> row(XMLStreamReader reader, List<String> strings)
      throws XMLStreamException {
    Map<Integer, String> cells = new LinkedHashMap<>();
    int column = -1;
    String type = "";
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamReader.END_ELEMENT && reader.getLocalName().equals("row")) {
        return cells;
      }
      if (event == XMLStreamReader.START_ELEMENT && reader.getLocalName().equals("c")) {
        String at = reader.getAttributeValue(null, "r");
        column = at == null ? column + 1 : column(at);
        String kind = reader.getAttributeValue(null, "t");
        type = kind == null ? "" : kind;
      } else if (event == XMLStreamReader.START_ELEMENT
          && (reader.getLocalName().equals("v") || reader.getLocalName().equals("t"))) {
        String text = reader.getElementText();
        String value =
            type.equals("s")
                ? strings.get(Integer.parseInt(text))
                : type.equals("b") ? (text.equals("1") ? "true" : "false") : text;
        cells.merge(column, value, String::concat);
      }
    }
    return cells;
  }

  private static int column(String cell) {
    int column = 0;
    for (int i = 0; i < cell.length() && Character.isLetter(cell.charAt(i)); i++) {
      column = column * 26 + (cell.charAt(i) - 'A' + 1);
    }
    return column - 1;
  }

  private static boolean same(String cell, String expected) {
    if (cell.equals(expected)) {
      return true;
    }
    try {
      return new BigDecimal(cell).doubleValue() == new BigDecimal(expected).doubleValue();
    } catch (NumberFormatException e) {
      // Excel writes what XML cannot hold in a way of its own, and cuts long texts.
      String text = expected.replaceAll("\\p{C}", "").replace("\uFFFD", "");
      String read = cell.replaceAll("_x[0-9A-F]{4}_|\\p{C}", "").replace("\uFFFD", "");
      return read.strip().equals(text.strip())
          || (cell.length() >= 32_767 && expected.startsWith(cell));
    }
  }
}
