package vestiaire.metrics.deck.customtheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColorScheme;
import org.openxmlformats.schemas.drawingml.x2006.main.STColorSchemeIndex;
import vestiaire.metrics.deck.placeholder.Theme;

class CustomThemeTest {
  @Test
  void anyFileGetsAllLayoutsAndLosesItsSlides() throws Exception {
    try (XMLSlideShow show = new XMLSlideShow()) {
      show.createSlide().createTextBox().setText("somebody's own");
      show.createSlide();
      CustomTheme.Prepared prepared = CustomTheme.prepared(bytes(show), "own.pptx");
      assertThat(prepared.notices()).isEmpty();
      try (XMLSlideShow theme = prepared.open()) {
        assertThat(theme.getSlides()).isEmpty();
        assertThat(Theme.lacking(theme)).isEmpty();
        assertThat(theme.getPackage().getParts())
            .noneMatch(part -> part.getPartName().getName().startsWith("/ppt/slides/"));
      }
    }
  }

  @Test
  void fileThatWasPreparedIsTakenAsItIs() throws IOException {
    try (XMLSlideShow show = new XMLSlideShow();
        XMLSlideShow once = CustomTheme.prepared(bytes(show), "own.pptx").open()) {
      assertThat(layouts(CustomTheme.prepared(bytes(once), "own.pptx"))).isEqualTo(layouts(once));
    }
  }

  @Test
  void ownLayoutThatOnlyBearsANameKeepsItsLookUnderAnother() throws IOException {
    try (XMLSlideShow show = new XMLSlideShow()) {
      XSLFSlideLayout blank = show.getSlideMasters().get(0).getLayout(SlideLayout.BLANK);
      blank.getXmlObject().getCSld().setName("Two exhibits");
      assertThat(layouts(CustomTheme.prepared(bytes(show), "own.pptx")))
          .contains("Two exhibits (its own)", "Two exhibits");
    }
  }

  @Test
  void fileWithoutALayoutToDeriveFromLendsItsLookToTheProgramsOwn() throws IOException {
    try (XMLSlideShow show = new XMLSlideShow()) {
      for (XSLFSlideLayout layout : show.getSlideMasters().get(0).getSlideLayouts()) {
        for (XSLFTextShape place : layout.getPlaceholders()) {
          place.setAnchor(new Rectangle2D.Double(10, 10, 50, 50));
        }
      }
      CustomTheme.Prepared prepared = CustomTheme.prepared(bytes(show), "own.pptx");
      assertThat(prepared.notices())
          .singleElement()
          .asString()
          .startsWith(
              "own.pptx: no layout has a title and one body of a quarter of the slide or more")
          .contains("The program's own layouts are used, in its fonts and colours");
      try (XMLSlideShow theme = prepared.open()) {
        assertThat(Theme.lacking(theme)).isEmpty();
      }
    }
  }

  @Test
  void highlightThatIsLostOnThePageIsTheAccentThatStandsOutMost() throws IOException {
    // On white, by WCAG: FFF2CC 1.1:1, FFD966 1.4:1, 777777 4.5:1, 1F3864 11.6:1, 2E75B6 4.8:1.
    assertThat(highlight("FFF2CC", "FFD966", "777777", "1F3864", "2E75B6", "FFFFFF"))
        .isEqualTo(STColorSchemeIndex.ACCENT_4);
  }

  @Test
  void highlightThatIsSeenStaysThoughOthersStandOutMore() throws IOException {
    assertThat(highlight("C55A11", "000000", "000000", "000000", "000000", "000000"))
        .isEqualTo(STColorSchemeIndex.ACCENT_1);
  }

  @Test
  void highlightStaysWhereNoAccentIsSeen() throws IOException {
    assertThat(highlight("FFF2CC", "FFD966", "FFE699", "FFFFFF", "F2F2F2", "FFFF00"))
        .isEqualTo(STColorSchemeIndex.ACCENT_1);
  }

  /** What the first accent becomes on a white page whose theme has these six. */
  private static STColorSchemeIndex.Enum highlight(String... accents) throws IOException {
    try (XMLSlideShow show = new XMLSlideShow()) {
      XSLFSlideMaster master = show.getSlideMasters().get(0);
      CTColorScheme scheme = master.getTheme().getXmlObject().getThemeElements().getClrScheme();
      List<CTColor> colors =
          List.of(
              scheme.getAccent1(),
              scheme.getAccent2(),
              scheme.getAccent3(),
              scheme.getAccent4(),
              scheme.getAccent5(),
              scheme.getAccent6());
      for (int i = 0; i < accents.length; i++) {
        byte[] rgb = HexFormat.of().parseHex(accents[i]);
        colors.get(i).getSrgbClr().setVal(rgb);
      }
      Accents.standOut(master.getLayout(SlideLayout.TITLE_AND_CONTENT));
      return master.getXmlObject().getClrMap().getAccent1();
    }
  }

  private static List<String> layouts(CustomTheme.Prepared prepared) throws IOException {
    try (XMLSlideShow show = prepared.open()) {
      return layouts(show);
    }
  }

  private static List<String> layouts(XMLSlideShow show) {
    return show.getSlideMasters().stream()
        .flatMap(master -> List.of(master.getSlideLayouts()).stream())
        .map(XSLFSlideLayout::getName)
        .sorted()
        .toList();
  }

  private static byte[] bytes(XMLSlideShow show) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    show.write(out);
    return out.toByteArray();
  }
}
