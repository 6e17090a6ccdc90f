package vestiaire.metrics.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vestiaire.metrics.chart.style.Palette;
import vestiaire.metrics.model.ColumnType;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.Origin;
import vestiaire.metrics.report.Text;
import vestiaire.metrics.report.Wording;

/** Curves of unequal length and weeks without a value: a dot stands for none. */
class GapsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 2 3 . .",
        ". . 3 4 5",
        "1 2 . 4 5",
        ". 2 . 4 .",
        "5 3 . 4 1",
        ". . . . .",
        "1 . . . .",
        ". . . . 5",
        "3 . 1 . 3"
      })
  void areDrawnAroundInEveryFormOfLine(String values) {
    for (ChartSpec.Kind kind : List.of(ChartSpec.Kind.LINE, ChartSpec.Kind.BAND)) {
      for (String other : List.of("1 2 3 4 5", "4 2 5 1 3", values)) {
        ChartSpec chart =
            new ChartSpec(
                kind,
                categories(),
                List.of(series("a", values), series("b", other)),
                "a",
                null,
                new ChartSpec.Axes(
                    Text.EMPTY,
                    Text.EMPTY,
                    Format.of(ColumnType.TEXT),
                    Format.of(ColumnType.DECIMAL)));
        ChartPicture picture =
            new ChartRenderer(Palette.STANDARD, Wording.of(Locale.UK)).draw(chart, 500, 300);
        assertThat(picture.png()).hasSizeGreaterThan(1000);
      }
    }
  }

  private static List<Text> categories() {
    List<Text> categories = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      categories.add(
          new Text(List.of(new Figure((long) i, new Origin("q", i, "c"), "" + i, false))));
    }
    return categories;
  }

  private static ChartSpec.Series series(String name, String values) {
    return new ChartSpec.Series(
        Text.of(name), figures(values, 0), figures(values, -1), figures(values, 1));
  }

  private static List<Figure> figures(String values, int shift) {
    List<Figure> figures = new ArrayList<>();
    for (String value : values.split(" ", -1)) {
      BigDecimal number =
          value.equals(".") ? null : new BigDecimal(value).add(BigDecimal.valueOf(shift));
      figures.add(new Figure(number, new Origin("q", figures.size(), "v"), value, false));
    }
    return figures;
  }
}
