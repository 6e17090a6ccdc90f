package vestiaire.metrics.deck.customtheme;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.apache.poi.util.Units;

/**
 * A placeholder of a derived layout. It says where it stands and how large its text is; fonts and
 * colours are the master's.
 *
 * @param name how the writer finds it
 * @param ph its type and index
 * @param box in points
 * @param anchor t, ctr or b
 * @param levels size, weight and bullet of each level
 */
record PlaceholderXml(String name, String ph, Rectangle2D box, String anchor, List<Level> levels) {
  static final String NAMESPACES =
      "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

  private static final String THEMES_FONT = "<a:latin typeface=\"+mn-lt\"/>";

  /** The style of one level of text; sizes in points. */
  record Level(double size, boolean bold, boolean bullet, double before, String color) {
    static Level text(double size) {
      return new Level(size, false, false, 0, "");
    }

    static Level strong(double size) {
      return new Level(size, true, false, 0, "");
    }

    static Level bullet(double size) {
      return new Level(size, false, true, 8, "");
    }

    Level in(String scheme) {
      return new Level(size, bold, bullet, before, scheme);
    }

    String xml(int level) {
      return String.format(
          Locale.ROOT,
          "<a:lvl%dpPr marL=\"%d\" indent=\"%d\" algn=\"l\"><a:lnSpc><a:spcPct val=\"100000\"/>"
              + "</a:lnSpc><a:spcBef><a:spcPts val=\"%d\"/></a:spcBef>"
              + "<a:spcAft><a:spcPts val=\"0\"/></a:spcAft>%s<a:defRPr sz=\"%d\" b=\"%d\">%s"
              + "</a:defRPr></a:lvl%dpPr>",
          level,
          bullet ? 203200 : 0,
          bullet ? -203200 : 0,
          Math.round(before * 100),
          bullet ? "<a:buFont typeface=\"Arial\"/><a:buChar char=\"•\"/>" : "<a:buNone/>",
          Math.round(size) * 100,
          bold ? 1 : 0,
          color.isEmpty() ? "" : "<a:solidFill><a:schemeClr val=\"" + color + "\"/></a:solidFill>",
          level);
    }
  }

  String xml(int id) {
    StringBuilder styles = new StringBuilder();
    for (int i = 0; i < levels.size(); i++) {
      styles.append(levels.get(i).xml(i + 1));
    }
    if (ph.contains("ftr") || ph.contains("sldNum")) {
      // A ribbon's small print may have a font and a colour that are the ribbon's alone.
      String fonts = styles.toString().replace("</a:defRPr>", THEMES_FONT + "</a:defRPr>");
      styles.replace(0, styles.length(), fonts);
    }
    String text =
        ph.contains("sldNum")
            ? "<a:fld id=\"{6A1E3F0C-5B0D-4B57-9C52-0C6F7A6D1E11}\" type=\"slidenum\">"
                + "<a:rPr lang=\"en-GB\"/><a:t>‹#›</a:t></a:fld>"
            : "<a:r><a:rPr lang=\"en-GB\"/><a:t>" + name + "</a:t></a:r>";
    return String.format(
        Locale.ROOT,
        "<p:sp><p:nvSpPr><p:cNvPr id=\"%d\" name=\"%s\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/>"
            + "</p:cNvSpPr><p:nvPr><p:ph %s/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>"
            + "<a:off x=\"%d\" y=\"%d\"/><a:ext cx=\"%d\" cy=\"%d\"/></a:xfrm>"
            + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody>"
            + "<a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"%s\">"
            + "<a:normAutofit/></a:bodyPr><a:lstStyle>%s</a:lstStyle><a:p>%s</a:p></p:txBody>"
            + "</p:sp>",
        id,
        name,
        ph,
        Units.toEMU(box.getX()),
        Units.toEMU(box.getY()),
        Units.toEMU(box.getWidth()),
        Units.toEMU(box.getHeight()),
        anchor,
        styles,
        text);
  }
}
