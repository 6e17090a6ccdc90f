package vestiaire.metrics.verify.figure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;
import vestiaire.metrics.opc.OfficeFile;
import vestiaire.metrics.opc.Xml;

/**
 * The map that a deck of this program carries: every text as it was written, span by span.
 *
 * @param language of numbers and dates
 * @param sealed whether the map is as it was written, by its own SHA-256
 * @param texts by where they stand; several where a shape has several paragraphs or cells
 * @param pictures SHA-256 of the pictures, by slide and shape
 */
public record FigureMapPart(
    Locale language,
    boolean sealed,
    Map<FigureLocation, List<List<MappedSpan>>> texts,
    Map<FigureLocation, Set<String>> pictures) {
  private static final String NAMESPACE = "urn:vestiaire-metrics:figures:2";

  /** Finds and reads the map; none where the deck carries none. */
  public static Optional<FigureMapPart> of(OfficeFile file) {
    String presentation = file.related("", "officeDocument").orElse("");
    return file.relations(presentation).stream()
        .filter(relation -> relation.type().equals("customXml"))
        .map(relation -> relation.target())
        .filter(
            part -> {
              Element root = file.root(part);
              return root != null && NAMESPACE.equals(root.getNamespaceURI());
            })
        .findFirst()
        .map(part -> read(file, part));
  }

  private static FigureMapPart read(OfficeFile file, String part) {
    Map<FigureLocation, List<List<MappedSpan>>> texts = new LinkedHashMap<>();
    Map<FigureLocation, Set<String>> pictures = new LinkedHashMap<>();
    Element root = file.root(part);
    for (Element one : Xml.children(root)) {
      FigureLocation spot =
          new FigureLocation(
              (int) Xml.number(one, "slide", -1),
              (long) Xml.number(one, "shape", -1),
              "picture".equals(one.getLocalName()) ? "picture" : Xml.attribute(one, "place"),
              Xml.attribute(one, "at"));
      if (spot.place().equals("picture")) {
        pictures.computeIfAbsent(spot, none -> new TreeSet<>()).add(Xml.attribute(one, "sha256"));
      } else {
        texts.computeIfAbsent(spot, none -> new ArrayList<>()).add(spans(one));
      }
    }
    String seal = Xml.attribute(root, "sha256");
    boolean sealed = file.bytes(part).map(bytes -> isSealed(bytes, seal)).orElse(false);
    return new FigureMapPart(
        Locale.forLanguageTag(Xml.attribute(root, "language")), sealed, texts, pictures);
  }

  private static List<MappedSpan> spans(Element text) {
    List<MappedSpan> spans = new ArrayList<>();
    for (Element span : Xml.children(text)) {
      spans.add(
          new MappedSpan(
              span.getTextContent(),
              "figure".equals(span.getLocalName()),
              Xml.attribute(span, "query"),
              (int) Xml.number(span, "row", -1),
              Xml.attribute(span, "column"),
              Xml.attribute(span, "format")));
    }
    return spans;
  }

  private static boolean isSealed(byte[] bytes, String seal) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int at = text.indexOf("\"" + seal + "\"");
    if (seal.length() != 64 || at < 0) {
      return false;
    }
    String unsealed = text.substring(0, at + 1) + "0".repeat(64) + text.substring(at + 65);
    return seal.equals(sha256(unsealed.getBytes(StandardCharsets.UTF_8)));
  }

  /** SHA-256 in hexadecimal. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
