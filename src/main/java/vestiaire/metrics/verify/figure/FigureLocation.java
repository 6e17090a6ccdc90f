package vestiaire.metrics.verify.figure;

/**
 * A place in a deck.
 *
 * @param slide from 1; 0 for the whole file
 * @param shape its id; 0 in notes
 * @param place text, table, chart, alt, notes, cache, sheet, property or section
 * @param at point of a cache or cell of a workbook, name of a property, number of a section; empty
 *     elsewhere
 */
public record FigureLocation(int slide, long shape, String place, String at) {
  /** For people. */
  @Override
  public String toString() {
    String name =
        switch (place) {
          case "alt" -> "alternative text";
          case "cache" -> "chart " + at;
          case "sheet" -> "chart's workbook, cell " + at;
          case "property" -> "property " + at;
          case "section" -> "section " + at;
          default -> place;
        };
    return shape == 0 ? name : "shape " + shape + ", " + name;
  }
}
