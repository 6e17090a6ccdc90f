package vestiaire.metrics.print;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import vestiaire.metrics.model.FreshFile;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.report.Report;

/**
 * Prints a finished deck. The same deck gives the same bytes, whatever the machine's zone, locale
 * and clock; only letters that the program's own faces lack, such as emoji, come from the machine.
 */
public final class DeckPrinter {
  /** Pixels from left to right: two a point on a wide slide. */
  public static final int PIXELS = 1920;

  // Of 0, the smallest file, to 1, none compressed: half the time for a tenth more.
  private static final float QUICK = 0.6f;

  private DeckPrinter() {}

  /**
   * Writes the deck as a PDF, a page a slide: text that can be searched, with its faces embedded;
   * charts as vectors; bookmarks, links, language and title. It appears whole or not at all.
   *
   * @param report that the deck was made from
   * @throws MetricsException.Rendering when a file cannot be read or written, or the deck is not
   *     this report's
   */
  public static void pdf(Path deck, Report report, Path out, PageProgress progress) {
    try (PrintedDeck printed = PrintedDeck.open(deck, report)) {
      whole(out, stream -> new PdfPages(printed, report).write(stream, progress));
    } catch (IOException e) {
      throw new MetricsException.Rendering("The PDF " + out + " cannot be written: " + e, e);
    }
  }

  /**
   * Writes each slide as a picture, {@code 01.png} on, {@value #PIXELS} pixels wide. Pictures of an
   * earlier deck in that folder are removed.
   *
   * @return how many there are
   * @throws MetricsException.Rendering as {@link #pdf}
   */
  public static int png(Path deck, Report report, Path folder, PageProgress progress) {
    try (PrintedDeck printed = PrintedDeck.open(deck, report)) {
      Files.createDirectories(folder);
      try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, "[0-9][0-9]*.png")) {
        for (Path picture : old) {
          Files.delete(picture);
        }
      }
      List<XSLFSlide> slides = printed.slides();
      for (int i = 0; i < slides.size(); i++) {
        BufferedImage image = picture(printed, slides.get(i));
        Path file = folder.resolve(String.format(Locale.ROOT, "%02d.png", i + 1));
        whole(file, stream -> encode(image, stream));
        progress.printed(i + 1, slides.size());
      }
      return slides.size();
    } catch (IOException e) {
      throw new MetricsException.Rendering(
          "The slides' pictures cannot be written to " + folder + ": " + e, e);
    }
  }

  private static BufferedImage picture(PrintedDeck printed, XSLFSlide slide) {
    Dimension size = printed.size();
    double scale = PIXELS / size.getWidth();
    BufferedImage image =
        new BufferedImage(
            PIXELS, (int) Math.round(size.getHeight() * scale), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.setColor(printed.palette().background());
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.scale(scale, scale);
    printed.draw(slide, graphics, link -> {});
    graphics.dispose();
    return image;
  }

  private static void encode(BufferedImage image, OutputStream out) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(QUICK);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), settings);
    } finally {
      writer.dispose();
    }
  }

  /** What writes a file's content. */
  @FunctionalInterface
  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private static void whole(Path target, Content content) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path draft = FreshFile.beside(target, ".writing-", ".tmp");
    try {
      try (OutputStream out = Files.newOutputStream(draft)) {
        content.writeTo(out);
      }
      try {
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
