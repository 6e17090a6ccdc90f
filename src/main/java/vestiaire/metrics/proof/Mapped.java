package vestiaire.metrics.proof;

import javax.xml.stream.XMLStreamReader;

/**
 * A figure as the deck's map has it.
 *
 * @param slide from 1
 * @param shape its id; 0 in notes
 * @param place text, table, chart, alt or notes
 * @param text what is shown
 * @param query path below {@code sql/} without ending
 * @param row from 0
 * @param column by name
 */
record Mapped(
    int slide, long shape, String place, String text, String query, int row, String column) {
  static Mapped of(XMLStreamReader reader) {
    return new Mapped(
        Integer.parseInt(attribute(reader, "slide")),
        Long.parseLong(attribute(reader, "shape")),
        attribute(reader, "place"),
        attribute(reader, "text"),
        attribute(reader, "query"),
        Integer.parseInt(attribute(reader, "row")),
        attribute(reader, "column"));
  }

  private static String attribute(XMLStreamReader reader, String name) {
    String value = reader.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
