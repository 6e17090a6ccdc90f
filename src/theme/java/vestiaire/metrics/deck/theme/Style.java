package vestiaire.metrics.deck.theme;

/**
 * One level of a placeholder's text.
 *
 * @param size in points
 * @param color of the theme
 * @param bold whether it is set in bold
 * @param heading whether it is set in the theme's heading font
 * @param before space before the paragraph, in points
 * @param bullet "", "•" or "1." for automatic numbers
 * @param indent of a level without bullet, in points
 */
record Style(
    double size,
    String color,
    boolean bold,
    boolean heading,
    double before,
    String bullet,
    double indent) {
  static Style text(double size) {
    return new Style(size, "tx1", false, false, 0, "", 0);
  }

  Style in(String other) {
    return new Style(size, other, bold, heading, before, bullet, indent);
  }

  Style strong() {
    return new Style(size, color, true, heading, before, bullet, indent);
  }

  Style serif() {
    return new Style(size, color, bold, true, before, bullet, indent);
  }

  Style after(double space) {
    return new Style(size, color, bold, heading, space, bullet, indent);
  }

  Style with(String mark) {
    return new Style(size, color, bold, heading, before, mark, indent);
  }

  Style indented(double margin) {
    return new Style(size, color, bold, heading, before, bullet, margin);
  }

  /** As a level of a list style. */
  String xml(int level, String align, double lineSpacing) {
    double hang = bullet.isEmpty() ? indent : bullet.equals("•") ? size * 0.95 : size * 1.7;
    String mark =
        switch (bullet) {
          case "" -> "<a:buNone/>";
          case "•" ->
              "<a:buClr><a:schemeClr val=\"accent1\"/></a:buClr><a:buFont typeface=\"Arial\"/>"
                  + "<a:buChar char=\"•\"/>";
          default ->
              "<a:buClr><a:schemeClr val=\"accent1\"/></a:buClr><a:buFont typeface=\"+mj-lt\"/>"
                  + "<a:buAutoNum type=\"arabicPlain\"/>";
        };
    return """
        <a:lvl%dpPr marL="%d" indent="%d" algn="%s"><a:lnSpc><a:spcPct val="%d"/></a:lnSpc>\
        <a:spcBef><a:spcPts val="%d"/></a:spcBef>%s<a:defRPr sz="%d" b="%d">\
        <a:solidFill><a:schemeClr val="%s"/></a:solidFill><a:latin typeface="%s"/></a:defRPr>\
        </a:lvl%dpPr>"""
        .formatted(
            level,
            Box.emu(hang),
            bullet.isEmpty() ? 0 : -Box.emu(hang),
            align,
            Math.round(lineSpacing * 1000),
            Math.round(before * 100),
            mark,
            Math.round(size * 100),
            bold ? 1 : 0,
            color,
            heading ? "+mj-lt" : "+mn-lt",
            level);
  }
}
