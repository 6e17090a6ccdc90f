package vestiaire.metrics.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The format of SQL files, all its rules in one place: lines of at most {@value #WIDTH} characters,
 * without tabs and blanks at their ends; keywords in capitals; clauses of a block of their own two
 * blanks further in than the line that opens it; commas at the ends of lines; one statement in a
 * file that is a query.
 */
final class SqlFormat {
  static final int WIDTH = 130;
  static final int INDENT = 2;

  private static final Pattern KEYWORD =
      Pattern.compile(
          "(?i)\\b(select|from|where|join|left|inner|cross|lateral|on|using|group|order|by|having|limit|union|all|except"
              + "|with|materialized|as|and|or|not|null|is|in|exists|case|when|then|else|end|distinct|between|over|partition"
              + "|filter|within|create|replace|drop|alter|comment|function|view|table|index|primary|references|returns"
              + "|language|stable|immutable|values|insert|update|delete|asc|desc|nulls)\\b(?!\\()");
  private static final Pattern CLAUSE =
      Pattern.compile(
          " *(SELECT|FROM|WHERE|GROUP BY|HAVING|ORDER BY|LIMIT|UNION|(LEFT |CROSS )?JOIN)\\b.*");
  // What is no code: comments, strings, quoted names. Dollar signs quote code.
  private static final Pattern NO_CODE =
      Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|\"[^\"]*\"", Pattern.DOTALL);

  private SqlFormat() {}

  /** Returns what is wrong with a file, each fault with its line. */
  static List<String> faults(String text, boolean isQuery) {
    List<String> faults = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    String code = NO_CODE.matcher(text).replaceAll(found -> masked(found.group()));
    String[] codeLines = code.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String at = "line " + (i + 1) + ": ";
      if (lines[i].length() > WIDTH) {
        faults.add(at + lines[i].length() + " characters, " + WIDTH + " at most");
      }
      if (lines[i].contains("\t") || lines[i].endsWith(" ")) {
        faults.add(at + "a tab, or a blank at its end");
      }
      if (codeLines[i].strip().startsWith(",") && lines[i].strip().startsWith(",")) {
        faults.add(at + "a comma stands at the end of the line before");
      }
      Matcher keyword = KEYWORD.matcher(codeLines[i]);
      while (keyword.find()) {
        String capitals = keyword.group().toUpperCase(Locale.ROOT);
        if (!keyword.group().equals(capitals)) {
          faults.add(at + keyword.group() + " is written " + capitals);
        }
      }
    }
    if (!text.endsWith("\n") || text.endsWith("\n\n")) {
      faults.add("line " + lines.length + ": one end of line at the end of the file");
    }
    if (isQuery && (code.indexOf(';') < 0 || !code.substring(code.indexOf(';') + 1).isBlank())) {
      faults.add("line " + lines.length + ": one statement, and a semicolon at its end");
    }
    indentation(codeLines, faults);
    return faults;
  }

  /**
   * Clauses of a block, which is what follows a parenthesis at the end of a line, or a dollar
   * quote.
   */
  private static void indentation(String[] lines, List<String> faults) {
    // How far the clauses of the open blocks are indented; null where the parenthesis stands in a
    // line.
    Deque<Integer> blocks = new ArrayDeque<>(List.of(0));
    boolean isQuoted = false;
    boolean isProcedural = false;
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].stripTrailing();
      int indented = line.length() - line.stripLeading().length();
      isProcedural = line.contains("LANGUAGE plpgsql") || isProcedural;
      int expected = blocks.getLast();
      if (expected >= 0
          && indented != expected
          && !(isQuoted && isProcedural)
          && CLAUSE.matcher(line).matches()) {
        faults.add("line " + (i + 1) + ": indented by " + indented + ", not by " + expected);
      }
      for (int at = 0; at < line.length(); at++) {
        if (line.charAt(at) == '(') {
          blocks.addLast(at == line.length() - 1 ? indented + INDENT : -1);
        } else if (line.charAt(at) == ')' && blocks.size() > 1) {
          blocks.removeLast();
        } else if (line.startsWith("$$", at)) {
          isQuoted = !isQuoted;
          blocks.clear();
          blocks.add(isQuoted ? INDENT : 0);
          isProcedural = isProcedural && isQuoted;
          at++;
        }
      }
    }
  }

  private static String masked(String text) {
    return Matcher.quoteReplacement(text.replaceAll("[^\\n]", " "));
  }
}
