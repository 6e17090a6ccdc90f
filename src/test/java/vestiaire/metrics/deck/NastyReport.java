package vestiaire.metrics.deck;

import static vestiaire.metrics.deck.Samples.NUMBER;
import static vestiaire.metrics.deck.Samples.block;
import static vestiaire.metrics.deck.Samples.bullets;
import static vestiaire.metrics.deck.Samples.chart;
import static vestiaire.metrics.deck.Samples.series;
import static vestiaire.metrics.deck.Samples.slide;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.ChartSpec.Kind;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.KpiBlock;
import vestiaire.metrics.report.Origin;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.report.Section;
import vestiaire.metrics.report.Slide;
import vestiaire.metrics.report.TableBlock;
import vestiaire.metrics.report.Text;
import vestiaire.metrics.report.TextBlock;

/** A report in which everything is named as sellers would never dare. */
public final class NastyReport {
  static final List<String> NAMES =
      List.of(
          "*Zoë & \"Co\"*",
          "<b>",
          "${x}",
          "]]>",
          "=HYPERLINK(\"http://example.com\")",
          "מותג ישראלי",
          "علامة تجارية",
          "Robe 👗 rouge",
          "L’AUTRE CHOSE " + "très longue ".repeat(24),
          "W".repeat(300),
          "bell\u0007 and\u0000 null",
          "two\nlines\tand a tab",
          "half \uD83D emoji",
          "\u202Eturned");

  private NastyReport() {}

  /** Writes the deck of the nasty report into the file named. */
  public static void main(String[] arguments) {
    DeckWriter.write(report(), Path.of("templates/theme.pptx"), Path.of(arguments[0]));
  }

  public static Report report() {
    List<Slide> charts = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      charts.add(
          slide(
              kind + " of " + NAMES.get(charts.size() / 2),
              block(NAMES.get(9), of(kind, names(40))),
              bullets(NAMES.get(8), names(9).toArray(Text[]::new))));
      charts.add(slide("Nothing in " + kind, block("Empty", empty(kind))));
    }
    return new Report(
        name(8),
        name(9),
        name(8),
        Locale.FRANCE,
        Instant.parse("2021-09-06T21:59:00Z"),
        List.of(slide("Ouverture", new TextBlock(names(14)))),
        List.of(
            new Section(name(8), charts),
            new Section(Text.of("Ouverture"), List.of(cards(), table()))));
  }

  private static Slide cards() {
    List<KpiBlock.Card> cards = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Text name = name(i + 4);
      cards.add(new KpiBlock.Card(name, name, name, i == 2));
    }
    return slide("Cards", new KpiBlock(name(9), cards));
  }

  private static Slide table() {
    List<List<Text>> rows = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      rows.add(List.of(name(i), name(i + 1), Text.EMPTY));
    }
    return slide(
        "Table",
        new TableBlock(
            name(8),
            List.of(
                new TableBlock.TableColumn(NAMES.get(8), false),
                new TableBlock.TableColumn(NAMES.get(9), false),
                new TableBlock.TableColumn(NAMES.get(10), true)),
            rows,
            name(8)));
  }

  /** A chart of this kind over these categories. */
  public static ChartSpec of(Kind kind, List<Text> categories) {
    List<Text> some = kind == Kind.SLOPE ? categories.subList(0, 2) : categories;
    List<ChartSpec.Series> series = new ArrayList<>();
    boolean one = kind == Kind.BAR || kind == Kind.COLUMN || kind == Kind.FUNNEL;
    for (int i = 0; i < (one ? 1 : 7); i++) {
      double[] values = new double[some.size()];
      for (int k = 0; k < values.length; k++) {
        values[k] = k % 11 == 10 ? Double.NaN : 1000 - 17.0 * k + 40 * i;
      }
      series.add(series(NAMES.get(i * 2), NUMBER, values));
    }
    return chart(kind, some, series, NAMES.get(0), NUMBER);
  }

  private static ChartSpec empty(Kind kind) {
    return chart(kind, List.of(), List.of(), "", NUMBER);
  }

  static List<Text> names(int count) {
    List<Text> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(name(i));
    }
    return names;
  }

  private static Text name(int index) {
    String name = NAMES.get(index % NAMES.size());
    return new Text(
        List.of(new Figure(name, new Origin("deck/nasty", index, "brand"), name, false)));
  }
}
