package vestiaire.metrics.deck.placeholder;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColorMapping;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColorScheme;
import org.openxmlformats.schemas.drawingml.x2006.main.STColorSchemeIndex;
import vestiaire.metrics.chart.style.Palette;
import vestiaire.metrics.model.MetricsException;

/** The look: layouts found by name, placeholders found by name within them, and the colours. */
public final class Theme {
  private static final Map<String, List<String>> REQUIRED = new LinkedHashMap<>();

  static {
    REQUIRED.put("Title", List.of("Title", "Subtitle"));
    REQUIRED.put("Section", List.of("Title"));
    REQUIRED.put("Statement", content("Text"));
    REQUIRED.put("One exhibit", content("Heading", "Exhibit"));
    REQUIRED.put("Exhibit with takeaways", content("Heading", "Exhibit", "Takeaways"));
    REQUIRED.put("Two exhibits", content("Heading", "Exhibit", "Heading 2", "Exhibit 2"));
    REQUIRED.put("Table", content("Heading", "Exhibit"));
    REQUIRED.put("Appendix", List.of("Title", "Text"));
    REQUIRED.put("KPIs", List.of("Title", "Heading", "Card 1"));
  }

  private final XMLSlideShow show;

  /**
   * Takes the look of this file.
   *
   * @throws MetricsException.Rendering naming everything that the file lacks
   */
  public Theme(XMLSlideShow show) {
    this.show = show;
    List<String> missing = new ArrayList<>();
    REQUIRED.forEach((layout, places) -> require(missing, layout, places));
    if (!missing.isEmpty()) {
      throw new MetricsException.Rendering(
          "The theme lacks "
              + String.join("; ", missing)
              + ".\nAdd them in PowerPoint's slide master view, or use templates/theme.pptx");
    }
  }

  /** Names of the layouts that the file lacks, or that lack a place. */
  public static Set<String> lacking(XMLSlideShow show) {
    Set<String> lacking = new LinkedHashSet<>();
    REQUIRED.forEach(
        (name, places) -> {
          Optional<XSLFSlideLayout> layout = find(show, name);
          if (layout.isEmpty()
              || places.stream().anyMatch(place -> place(layout.get(), place).isEmpty())) {
            lacking.add(name);
          }
        });
    return lacking;
  }

  /** Returns the layout of this name, whatever its case. */
  public Optional<XSLFSlideLayout> find(String name) {
    return find(show, name);
  }

  /** Returns the names of all layouts. */
  public List<String> names() {
    return layouts().stream().map(XSLFSlideLayout::getName).toList();
  }

  /**
   * Returns the layout of this name in a file, whatever its case; the last, for derived ones come
   * last.
   */
  public static Optional<XSLFSlideLayout> find(XMLSlideShow show, String name) {
    return layouts(show).stream()
        .filter(layout -> layout.getName().equalsIgnoreCase(name))
        .reduce((first, second) -> second);
  }

  /** Returns the layout of this name. */
  public XSLFSlideLayout layout(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new MetricsException.Rendering(
                    "The theme has no layout '"
                        + name
                        + "'; it has "
                        + String.join(", ", names())));
  }

  /**
   * Returns the variant of a layout with room for so many cards that leaves the fewest places free.
   */
  public Optional<XSLFSlideLayout> withCards(String name, int cards) {
    String start = name.toLowerCase(Locale.ROOT);
    return layouts().stream()
        .filter(layout -> isVariant(layout.getName().toLowerCase(Locale.ROOT), start))
        .filter(layout -> cards(layout) >= cards)
        .min(Comparator.comparingInt(Theme::cards));
  }

  /** Returns the placeholder of this name, if the layout has it. */
  public static Optional<XSLFTextShape> place(XSLFSlideLayout layout, String name) {
    for (XSLFShape shape : layout.getShapes()) {
      if (shape instanceof XSLFTextShape text
          && text.getPlaceholder() != null
          && shape.getShapeName().equalsIgnoreCase(name)) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the theme's colours in the roles that charts give them, by way of the master's map: on
   * a dark master the background is the dark colour. The background is what slides are seen to
   * have, were it a picture's.
   */
  public Palette palette() {
    return ground(layout("One exhibit"))
        .map(palette(master())::standingOn)
        .orElse(palette(master()));
  }

  /** Returns the colour that slides of this layout are seen to have, where the file says it. */
  public static Optional<Color> ground(XSLFSlideLayout layout) {
    return Ground.of(layout);
  }

  /**
   * Returns whether exhibits stand on one colour, and not on a picture or a pattern of the master.
   */
  public boolean hasPlainPage() {
    return isPlain(layout("One exhibit"));
  }

  /** Returns whether text on this layout stands on one colour. */
  public static boolean isPlain(XSLFSlideLayout layout) {
    return SlideBackground.isPlain(layout.getXmlObject().getCSld(), layout.getSlideShow())
        && SlideBackground.isPlain(
            layout.getSlideMaster().getXmlObject().getCSld(), layout.getSlideShow());
  }

  /** Returns the colours of this master's theme in the same roles. */
  public static Palette palette(XSLFSlideMaster master) {
    CTColorScheme colors = master.getTheme().getXmlObject().getThemeElements().getClrScheme();
    CTColorMapping map = master.getXmlObject().getClrMap();
    return new Palette(
        color(colors, map.getBg1()),
        color(colors, map.getTx1()),
        color(colors, map.getTx2()),
        color(colors, map.getAccent1()),
        color(colors, map.getBg2()));
  }

  /** Returns the colour that a master's theme has under a name. */
  public static Color color(XSLFSlideMaster master, STColorSchemeIndex.Enum name) {
    return color(master.getTheme().getXmlObject().getThemeElements().getClrScheme(), name);
  }

  private static Color color(CTColorScheme colors, STColorSchemeIndex.Enum role) {
    return color(
        switch (role.toString()) {
          case "dk1" -> colors.getDk1();
          case "lt1" -> colors.getLt1();
          case "dk2" -> colors.getDk2();
          case "lt2" -> colors.getLt2();
          case "accent2" -> colors.getAccent2();
          case "accent3" -> colors.getAccent3();
          case "accent4" -> colors.getAccent4();
          case "accent5" -> colors.getAccent5();
          case "accent6" -> colors.getAccent6();
          case "hlink" -> colors.getHlink();
          case "folHlink" -> colors.getFolHlink();
          default -> colors.getAccent1();
        });
  }

  /** Returns the font that a reference such as {@code +mj-lt} stands for. */
  public String family(String typeface) {
    return switch (typeface) {
      case "+mj-lt" -> master().getTheme().getMajorFont();
      case "+mn-lt" -> master().getTheme().getMinorFont();
      default -> typeface;
    };
  }

  private XSLFSlideMaster master() {
    return layout("One exhibit").getSlideMaster();
  }

  private static List<String> content(String... places) {
    List<String> all = new ArrayList<>(List.of("Title", "Source", "Footer", "Slide number"));
    all.addAll(List.of(places));
    return List.copyOf(all);
  }

  private List<XSLFSlideLayout> layouts() {
    return layouts(show);
  }

  private static List<XSLFSlideLayout> layouts(XMLSlideShow show) {
    return show.getSlideMasters().stream()
        .flatMap(master -> List.of(master.getSlideLayouts()).stream())
        .toList();
  }

  private void require(List<String> missing, String layout, List<String> places) {
    Optional<XSLFSlideLayout> found = find(layout);
    if (found.isEmpty()) {
      String line = "the layout '" + layout + "'";
      if (!missing.contains(line)) {
        missing.add(line);
      }
      return;
    }
    for (String place : places) {
      if (place(found.get(), place).isEmpty()) {
        missing.add("the placeholder '" + place + "' in '" + layout + "'");
      }
    }
  }

  private static boolean isVariant(String name, String start) {
    return name.equals(start) || name.matches(java.util.regex.Pattern.quote(start) + " \\d+");
  }

  private static int cards(XSLFSlideLayout layout) {
    int cards = 0;
    while (place(layout, "Card " + (cards + 1)).isPresent()) {
      cards++;
    }
    return cards;
  }

  private static Color color(CTColor color) {
    byte[] rgb =
        color.isSetSrgbClr() ? color.getSrgbClr().getVal() : color.getSysClr().getLastClr();
    return new Color(rgb[0] & 0xFF, rgb[1] & 0xFF, rgb[2] & 0xFF);
  }
}
