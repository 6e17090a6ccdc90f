package vestiaire.metrics.delivery.edition;

import java.util.List;
import java.util.stream.Stream;
import vestiaire.metrics.chart.ChartRenderer;
import vestiaire.metrics.chart.style.Palette;
import vestiaire.metrics.mail.InlinePicture;
import vestiaire.metrics.report.ChartBlock;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.report.Slide;
import vestiaire.metrics.template.MailFrame;

/** Draws the chart that stands in the mail itself. */
final class MailPicture {
  private static final String ID = "chart";
  // A mail is 600 pixels wide, less its margins; the picture has twice as many.
  private static final double WIDTH = 552;
  private static final double HEIGHT = 250;

  private MailPicture() {}

  /** The report's first chart, which is the one about the week; none without charts. */
  static List<MailFrame.Picture> of(Report report) {
    return Stream.concat(
            report.opening().stream(),
            report.sections().stream().flatMap(section -> section.slides().stream()))
        .map(Slide::blocks)
        .flatMap(List::stream)
        .filter(ChartBlock.class::isInstance)
        .map(ChartBlock.class::cast)
        .limit(1)
        .map(chart -> drawn(chart, report))
        .toList();
  }

  private static MailFrame.Picture drawn(ChartBlock chart, Report report) {
    byte[] png =
        new ChartRenderer(Palette.STANDARD, report.language())
            .draw(chart.chart(), WIDTH, HEIGHT)
            .png();
    return new MailFrame.Picture(
        new InlinePicture(ID, "image/png", png, chart.alt().plain()), chart.heading().plain());
  }
}
