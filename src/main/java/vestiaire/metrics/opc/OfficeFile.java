package vestiaire.metrics.opc;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * An Office file, opened without a library that expects it to be sound. Parts are named without a
 * leading slash. What cannot be read is reported once, in {@link #problems()}, and counts as absent
 * from then on.
 */
public final class OfficeFile implements Closeable {
  private static final String TYPES = "[Content_Types].xml";

  private final Entries entries;
  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, Optional<Document>> documents = new HashMap<>();
  private final Map<String, List<Relation>> relations = new HashMap<>();
  private final Map<String, String> defaults = new HashMap<>();
  private final Map<String, String> overrides = new HashMap<>();
  private final List<String> duplicates = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Something that cannot be read.
   *
   * @param part where
   * @param message why
   */
  public record Problem(String part, String message) {}

  private OfficeFile(Entries entries) {
    this.entries = entries;
    for (String name : entries.names()) {
      if (byName.putIfAbsent(name.toLowerCase(Locale.ROOT), name) != null) {
        duplicates.add(name);
      }
    }
    Element types = xml(TYPES).map(Document::getDocumentElement).orElse(null);
    for (Element type : Xml.children(types)) {
      String value = Xml.attribute(type, "ContentType");
      if ("Default".equals(type.getLocalName())) {
        defaults.put(Xml.attribute(type, "Extension").toLowerCase(Locale.ROOT), value);
      } else {
        overrides.put(plain(Xml.attribute(type, "PartName")).toLowerCase(Locale.ROOT), value);
      }
    }
  }

  /** Opens a file. */
  public static OfficeFile open(Path path) throws IOException {
    return new OfficeFile(Entries.of(path));
  }

  /** Opens a file that stands within another. */
  public static OfficeFile open(byte[] bytes) throws IOException {
    return new OfficeFile(Entries.of(bytes));
  }

  /** Returns all parts and what describes them. */
  public Set<String> names() {
    return new LinkedHashSet<>(byName.values());
  }

  /** Names that stand twice. */
  public List<String> duplicates() {
    return List.copyOf(duplicates);
  }

  /** Returns what could not be read so far. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Parts that the content types speak of. */
  public Map<String, String> declared() {
    return Map.copyOf(overrides);
  }

  /** Returns whether there is such a part. */
  public boolean has(String name) {
    return byName.containsKey(name.toLowerCase(Locale.ROOT));
  }

  /** Returns the content type of a part; empty where none is declared. */
  public String contentType(String name) {
    String own = overrides.get(name.toLowerCase(Locale.ROOT));
    return own != null ? own : defaults.getOrDefault(ending(name), "");
  }

  /** Returns what follows the last dot, in small letters. */
  public static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < name.lastIndexOf('/') || dot < 0
        ? ""
        : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** Returns the bytes of a part; none where it cannot be read. */
  public Optional<byte[]> bytes(String name) {
    String entry = byName.get(name.toLowerCase(Locale.ROOT));
    if (entry == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(entries.bytes(entry));
    } catch (IOException e) {
      problem(name, "it cannot be unpacked: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** Returns a part as XML; none where it is not there or not XML. */
  public Optional<Document> xml(String name) {
    Optional<Document> known = documents.get(name);
    if (known != null) {
      return known;
    }
    Optional<byte[]> bytes = bytes(name);
    Optional<Document> document = bytes.flatMap(some -> parsed(name, some));
    documents.put(name, document);
    return document;
  }

  private Optional<Document> parsed(String name, byte[] bytes) {
    try {
      return Optional.of(Xml.parse(bytes));
    } catch (IOException e) {
      problem(name, "it is not XML: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** Returns the root element of a part, or null. */
  public @Nullable Element root(String name) {
    return xml(name).map(Document::getDocumentElement).orElse(null);
  }

  /** Relationships of a part; of the file itself for an empty name. */
  public List<Relation> relations(String part) {
    return relations.computeIfAbsent(part, this::readRelations);
  }

  /** Returns the relationship with this id. */
  public Optional<Relation> relation(String part, String id) {
    return relations(part).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** Returns the part that the first relationship of this type leads to. */
  public Optional<String> related(String part, String type) {
    return relations(part).stream()
        .filter(one -> one.type().equals(type) && !one.external() && has(one.target()))
        .map(Relation::target)
        .findFirst();
  }

  private List<Relation> readRelations(String part) {
    List<Relation> found = new ArrayList<>();
    int slash = part.lastIndexOf('/');
    String name = part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
    for (Element one : Xml.children(root(name), "Relationship")) {
      String type = Xml.attribute(one, "Type");
      boolean external = Xml.attribute(one, "TargetMode").equalsIgnoreCase("External");
      String target = Xml.attribute(one, "Target");
      found.add(
          new Relation(
              Xml.attribute(one, "Id"),
              type.substring(type.lastIndexOf('/') + 1),
              external ? target : resolved(part, target),
              external));
    }
    return List.copyOf(found);
  }

  private static String resolved(String part, String target) {
    try {
      return plain(new URI("/" + part).resolve(new URI(target)).getPath());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return target;
    }
  }

  private static String plain(@Nullable String name) {
    return name == null ? "" : name.startsWith("/") ? name.substring(1) : name;
  }

  private void problem(String part, String message) {
    problems.add(new Problem(part, message));
  }

  @Override
  public void close() throws IOException {
    entries.close();
  }
}
