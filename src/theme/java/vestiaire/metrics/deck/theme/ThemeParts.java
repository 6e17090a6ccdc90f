package vestiaire.metrics.deck.theme;

/** The parts of the theme that are not layouts. */
final class ThemeParts {
  private static final String HEADINGS = "Times New Roman";
  private static final String BODY = "Arial";

  /** The table style that the deck's tables name. */
  private static final String TABLE_STYLE = "{7B6A2C1E-4D3F-4E8A-9C5B-2F1D0A9E8B70}";

  private ThemeParts() {}

  static String master(String layoutIds) {
    LayoutXml shapes =
        new LayoutXml("", "", true, "")
            .decoration("Mark", new Box(0, 37, 10, 30), "accent1")
            .decoration("Rule", new Box(Places.LEFT, 499, Places.WIDTH, 0.75), "accent4")
            .place(Places.title())
            .place(
                new LayoutXml.Place(
                    "Text",
                    "type=\"body\" idx=\"1\"",
                    new Box(Places.LEFT, Places.TOP, Places.WIDTH, Places.BOTTOM - Places.TOP),
                    "lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"",
                    "",
                    "l",
                    100,
                    "Text",
                    java.util.List.of()))
            .place(Places.footer("accent3"))
            .place(Places.number("accent3"));
    StringBuilder body = new StringBuilder();
    for (int level = 1; level <= 9; level++) {
      Style style = level == 1 ? Style.text(20).after(6) : Style.text(18).after(6).with("•");
      body.append(style.xml(level, "l", 102));
    }
    StringBuilder other = new StringBuilder();
    for (int level = 1; level <= 9; level++) {
      other.append(Style.text(14).xml(level, "l", 100));
    }
    return """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <p:sldMaster %s preserve="1"><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/>\
        </a:solidFill><a:effectLst/></p:bgPr></p:bg>%s</p:cSld><p:clrMap bg1="lt1" tx1="dk1" \
        bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" \
        accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>\
        <p:sldLayoutIdLst>%s</p:sldLayoutIdLst><p:txStyles><p:titleStyle>%s</p:titleStyle>\
        <p:bodyStyle>%s</p:bodyStyle><p:otherStyle>%s</p:otherStyle></p:txStyles></p:sldMaster>
        """
        .formatted(
            LayoutXml.NAMESPACES,
            shapes.tree(),
            layoutIds,
            Style.text(28).in("tx2").strong().serif().xml(1, "l", 95),
            body,
            other);
  }

  static String notesMaster() {
    LayoutXml shapes =
        new LayoutXml("", "", true, "")
            .place(
                new LayoutXml.Place(
                    "Notes",
                    "type=\"body\" sz=\"quarter\" idx=\"1\"",
                    new Box(54, 360, 432, 320),
                    "",
                    "",
                    "l",
                    100,
                    "Notes",
                    java.util.List.of()));
    String image =
        """
        <p:sp><p:nvSpPr><p:cNvPr id="9" name="Slide image"/><p:cNvSpPr>\
        <a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr>\
        <p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>%s\
        <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp></p:spTree>"""
            .formatted(new Box(54, 90, 432, 243).xfrm());
    return """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <p:notesMaster %s><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill>\
        <a:effectLst/></p:bgPr></p:bg>%s</p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" \
        accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" \
        accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:notesStyle>%s</p:notesStyle>\
        </p:notesMaster>
        """
        .formatted(
            LayoutXml.NAMESPACES,
            shapes.tree().replace("</p:spTree>", image),
            Style.text(12).after(6).xml(1, "l", 105));
  }

  static String presentation() {
    return """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <p:presentation %s saveSubsetFonts="1"><p:sldMasterIdLst>\
        <p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>\
        <p:notesMasterIdLst><p:notesMasterId r:id="rId4"/></p:notesMasterIdLst>\
        <p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/>\
        <p:defaultTextStyle>%s</p:defaultTextStyle></p:presentation>
        """
        .formatted(LayoutXml.NAMESPACES, Style.text(14).xml(1, "l", 100));
  }

  static String theme() {
    return """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
        name="Vestiaire metrics"><a:themeElements><a:clrScheme name="Vestiaire metrics">\
        %s%s%s%s%s%s%s%s%s%s%s%s</a:clrScheme><a:fontScheme name="Vestiaire metrics">\
        <a:majorFont><a:latin typeface="%s"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont>\
        <a:minorFont><a:latin typeface="%s"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont>\
        </a:fontScheme><a:fmtScheme name="Flat"><a:fillStyleLst>%s</a:fillStyleLst>\
        <a:lnStyleLst>%s</a:lnStyleLst><a:effectStyleLst>%s</a:effectStyleLst>\
        <a:bgFillStyleLst>%s</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>
        """
        .formatted(
            color("dk1", "1B2328"),
            color("lt1", "FFFFFF"),
            color("dk2", "143D33"),
            color("lt2", "F4EFE8"),
            color("accent1", "B5411C"),
            color("accent2", "8A9199"),
            color("accent3", "59626B"),
            color("accent4", "C9CCD0"),
            color("accent5", "3F6B5E"),
            color("accent6", "8C6A4F"),
            color("hlink", "143D33"),
            color("folHlink", "59626B"),
            HEADINGS,
            BODY,
            "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>".repeat(3),
            "<a:ln w=\"9525\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>"
                .repeat(3),
            "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3),
            "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>".repeat(3));
  }

  static String tableStyles() {
    return """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
        def="%s"><a:tblStyle styleId="%s" styleName="Vestiaire metrics">\
        <a:wholeTbl><a:tcTxStyle><a:fontRef idx="minor"/><a:schemeClr val="tx1"/></a:tcTxStyle>\
        <a:tcStyle><a:tcBdr>%s%s</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>\
        <a:firstRow><a:tcTxStyle b="on"><a:fontRef idx="minor"/><a:schemeClr val="tx2"/>\
        </a:tcTxStyle><a:tcStyle><a:tcBdr>%s</a:tcBdr></a:tcStyle></a:firstRow>\
        </a:tblStyle></a:tblStyleLst>
        """
        .formatted(
            TABLE_STYLE,
            TABLE_STYLE,
            border("bottom", 9525, "accent4"),
            border("insideH", 6350, "accent4"),
            border("bottom", 19050, "tx2"));
  }

  private static String border(String side, int width, String color) {
    return """
        <a:%s><a:ln w="%d" cmpd="sng"><a:solidFill><a:schemeClr val="%s"/></a:solidFill></a:ln>\
        </a:%s>"""
        .formatted(side, width, color, side);
  }

  private static String color(String name, String value) {
    return "<a:%s><a:srgbClr val=\"%s\"/></a:%s>".formatted(name, value, name);
  }
}
