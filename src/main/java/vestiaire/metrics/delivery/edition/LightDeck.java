package vestiaire.metrics.delivery.edition;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A deck without the PNG pictures that stand in for its SVG ones where a program knows no SVG:
 * PowerPoint from 2016 on shows the same. The places stay, each with one clear pixel.
 */
final class LightDeck {
  private static final Pattern PICTURE =
      Pattern.compile(
          "<a:blip\\b[^>]*r:embed=\"([^\"]+)\"[^>]*>(?:(?!</a:blip>).)*svgBlip", Pattern.DOTALL);
  private static final Pattern ANY_PICTURE = Pattern.compile("<a:blip\\b[^>]*r:embed=\"([^\"]+)\"");
  private static final Pattern RELATION = Pattern.compile("<Relationship\\b[^>]*>");
  private static final byte[] CLEAR_PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

  private LightDeck() {}

  /** Writes it beside the deck; whether anything could be left out. */
  static boolean write(Path deck, Path light) throws IOException {
    try (ZipFile zip = new ZipFile(deck.toFile())) {
      Set<String> standIns = standIns(zip);
      if (standIns.isEmpty()) {
        return false;
      }
      try (OutputStream file = Files.newOutputStream(light);
          ZipOutputStream out = new ZipOutputStream(file)) {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
          ZipEntry entry = entries.nextElement();
          ZipEntry copy = new ZipEntry(entry.getName());
          copy.setTimeLocal(entry.getTimeLocal());
          out.putNextEntry(copy);
          out.write(
              standIns.contains(entry.getName())
                  ? CLEAR_PIXEL
                  : zip.getInputStream(entry).readAllBytes());
          out.closeEntry();
        }
      }
      return true;
    }
  }

  private static Set<String> standIns(ZipFile zip) throws IOException {
    Set<String> beside = new HashSet<>();
    Set<String> alone = new HashSet<>();
    for (String name : zip.stream().map(ZipEntry::getName).toList()) {
      if (!name.matches("ppt/[a-zA-Z]+/[^/]+\\.xml")) {
        continue;
      }
      String xml = text(zip, name);
      String relations = text(zip, name.replaceFirst("([^/]+)$", "_rels/$1.rels"));
      Set<String> withSvg = new HashSet<>();
      Matcher picture = PICTURE.matcher(xml);
      while (picture.find()) {
        withSvg.add(picture.group(1));
      }
      Matcher any = ANY_PICTURE.matcher(xml);
      while (any.find()) {
        String target = target(relations, any.group(1));
        (withSvg.contains(any.group(1)) ? beside : alone).add(target);
      }
    }
    beside.removeAll(alone);
    beside.removeIf(name -> !name.endsWith(".png"));
    return beside;
  }

  private static String target(String relations, String id) {
    Matcher relation = RELATION.matcher(relations);
    while (relation.find()) {
      if (relation.group().contains("Id=\"" + id + "\"")) {
        return relation.group().replaceFirst("(?s).*Target=\"\\.\\./([^\"]*)\".*", "ppt/$1");
      }
    }
    return "";
  }

  private static String text(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return "";
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    zip.getInputStream(entry).transferTo(bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
