package vestiaire.metrics.template;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/** Takes what a template makes, and refuses more than any report could be made of. */
final class BoundedWriter extends Writer {
  private static final int MOST = 20_000_000;

  private final StringWriter out = new StringWriter();

  /** Says that a template made more than that. */
  static final class TooMuchException extends IOException {
    private static final long serialVersionUID = 1L;

    TooMuchException() {
      super("it makes more than %,d characters; does a list never end?".formatted(MOST));
    }
  }

  @Override
  public void write(char[] characters, int from, int length) throws IOException {
    if (out.getBuffer().length() + length > MOST) {
      throw new TooMuchException();
    }
    out.write(characters, from, length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return out.toString();
  }
}
