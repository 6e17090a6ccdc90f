package vestiaire.metrics.template;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.DidYouMean;
import vestiaire.metrics.model.LayeredFolder;

/**
 * A file of words that several layers have: a macro of an upper one takes the place of the one of
 * the same name below, and so does each word of a list; all others stay. So a project changes one
 * sentence by a file of one sentence.
 *
 * @param name of the file, such as {@code words/it/deck.ftl}
 * @param files those that have it, the upper one first, at least two
 */
record LaidWords(String name, List<Path> files) {
  private static final Pattern WORDS = Pattern.compile("words/[^/]+/[^/@]+\\.ftl");
  private static final Pattern LAYER = Pattern.compile("(words/[^/]+/[^/@]+\\.ftl)@(\\d{1,4})");
  private static final Pattern COMMENT = Pattern.compile("(?s)<#--.*?-->");
  private static final Pattern MACRO = Pattern.compile("<#(?:macro|function)\\s+(\\w+)");
  private static final Pattern LIST =
      Pattern.compile("(?s)<#assign\\s+(\\w+)\\s*=\\s*\\{.*?\\}\\s*/?>");
  private static final Pattern KEY = Pattern.compile("[{,]\\s*\"(\\w+)\"\\s*:");
  private static final String ENDING = ".ftl";

  /** Copies what it is given. */
  LaidWords {
    files = List.copyOf(files);
  }

  /**
   * Returns the file of words of this name; null where it is no file of words, or has one layer.
   */
  static @Nullable LaidWords of(LayeredFolder folder, String name) {
    if (!WORDS.matcher(name).matches()) {
      return null;
    }
    List<Path> files = files(folder, name);
    return files.size() > 1 ? new LaidWords(name, files) : null;
  }

  /** Returns the file that a template's name stands for: one of a layer's words, or any other. */
  static Path file(LayeredFolder folder, String name) {
    Matcher layer = LAYER.matcher(name);
    if (layer.matches()) {
      List<Path> files = files(folder, layer.group(1));
      int number = Integer.parseInt(layer.group(2));
      if (number < files.size()) {
        return files.get(number);
      }
    }
    return folder.resolve(name);
  }

  /**
   * Returns a template that includes the layers, the lowest first, and lays the words of lists over
   * each other.
   *
   * @throws vestiaire.metrics.model.MetricsException.Template when an upper layer has a macro or a
   *     word that none below has, and that no template of a project asks for
   */
  String template(LayeredFolder folder) throws IOException {
    StringBuilder template = new StringBuilder(include(files.size() - 1));
    Map<String, String> below = new LinkedHashMap<>();
    known(read(files.get(files.size() - 1))).forEach((key, at) -> below.put(key, key));
    String asked = asked(folder);
    for (int layer = files.size() - 2; layer >= 0; layer--) {
      String text = read(files.get(layer));
      refuseUnknown(files.get(layer), text, below.keySet(), asked);
      Set<String> lists = new LinkedHashSet<>();
      LIST.matcher(text).results().forEach(list -> lists.add(list.group(1)));
      lists.forEach(list -> template.append("<#assign %1$s_below = %1$s!{}>".formatted(list)));
      template.append(include(layer));
      lists.forEach(list -> template.append("<#assign %1$s = %1$s_below + %1$s>".formatted(list)));
      known(text).forEach((key, at) -> below.put(key, key));
    }
    return template.toString();
  }

  private String include(int layer) {
    return "<#include \"/" + name + "@" + layer + "\">";
  }

  private void refuseUnknown(Path file, String text, Set<String> below, String asked) {
    known(text)
        .forEach(
            (key, at) -> {
              String last = key.substring(key.lastIndexOf('.') + 1);
              Pattern call =
                  Pattern.compile("[@.]" + last + "\\b|(?<!#function )\\b" + last + "\\(");
              if (!below.contains(key) && !call.matcher(asked).find()) {
                int line = (int) text.substring(0, at).chars().filter(sign -> sign == '\n').count();
                throw new Place(file.toString(), line + 1)
                    .mistake(
                        "the program's %s has no '%s', and no template asks for it%s"
                            .formatted(name, key, DidYouMean.question(key, below)));
              }
            });
  }

  /** Returns where macros and functions, and the words of lists as {@code head.low}, begin. */
  private static Map<String, Integer> known(String text) {
    Map<String, Integer> known = new LinkedHashMap<>();
    MACRO.matcher(text).results().forEach(one -> known.put(one.group(1), one.start()));
    LIST.matcher(text)
        .results()
        .forEach(
            list ->
                KEY.matcher(list.group())
                    .results()
                    .forEach(
                        key ->
                            known.put(
                                list.group(1) + "." + key.group(1), list.start() + key.start(1))));
    return known;
  }

  /** Returns the text of all templates of the upper layers, in which a call may stand. */
  private static String asked(LayeredFolder folder) throws IOException {
    StringBuilder all = new StringBuilder();
    List<Path> upper = folder.layers().subList(0, folder.layers().size() - 1);
    for (Path layer : upper) {
      if (!Files.isDirectory(layer)) {
        continue;
      }
      List<Path> templates = new ArrayList<>();
      try (Stream<Path> files = Files.walk(layer)) {
        files
            .filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
            .forEach(templates::add);
      }
      for (Path one : templates) {
        all.append(read(one)).append('\n');
      }
    }
    return all.toString();
  }

  /** Reads a file, with blanks in the place of comments so that every line stays where it is. */
  private static String read(Path file) throws IOException {
    try {
      return COMMENT
          .matcher(Files.readString(file))
          .replaceAll(comment -> comment.group().replaceAll("[^\n]", " "));
    } catch (MalformedInputException e) {
      throw new Place(file.toString(), 1).mistake("this is not UTF-8; save the template as UTF-8");
    }
  }

  private static List<Path> files(LayeredFolder folder, String name) {
    return folder.layers().stream()
        .map(layer -> layer.resolve(name))
        .filter(Files::isRegularFile)
        .toList();
  }
}
