package vestiaire.metrics.deck.customtheme;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColorMapping;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextListStyle;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraphProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STColorSchemeIndex;
import org.openxmlformats.schemas.drawingml.x2006.main.STSchemeColorVal;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPlaceholder;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTSlideMaster;
import org.openxmlformats.schemas.presentationml.x2006.main.CTSlideMasterTextStyles;
import org.openxmlformats.schemas.presentationml.x2006.main.STPlaceholderType;
import vestiaire.metrics.chart.style.Palette;
import vestiaire.metrics.deck.placeholder.Theme;

/**
 * Reads what a master's prompts ("Click to edit …") show. Some programs give the colour of a dark
 * master's text to the prompts alone, where no slide inherits it: its text would be black on dark.
 */
final class Prompts {
  private Prompts() {}

  /**
   * Lets text be light and pages dark by the master's own map of colours, where its prompts are
   * light and nothing else says so.
   */
  static void follow(XSLFSlideMaster master) {
    CTSlideMaster xml = master.getXmlObject();
    CTColorMapping map = xml.getClrMap();
    if (xml.isSetTxStyles() || map.getTx1() != STColorSchemeIndex.DK_1) {
      return;
    }
    Palette palette = Theme.palette(master);
    align(xml);
    Optional<Color> shown = body(xml).flatMap(Prompts::color);
    if (shown.isPresent()
        && Palette.contrast(shown.get(), palette.text())
            > Palette.contrast(shown.get(), palette.background())) {
      map.setBg1(STColorSchemeIndex.DK_1);
      map.setTx1(STColorSchemeIndex.LT_1);
      map.setBg2(STColorSchemeIndex.DK_2);
      map.setTx2(STColorSchemeIndex.LT_2);
      map.setHlink(STColorSchemeIndex.LT_1);
      map.setFolHlink(STColorSchemeIndex.LT_1);
      CTSlideMasterTextStyles styles = styles(xml);
      inText(styles.getTitleStyle());
      inText(styles.getBodyStyle());
      inText(styles.getOtherStyle());
    }
  }

  /** Titles stand to the side that the title's prompt stands to, as in the middle of a ribbon. */
  private static void align(CTSlideMaster master) {
    for (CTShape shape : master.getCSld().getSpTree().getSpList()) {
      CTPlaceholder ph = shape.getNvSpPr().getNvPr().getPh();
      if (ph != null && ph.getType() == STPlaceholderType.TITLE && shape.getTxBody() != null) {
        for (CTTextParagraph paragraph : shape.getTxBody().getPList()) {
          if (paragraph.isSetPPr() && paragraph.getPPr().isSetAlgn()) {
            CTTextListStyle title = styles(master).getTitleStyle();
            level(title).setAlgn(paragraph.getPPr().getAlgn());
            return;
          }
        }
      }
    }
  }

  private static CTTextParagraphProperties level(CTTextListStyle style) {
    return style.isSetLvl1PPr() ? style.getLvl1PPr() : style.addNewLvl1PPr();
  }

  private static CTSlideMasterTextStyles styles(CTSlideMaster master) {
    if (master.isSetTxStyles()) {
      return master.getTxStyles();
    }
    CTSlideMasterTextStyles styles = master.addNewTxStyles();
    styles.addNewTitleStyle();
    styles.addNewBodyStyle();
    styles.addNewOtherStyle();
    return styles;
  }

  private static void inText(CTTextListStyle style) {
    for (CTTextParagraphProperties level :
        List.of(
            level(style),
            style.addNewLvl2PPr(),
            style.addNewLvl3PPr(),
            style.addNewLvl4PPr(),
            style.addNewLvl5PPr(),
            style.addNewLvl6PPr())) {
      level.addNewDefRPr().addNewSolidFill().addNewSchemeClr().setVal(STSchemeColorVal.TX_1);
    }
  }

  private static Optional<CTShape> body(CTSlideMaster master) {
    return master.getCSld().getSpTree().getSpList().stream()
        .filter(
            shape -> {
              CTPlaceholder ph = shape.getNvSpPr().getNvPr().getPh();
              return ph != null && ph.getType() == STPlaceholderType.BODY;
            })
        .findFirst();
  }

  /** Returns the colour of the first prompt, where it is said in full. */
  private static Optional<Color> color(CTShape shape) {
    if (shape.getTxBody() == null) {
      return Optional.empty();
    }
    for (CTTextParagraph paragraph : shape.getTxBody().getPList()) {
      if (paragraph.sizeOfRArray() > 0) {
        CTTextCharacterProperties look = paragraph.getRArray(0).getRPr();
        if (look == null || !look.isSetSolidFill() || !look.getSolidFill().isSetSrgbClr()) {
          return Optional.empty();
        }
        byte[] rgb = look.getSolidFill().getSrgbClr().getVal();
        return Optional.of(new Color(rgb[0] & 0xFF, rgb[1] & 0xFF, rgb[2] & 0xFF));
      }
    }
    return Optional.empty();
  }
}
