package vestiaire.metrics.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vestiaire.metrics.chart.style.Palette;
import vestiaire.metrics.deck.NastyReport;
import vestiaire.metrics.deck.SampleCharts;
import vestiaire.metrics.deck.Samples;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.ChartSpec.Kind;
import vestiaire.metrics.report.Wording;

class ChartRendererTest {
  private final ChartRenderer renderer = new ChartRenderer(Palette.STANDARD, Wording.of(Locale.UK));

  @ParameterizedTest
  @EnumSource
  void drawsTextAsOutlinesAndTwicePixels(Kind kind) throws IOException {
    ChartPicture picture = renderer.draw(SampleCharts.of(kind), 560, 320);
    String svg = new String(picture.svg(), StandardCharsets.UTF_8);
    assertThat(svg).contains("viewBox=\"0 0 560.0 320.0\"").doesNotContain("<text", "<!DOCTYPE");
    assertThat(ImageIO.read(new ByteArrayInputStream(picture.png())).getWidth()).isEqualTo(1494);
  }

  @ParameterizedTest
  @EnumSource
  void drawsTheSameBytesAgain(Kind kind) {
    ChartSpec chart = SampleCharts.of(kind);
    assertThat(renderer.draw(chart, 400, 240).svg())
        .isEqualTo(renderer.draw(chart, 400, 240).svg());
    assertThat(renderer.draw(chart, 400, 240).png())
        .isEqualTo(renderer.draw(chart, 400, 240).png());
  }

  @ParameterizedTest
  @EnumSource
  void drawsASingleCategory(Kind kind) {
    if (kind != Kind.SLOPE) {
      ChartSpec chart = NastyReport.of(kind, Samples.texts("*Zoë & \"Co\"*"));
      assertThat(renderer.draw(chart, 400, 240).svg()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void saysWhenThereIsNothingToDraw(Kind kind) {
    ChartSpec nothing =
        Samples.chart(
            kind,
            Samples.texts("a", "b"),
            List.of(
                Samples.series("one", Samples.NUMBER, Double.NaN, Double.NaN),
                Samples.series("two", Samples.NUMBER, Double.NaN, Double.NaN)),
            "a",
            Samples.NUMBER);
    ChartSpec empty = Samples.chart(Kind.BAR, List.of(), List.of(), "", Samples.NUMBER);
    assertThat(renderer.draw(nothing, 400, 240).svg())
        .isEqualTo(renderer.draw(empty, 400, 240).svg());
  }

  @Test
  void cutsTheAxisOfALineThatWouldLookFlat() {
    assertThat(renderer.draw(SampleCharts.of(Kind.LINE), 400, 240).axisCut()).isTrue();
    assertThat(renderer.draw(SampleCharts.of(Kind.BAR), 400, 240).axisCut()).isFalse();
  }
}
