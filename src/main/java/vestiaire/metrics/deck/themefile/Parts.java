package vestiaire.metrics.deck.themefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vestiaire.metrics.opc.OfficeFile;
import vestiaire.metrics.opc.Xml;

/**
 * The parts of an Office file while they are put in order; what is linked by nothing is left out.
 */
final class Parts {
  private static final String TYPES = "[Content_Types].xml";
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

  private final Map<String, byte[]> bytes = new TreeMap<>();
  private final Map<String, Document> documents = new TreeMap<>();
  private final Map<String, List<Link>> links = new TreeMap<>();
  private final Map<String, String> types = new TreeMap<>();
  private final Map<String, String> spelling = new TreeMap<>();

  private Parts() {}

  /** Reads all parts; one that cannot be unpacked counts as absent. */
  static Parts of(OfficeFile file) {
    Parts parts = new Parts();
    for (String written : file.names()) {
      if (written.equals(TYPES)) {
        continue;
      }
      String name = written.replace('\\', '/');
      file.bytes(written).ifPresent(content -> parts.bytes.put(name, content));
      parts.types.put(name, file.contentType(written));
      parts.spelling.put(name.toLowerCase(Locale.ROOT), name);
    }
    List.copyOf(parts.bytes.keySet()).stream()
        .filter(name -> name.endsWith(".rels"))
        .forEach(parts::readLinks);
    return parts;
  }

  boolean has(String name) {
    return bytes.containsKey(name);
  }

  Set<String> names() {
    return Set.copyOf(bytes.keySet());
  }

  /** Returns the part's name as the archive spells it. */
  Optional<String> spelled(String name) {
    return Optional.ofNullable(spelling.get(name.toLowerCase(Locale.ROOT)));
  }

  void remove(String name) {
    bytes.remove(name);
    documents.remove(name);
    links.remove(name);
    spelling.remove(name.toLowerCase(Locale.ROOT));
  }

  /** Returns the part as XML, which may be changed; none where it is not XML. */
  Optional<Document> xml(String name) {
    Document known = documents.get(name);
    byte[] content = bytes.get(name);
    if (known != null || content == null) {
      return Optional.ofNullable(known);
    }
    try {
      Document read = Xml.parse(content);
      documents.put(name, read);
      return Optional.of(read);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Relationships of a part, which may be changed; of the file itself for an empty name. */
  List<Link> links(String part) {
    return links.computeIfAbsent(part, name -> new ArrayList<>());
  }

  Optional<Link> link(String part, String id) {
    return links(part).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** Links a part to another, under an id that is free. */
  Link add(String part, String type, String target) {
    List<Link> all = links(part);
    int number = all.size() + 1;
    while (link(part, "rId" + number).isPresent()) {
      number++;
    }
    Link link = new Link("rId" + number, type, target, false);
    all.add(link);
    return link;
  }

  void type(String part, String type) {
    types.put(part, type);
  }

  String type(String part) {
    return types.getOrDefault(part, "");
  }

  /** Leaves out every part that nothing leads to. */
  void sweep() {
    Set<String> reached = new HashSet<>();
    reach("", reached);
    List.copyOf(bytes.keySet()).stream()
        .filter(one -> !reached.contains(one))
        .forEach(this::remove);
  }

  private void reach(String part, Set<String> reached) {
    for (Link link : links(part)) {
      if (!link.external() && bytes.containsKey(link.target()) && reached.add(link.target())) {
        reach(link.target(), reached);
      }
    }
  }

  /** Returns the archive. */
  byte[] archive() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, TYPES, contentTypes().getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> part : bytes.entrySet()) {
        Document changed = documents.get(part.getKey());
        put(zip, part.getKey(), changed == null ? part.getValue() : written(changed));
      }
      for (Map.Entry<String, List<Link>> part : links.entrySet()) {
        if (!part.getValue().isEmpty() && (part.getKey().isEmpty() || has(part.getKey()))) {
          int slash = part.getKey().lastIndexOf('/') + 1;
          String name =
              part.getKey().substring(0, slash)
                  + "_rels/"
                  + part.getKey().substring(slash)
                  + ".rels";
          put(zip, name, written(part.getValue()).getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private String contentTypes() {
    StringBuilder xml =
        new StringBuilder(HEAD)
            .append(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
            .append("<Default Extension=\"rels\" ContentType=\"")
            .append("application/vnd.openxmlformats-package.relationships+xml\"/>");
    bytes
        .keySet()
        .forEach(
            name ->
                xml.append("<Override PartName=\"/")
                    .append(escaped(name))
                    .append("\" ContentType=\"")
                    .append(escaped(type(name)))
                    .append("\"/>"));
    return xml.append("</Types>").toString();
  }

  private static String written(List<Link> links) {
    StringBuilder xml =
        new StringBuilder(HEAD)
            .append("<Relationships xmlns=\"")
            .append("http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (Link link : links) {
      xml.append("<Relationship Id=\"")
          .append(escaped(link.id()))
          .append("\" Type=\"")
          .append(escaped(link.type()))
          .append("\" Target=\"")
          .append(escaped((link.external() ? "" : "/") + link.target()))
          .append(link.external() ? "\" TargetMode=\"External\"/>" : "\"/>");
    }
    return xml.append("</Relationships>").toString();
  }

  private static byte[] written(Document document) throws IOException {
    try {
      Transformer writer = TransformerFactory.newDefaultInstance().newTransformer();
      document.setXmlStandalone(true);
      writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      writer.transform(new DOMSource(document), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException e) {
      throw new IOException("A part of the theme cannot be written: " + e.getMessage(), e);
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private void readLinks(String name) {
    String owner = name.replaceFirst("(^|/)_rels/([^/]*)\\.rels$", "$1$2");
    List<Link> read = links(owner);
    for (Element one :
        xml(name).map(xml -> Xml.children(xml.getDocumentElement())).orElse(List.of())) {
      String target = Xml.attribute(one, "Target");
      boolean external =
          Xml.attribute(one, "TargetMode").equalsIgnoreCase("External") || target.startsWith("#");
      read.add(
          new Link(
              Xml.attribute(one, "Id"),
              Xml.attribute(one, "Type"),
              external ? target : resolved(owner, target),
              external));
    }
    remove(name);
  }

  private String resolved(String part, String target) {
    try {
      URI from = new URI(null, null, "/" + part, null);
      String path = from.resolve(new URI(target.replace('\\', '/').replace(" ", "%20"))).getPath();
      String name = path.startsWith("/") ? path.substring(1) : path;
      return spelled(name).orElse(name);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return target;
    }
  }
}
