package vestiaire.metrics.dashboard;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.report.FigureFormat;
import vestiaire.metrics.report.Report;
import vestiaire.metrics.sql.Query;
import vestiaire.metrics.sql.ReportingWeek;
import vestiaire.metrics.template.PageWords;

/**
 * Writes the interactive page: one HTML file without a network, in which every filter recomputes
 * every figure from the listings that it carries. What it shows unfiltered is what the deck says.
 */
public final class Dashboard {
  private static final Pattern PLACE = Pattern.compile("\\{\\{([\\w:.]+)}}");

  private Dashboard() {}

  /**
   * The content of a page.
   *
   * @param report the deck's content, in whose language the page is written
   * @param week that is reported
   * @param listings the rows of the page's queries
   * @param results by the names of their queries
   * @param queries all that were asked, for those who want to know where a figure comes from
   */
  public record Content(
      Report report,
      ReportingWeek week,
      ListingRows listings,
      Map<String, ResultTable> results,
      List<Query> queries) {
    /** Copies what it is given. */
    public Content {
      results = Map.copyOf(results);
      queries = List.copyOf(queries);
    }
  }

  /**
   * Writes a page. The same content gives the same bytes.
   *
   * @param words in the report's language
   * @param theme a PowerPoint file whose colours the page takes, null for its own
   * @throws MetricsException.Rendering when the file cannot be written
   */
  public static void write(Content content, PageWords words, @Nullable Path theme, Path file) {
    try {
      Map<String, String> parts = parts(content, words, theme);
      try (Writer out = Files.newBufferedWriter(file)) {
        Matcher place = PLACE.matcher(PageScript.read("page.html"));
        StringBuilder page = new StringBuilder();
        while (place.find()) {
          String name = place.group(1);
          if (!parts.containsKey(name)) {
            throw new IllegalStateException("the page has no part " + name);
          }
          place.appendReplacement(page, Matcher.quoteReplacement(parts.get(name)));
        }
        place.appendTail(page);
        out.append(page);
      }
    } catch (IOException e) {
      throw new MetricsException.Rendering(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static Map<String, String> parts(Content content, PageWords words, @Nullable Path theme)
      throws IOException {
    Locale language = content.report().language();
    FigureFormat format = new FigureFormat(content.report().wording(), content.week().zone());
    DeckParts deck = DeckParts.of(content.report());
    String script = PageScript.of("main.js");
    String own = PageScript.read("page.css").strip();
    String style = theme == null ? own : own + PageColours.of(theme);
    Map<String, String> parts = new LinkedHashMap<>();
    words.all().forEach((key, text) -> parts.put("word:" + key, Markup.text(text)));
    parts.put("language", Markup.text(language.toLanguageTag()));
    parts.put("title", Markup.text(title(content, words)));
    parts.put("style", style);
    parts.put("script", script);
    parts.put("policy", policy(script, style));
    parts.put("plain", PlainWeek.of(deck.news(), content.results(), format, words));
    parts.put("foot", foot(content, words, format));
    parts.put("meta", PageFacts.of(content, deck, words, format));
    parts.put(
        "rows",
        Base64.getEncoder().encodeToString(PackedListings.of(content.listings(), content.week())));
    return parts;
  }

  private static String title(Content content, PageWords words) {
    return words.say("title") + " · " + content.week().week();
  }

  /** Nothing is loaded from anywhere, and only what stands here runs. */
  private static String policy(String script, String style) {
    return "default-src 'none'; script-src '"
        + hash(script)
        + "'; style-src '"
        + hash(style)
        + "'; img-src data: blob:; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String foot(Content content, PageWords words, FigureFormat format) {
    Format count = new Format(Format.Kind.NUMBER, 0);
    Map<String, String> values =
        Map.of(
            "n", format.text(content.listings().size(), count),
            "instant", format.text(content.week().asOf(), count));
    StringBuilder foot = new StringBuilder();
    for (String key : List.of("foot.honest", "foot.limits", "foot.benchmark", "foot.private")) {
      foot.append("<p>").append(Markup.text(words.say(key, values))).append("</p>");
    }
    return foot.toString();
  }
}
