package vestiaire.metrics.deck.nativechart;

import vestiaire.metrics.model.Format;

/**
 * Translates a display format into Excel's number format (ECMA-376 part 1, 18.8.31). Decimal sign
 * and groups are those of the reader's own Office, as with every native chart.
 */
final class NumberCode {
  private NumberCode() {}

  static String of(Format format) {
    String decimals = format.decimals() == 0 ? "" : "." + "0".repeat(format.decimals());
    String plain = "#,##0" + decimals;
    return switch (format.kind()) {
      case MONEY -> plain; // Its currency stands in the chart's heading.
      case NUMBER, ROW, ROW_GAP, WORD, WEEK, WEEK_DAYS -> plain;
      case EURO -> plain + "\u00a0\u20ac";
      case SHARE, GAP -> "0" + decimals + "%";
      case PERCENT -> "0" + decimals + "\"%\"";
      case POINTS -> signed("0" + decimals + "%");
      case CHANGE, ROW_CHANGE -> signed(plain);
      case MINUTES -> plain + "\" min\"";
      case ID -> "0";
    };
  }

  private static String signed(String code) {
    return "+" + code + ";\u2212" + code + ";\u00b1" + code;
  }
}
