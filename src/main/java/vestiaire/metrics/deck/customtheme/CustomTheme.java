package vestiaire.metrics.deck.customtheme;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import vestiaire.metrics.deck.placeholder.Theme;
import vestiaire.metrics.model.MetricsException;

/**
 * Any PowerPoint file as a theme. Its own slides go, with what only they led to; layouts that it
 * lacks are derived from its layout with a title and one body, whose body is divided into the
 * places that the writer fills. The slides written on them inherit all, as on any layout.
 */
public final class CustomTheme {
  private static final List<String> DERIVED =
      List.of(
          "Title",
          "Section",
          "Statement",
          "One exhibit",
          "Exhibit with takeaways",
          "Exhibit over takeaways",
          "Two exhibits",
          "Two exhibits with takeaways",
          "Table",
          "Appendix",
          "KPIs",
          "KPIs 4",
          "KPIs 6",
          "KPIs with takeaways",
          "KPIs with takeaways 4",
          "KPIs with takeaways 6",
          "KPIs over takeaways 4");

  private final XMLSlideShow show;
  private final SourceLayouts donors;

  private CustomTheme(XMLSlideShow show) {
    this.show = show;
    this.donors = SourceLayouts.of(show);
  }

  /**
   * The file without slides and with all layouts.
   *
   * @throws MetricsException.Rendering naming all that is missing, where nothing can be derived
   */
  public static byte[] prepared(byte[] file) throws IOException {
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(file))) {
      SlideRemover.empty(show);
      SlideRemover.sweep(show.getPackage());
      SlideRemover.relateThemes(show);
      Set<String> lacking = Theme.lacking(show);
      TableStyle.add(show);
      if (!lacking.isEmpty()) {
        new CustomTheme(show).derive(lacking);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      show.write(out);
      return out.toByteArray();
    } catch (InvalidFormatException e) {
      throw new IOException("The theme's parts cannot be related", e);
    }
  }

  private void derive(Set<String> lacking) throws IOException, InvalidFormatException {
    Prompts.follow(donors.master());
    Accents.standOut(donors.content());
    LayoutPart parts = new LayoutPart(show, donors.master());
    for (String name : DERIVED) {
      boolean unknown = Theme.find(show, name).isEmpty();
      if (!lacking.contains(name) && !unknown) {
        continue;
      }
      boolean plain = Theme.isPlain(donors.content());
      stepAside(name);
      switch (name) {
        case "Title" -> parts.add(donors.title(), name, cover("Subtitle"));
        case "Section" -> parts.add(donors.title(), name, cover("Text"));
        default -> {
          List<PlaceholderXml> places = new ArrayList<>(new LayoutRegions(body(), plain).of(name));
          places.addAll(foot());
          parts.add(donors.content(), name, places);
        }
      }
    }
  }

  /** A layout of the file's own that only bears the name keeps its look under another one. */
  private void stepAside(String name) {
    for (XSLFSlideMaster master : show.getSlideMasters()) {
      for (XSLFSlideLayout layout : master.getSlideLayouts()) {
        if (layout.getName().equalsIgnoreCase(name)) {
          layout.getXmlObject().getCSld().setName(layout.getName() + " (its own)");
        }
      }
    }
  }

  private List<PlaceholderXml> cover(String second) {
    List<PlaceholderXml> places = new ArrayList<>();
    Rectangle2D box =
        SourceLayouts.find(donors.title(), Placeholder.SUBTITLE)
            .map(XSLFTextShape::getAnchor)
            .orElseGet(this::body);
    PlaceholderXml.Level[] levels = {
      PlaceholderXml.Level.text(18), PlaceholderXml.Level.bullet(16)
    };
    places.add(LayoutRegions.place(second, second.equals("Text") ? 10 : 1, box, levels));
    places.addAll(foot());
    return places;
  }

  /** The donor's body, as far down as its foot begins. */
  private Rectangle2D body() {
    Rectangle2D body = SourceLayouts.body(donors.content()).orElseThrow().getAnchor();
    double bottom = Math.min(body.getMaxY(), footer().getY() - 4);
    return LayoutRegions.box(body.getX(), body.getY(), body.getWidth(), bottom - body.getY());
  }

  private List<PlaceholderXml> foot() {
    Rectangle2D number = number();
    List<PlaceholderXml.Level> level = List.of(PlaceholderXml.Level.text(9));
    return List.of(
        new PlaceholderXml(
            "Footer", "type=\"ftr\" sz=\"quarter\" idx=\"116\"", footer(), "ctr", level),
        new PlaceholderXml(
            "Slide number", "type=\"sldNum\" sz=\"quarter\" idx=\"117\"", number, "ctr", level));
  }

  private Rectangle2D footer() {
    Rectangle2D body = SourceLayouts.body(donors.content()).orElseThrow().getAnchor();
    Rectangle2D number = number();
    double width = number.getX() - body.getX() - 12;
    return LayoutRegions.box(body.getX(), number.getY(), width, number.getHeight());
  }

  private Rectangle2D number() {
    Rectangle2D body = SourceLayouts.body(donors.content()).orElseThrow().getAnchor();
    double page = show.getPageSize().getHeight();
    double height = 16;
    double y = Math.min(page - height - 6, Math.max(body.getMaxY() + 8, page - 32));
    return LayoutRegions.box(body.getMaxX() - 48, y, 48, height);
  }
}
