package vestiaire.metrics.delivery.edition;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vestiaire.metrics.chart.ChartRenderer;
import vestiaire.metrics.chart.style.Palette;
import vestiaire.metrics.mail.InlinePicture;
import vestiaire.metrics.report.ChartBlock;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.report.Slide;
import vestiaire.metrics.template.MailFrame;

/**
 * Draws the chart that stands in the mail itself, twice: for light screens and for dark ones.
 *
 * <p>It is drawn for the width of a phone, whose letters it shows at about the size of the text
 * beside it; on wider screens it does not grow.
 */
final class MailPicture {
  private static final String ID = "chart";

  /** In points, each of which the mail's HTML shows as a pixel where the screen is wide enough. */
  private static final double WIDTH = 340;

  private static final double HEIGHT = 230;

  /** For a row and what stands around rows. */
  private static final double ROW = 46;

  private static final double AROUND = 30;
  private static final int MOST_ROWS = 12;

  /** The colours that the mail's HTML has on dark screens. */
  private static final Palette DARK =
      new Palette(
          new Color(0x1E2529),
          new Color(0xECE9E4),
          new Color(0x8FC3B3),
          new Color(0xF2A07F),
          new Color(0x14191C));

  /** And on light ones. */
  private static final Palette LIGHT = Palette.STANDARD.standingOn(new Color(0xFEFEFD));

  private MailPicture() {}

  /**
   * Draws the charts that the template gives the mail; where it gives none, the report's first,
   * which is the one about the week; none without charts.
   */
  static List<MailFrame.Picture> of(Report report) {
    List<ChartBlock> charts = report.mailCharts().isEmpty() ? first(report) : report.mailCharts();
    List<MailFrame.Picture> pictures = new ArrayList<>();
    for (ChartBlock chart : charts) {
      String id = pictures.isEmpty() ? ID : ID + "-" + (pictures.size() + 1);
      pictures.add(
          new MailFrame.Picture(
              drawn(chart, report, id, LIGHT),
              drawn(chart, report, id + "-dark", DARK),
              chart.heading().plain()));
    }
    return List.copyOf(pictures);
  }

  private static List<ChartBlock> first(Report report) {
    return Stream.concat(
            report.opening().stream(),
            report.sections().stream().flatMap(section -> section.slides().stream()))
        .map(Slide::blocks)
        .flatMap(List::stream)
        .filter(ChartBlock.class::isInstance)
        .map(ChartBlock.class::cast)
        .limit(1)
        .toList();
  }

  private static InlinePicture drawn(ChartBlock chart, Report report, String id, Palette palette) {
    byte[] png =
        new ChartRenderer(palette, report.wording())
            .draw(chart.chart(), WIDTH, height(chart.chart()))
            .png();
    return new InlinePicture(id, "image/png", png, chart.alt().plain());
  }

  /** Rows are as many as they are; what has an axis below is as high as suits its width. */
  private static double height(ChartSpec chart) {
    int rows = Math.min(MOST_ROWS, chart.categories().size());
    return switch (chart.kind()) {
      case STAIRCASE -> (rows + 1) * ROW;
      case PAIRED_BARS, FUNNEL -> AROUND + rows * ROW;
      case BAR, DOT_INTERVAL, STACKED, STACKED_100 -> AROUND + rows * ROW / 2;
      case COLUMN, LINE, BAND, SCATTER, HEAT_MAP, SLOPE, WATERFALL -> HEIGHT;
    };
  }
}
