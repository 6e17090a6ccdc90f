package vestiaire.metrics.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.Span;
import vestiaire.metrics.report.Text;
import vestiaire.metrics.report.Wording;
import vestiaire.metrics.report.Words;

/**
 * Data on its way through FreeMarker and Markdown. Neither sees it: what a template interpolates
 * becomes a token, a number between two private-use characters, and is put back when the Markdown
 * has been parsed. So a brand may be called {@code *Zoë & "Co"*} or <code>${x}</code> and stays as
 * it is, and a figure still knows where it came from.
 */
final class Tokens {
  private static final char OPEN = '\uE0F0';
  private static final char CLOSE = '\uE0F1';
  private static final Pattern TOKEN = Pattern.compile(OPEN + "(\\d{1,9})" + CLOSE);

  private final List<Span> spans = new ArrayList<>();
  private final Map<Span, String> known = new HashMap<>();
  private final Map<String, Figure> texts = new HashMap<>();
  private final Typography typography;

  /** For words that need no care. */
  Tokens() {
    this(Wording.of(java.util.Locale.ROOT));
  }

  /** For words that are typed in this language. */
  Tokens(Wording wording) {
    this.typography = new Typography(wording);
  }

  /** Returns the token that stands for a figure. */
  String of(Figure figure) {
    return token(figure);
  }

  /** Remembers that this text is a cell, so that it is one wherever it is interpolated. */
  void know(String text, Figure figure) {
    texts.putIfAbsent(text, figure);
  }

  /** Returns what stands for an interpolated text: tokens in it stay, all else becomes one. */
  String protect(String text) {
    Figure figure = texts.get(text);
    if (figure != null) {
      return token(figure);
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      if (Integer.parseInt(matcher.group(1)) < spans.size()) {
        appendWords(out, text.substring(from, matcher.start()));
        out.append(matcher.group());
        from = matcher.end();
      }
    }
    appendWords(out, text.substring(from));
    return out.toString();
  }

  /** Returns the spans that a piece of Markdown text stands for. */
  List<Span> spans(String text, boolean strong) {
    List<Span> out = new ArrayList<>();
    int from = 0;
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      int number = Integer.parseInt(matcher.group(1));
      if (number < spans.size()) {
        addWords(out, text.substring(from, matcher.start()), strong);
        Span span = spans.get(number);
        out.add(
            span instanceof Figure figure
                ? (strong ? figure.inBold() : figure)
                : new Words(span.text(), strong));
        from = matcher.end();
      }
    }
    addWords(out, text.substring(from), strong);
    return out;
  }

  /** Returns the same as a text. */
  Text text(String text) {
    return new Text(spans(text, false));
  }

  /** Returns what a reader would see. */
  String plain(String text) {
    return text(text).plain();
  }

  /**
   * Returns the text with each token replaced by what it stands for, made fit for where it stands.
   */
  String filled(String text, UnaryOperator<String> fit) {
    return TOKEN
        .matcher(text)
        .replaceAll(
            token -> {
              int number = Integer.parseInt(token.group(1));
              return Matcher.quoteReplacement(
                  number < spans.size() ? fit.apply(spans.get(number).text()) : "");
            });
  }

  private String token(Span span) {
    return known.computeIfAbsent(
        span,
        key -> {
          spans.add(key);
          return "" + OPEN + (spans.size() - 1) + CLOSE;
        });
  }

  private void appendWords(StringBuilder out, String words) {
    if (!words.isEmpty()) {
      out.append(token(new Words(words, false)));
    }
  }

  private void addWords(List<Span> out, String words, boolean strong) {
    if (!words.isEmpty()) {
      out.add(new Words(typography.set(words), strong));
    }
  }
}
