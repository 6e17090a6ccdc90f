package vestiaire.metrics.delivery.edition;

import java.util.List;
import java.util.Locale;
import vestiaire.metrics.mail.MailText;

/** A mail that needs no template: what the owner is told. */
public final class PlainLetter {
  private PlainLetter() {}

  /** Lines as they are; the first of them is the subject. */
  public static MailText of(String text, Locale language) {
    return new MailText(
        text.lines().findFirst().orElse(""),
        html(text.lines().toList(), language),
        text,
        language,
        List.of());
  }

  private static String html(List<String> lines, Locale language) {
    StringBuilder html = new StringBuilder();
    html.append("<!DOCTYPE html><html lang=\"")
        .append(language.toLanguageTag())
        .append(
            "\"><head><meta charset=\"utf-8\"><meta name=\"color-scheme\" content=\"light dark\">")
        .append("</head><body style=\"font-family:Arial,sans-serif;font-size:15px\">");
    for (String line : lines) {
      html.append("<div>").append(line.isBlank() ? "&nbsp;" : escaped(line)).append("</div>\n");
    }
    return html.append("</body></html>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
