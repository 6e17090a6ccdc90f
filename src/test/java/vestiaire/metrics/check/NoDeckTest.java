package vestiaire.metrics.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.model.Finding;
import vestiaire.metrics.model.MetricsException;

/** Whatever is called a deck and is none is a finding of rule 20, never a crash. */
class NoDeckTest {
  @TempDir Path folder;

  @Test
  void emptyFile() throws Exception {
    isNoDeck(new byte[0]);
  }

  @Test
  void textCalledDeck() throws Exception {
    isNoDeck("hello, I am a deck".getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void deckCutShort() throws Exception {
    byte[] sound = Files.readAllBytes(SoundDeck.write(folder));
    for (int share = 1; share < 10; share++) {
      isNoDeck(Arrays.copyOf(sound, sound.length * share / 10));
    }
  }

  @Test
  void deckBehindOtherBytes() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write("From: ana\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    out.write(Files.readAllBytes(SoundDeck.write(folder)));
    isNoDeck(out.toByteArray());
  }

  @Test
  void checksumOfAnotherPart() throws Exception {
    byte[] sound = Files.readAllBytes(SoundDeck.write(folder));
    // The directory stands at the end; a checksum stands 16 bytes into each of its entries.
    for (int i = sound.length - 4; i > 0; i--) {
      if (sound[i] == 'P' && sound[i + 1] == 'K' && sound[i + 2] == 1 && sound[i + 3] == 2) {
        sound[i + 16] ^= 1;
        break;
      }
    }
    isNoDeck(sound);
  }

  @Test
  void deckWithBytesOverwritten() throws Exception {
    byte[] sound = Files.readAllBytes(SoundDeck.write(folder));
    Random random = new Random(3);
    for (int i = 0; i < 20; i++) {
      byte[] damaged = sound.clone();
      for (int k = 0; k < 2_000; k++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      isNoDeck(damaged);
    }
  }

  @Test
  void workbookCalledDeck() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      book.createSheet("One");
      book.write(out);
    }
    isNoDeck(out.toByteArray());
  }

  @Test
  void archiveOfNothingKnown() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("readme.txt"));
      zip.write(1);
    }
    isNoDeck(out.toByteArray());
  }

  @Test
  void presentationPartMissing() throws Exception {
    Parts parts = Parts.of(SoundDeck.write(folder));
    parts.bytes.remove("ppt/presentation.xml");
    isNoDeck(parts.archive());
  }

  @Test
  void partThatUnpacksWithoutEnd() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Parts parts = Parts.of(SoundDeck.write(folder));
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : parts.bytes.keySet()) {
        zip.putNextEntry(new ZipEntry(name));
        if (name.equals("ppt/slides/slide1.xml")) {
          zeros(zip, 200);
        } else {
          zip.write(parts.bytes.get(name));
        }
        zip.closeEntry();
      }
    }
    isNoDeck(out.toByteArray());
  }

  @Test
  void entitiesAreNotResolved() throws Exception {
    Parts parts = Parts.of(SoundDeck.write(folder));
    parts.edit(
        "ppt/slides/slide1.xml",
        xml ->
            xml.replaceFirst(
                "<p:sld ", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><p:sld "));
    isNoDeck(parts.archive());
  }

  @Test
  void missingFileIsSaid() {
    assertThatThrownBy(() -> DeckCheck.check(folder.resolve("none.pptx")))
        .isInstanceOf(MetricsException.Usage.class)
        .hasMessageContaining("none.pptx");
  }

  private static void zeros(OutputStream out, int megabytes) throws IOException {
    byte[] block = new byte[1 << 20];
    for (int i = 0; i < megabytes; i++) {
      out.write(block);
    }
  }

  private void isNoDeck(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("none-such.pptx"), bytes);
    assertThat(DeckCheck.check(file)).extracting(Finding::rule).contains(20);
  }
}
