package vestiaire.metrics.template;

import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.report.ChartSpec.Kind;

/** How much a chart holds; what is more is refused, for it would be left out unsaid. */
final class ChartLimits {
  private static final int MOST_ROWS = 40;

  private ChartLimits() {}

  /**
   * As many rows as are asked for, else all. A chart that draws a row of its own for each says how
   * many it has no room for; any other would leave some out unsaid.
   */
  static int rows(Fields fields, Kind kind, ResultTable data, Place place) {
    int most = mostRows(kind, fields.get("series").isPresent());
    if (fields.get("rows").isEmpty() && data.totalRows() > most) {
      throw place.mistake(
          "%s has %,d rows, and such a chart holds %,d; let the query return fewer, or say how many with rows: %d"
              .formatted(data.name(), data.totalRows(), most, most));
    }
    return Math.min(data.rows().size(), fields.count("rows", most));
  }

  private static int mostRows(Kind kind, boolean spread) {
    return switch (kind) {
      case HEAT_MAP, LINE, BAND -> 400;
      case BAR, PAIRED_BARS, STACKED, STACKED_100, DOT_INTERVAL -> spread ? 400 : 2_000;
      default -> spread ? 400 : MOST_ROWS;
    };
  }

  static void countSeries(Kind kind, int series, Place place) {
    int most = kind == Kind.HEAT_MAP || kind == Kind.SLOPE ? 24 : 12;
    if (series > most) {
      throw place.mistake(
          "this chart has %d series, and one holds %d; let the query return fewer, or sum up the rest"
              .formatted(series, most));
    }
  }
}
