package vestiaire.metrics.deck;

import static vestiaire.metrics.deck.Samples.NUMBER;
import static vestiaire.metrics.deck.Samples.SHARE;
import static vestiaire.metrics.deck.Samples.axes;
import static vestiaire.metrics.deck.Samples.chart;
import static vestiaire.metrics.deck.Samples.figure;
import static vestiaire.metrics.deck.Samples.figures;
import static vestiaire.metrics.deck.Samples.series;
import static vestiaire.metrics.deck.Samples.texts;

import java.util.ArrayList;
import java.util.List;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Text;

/** A chart of each kind. */
public final class SampleCharts {
  private static final Format SIGNED = new Format(Format.Kind.CHANGE, 0);

  private SampleCharts() {}

  public static ChartSpec of(ChartSpec.Kind kind) {
    return switch (kind) {
      case PAIRED_BARS ->
          chart(
              kind,
              steps(),
              List.of(
                  series("This week", SHARE, 0.020, 0.047, 0.415, 0.037, 0.019),
                  series("Eight weeks before", SHARE, 0.018, 0.035, 0.090, 0.018, 0.022)),
              "Photos",
              SHARE);
      case STAIRCASE ->
          chart(
              kind,
              steps(),
              List.of(
                  series("Reach it", NUMBER, 196, 192, 183, 107, 103),
                  series("Left", NUMBER, 192, 183, 107, 103, 101),
                  series("As usual", NUMBER, 193, 186, 169, 166, 162)),
              "Photos",
              NUMBER);
      case BAR ->
          chart(
              kind,
              texts("Autre Marque", "Zara", "Mango", "Maje", "Sandro", "Claudie Pierlot", "Hermès"),
              List.of(series("Listings", NUMBER, 182, 107, 96, 84, 71, 44, 31)),
              "Hermès",
              NUMBER);
      case COLUMN ->
          chart(
              kind,
              hours(),
              List.of(
                  series(
                      "Listings",
                      NUMBER,
                      61,
                      38,
                      21,
                      14,
                      12,
                      19,
                      44,
                      83,
                      112,
                      131,
                      142,
                      139,
                      128,
                      134,
                      141,
                      150,
                      148,
                      151,
                      163,
                      188,
                      224,
                      251,
                      208,
                      129)),
              "21:00",
              NUMBER);
      case STACKED ->
          chart(
              kind,
              texts("Jewellery", "Accessories", "Bags", "Clothing", "Shoes"),
              List.of(
                  series("Sold", NUMBER, 82, 61, 120, 141, 37),
                  series("On sale", NUMBER, 75, 202, 310, 990, 420),
                  series("Draft", NUMBER, 15, 60, 71, 201, 97)),
              "Sold",
              NUMBER);
      case STACKED_100 ->
          chart(
              kind,
              texts("Jewellery", "Accessories", "Bags", "Clothing", "Shoes"),
              List.of(
                  series("Sold", SHARE, 0.48, 0.19, 0.24, 0.11, 0.07),
                  series("On sale", SHARE, 0.43, 0.62, 0.62, 0.74, 0.76),
                  series("Draft", SHARE, 0.09, 0.19, 0.14, 0.15, 0.17)),
              "Sold",
              SHARE);
      case LINE ->
          chart(
              kind,
              texts("W23", "W24", "W25", "W26", "W27", "W28", "W29", "W30", "W31", "W32", "W33"),
              List.of(
                  series(
                      "Started", NUMBER, 2610, 2655, 2700, 2688, 2790, 2850, 2810, 2920, 2960, 3011,
                      3042),
                  series(
                      "Completed",
                      NUMBER,
                      2210,
                      2250,
                      2260,
                      2330,
                      2345,
                      2400,
                      2390,
                      2480,
                      2520,
                      2555,
                      2598)),
              "Started",
              NUMBER);
      case BAND -> survival();
      case DOT_INTERVAL -> rates();
      case SCATTER -> scatter();
      case HEAT_MAP -> heatMap();
      case WATERFALL ->
          chart(
              kind,
              texts("Week 34", "New sellers", "Bags", "Clothing", "Shoes", "Week 35"),
              List.of(
                  new ChartSpec.Series(
                      Text.of("Listings"),
                      List.of(
                          figure(2811.0, NUMBER),
                          figure(214.0, SIGNED),
                          figure(96.0, SIGNED),
                          figure(-131.0, SIGNED),
                          figure(52.0, SIGNED),
                          figure(3042.0, NUMBER)))),
              "",
              NUMBER);
      case FUNNEL ->
          chart(
              kind,
              texts("Started", "Completed", "Online", "Clicked", "Sold"),
              List.of(series("Listings", NUMBER, 3042, 2598, 2404, 1310, 441)),
              "Sold",
              NUMBER);
      case SLOPE ->
          chart(
              kind,
              texts("Week 34", "Week 35"),
              List.of(
                  series("Jewellery", SHARE, 0.81, 0.913),
                  series("Bags", SHARE, 0.842, 0.851),
                  series("Clothing", SHARE, 0.871, 0.846),
                  series("Shoes", SHARE, 0.79, 0.8),
                  series("Accessories", SHARE, 0.838, 0.822)),
              "Jewellery",
              SHARE);
    };
  }

  static List<Text> steps() {
    return texts("Start", "Information", "Photos", "Condition & price", "Confirm");
  }

  private static List<Text> hours() {
    List<Text> hours = new ArrayList<>();
    for (int hour = 0; hour < 24; hour++) {
      hours.add(Text.of((hour < 10 ? "0" : "") + hour + ":00"));
    }
    return hours;
  }

  private static ChartSpec survival() {
    double[] days = {0, 1, 2, 3, 5, 7, 10, 14, 18, 21, 25, 28};
    List<Text> categories = new ArrayList<>();
    double[] value = new double[days.length];
    double[] low = new double[days.length];
    double[] high = new double[days.length];
    for (int i = 0; i < days.length; i++) {
      categories.add(Samples.text(figure(days[i], NUMBER)));
      value[i] = Math.exp(-days[i] / 30);
      low[i] = Math.max(0, value[i] - 0.004 * days[i]);
      high[i] = Math.min(1, value[i] + 0.004 * days[i]);
    }
    return new ChartSpec(
        ChartSpec.Kind.BAND,
        categories,
        List.of(
            new ChartSpec.Series(
                Text.of("Unsold"),
                figures(SHARE, value),
                figures(SHARE, low),
                figures(SHARE, high))),
        "",
        null,
        new ChartSpec.Axes(
            Text.of("Days online"),
            Text.of("Share unsold"),
            NUMBER,
            new Format(Format.Kind.SHARE, 0)));
  }

  private static ChartSpec rates() {
    return new ChartSpec(
        ChartSpec.Kind.DOT_INTERVAL,
        texts("Jewellery", "Bags", "Accessories", "Clothing", "Shoes", "Watches"),
        List.of(
            new ChartSpec.Series(
                Text.of("Completion"),
                figures(SHARE, 0.913, 0.862, 0.851, 0.846, 0.831, 0.79),
                figures(SHARE, 0.859, 0.838, 0.82, 0.828, 0.801, 0.64),
                figures(SHARE, 0.948, 0.883, 0.878, 0.862, 0.857, 0.89))),
        "Jewellery",
        new ChartSpec.Reference(Text.of("Marketplace"), figure(0.854, SHARE)),
        axes(new Format(Format.Kind.SHARE, 0)));
  }

  private static ChartSpec scatter() {
    return new ChartSpec(
        ChartSpec.Kind.SCATTER,
        texts(
            "Zara",
            "Mango",
            "Maje",
            "Sandro",
            "Hermès",
            "Chloé",
            "Gucci",
            "Prada",
            "Isabel Marant",
            "Autre Marque",
            "Claudie Pierlot",
            "Louis Vuitton"),
        List.of(
            series("Listings", NUMBER, 107, 96, 84, 71, 31, 28, 44, 41, 52, 182, 44, 63),
            series("Sold", SHARE, .08, .09, .16, .15, .31, .26, .22, .21, .17, .07, .14, .29)),
        "Hermès",
        null,
        new ChartSpec.Axes(
            Text.of("Listings started"),
            Text.of("Share sold within the week"),
            NUMBER,
            new Format(Format.Kind.SHARE, 0)));
  }

  private static ChartSpec heatMap() {
    List<Text> hours = new ArrayList<>();
    for (int hour = 0; hour < 24; hour++) {
      hours.add(Text.of(Integer.toString(hour)));
    }
    List<ChartSpec.Series> days = new ArrayList<>();
    String[] names = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    for (int day = 0; day < 7; day++) {
      double[] values = new double[24];
      for (int hour = 0; hour < 24; hour++) {
        double evening = Math.exp(-Math.pow(hour - 20.5, 2) / 9);
        double noon = Math.exp(-Math.pow(hour - 12.5, 2) / 14);
        values[hour] = Math.round(4 + (150 + 18 * day) * evening + (60 + 9 * day) * noon);
      }
      days.add(series(names[day], NUMBER, values));
    }
    return chart(ChartSpec.Kind.HEAT_MAP, hours, days, "Sunday", NUMBER);
  }
}
