package vestiaire.metrics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lints the page's modules: their form, what they import, and what they say of their exports. */
class PageStyleTest {
  private static final Path SOURCE = Path.of("src/main/resources/page");
  private static final int LONGEST = 160;
  private static final Pattern IMPORT =
      Pattern.compile("(?ms)^import\\s+\\{([^}]*)}\\s+from\\s+'\\./([\\w-]+\\.js)';$");
  private static final Pattern EXPORT =
      Pattern.compile("(?m)^export (?:async )?(?:const|let|function|class) (\\w+)");
  private static final Pattern FUNCTION =
      Pattern.compile("(?m)^export (?:async )?function (\\w+)\\(([^)]*)\\)");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^[ ]*//[^\\n]*$");
  private static final Map<Pattern, String> FORBIDDEN =
      Map.of(
          Pattern.compile("(?<![=!<>])==(?!=)|!=(?!=)"), "=== and !== compare without surprises",
          Pattern.compile("\\bvar\\b"), "const and let",
          Pattern.compile("\\bconsole\\."), "the page writes nothing to the console",
          Pattern.compile("\\bdebugger\\b"), "no debugger",
          Pattern.compile("(?m)[ \\t]+$"), "no space at the end of a line",
          Pattern.compile("\\t"), "spaces, no tabs",
          Pattern.compile("(?<=[=(,:?] |\\()\"[^\"\\n]*\""), "single quotes",
          Pattern.compile("(?m)^(?: {2})* (?![ *])\\S"), "two spaces a level",
          Pattern.compile("\\n\\n\\n"), "one empty line at a time");

  static Stream<Path> modules() throws IOException {
    try (Stream<Path> files = Files.list(SOURCE)) {
      return files.filter(file -> file.toString().endsWith(".js")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void hasNoFinding(Path module) throws IOException {
    Map<String, Set<String>> exports = new HashMap<>();
    for (Path one : modules().toList()) {
      exports.put(String.valueOf(one.getFileName()), found(EXPORT, Files.readString(one)));
    }
    assertThat(findings(Files.readString(module), exports)).as(module.toString()).isEmpty();
  }

  @Test
  void everyExportIsUsed() throws IOException {
    List<String> all = new ArrayList<>();
    for (Path module : modules().toList()) {
      all.add(Files.readString(module));
    }
    String harness = Files.readString(Path.of("src/test/resources/page/as-results.js"));
    String tests =
        Files.readString(Path.of("src/test/java/vestiaire/metrics/dashboard/PageAnswers.java"));
    for (String module : all) {
      for (String name : found(EXPORT, module)) {
        boolean isImported =
            all.stream()
                .anyMatch(
                    other ->
                        !other.equals(module) && uses(COMMENT.matcher(other).replaceAll(""), name));
        boolean isType = module.contains("export let " + name + ";");
        assertThat(isImported || isType || uses(harness, name) || uses(tests, name))
            .as(name + " is exported and nobody imports it")
            .isTrue();
      }
    }
  }

  /** The lint itself: each of these is found. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/** A. */\nconst a = 1 == 2;\n",
        "/** A. */\nvar a = 1;\n",
        "/** A. */\nconsole.log('a');\n",
        "/** A. */\nconst a = 1; \n",
        "/** A. */\nconst a = \"b\";\n",
        "/** A. */\nfunction a() {\n   return 1;\n}\n",
        "/** A. */\nimport {b} from './other.js';\n",
        "/** A. */\nimport {none} from './other.js';\nnone();\n",
        "/** A. */\nimport {b} from './missing.js';\nb();\n",
        "/** A. */\nconst b = 1;\nexport function a() {\n  return b;\n}\n",
        "/** A. */\nexport function a(b, c) {\n  return b + c;\n}\n",
        "const a = 1;\n",
        "/** A. */\nconst a = 1;"
      })
  void findsWhatIsWrong(String module) {
    assertThat(findings(module, Map.of("other.js", Set.of("b")))).isNotEmpty();
  }

  private static List<String> findings(String module, Map<String, Set<String>> exports) {
    List<String> findings = new ArrayList<>();
    String code = COMMENT.matcher(module).replaceAll("");
    FORBIDDEN.forEach(
        (pattern, rule) -> {
          Matcher matcher = pattern.matcher(code);
          // What comments leave behind is no finding.
          String text = rule.startsWith("one empty") || rule.startsWith("no space") ? module : code;
          matcher.reset(text);
          while (matcher.find()) {
            findings.add(line(text, matcher.start()) + ": " + rule);
          }
        });
    module
        .lines()
        .filter(line -> line.length() > LONGEST)
        .forEach(line -> findings.add("longer than " + LONGEST + ": " + line));
    if (!module.startsWith("/**") || !module.endsWith("\n")) {
      findings.add("a module begins with what it is for and ends with a line end");
    }
    imports(module, code, exports, findings);
    documentation(module, findings);
    return findings;
  }

  private static void imports(
      String module, String code, Map<String, Set<String>> exports, List<String> findings) {
    String rest = IMPORT.matcher(code).replaceAll("");
    Matcher one = IMPORT.matcher(module);
    while (one.find()) {
      Set<String> known = exports.getOrDefault(one.group(2), Set.of());
      for (String name : one.group(1).strip().split("\\s*,\\s*", -1)) {
        if (!name.isEmpty() && !known.contains(name)) {
          findings.add(one.group(2) + " exports no " + name);
        } else if (!name.isEmpty() && !uses(rest, name)) {
          findings.add(name + " is imported and not used");
        }
      }
    }
  }

  /** An exported function that takes several arguments says their types. */
  private static void documentation(String module, List<String> findings) {
    Matcher function = FUNCTION.matcher(module);
    while (function.find()) {
      String before = module.substring(0, function.start());
      int open = before.lastIndexOf("/**");
      String comment = open < 0 ? "" : before.substring(open).strip();
      // What stands between the comment and the function is no comment.
      boolean isItsOwn = comment.indexOf("*/") == comment.length() - 2;
      if (comment.isEmpty() || !isItsOwn) {
        findings.add(function.group(1) + " has no comment");
      } else if (function.group(2).contains(",") && !comment.contains("@param {")) {
        findings.add(function.group(1) + " does not say the types of its arguments");
      }
    }
  }

  private static boolean uses(String code, String name) {
    return Pattern.compile("\\b" + name + "\\b").matcher(code).find();
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> names = new HashSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static String line(String text, int at) {
    int start = text.lastIndexOf('\n', at) + 1;
    int end = text.indexOf('\n', at);
    return text.substring(start, end < 0 ? text.length() : end);
  }
}
