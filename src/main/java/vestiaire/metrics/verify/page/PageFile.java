package vestiaire.metrics.verify.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vestiaire.metrics.verify.figure.MappedSpan;

/**
 * A page as it lies in its file.
 *
 * @param language in which its figures are written
 * @param figures those that say from which cell they come
 * @param rows the packed listings, compressed, in base 64
 */
public record PageFile(Locale language, List<MappedSpan> figures, String rows) {
  private static final Pattern LANGUAGE = Pattern.compile("<html lang=\"([\\w-]+)\"");
  private static final Pattern DATA = Pattern.compile("<data ([^>]*)>([^<]*)</data>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)=\"([^\"]*)\"");
  private static final Pattern META =
      Pattern.compile(
          "<script type=\"application/json\" id=\"meta\">(.*?)</script>", Pattern.DOTALL);
  private static final Pattern ROWS =
      Pattern.compile("<script type=\"text/plain\" id=\"rows\">\\s*([\\w+/=]*)\\s*</script>");

  /** Copies what it is given. */
  public PageFile {
    figures = List.copyOf(figures);
  }

  /**
   * Reads a page.
   *
   * @throws IOException when it is no page of this program
   */
  public static PageFile read(Path file) throws IOException {
    String html = Files.readString(file);
    List<MappedSpan> figures = new ArrayList<>();
    Matcher data = DATA.matcher(html);
    while (data.find()) {
      figures.add(figure(attributes(data.group(1)), unescaped(data.group(2))));
    }
    figures.addAll(spans(found(META, html, "facts")));
    return new PageFile(
        Locale.forLanguageTag(found(LANGUAGE, html, "language")),
        figures,
        found(ROWS, html, "listings"));
  }

  private static String found(Pattern pattern, String html, String what) throws IOException {
    Matcher matcher = pattern.matcher(html);
    if (!matcher.find()) {
      throw new IOException("it carries no " + what + "; only pages of this program do");
    }
    return matcher.group(1);
  }

  private static Map<String, String> attributes(String text) {
    Map<String, String> attributes = new HashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(text);
    while (attribute.find()) {
      attributes.put(attribute.group(1).replace("data-", ""), unescaped(attribute.group(2)));
    }
    return attributes;
  }

  /**
   * Returns the figures among the spans that the page takes from the deck: objects with a query.
   */
  private static List<MappedSpan> spans(String json) throws IOException {
    List<MappedSpan> spans = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      Map<String, String> fields = new HashMap<>();
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          fields.clear();
        } else if (token.isScalarValue() && parser.currentName() != null) {
          fields.put(parser.currentName(), parser.getText());
        } else if (token == JsonToken.END_OBJECT) {
          if (fields.containsKey("query") && fields.containsKey("text")) {
            spans.add(figure(fields, fields.get("text")));
          }
          fields.clear();
        }
      }
    }
    return spans;
  }

  private static MappedSpan figure(Map<String, String> fields, String text) throws IOException {
    String row = fields.getOrDefault("row", "-1");
    try {
      return new MappedSpan(
          text,
          true,
          fields.getOrDefault("query", ""),
          Integer.parseInt(row),
          fields.getOrDefault("column", ""),
          fields.getOrDefault("form", ""));
    } catch (NumberFormatException e) {
      throw new IOException("its figure '" + text + "' names row '" + row + "', which is none", e);
    }
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
