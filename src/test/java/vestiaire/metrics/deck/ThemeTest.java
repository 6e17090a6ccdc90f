package vestiaire.metrics.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.main.STColorSchemeIndex;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTSlideMaster;
import org.openxmlformats.schemas.presentationml.x2006.main.STPlaceholderType;
import vestiaire.metrics.chart.style.Palette;
import vestiaire.metrics.deck.placeholder.Theme;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.report.Section;
import vestiaire.metrics.report.Text;

@Tag("slow")
class ThemeTest {
  private static final Path THEME = Path.of("templates/theme.pptx");

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  private Path folder;

  @Test
  void aForeignThemeGivesAsManySlidesAndKeepsNoneOfItsOwn() throws IOException {
    ByteArrayOutputStream foreign = new ByteArrayOutputStream();
    try (XMLSlideShow show = new XMLSlideShow()) {
      show.createSlide().createTextBox().setText("Not ours");
      show.write(foreign);
    }
    Path own = folder.resolve("own.pptx");
    Path out = folder.resolve("deck.pptx");
    DeckWriter.write(SampleReport.report(), THEME, own);
    DeckWriter.write(SampleReport.report(), new ByteArrayInputStream(foreign.toByteArray()), out);
    try (InputStream a = Files.newInputStream(own);
        InputStream b = Files.newInputStream(out);
        XMLSlideShow expected = new XMLSlideShow(a);
        XMLSlideShow show = new XMLSlideShow(b)) {
      assertThat(show.getSlides()).hasSameSizeAs(expected.getSlides());
      assertThat(show.getSlides().get(0).getTitle())
          .isEqualTo(expected.getSlides().get(0).getTitle());
      assertThat(show.getSlides())
          .flatExtracting(slide -> slide.getShapes())
          .noneMatch(
              shape -> shape instanceof XSLFTextShape text && text.getText().contains("Not ours"));
    }
  }

  @Test
  void aMasterWithLightPromptsGivesLightText() throws Exception {
    ByteArrayOutputStream foreign = new ByteArrayOutputStream();
    try (XMLSlideShow show = new XMLSlideShow()) {
      PackagePart main = show.getPackagePart();
      for (PackageRelationship relation :
          main.getRelationshipsByType(XSLFRelation.TABLE_STYLES.getRelation())) {
        show.getPackage().removePart(main.getRelatedPart(relation));
        main.removeRelationship(relation.getId());
      }
      CTSlideMaster master = show.getSlideMasters().get(0).getXmlObject();
      master.unsetTxStyles();
      for (CTShape shape : master.getCSld().getSpTree().getSpList()) {
        if (shape.getNvSpPr().getNvPr().getPh().getType() == STPlaceholderType.BODY) {
          shape
              .getTxBody()
              .getPArray(0)
              .getRArray(0)
              .getRPr()
              .addNewSolidFill()
              .addNewSrgbClr()
              .setVal(new byte[] {-1, -1, -1});
        }
      }
      show.write(foreign);
    }
    Path out = folder.resolve("deck.pptx");
    DeckWriter.write(SampleReport.report(), new ByteArrayInputStream(foreign.toByteArray()), out);
    try (InputStream in = Files.newInputStream(out);
        XMLSlideShow show = new XMLSlideShow(in)) {
      CTSlideMaster master = show.getSlideMasters().get(0).getXmlObject();
      assertThat(master.getClrMap().getTx1()).isEqualTo(STColorSchemeIndex.LT_1);
      assertThat(master.getClrMap().getBg1()).isEqualTo(STColorSchemeIndex.DK_1);
      assertThat(master.getTxStyles().getBodyStyle().getLvl1PPr().getDefRPr().xmlText())
          .contains("tx1");
      assertThat(show.getTableStyles().getXmlObject().getTblStyleList()).hasSize(1);
    }
  }

  @Test
  void aPictureBelowTheTextIsNoPlainPage() throws IOException {
    try (InputStream in = Files.newInputStream(THEME);
        XMLSlideShow show = new XMLSlideShow(in)) {
      assertThat(new Theme(show).hasPlainPage()).isTrue();
      show.getSlideMasters()
          .get(0)
          .createPicture(show.addPicture(new byte[] {1}, PictureType.PNG))
          .setAnchor(new Rectangle2D.Double(0, 0, 900, 500));
      assertThat(new Theme(show).hasPlainPage()).isFalse();
    }
  }

  @Test
  void namesTheSlideThatHoldsTooMuch() {
    var chart =
        Samples.block("Heading", SampleCharts.of(vestiaire.metrics.report.ChartSpec.Kind.BAR));
    Report given = SampleReport.report();
    Report report =
        new Report(
            given.title(),
            given.subtitle(),
            given.footer(),
            given.language(),
            given.asOf(),
            List.of(),
            List.of(
                new Section(
                    Text.of("One"),
                    List.of(Samples.slide("Three charts tell too much", chart, chart, chart)))));
    assertThatThrownBy(() -> DeckWriter.write(report, THEME, folder.resolve("deck.pptx")))
        .hasMessage("Slide 'Three charts tell too much' has 3 charts and tables; two fit a slide");
  }

  @Test
  void darkMasterHasADarkPage() throws IOException {
    try (InputStream in = Files.newInputStream(THEME);
        XMLSlideShow show = new XMLSlideShow(in)) {
      var map = show.getSlideMasters().get(0).getXmlObject().getClrMap();
      map.setBg1(STColorSchemeIndex.DK_1);
      map.setTx1(STColorSchemeIndex.LT_1);
      Palette palette = new Theme(show).palette();
      assertThat(palette.background()).isEqualTo(Palette.STANDARD.text());
      assertThat(palette.text()).isEqualTo(Palette.STANDARD.background());
    }
  }

  @Test
  void coloursKeepTheirContrast() throws IOException {
    try (InputStream in = Files.newInputStream(THEME);
        XMLSlideShow show = new XMLSlideShow(in)) {
      Palette palette = new Theme(show).palette();
      assertThat(palette).isEqualTo(Palette.STANDARD);
      for (var page : List.of(palette.background(), palette.paper())) {
        assertThat(Palette.contrast(palette.text(), page)).isGreaterThan(7);
        assertThat(Palette.contrast(palette.heading(), page)).isGreaterThan(7);
        assertThat(Palette.contrast(palette.highlight(), page)).isGreaterThan(4.5);
        assertThat(Palette.contrast(palette.muted(), page)).isGreaterThan(4.5);
      }
      assertThat(Palette.contrast(palette.neutral(), palette.background())).isGreaterThan(3);
      assertThat(Palette.contrast(palette.shade(2, 3), palette.background())).isGreaterThan(3);
    }
  }
}
