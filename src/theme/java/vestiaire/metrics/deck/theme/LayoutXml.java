package vestiaire.metrics.deck.theme;

import java.util.List;

/** Writes the XML of one slide layout, or of the master's shapes. */
final class LayoutXml {
  static final String NAMESPACES =
      "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

  private final String name;
  private final String type;
  private final boolean masterShapes;
  private final String background;
  private final StringBuilder shapes = new StringBuilder();
  private int lastId = 1;

  LayoutXml(String name, String type, boolean masterShapes, String background) {
    this.name = name;
    this.type = type;
    this.masterShapes = masterShapes;
    this.background = background;
  }

  String name() {
    return name;
  }

  /** A filled rectangle that carries no meaning. */
  LayoutXml decoration(String what, Box box, String color) {
    shapes.append(
        """
        <p:sp><p:nvSpPr><p:cNvPr id="%d" name="%s"><a:extLst>\
        <a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">\
        <adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" \
        val="1"/></a:ext></a:extLst></p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>\
        <p:spPr>%s<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill>\
        <a:schemeClr val="%s"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>
        """
            .formatted(++lastId, what, box.xfrm(), color));
    return this;
  }

  /** A placeholder. */
  LayoutXml place(Place place) {
    shapes.append(place.xml(++lastId));
    return this;
  }

  /** The layout as a part of the file. */
  String xml() {
    String fill =
        background.isEmpty()
            ? ""
            : "<p:bg><p:bgPr><a:solidFill><a:schemeClr val=\""
                + background
                + "\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>";
    return """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <p:sldLayout %s %spreserve="1" userDrawn="1"%s><p:cSld name="%s">%s%s</p:cSld>\
        <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>
        """
        .formatted(
            NAMESPACES,
            type.isEmpty() ? "" : "type=\"" + type + "\" ",
            masterShapes ? "" : " showMasterSp=\"0\"",
            name,
            fill,
            tree());
  }

  /** The shapes, in reading order. */
  String tree() {
    return """
        <p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>\
        <p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>\
        <a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>
        %s</p:spTree>"""
        .formatted(shapes);
  }

  /**
   * A placeholder.
   *
   * @param name how the program finds it
   * @param ph its attributes: type and index
   * @param box where it stands; null to inherit
   * @param body attributes of its body: insets, anchor, columns
   * @param fill colour of the theme; empty for none
   * @param align l, ctr or r
   * @param lineSpacing in per cent
   * @param prompt what a designer reads in it
   * @param levels its text, level by level; empty to inherit
   */
  record Place(
      String name,
      String ph,
      Box box,
      String body,
      String fill,
      String align,
      double lineSpacing,
      String prompt,
      List<Style> levels) {
    String xml(int id) {
      StringBuilder styles = new StringBuilder();
      for (int i = 0; i < levels.size(); i++) {
        styles.append(levels.get(i).xml(i + 1, align, lineSpacing));
      }
      String text =
          ph.contains("sldNum")
              ? "<a:fld id=\"{6A1E3F0C-5B0D-4B57-9C52-0C6F7A6D1E11}\" type=\"slidenum\">"
                  + "<a:rPr lang=\"en-GB\"/><a:t>‹#›</a:t></a:fld>"
              : "<a:r><a:rPr lang=\"en-GB\"/><a:t>" + prompt + "</a:t></a:r>";
      return """
          <p:sp><p:nvSpPr><p:cNvPr id="%d" name="%s"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>\
          <p:nvPr><p:ph %s/></p:nvPr></p:nvSpPr><p:spPr>%s%s</p:spPr><p:txBody>\
          <a:bodyPr %s><a:normAutofit/></a:bodyPr><a:lstStyle>%s</a:lstStyle><a:p>%s</a:p>\
          </p:txBody></p:sp>
          """
          .formatted(
              id,
              name,
              ph,
              box == null ? "" : box.xfrm() + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>",
              fill.isEmpty()
                  ? ""
                  : "<a:solidFill><a:schemeClr val=\"" + fill + "\"/></a:solidFill>",
              body,
              styles,
              text);
    }
  }
}
