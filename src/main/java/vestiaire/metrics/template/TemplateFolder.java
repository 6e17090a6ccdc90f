package vestiaire.metrics.template;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.LayeredFolder;

/**
 * Templates from one folder, and what it lies over, and from nowhere else. Each heading and each
 * fenced block is marked with the line on which it was written, so that a mistake that shows only
 * after FreeMarker has done its work is still told at its place.
 */
final class TemplateFolder implements TemplateLoader {
  private static final char OPEN = '\uE0F2';
  private static final char CLOSE = '\uE0F3';
  private static final Pattern MARK = Pattern.compile(OPEN + "(\\d{1,9})" + CLOSE);
  private static final Pattern MARKED_LINE = Pattern.compile("^(```+[ \\t]*\\w+|#{1,3}[ \\t]+)");
  // What reaches behind the template's own text: classes, reflection, and data evaluated as
  // template.
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\?\\s*(new|api|eval|eval_json|interpret|no_esc|markup_string|with_args)\\b|<#(noautoesc|noescape|outputformat)\\b");

  // 1.. goes on for ever.
  private static final Pattern ENDLESS =
      Pattern.compile("<#(?:list|assign|local|global)\\b[^>]*?\\.\\.\\s*(?:>|\\)|as\\b)");

  private final LayeredFolder folder;
  private final List<Place> places = new ArrayList<>();

  TemplateFolder(LayeredFolder folder) {
    this.folder = folder;
  }

  /** Takes the marks out of a line and says where it was written. */
  record Marked(String text, @Nullable Place place) {}

  Marked unmark(String text) {
    Matcher matcher = MARK.matcher(text);
    if (!matcher.find()) {
      return new Marked(text, null);
    }
    int number = Integer.parseInt(matcher.group(1));
    return new Marked(
        text.substring(0, matcher.start()) + text.substring(matcher.end()),
        number < places.size() ? places.get(number) : null);
  }

  /** Returns whether a heading or the beginning of a block stands in a text. */
  boolean isMarked(String text) {
    return MARK.matcher(text).find();
  }

  @Override
  public @Nullable Object findTemplateSource(String name) throws IOException {
    LaidWords words = LaidWords.of(folder, name);
    if (words != null) {
      return words;
    }
    Path laid = LaidWords.file(folder, name);
    if (name.indexOf('@') >= 0 && Files.isRegularFile(laid)) {
      return laid;
    }
    for (Path layer : folder.layers()) {
      Path root = layer.toAbsolutePath().normalize();
      Path file = root.resolve(name).normalize();
      if (file.startsWith(root) && Files.isRegularFile(file)) {
        // A link may lead out of the folder by another way.
        return file.toRealPath().startsWith(root.toRealPath()) ? file : null;
      }
    }
    return null;
  }

  @Override
  public long getLastModified(Object source) {
    return -1;
  }

  @Override
  public Reader getReader(Object source, String encoding) throws IOException {
    if (source instanceof LaidWords words) {
      return new StringReader(words.template(folder));
    }
    Path file = (Path) source;
    String text;
    try {
      text = Files.readString(file);
    } catch (MalformedInputException e) {
      throw new Place(file.toString(), 1).mistake("this is not UTF-8; save the template as UTF-8");
    }
    StringBuilder marked = new StringBuilder();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      Place place = new Place(file.toString(), number);
      Matcher forbidden = FORBIDDEN.matcher(line);
      if (forbidden.find()) {
        throw place.mistake(
            forbidden.start() + 1,
            "'"
                + forbidden.group().strip()
                + "' is closed here: data is shown as it is and never evaluated");
      }
      Matcher endless = ENDLESS.matcher(line);
      if (endless.find()) {
        throw place.mistake(
            endless.start() + 1, "this list has no end; say where it ends, as in 1..10");
      }
      if (number > 1) {
        marked.append('\n');
      }
      marked.append(mark(line, place));
    }
    return new StringReader(marked.toString());
  }

  @Override
  public void closeTemplateSource(Object source) {}

  private String mark(String line, Place place) {
    Matcher matcher = MARKED_LINE.matcher(line);
    if (!matcher.find()) {
      return line;
    }
    places.add(place);
    return matcher.group() + OPEN + (places.size() - 1) + CLOSE + line.substring(matcher.end());
  }
}
