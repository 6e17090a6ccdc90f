package vestiaire.metrics.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes one digit in one place of a finished file. */
final class Mutations {
  private static final Pattern WORDS = Pattern.compile("<a:t>([^<]*)</a:t>");
  private static final Pattern ALT = Pattern.compile("descr=\"([^\"]*)\"");
  private static final Pattern VALUE = Pattern.compile("<c:v>([^<]*)</c:v>");
  private static final Pattern CELL = Pattern.compile("<v>([^<]*)</v>|<t[^>]*>([^<]*)</t>");
  private static final Pattern ALL = Pattern.compile("(?s)(.*)");

  private final Parts parts;
  private final Map<String, List<Spot>> places = new TreeMap<>();

  private record Spot(String part, String inner, int at) {}

  Mutations(Parts parts) throws Exception {
    this.parts = parts;
    for (Map.Entry<String, byte[]> part : parts.bytes.entrySet()) {
      String name = part.getKey();
      if (name.matches("ppt/slides/slide\\d+\\.xml")) {
        gather("words", name, "", parts.text(name), WORDS);
        gather("alternative text", name, "", parts.text(name), ALT);
      } else if (name.matches("ppt/notesSlides/notesSlide\\d+\\.xml")) {
        gather("notes", name, "", parts.text(name), WORDS);
      } else if (name.matches("ppt/charts/chart\\d+\\.xml")) {
        gather("chart cache", name, "", parts.text(name), VALUE);
      } else if (name.startsWith("customXml/item") && name.endsWith("1.xml")) {
        gather("map", name, "", parts.text(name), ALL);
      } else if (name.endsWith(".xlsx")) {
        Parts book = Parts.of(part.getValue());
        for (String inner : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml")) {
          gather("workbook", name, inner, book.text(inner), CELL);
        }
      } else if (name.endsWith(".svg")) {
        gather("picture", name, "", parts.text(name), ALL);
      }
    }
  }

  private void gather(String kind, String part, String inner, String text, Pattern where) {
    for (Matcher region = where.matcher(text); region.find(); ) {
      int group = region.group(1) == null ? 2 : 1;
      for (int i = region.start(group); i < region.end(group); i++) {
        if (Character.isDigit(text.charAt(i))) {
          places.computeIfAbsent(kind, none -> new ArrayList<>()).add(new Spot(part, inner, i));
        }
      }
    }
  }

  List<String> kinds() {
    return List.copyOf(places.keySet());
  }

  /** A file with one digit changed; what was changed is said. */
  String mutate(String kind, Random random, Parts into) throws Exception {
    List<Spot> spots = places.get(kind);
    Spot spot = spots.get(random.nextInt(spots.size()));
    int add = 1 + random.nextInt(9);
    if (spot.inner().isEmpty()) {
      into.put(spot.part(), changed(parts.text(spot.part()), spot.at(), add));
    } else {
      Parts book = Parts.of(parts.bytes.get(spot.part()));
      book.put(spot.inner(), changed(book.text(spot.inner()), spot.at(), add));
      into.bytes.put(spot.part(), book.archive());
    }
    String text =
        spot.inner().isEmpty()
            ? parts.text(spot.part())
            : new String(
                Parts.of(parts.bytes.get(spot.part())).bytes.get(spot.inner()),
                StandardCharsets.UTF_8);
    return kind
        + " in "
        + spot.part()
        + ": "
        + text.substring(Math.max(0, spot.at() - 60), Math.min(text.length(), spot.at() + 20));
  }

  private static String changed(String text, int at, int add) {
    int digit = Character.digit(text.charAt(at), 10);
    return text.substring(0, at) + (digit + add) % 10 + text.substring(at + 1);
  }
}
