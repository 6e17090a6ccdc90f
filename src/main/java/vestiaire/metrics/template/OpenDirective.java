package vestiaire.metrics.template;

import freemarker.core.ParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vestiaire.metrics.model.LayeredFolder;

/**
 * A directive that is opened and never closed: FreeMarker names the end of the file, where nothing
 * is wrong.
 *
 * @param name such as {@code if}
 * @param line where it is opened
 * @param column where it is opened
 */
record OpenDirective(String name, int line, int column) {
  private static final Pattern UNCLOSED = Pattern.compile("unclosed [#@](\\w+)");

  static Optional<OpenDirective> of(ParseException fault, LayeredFolder folder) {
    Matcher unclosed = UNCLOSED.matcher(String.valueOf(fault.getEditorMessage()));
    if (!unclosed.find() || fault.getTemplateName() == null) {
      return Optional.empty();
    }
    try {
      String text = Files.readString(LaidWords.file(folder, fault.getTemplateName()));
      return last(text, unclosed.group(1));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<OpenDirective> last(String text, String name) {
    Deque<Integer> open = new ArrayDeque<>();
    // What stands in comments opens nothing.
    Matcher tag =
        Pattern.compile("(?s)<#--.*?-->|<(/?)#" + Pattern.quote(name) + "\\b").matcher(text);
    while (tag.find()) {
      if (tag.group().startsWith("<#--")) {
        continue;
      }
      if (tag.group(1).isEmpty()) {
        open.push(tag.start());
      } else if (!open.isEmpty()) {
        open.pop();
      }
    }
    if (open.isEmpty()) {
      return Optional.empty();
    }
    String before = text.substring(0, open.pop());
    int line = (int) before.chars().filter(sign -> sign == '\n').count() + 1;
    return Optional.of(new OpenDirective(name, line, before.length() - before.lastIndexOf('\n')));
  }

  String message() {
    return "<#" + name + "> is opened here and never closed; </#" + name + "> ends it";
  }
}
