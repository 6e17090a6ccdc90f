package vestiaire.metrics.deck;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.report.BulletBlock;
import vestiaire.metrics.report.ChartBlock;
import vestiaire.metrics.report.ChartSpec;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.FigureFormat;
import vestiaire.metrics.report.KpiBlock;
import vestiaire.metrics.report.Origin;
import vestiaire.metrics.report.Slide;
import vestiaire.metrics.report.Span;
import vestiaire.metrics.report.Text;
import vestiaire.metrics.report.Words;

/** Small pieces to build reports of. */
public final class Samples {
  public static final Format NUMBER = new Format(Format.Kind.NUMBER, 0);
  public static final Format SHARE = new Format(Format.Kind.SHARE, 1);
  public static final Text ALT =
      Text.of("Autre Marque leads with 182 listings; the next brand has 107.");

  private static final FigureFormat ENGLISH = new FigureFormat(Locale.UK, ZoneOffset.UTC);

  private Samples() {}

  public static Figure figure(@Nullable Object value, Format format) {
    return new Figure(
        value, new Origin("deck/sample", 0, "value"), ENGLISH.text(value, format), false);
  }

  public static List<Figure> figures(Format format, double... values) {
    return Arrays.stream(values)
        .mapToObj(value -> figure(Double.isNaN(value) ? null : value, format))
        .toList();
  }

  /** A text in which figures are set in bold: {@code text("We sold ", figure, " items")}. */
  public static Text text(Object... pieces) {
    List<Span> spans = new ArrayList<>();
    for (Object piece : pieces) {
      spans.add(piece instanceof Figure one ? one.inBold() : new Words(piece.toString(), false));
    }
    return new Text(spans);
  }

  public static List<Text> texts(String... words) {
    return Arrays.stream(words).map(Text::of).toList();
  }

  public static ChartSpec chart(
      ChartSpec.Kind kind,
      List<Text> categories,
      List<ChartSpec.Series> series,
      String highlight,
      Format format) {
    return new ChartSpec(kind, categories, series, highlight, null, axes(format));
  }

  public static ChartSpec.Axes axes(Format format) {
    return new ChartSpec.Axes(Text.EMPTY, Text.EMPTY, NUMBER, format);
  }

  public static ChartSpec.Series series(String name, Format format, double... values) {
    return new ChartSpec.Series(Text.of(name), figures(format, values));
  }

  public static ChartBlock block(String heading, ChartSpec chart) {
    return new ChartBlock(Text.of(heading), chart, ALT);
  }

  public static BulletBlock bullets(String heading, Text... items) {
    return new BulletBlock(Text.of(heading), List.of(items));
  }

  public static KpiBlock.Card card(String label, String value, String note, boolean highlight) {
    return new KpiBlock.Card(Text.of(label), Text.of(value), Text.of(note), highlight);
  }

  public static Slide slide(String title, vestiaire.metrics.report.Block... blocks) {
    return slide(title, "", blocks);
  }

  public static Slide slide(String title, String layout, vestiaire.metrics.report.Block... blocks) {
    return new Slide(
        Text.of(title),
        layout,
        List.of(blocks),
        Text.of("Source: extra_analysis/popular_brands, data as of 6 Sep 2021, 23:59"),
        texts("Say what it means.", "Listings started are drafts and published listings."));
  }
}
