package vestiaire.metrics.template;

import freemarker.template.SimpleHash;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import vestiaire.metrics.mail.MailText;
import vestiaire.metrics.model.LayeredFolder;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.report.FigureFormat;
import vestiaire.metrics.report.Wording;

/**
 * A mail as its analysts write it: {@code mail.subject.ftl}, {@code mail.html.ftl} and {@code
 * mail.txt.ftl}, whose sentences stand below {@code words/}, a folder a language. The rules are
 * those of decks: templates do not calculate, a number is a cell in the report's format, and data
 * is shown as it is, whatever it holds.
 */
public final class MailTemplate {
  private static final int LONGEST_SUBJECT = 150;

  private final LayeredFolder folder;

  /**
   * The mail of a folder.
   *
   * @param folder that holds the templates and whatever they include
   */
  public MailTemplate(Path folder) {
    this(LayeredFolder.of(folder));
  }

  /**
   * The mail of a folder.
   *
   * @param folder that holds the templates and whatever they include
   */
  public MailTemplate(LayeredFolder folder) {
    this.folder = folder;
  }

  /**
   * Fills the templates.
   *
   * @param results by the names of their questions
   * @param wanted the reader's language; English if there are no words in it
   * @param zone in which instants are told
   * @param frame what is not in the results
   * @throws vestiaire.metrics.model.MetricsException.Template naming file, line, column and what
   *     would be right
   */
  public MailText fill(
      Map<String, ResultTable> results, Locale wanted, ZoneId zone, MailFrame frame) {
    Languages languages = new Languages(folder);
    Wording wording = languages.in(languages.orUsual(wanted));
    Locale language = wording.locale();
    Filling filling = new Filling(languages, wording, results, zone, frame);
    return new MailText(
        subject(filling.part("subject", MailTemplate::oneLine)),
        filling.part("html", MailTemplate::html),
        plain(filling.part("txt", MailTemplate::oneLine)),
        language,
        frame.pictures().stream().flatMap(MailFrame.Picture::all).toList());
  }

  private final class Filling {
    private final Tokens tokens = new Tokens();
    private final TemplateFolder loader = new TemplateFolder(folder);
    private final SimpleHash model;

    Filling(
        Languages languages,
        Wording wording,
        Map<String, ResultTable> results,
        ZoneId zone,
        MailFrame frame) {
      this.model = ClosedEngine.model(results, new Cells(new FigureFormat(wording, zone), tokens));
      model.put("mail", frame(frame, wording.locale()));
      languages.tag(wording.locale()).ifPresent(tag -> model.put(ClosedEngine.LANGUAGE, tag));
    }

    String part(String part, UnaryOperator<String> fit) {
      String filled = new ClosedEngine(folder, loader, tokens).fill("mail." + part + ".ftl", model);
      String whole = tokens.filled(filled, fit);
      for (TemplateFolder.Marked line = loader.unmark(whole);
          line.place() != null;
          line = loader.unmark(whole)) {
        whole = line.text();
      }
      return whole;
    }
  }

  private static Map<String, Object> frame(MailFrame frame, Locale language) {
    return Map.of(
        "title", said(frame.title()),
        "banner", said(frame.banner()),
        "note", said(frame.note()),
        "filter", said(frame.filter()),
        "owner", said(frame.owner()),
        "page", said(frame.page()),
        "language", language.toLanguageTag(),
        "attachments", frame.attachments().stream().map(MailTemplate::said).toList(),
        "pictures",
            frame.pictures().stream()
                .map(
                    one ->
                        Map.of(
                            "contentId", said(one.inline().contentId()),
                            "darkContentId", one.dark() == null ? "" : said(one.dark().contentId()),
                            "heading", said(one.heading()),
                            "alt", said(one.inline().alt())))
                .toList());
  }

  /** Takes out what would make a text that is no cell look like the token of one. */
  private static String said(String text) {
    return text.replaceAll("[\uE0F0-\uE0F3]", "");
  }

  private static String html(String data) {
    return oneLine(data)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Data has no lines of its own: a line break in a brand's name begins no header and no line. */
  private static String oneLine(String data) {
    return data.replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ");
  }

  private static String subject(String filled) {
    String line = oneLine(filled).strip().replaceAll("  +", " ");
    if (line.codePointCount(0, line.length()) <= LONGEST_SUBJECT) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)).strip() + "…";
  }

  private static String plain(String filled) {
    return filled.strip().replaceAll("[ \\t]+\n", "\n").replaceAll("\n{3,}", "\n\n") + "\n";
  }
}
