package vestiaire.metrics.deck.opc;

import java.io.StringWriter;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.chart.style.PrintableText;
import vestiaire.metrics.model.Format;
import vestiaire.metrics.report.Figure;
import vestiaire.metrics.report.FigureFormat;
import vestiaire.metrics.report.Span;
import vestiaire.metrics.report.Wording;

/** The map of figures as XML. */
final class MapXml {
  private static final int MOST_DECIMALS = 9;
  private static final int MOST_COINS = 2;
  private static final List<Currency> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .sorted(Comparator.comparing(Currency::getCurrencyCode))
          .toList();

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;
  private final FigureFormat format;
  private final List<Format> formats = new ArrayList<>();
  private final Map<String, Format> known = new HashMap<>();

  MapXml(Wording wording, String seal) throws XMLStreamException {
    format = new FigureFormat(wording, ZoneOffset.UTC);
    for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
      for (Format.Kind kind : Format.Kind.values()) {
        if (kind != Format.Kind.MONEY) {
          formats.add(new Format(kind, decimals));
        }
      }
    }
    // Last, since there are many: a number that is shown otherwise is money, in a currency of its
    // own.
    for (int decimals = 0; decimals <= MOST_COINS; decimals++) {
      for (Currency currency : CURRENCIES) {
        formats.add(new Format(Format.Kind.MONEY, decimals, currency));
      }
    }
    xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("figures");
    xml.writeDefaultNamespace(FigureMap.NAMESPACE);
    xml.writeAttribute("language", wording.locale().toLanguageTag());
    xml.writeAttribute("sha256", seal);
  }

  void text(MappedText mapped) throws XMLStreamException {
    xml.writeStartElement("text");
    xml.writeAttribute("slide", Integer.toString(mapped.slide()));
    xml.writeAttribute("shape", Long.toString(mapped.shape()));
    xml.writeAttribute("place", mapped.place().name().toLowerCase(Locale.ROOT));
    if (!mapped.at().isEmpty()) {
      xml.writeAttribute("at", mapped.at());
    }
    for (Span span : mapped.text().spans()) {
      if (span instanceof Figure figure) {
        figure(figure);
      } else if (!span.text().isEmpty()) {
        xml.writeStartElement("typed");
        xml.writeCharacters(PrintableText.of(span.text()));
        xml.writeEndElement();
      }
    }
    xml.writeEndElement();
  }

  void picture(int slide, long shape, String sha256) throws XMLStreamException {
    xml.writeEmptyElement("picture");
    xml.writeAttribute("slide", Integer.toString(slide));
    xml.writeAttribute("shape", Long.toString(shape));
    xml.writeAttribute("sha256", sha256);
  }

  String finished() throws XMLStreamException {
    xml.writeEndElement();
    xml.writeEndDocument();
    return text.toString();
  }

  private void figure(Figure figure) throws XMLStreamException {
    xml.writeStartElement("figure");
    xml.writeAttribute("query", figure.origin().query());
    xml.writeAttribute("row", Integer.toString(figure.origin().row()));
    xml.writeAttribute("column", PrintableText.of(figure.origin().column()));
    Format shown = shown(figure);
    if (shown != null) {
      xml.writeAttribute("format", shown.toString());
    }
    xml.writeCharacters(PrintableText.of(figure.text()));
    xml.writeEndElement();
  }

  /**
   * Returns the form in which the report shows the number; null for names, dates and what is
   * missing.
   */
  private @Nullable Format shown(Figure figure) {
    if (!(figure.value() instanceof Number)) {
      return null;
    }
    // A column is written in one form, mostly.
    String column = figure.origin().query() + "." + figure.origin().column();
    Format before = known.get(column);
    if (before != null && format.text(figure.value(), before).equals(figure.text())) {
      return before;
    }
    for (Format one : formats) {
      if (format.text(figure.value(), one).equals(figure.text())) {
        known.put(column, one);
        return one;
      }
    }
    return null;
  }
}
