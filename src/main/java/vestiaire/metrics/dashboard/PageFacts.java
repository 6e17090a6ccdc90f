package vestiaire.metrics.dashboard;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.FigureFormat;
import vestiaire.metrics.report.Slide;
import vestiaire.metrics.report.Span;
import vestiaire.metrics.report.TableBlock;
import vestiaire.metrics.report.Text;
import vestiaire.metrics.sql.Query;
import vestiaire.metrics.template.PageWords;

/** Writes what the page's script must know besides the listings, as JSON. */
final class PageFacts {
  /** The queries whose figures the page shows. */
  private static final Set<String> SHOWN =
      Set.of(
          "our_numbers",
          "weekly_trend",
          "form_funnel_change",
          "drivers",
          "brand_ranking",
          "category_ranking",
          "category_completion",
          "supply_quadrants",
          "survival",
          "quarters",
          "hour_of_week",
          "last_steps",
          "window_totals");

  private final JsonGenerator json;

  private final FigureFormat format;

  private PageFacts(JsonGenerator json, FigureFormat format) {
    this.json = json;
    this.format = format;
  }

  /** Returns the text of the JSON, in which no character can end a script. */
  static String of(Dashboard.Content content, DeckParts deck, PageWords words, FigureFormat format)
      throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setCharacterEscapes(new InHtml());
      new PageFacts(json, format).write(content, deck, words);
    }
    return text.toString();
  }

  private void write(Dashboard.Content content, DeckParts deck, PageWords words)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("language", content.report().language().toLanguageTag());
    names(content);
    json.writeObjectFieldStart("words");
    for (Map.Entry<String, String> word : words.all().entrySet()) {
      json.writeStringField(word.getKey(), word.getValue());
    }
    json.writeEndObject();
    slide("news", deck.news(), false);
    slide("why", deck.why(), false);
    slide("recommendations", deck.recommendations(), true);
    slide("tracking", deck.tracking(), true);
    json.writeObjectFieldStart("queries");
    for (Query query : content.queries()) {
      String name = query.name().substring(query.name().lastIndexOf('/') + 1);
      if (query.name().startsWith("deck/") && SHOWN.contains(name)) {
        json.writeObjectFieldStart(name);
        json.writeStringField("title", query.title());
        json.writeStringField("grain", query.grain());
        json.writeStringField("sql", query.sql());
        json.writeEndObject();
      }
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** What the language calls brands and categories, where it calls them otherwise. */
  private void names(Dashboard.Content content) throws IOException {
    json.writeObjectFieldStart("names");
    for (NameColumn column : List.of(content.listings().brand, content.listings().category)) {
      for (String name : column.names()) {
        String called = content.report().wording().say(name);
        if (!called.equals(name)) {
          json.writeStringField(name, called);
        }
      }
    }
    json.writeEndObject();
  }

  private void slide(String name, Optional<Slide> slide, boolean hasTable) throws IOException {
    if (slide.isEmpty()) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    json.writeFieldName("title");
    text(slide.get().title());
    texts("items", DeckParts.items(slide.get()));
    Optional<TableBlock> table = DeckParts.table(slide.get());
    if (hasTable && table.isPresent()) {
      json.writeObjectFieldStart("table");
      json.writeArrayFieldStart("columns");
      for (TableBlock.TableColumn column : table.get().columns()) {
        json.writeStartObject();
        json.writeStringField("title", column.title());
        json.writeBooleanField("numeric", column.numeric());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayFieldStart("rows");
      for (List<Text> row : table.get().rows()) {
        json.writeStartArray();
        for (Text cell : row) {
          text(cell);
        }
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void texts(String name, List<Text> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (Text one : texts) {
      text(one);
    }
    json.writeEndArray();
  }

  private void text(Text text) throws IOException {
    json.writeStartArray();
    for (Span span : text.spans()) {
      json.writeStartObject();
      json.writeStringField("text", span.text());
      json.writeBooleanField("strong", span.strong());
      if (span instanceof Figure figure) {
        json.writeStringField("query", figure.origin().query());
        json.writeNumberField("row", figure.origin().row());
        json.writeStringField("column", figure.origin().column());
        json.writeStringField("form", FigureForms.of(figure, format));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes what could be read as markup as its code. */
  private static final class InHtml extends CharacterEscapes {
    private static final long serialVersionUID = 1;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
      codes['<'] = CharacterEscapes.ESCAPE_STANDARD;
      codes['>'] = CharacterEscapes.ESCAPE_STANDARD;
      codes['&'] = CharacterEscapes.ESCAPE_STANDARD;
      return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int letter) {
      // Line ends of Unicode end a line of a script too.
      return letter == 0x2028 || letter == 0x2029
          ? new SerializedString(String.format("\\u%04x", letter))
          : null;
    }
  }
}
