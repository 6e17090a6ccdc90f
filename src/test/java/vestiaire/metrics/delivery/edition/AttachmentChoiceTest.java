package vestiaire.metrics.delivery.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFPictureData;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.delivery.gate.Gate;
import vestiaire.metrics.mail.MailAddress;
import vestiaire.metrics.mail.MailMessage;
import vestiaire.metrics.mail.MailText;
import vestiaire.metrics.model.Week;
import vestiaire.metrics.template.Languages;

class AttachmentChoiceTest {
  private static final Week W19 = Week.parse("2026-W19");

  @TempDir Path folder;
  private Edition edition;

  @BeforeEach
  void deck() throws IOException {
    Path deck = folder.resolve("deck.pptx");
    byte[] png = new byte[200_000];
    new Random(1).nextBytes(png);
    try (XMLSlideShow show = new XMLSlideShow();
        OutputStream out = Files.newOutputStream(deck)) {
      XSLFSlide slide = show.createSlide();
      slide
          .createPicture(show.addPicture(png, PictureType.PNG))
          .setSvgImage(
              show.addPicture(
                  "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8),
                  PictureType.SVG));
      png[0]++;
      slide.createPicture(show.addPicture(png, PictureType.PNG));
      show.write(out);
    }
    Path pdf = Files.write(folder.resolve("deck.pdf"), new byte[50_000]);
    edition = edition(deck, pdf, Locale.UK);
  }

  private static Edition edition(Path deck, Path pdf, Locale language) {
    return new Edition(
        W19,
        "Weekly: report",
        new Gate.Freshness(Instant.EPOCH, Instant.EPOCH, ZoneId.of("UTC"), 1),
        List.of(),
        deck,
        pdf,
        "0".repeat(64),
        new Languages(Path.of("templates")).in(language),
        (banner, note) ->
            new MailText("s", "h" + note, "p" + note, java.util.Locale.UK, List.of()));
  }

  @Test
  void thePageGoesAlongAndIsTheFirstToStay() throws IOException {
    Path page = Files.write(folder.resolve("dashboard.html"), new byte[300_000]);
    AttachmentChoice full = fitting(10_000_000);
    assertThat(full.attachments()).extracting(one -> one.file()).contains(page);
    assertThat(full.attachments().get(2).fileName()).isEqualTo("2026-W19 Weekly report.html");
    assertThat(full.note()).isEmpty();
    AttachmentChoice less = fitting(900_000);
    assertThat(less.attachments()).hasSize(2);
    assertThat(less.note()).isEqualTo("The interactive page was too much for one mail.");
  }

  @Test
  void attachmentShrinksStepByStepAndTheMailSaysSo() {
    AttachmentChoice full = fitting(10_000_000);
    assertThat(full.note()).isEmpty();
    assertThat(full.attachments())
        .extracting(one -> one.fileName())
        .containsExactly("2026-W19 Weekly report.pptx", "2026-W19 Weekly report.pdf");
    long size = size(full);
    // Base64 makes four of three, so the file's own size says too little.
    assertThat(size).isGreaterThan(450_000L * 4 / 3);
    AttachmentChoice light = fitting(size - 1);
    assertThat(light.attachments()).hasSize(2);
    assertThat(light.note()).contains("lighter").doesNotContain("PDF");
    AttachmentChoice alone = fitting(size(light) - 1);
    assertThat(alone.attachments())
        .extracting(one -> one.fileName())
        .containsExactly("2026-W19 Weekly report.pptx");
    assertThat(alone.note()).contains("lighter", "The PDF was too much");
    AttachmentChoice pdf = fitting(size(alone) - 1);
    assertThat(pdf.attachments())
        .extracting(one -> one.mediaType())
        .containsExactly("application/pdf");
    assertThat(pdf.note()).contains("PDF");
    AttachmentChoice none = fitting(size(pdf) - 1);
    assertThat(none.attachments()).isEmpty();
    assertThat(none.note()).contains("too large");
    Edition french = edition(edition.deck(), folder.resolve("deck.pdf"), Locale.FRENCH);
    assertThat(AttachmentChoice.fitting(french, 1, this::size).note()).contains("trop lourde");
  }

  @Test
  void lightDeckKeepsWhatHasNoSvgAndOpens() throws IOException {
    Path light = folder.resolve("light.pptx");
    assertThat(LightDeck.write(edition.deck(), light)).isTrue();
    try (InputStream in = Files.newInputStream(light);
        XMLSlideShow show = new XMLSlideShow(in)) {
      List<XSLFPictureData> pngs =
          show.getPictureData().stream()
              .filter(one -> one.getType() == PictureType.PNG)
              .sorted(java.util.Comparator.comparingInt(one -> one.getData().length))
              .toList();
      assertThat(pngs).hasSize(2);
      assertThat(ImageIO.read(pngs.get(0).getInputStream()).getWidth()).isEqualTo(1);
      assertThat(pngs.get(1).getData()).hasSize(200_000);
    }
  }

  private AttachmentChoice fitting(long limit) {
    return AttachmentChoice.fitting(edition, limit, this::size);
  }

  private long size(AttachmentChoice enclosure) {
    MailText letter = edition.letters().write(List.of(), enclosure.note());
    return new MailMessage(
            "<x@example.com>",
            MailAddress.of("a@example.com"),
            MailAddress.of("b@example.com"),
            null,
            letter.subject(),
            letter.html(),
            letter.plain(),
            letter.pictures(),
            enclosure.attachments(),
            Locale.ENGLISH,
            Instant.EPOCH,
            "mailto:a@example.com")
        .encodedSize();
  }
}
