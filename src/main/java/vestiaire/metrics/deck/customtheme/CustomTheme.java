package vestiaire.metrics.deck.customtheme;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import vestiaire.metrics.deck.placeholder.Theme;
import vestiaire.metrics.deck.themefile.DressedLayouts;
import vestiaire.metrics.deck.themefile.ThemeFile;
import vestiaire.metrics.model.MetricsException;

/**
 * Any PowerPoint file as a theme. Its own slides go, with what only they led to, and its faults;
 * layouts that it lacks are derived from its layout with a title and one body, whose body is
 * divided into the places that the writer fills. The slides written on them inherit all, as on any
 * layout.
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

  /** Height of the line at the foot, in points, and how much of it may be hidden. */
  private static final double FOOT = 16;

  private static final double MOST_LOST = 0.1;

  private final XMLSlideShow show;
  private final SourceLayouts donors;
  private double footTop;

  private CustomTheme(XMLSlideShow show, SourceLayouts donors) {
    this.show = show;
    this.donors = donors;
  }

  /** A file that slides can be written into. */
  public static final class Prepared {
    private final byte[] file;
    private final List<String> notices;

    Prepared(byte[] file, List<String> notices) {
      this.file = file;
      this.notices = List.copyOf(notices);
    }

    /** Opens the file, which has no slides and all layouts. */
    public XMLSlideShow open() throws IOException {
      return new XMLSlideShow(new ByteArrayInputStream(file));
    }

    /** Says what was the matter with the file given, and what is used in its place. */
    public List<String> notices() {
      return notices;
    }
  }

  /**
   * Prepares a file; where nothing can be derived from its layouts, the program's own are taken, in
   * its fonts and colours.
   *
   * @param name how messages call the file
   * @throws MetricsException.Rendering saying what the file is, where it can be no theme
   */
  public static Prepared prepared(byte[] file, String name) throws IOException {
    ThemeFile.Mended mended = ThemeFile.read(file, name);
    List<String> notices = new ArrayList<>();
    if (!mended.faults().isEmpty()) {
      notices.add(
          name
              + " has faults of its own, which are kept out of the deck: "
              + String.join("; ", mended.faults()));
    }
    String unfit = "no slide master of it can be used";
    if (mended.file().isPresent()) {
      try {
        return new Prepared(derived(mended.file().get()), notices);
      } catch (UnfitException e) {
        unfit = e.getMessage();
      } catch (POIXMLException | InvalidFormatException | IllegalStateException e) {
        unfit = "its slide masters cannot be read";
      }
    }
    notices.add(
        name
            + ": "
            + unfit
            + ". The program's own layouts are used, in its fonts and colours; a layout with a"
            + " title and one large body in PowerPoint's slide master view would be taken");
    try {
      return new Prepared(dressed(DressedLayouts.of(mended.look())), notices);
    } catch (InvalidFormatException e) {
      throw new IOException("The theme's parts cannot be related", e);
    }
  }

  private static byte[] derived(byte[] file)
      throws IOException, InvalidFormatException, UnfitException {
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(file))) {
      ThemeLinks.toAll(show);
      Set<String> lacking = Theme.lacking(show);
      TableStyle.add(show);
      if (!lacking.isEmpty()) {
        new CustomTheme(show, SourceLayouts.of(show)).derive(lacking);
      }
      return bytes(show);
    }
  }

  private static byte[] dressed(byte[] file) throws IOException, InvalidFormatException {
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(file))) {
      ThemeLinks.toAll(show);
      TableStyle.add(show);
      XSLFSlideLayout page = Theme.find(show, "One exhibit").orElseThrow();
      Legibility.ofColours(page.getSlideMaster());
      Accents.standOut(page);
      return bytes(show);
    }
  }

  private static byte[] bytes(XMLSlideShow show) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    show.write(out);
    return out.toByteArray();
  }

  private void derive(Set<String> lacking) throws IOException, InvalidFormatException {
    Legibility.onGround(donors.content(), show);
    Accents.standOut(donors.content());
    footTop = footTop();
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

  /** Returns the donor's body, as far down as its foot begins. */
  private Rectangle2D body() {
    Rectangle2D body = SourceLayouts.body(donors.content()).orElseThrow().getAnchor();
    double bottom = Math.min(body.getMaxY(), footer().getY() - 4);
    return LayoutRegions.box(body.getX(), body.getY(), body.getWidth(), bottom - body.getY());
  }

  private List<PlaceholderXml> foot() {
    Rectangle2D number = number();
    List<PlaceholderXml.Level> level = List.of(PlaceholderXml.Level.text(9).in("tx1"));
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
    return LayoutRegions.box(body.getMaxX() - 48, footTop, 48, FOOT);
  }

  /** Below the body, or at its lower end where a ribbon at the foot of the page would hide it. */
  private double footTop() {
    Rectangle2D body = SourceLayouts.body(donors.content()).orElseThrow().getAnchor();
    double page = show.getPageSize().getHeight();
    double below = Math.min(page - FOOT - 6, Math.max(body.getMaxY() + 8, page - 32));
    Rectangle2D foot = LayoutRegions.box(body.getX(), below, body.getWidth(), FOOT);
    PageSample sample = PageSample.of(donors.content(), show);
    boolean seen = sample.lost(Theme.palette(donors.master()).text(), foot) <= MOST_LOST;
    return seen ? below : Math.min(below, body.getMaxY() - FOOT);
  }
}
