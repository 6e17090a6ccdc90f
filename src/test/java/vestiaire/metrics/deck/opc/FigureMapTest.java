package vestiaire.metrics.deck.opc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.sl.usermodel.PictureData;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.junit.jupiter.api.Test;
import vestiaire.metrics.opc.OfficeFile;
import vestiaire.metrics.opc.Xml;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.Origin;
import vestiaire.metrics.report.Text;
import vestiaire.metrics.report.Wording;
import vestiaire.metrics.report.Words;
import vestiaire.metrics.verify.figure.FigureLocation;
import vestiaire.metrics.verify.figure.FigureMapPart;
import vestiaire.metrics.verify.figure.MappedSpan;

class FigureMapTest {
  private final FigureMap map = new FigureMap(Wording.of(Locale.UK));

  @Test
  void textIsReadBackSpanBySpan() throws IOException {
    map.add(
        1,
        4,
        FigureMap.Place.TEXT,
        new Text(
            List.of(
                new Words("Only ", false),
                figure(new BigDecimal("0.4567"), 2, "45.7%"),
                new Words(" of <Chloé & co>", false))));
    map.add(1, 4, FigureMap.Place.TEXT, Text.of("second paragraph"));
    FigureMapPart read = read(map, show());
    assertThat(read.sealed()).isTrue();
    assertThat(read.language()).isEqualTo(Locale.UK);
    assertThat(read.texts())
        .containsEntry(
            new FigureLocation(1, 4, "text", ""),
            List.of(
                List.of(
                    typed("Only "),
                    new MappedSpan("45.7%", true, "deck/rates", 2, "rate", "share(1)"),
                    typed(" of <Chloé & co>")),
                List.of(typed("second paragraph"))));
  }

  @Test
  void formIsTheOneThatShowsTheNumberSo() throws IOException {
    map.addSheet(1, 4, "B2", figure(1234L, 0, "1,234"));
    map.addSheet(1, 4, "B3", figure(new BigDecimal("-3.26"), 0, "\u22123.3"));
    map.addSheet(1, 4, "B4", figure(new BigDecimal("12"), 0, "£12.00"));
    map.addSheet(1, 4, "B5", figure("Chloé", 0, "Chloé"));
    map.addSheet(1, 4, "B6", figure(null, 0, "–"));
    FigureMapPart read = read(map, show());
    assertThat(
            List.of("B2", "B3", "B4", "B5", "B6").stream()
                .map(at -> read.texts().get(new FigureLocation(1, 4, "sheet", at)))
                .map(texts -> texts.get(0).get(0).format()))
        .containsExactly("number(0)", "number(1)", "money(2 GBP)", "", "");
  }

  @Test
  void everyPlaceHasAnAddressOfItsOwn() throws IOException {
    map.addCache(2, 7, "c:ser[0]/c:val/pt[3]", figure(1L, 0, "1"));
    map.addCount(2, 7, 12);
    map.addProperty("title", Text.of("Weekly"));
    map.addSection(Text.of("First"));
    map.addSection(Text.of("Second"));
    map.add(2, 0, FigureMap.Place.NOTES, figure(1L, 0, "1"));
    assertThat(read(map, show()).texts().keySet())
        .containsExactly(
            new FigureLocation(2, 7, "cache", "c:ser[0]/c:val/pt[3]"),
            new FigureLocation(2, 7, "chart", "count"),
            new FigureLocation(0, 0, "property", "title"),
            new FigureLocation(0, 0, "section", "0"),
            new FigureLocation(0, 0, "section", "1"),
            new FigureLocation(2, 0, "notes", ""));
  }

  @Test
  void pictureIsKnownByItsBytes() throws IOException {
    byte[] bytes = {'a', 'b', 'c'};
    XMLSlideShow show = show();
    XSLFSlide slide = show.getSlides().get(0);
    int shape =
        slide.createPicture(show.addPicture(bytes, PictureData.PictureType.PNG)).getShapeId();
    assertThat(read(map, show).pictures().get(new FigureLocation(1, shape, "picture", "")))
        .containsExactly("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void mapThatWasChangedIsNoLongerSealed() throws IOException {
    map.add(1, 4, FigureMap.Place.TEXT, figure(1234L, 0, "1,234"));
    byte[] deck = written(map, show());
    try (OfficeFile file = OfficeFile.open(changed(deck, "1,234", "1,235"))) {
      FigureMapPart read = FigureMapPart.of(file).orElseThrow();
      assertThat(read.sealed()).isFalse();
      assertThat(read.texts().get(new FigureLocation(1, 4, "text", "")).get(0).get(0).text())
          .isEqualTo("1,235");
    }
  }

  @Test
  void everySlideIsInTheSectionThatStartedLast() throws IOException {
    XMLSlideShow show = show();
    show.createSlide();
    show.createSlide();
    SectionList sections = new SectionList();
    sections.start("Where we stand", 0);
    sections.start("Été\n2026", 2);
    sections.attachTo(show);
    try (OfficeFile file = OfficeFile.open(bytes(show))) {
      var found = Xml.below(file.root("ppt/presentation.xml"), "section");
      assertThat(found)
          .extracting(one -> Xml.attribute(one, "name"))
          .containsExactly("Where we stand", "Été 2026");
      assertThat(found)
          .extracting(
              one -> Xml.below(one, "sldId").stream().map(id -> Xml.attribute(id, "id")).toList())
          .containsExactly(List.of("256", "257"), List.of("258"));
    }
  }

  private static FigureMapPart read(FigureMap map, XMLSlideShow show) throws IOException {
    try (OfficeFile file = OfficeFile.open(written(map, show))) {
      return FigureMapPart.of(file).orElseThrow();
    }
  }

  private static byte[] written(FigureMap map, XMLSlideShow show) throws IOException {
    map.attachTo(show);
    return bytes(show);
  }

  private static byte[] bytes(XMLSlideShow show) throws IOException {
    try (show) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      show.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] changed(byte[] deck, String text, String other) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(deck));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        String content = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        out.write(content.replace(text, other).getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return bytes.toByteArray();
  }

  private static XMLSlideShow show() {
    XMLSlideShow show = new XMLSlideShow();
    show.createSlide();
    return show;
  }

  private static MappedSpan typed(String text) {
    return new MappedSpan(text, false, "", -1, "", "");
  }

  private static Figure figure(Object value, int row, String text) {
    return new Figure(value, new Origin("deck/rates", row, "rate"), text, false);
  }
}
