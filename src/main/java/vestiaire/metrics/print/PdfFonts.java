package vestiaire.metrics.print;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedCharacterIterator;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.chart.style.Typeface;

/**
 * The program's faces in a PDF, each embedded with the letters that are used. A line with letters
 * that they lack, or that runs from right to left, is drawn as outlines.
 */
final class PdfFonts extends PdfBoxGraphics2DFontTextDrawer {
  private final PDDocument document;
  private final Map<String, PDFont> faces = new HashMap<>();

  PdfFonts(PDDocument document) {
    this.document = document;
  }

  @Override
  public boolean canDrawText(AttributedCharacterIterator letters, IFontTextDrawerEnv env) {
    StringBuilder text = new StringBuilder();
    while (letters.getIndex() < letters.getEndIndex()) {
      int end = letters.getRunLimit(TextAttribute.FONT);
      Object attribute = letters.getAttribute(TextAttribute.FONT);
      Font font = attribute instanceof Font own ? own : env.getFont();
      text.setLength(0);
      for (int i = letters.getIndex(); i < end; i++) {
        text.append(letters.setIndex(i));
      }
      boolean asSeen = letters.getAttribute(GlyphRun.AS_SEEN) != null;
      letters.setIndex(end);
      boolean settable =
          asSeen
              ? font.canDisplayUpTo(text.toString()) < 0
              : Typeface.isSimple(font, text.toString());
      if (!Typeface.isOwn(font) || !settable) {
        return false;
      }
    }
    return true;
  }

  @Override
  protected @Nullable PDFont mapFont(Font font, IFontTextDrawerEnv env) throws IOException {
    if (!Typeface.isOwn(font)) {
      return null;
    }
    String file = Typeface.file(font);
    PDFont face = faces.get(file);
    if (face == null) {
      face = load(file);
      faces.put(file, face);
    }
    return face;
  }

  private PDFont load(String file) throws IOException {
    try (InputStream in = Typeface.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException("the font " + file + " is missing from the program");
      }
      TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(in));
      // An fi drawn as one letter would be found by nobody who searches for f and i.
      face.setEnableGsub(false);
      return PDType0Font.load(document, face, true);
    }
  }
}
