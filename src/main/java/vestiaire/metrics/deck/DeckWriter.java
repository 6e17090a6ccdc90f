package vestiaire.metrics.deck;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import vestiaire.metrics.chart.ChartRenderer;
import vestiaire.metrics.deck.customtheme.CustomTheme;
import vestiaire.metrics.deck.nativechart.NativeChartWriter;
import vestiaire.metrics.deck.opc.FigureMap;
import vestiaire.metrics.deck.opc.FixedZip;
import vestiaire.metrics.deck.opc.PackageParts;
import vestiaire.metrics.deck.placeholder.Tables;
import vestiaire.metrics.deck.placeholder.Theme;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.report.Report;

/**
 * Writes a report as a PowerPoint file. All that is seen comes from the theme: the writer fills
 * placeholders by layout and name. The same report and theme give the same bytes, whatever the
 * machine's zone, locale and clock.
 */
public final class DeckWriter {
  private DeckWriter() {}

  /**
   * Writes the deck; it appears whole or not at all.
   *
   * @param theme a .pptx with the named layouts
   * @return what slides do not show of what they were given, a sentence each
   * @throws MetricsException.Rendering naming slide and reason where something cannot be drawn, or
   *     all that the theme lacks
   */
  public static List<String> write(Report report, Path theme, Path out) {
    try {
      Path name = theme.getFileName();
      return write(report, Files.readAllBytes(theme), String.valueOf(name), out);
    } catch (IOException e) {
      throw new MetricsException.Rendering("The theme " + theme + " cannot be read: " + e, e);
    }
  }

  /** Writes the deck with the theme read from a stream, which is left open. */
  public static List<String> write(Report report, InputStream theme, Path out) {
    try {
      return write(report, theme.readAllBytes(), "theme", out);
    } catch (IOException e) {
      throw new MetricsException.Rendering("The theme cannot be read: " + e, e);
    }
  }

  private static List<String> write(Report report, byte[] theme, String name, Path out) {
    Locale before = LocaleUtil.getUserLocale();
    LocaleUtil.setUserLocale(report.language());
    List<String> omissions = new ArrayList<>();
    try (XMLSlideShow show = show(theme, name, omissions)) {
      Theme look = new Theme(show);
      FigureMap figures = new FigureMap(report.wording());
      String language = report.language().toLanguageTag();
      try (Pictures pictures =
          new Pictures(ChartRenderer.onAnyGround(look.palette(), report.wording()))) {
        String style = PackageParts.tableStyle(show);
        Tables tables =
            new Tables(style, PackageParts.isUnfilled(show, style), language, report.wording());
        NativeChartWriter charts =
            report.nativeCharts()
                ? new NativeChartWriter(
                    look.palette(), look.hasPlainPage(), language, report.asOf(), figures)
                : null;
        DeckFile deck =
            new DeckFile(
                show,
                look,
                language,
                report.wording(),
                pictures,
                charts,
                tables,
                figures,
                omissions);
        List<Outline.Page> pages = Outline.of(report, report.wording());
        new Slides(deck, report, pages).write();
      }
      figures.addProperty("title", report.title());
      figures.addProperty("subject", report.subtitle());
      figures.attachTo(show);
      PackageParts.finish(show, report);
      FixedZip.write(out, show::write);
      return List.copyOf(omissions);
    } catch (UnsupportedFileFormatException | POIXMLException e) {
      throw new MetricsException.Rendering(
          "The theme is not a PowerPoint file (.pptx): "
              + e.getMessage()
              + "; save it anew as .pptx",
          e);
    } catch (IOException e) {
      throw new MetricsException.Rendering("The deck " + out + " cannot be written: " + e, e);
    } finally {
      LocaleUtil.setUserLocale(before);
    }
  }

  private static XMLSlideShow show(byte[] theme, String name, List<String> notices)
      throws IOException {
    CustomTheme.Prepared prepared = CustomTheme.prepared(theme, name);
    notices.addAll(prepared.notices());
    return prepared.open();
  }
}
