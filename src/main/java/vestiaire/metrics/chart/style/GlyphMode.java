package vestiaire.metrics.chart.style;

import java.awt.RenderingHints;

/**
 * The way letters are written to a page: as outlines, which look the same in every reader, or as
 * letters, which can be selected and searched. Outlines unless the page asks for letters.
 */
public enum GlyphMode {
  OUTLINES,
  LETTERS;

  /** Under which a page says it. */
  public static final RenderingHints.Key KEY = new Key();

  private static final class Key extends RenderingHints.Key {
    Key() {
      super(0x56_4D_01);
    }

    @Override
    public boolean isCompatibleValue(Object value) {
      return value instanceof GlyphMode;
    }
  }
}
