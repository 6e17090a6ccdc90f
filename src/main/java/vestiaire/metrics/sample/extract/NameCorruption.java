package vestiaire.metrics.sample.extract;

import java.nio.charset.Charset;

/**
 * The damage that exports do to names: one byte per character, curly quotes cut to the low byte of
 * their code point, stray NUL bytes, spaces too many.
 */
public final class NameCorruption {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private NameCorruption() {}

  /** Returns the text as a CSV field in windows-1252: ’ as 0x19, “ as 0x1C, ” as 0x1D. */
  public static byte[] field(String text) {
    String cut = text.replace('’', '\u0019').replace('“', '\u001c').replace('”', '\u001d');
    boolean quoted = cut.indexOf(',') >= 0 || cut.indexOf('"') >= 0;
    return (quoted ? '"' + cut.replace("\"", "\"\"") + '"' : cut).getBytes(WINDOWS_1252);
  }

  /** Returns a name as it stands in the extract: every so often with a fault, by its rank. */
  public static byte[] name(String name, int rank) {
    String spaced = rank % 31 == 10 ? name.replace(" ", "  ") : name;
    byte[] field = field(rank % 29 == 7 ? spaced + " " : spaced);
    return rank % 37 == 14 ? withNul(field) : field;
  }

  /** Returns the same with a NUL byte in its middle. */
  public static byte[] withNul(byte[] field) {
    int middle = field.length / 2;
    byte[] damaged = new byte[field.length + 1];
    System.arraycopy(field, 0, damaged, 0, middle);
    System.arraycopy(field, middle, damaged, middle + 1, field.length - middle);
    return damaged;
  }
}
