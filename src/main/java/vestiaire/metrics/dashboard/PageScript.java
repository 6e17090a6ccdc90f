package vestiaire.metrics.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Joins the page's modules to one classic script, since a file opened from disk may not load
 * modules: each module after those it imports, without its imports and exports. Names of modules
 * share one scope; a test holds them apart.
 */
final class PageScript {
  private static final Pattern IMPORT =
      Pattern.compile("(?ms)^import\\s[^;]*?from\\s+'\\./([\\w-]+\\.js)';\\n");
  private static final Pattern EXPORT = Pattern.compile("(?m)^export ");

  private final Map<String, String> modules = new LinkedHashMap<>();

  private PageScript() {}

  /** Returns the script of these modules and all that they import. */
  static String of(String... entries) {
    PageScript script = new PageScript();
    for (String entry : entries) {
      script.add(entry, new ArrayList<>());
    }
    return script.modules.values().stream()
        .collect(Collectors.joining("\n", "'use strict';\n", ""));
  }

  private void add(String module, List<String> importing) {
    if (importing.contains(module)) {
      throw new IllegalStateException("modules of the page import each other: " + importing);
    }
    if (modules.containsKey(module)) {
      return;
    }
    String text = read(module);
    List<String> path = new ArrayList<>(importing);
    path.add(module);
    Matcher imports = IMPORT.matcher(text);
    while (imports.find()) {
      add(imports.group(1), path);
    }
    modules.put(
        module, EXPORT.matcher(IMPORT.matcher(text).replaceAll("")).replaceAll("").strip() + "\n");
  }

  /** Returns a file of the page's source. */
  static String read(String name) {
    try (InputStream in = PageScript.class.getResourceAsStream("/page/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the page lacks its file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
