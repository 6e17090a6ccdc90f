package vestiaire.metrics.check.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells a claim from a topic, in English and French: a claim has a verb, and a number or a name. A
 * list of the verbs that reports use, in all their forms, and what endings give away; in other
 * languages everything passes for a claim.
 */
final class TitleClaim {
  private static final Set<String> ENGLISH = new HashSet<>(words("verb-forms.en.txt"));
  private static final Set<String> FRENCH = words("verb-forms.fr.txt");

  /** Verbs of one language and words of another kind in the other. */
  private static final Set<String> EITHER =
      Set.of("a", "part", "parts", "suit", "double", "triple", "compte", "but");

  private static final Set<String> GENERIC =
      Set.of(
          ("overview agenda summary results performance sales listings brands categories sellers"
                  + " buyers customers market key main our the a an this that these numbers figures"
                  + " analysis trends growth revenue conclusion introduction background appendix data"
                  + " method methodology les le la l un une des nos notre ventes annonces marques"
                  + " vendeurs acheteurs résultats chiffres synthèse analyse tendances")
              .split(" ", -1));
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu).*(\\p{N}|\\b(one|two|three|four|five|six|seven|eight|nine|ten|half|third|quarter|twice|double|no|none|nobody|all|every|most|least|only|both|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|moitié|tiers|quart|double|aucun|aucune|tous|toutes|chaque|seul|seule)\\b).*");
  private static final Set<String> FOLLOWS =
      Set.of(
          ("the a an its their our more most less least all every each no only twice half to up down"
                  + " faster slower better best worse worst from by in on of at with than as one two"
                  + " three les le la des du de un une plus moins leur leurs ses")
              .split(" ", -1));

  static {
    words("verbs.en.txt").forEach(TitleClaim::forms);
  }

  private TitleClaim() {}

  private static Set<String> words(String file) {
    try (InputStream in = Objects.requireNonNull(TitleClaim.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(" ", -1)))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void forms(String verb) {
    ENGLISH.add(verb);
    boolean e = verb.endsWith("e");
    boolean y = verb.matches(".*[^aeiou]y");
    String stem = e ? verb.substring(0, verb.length() - 1) : verb;
    if (y) {
      ENGLISH.add(verb.substring(0, verb.length() - 1) + "ies");
      ENGLISH.add(verb.substring(0, verb.length() - 1) + "ied");
    } else {
      ENGLISH.add(verb.matches(".*(s|x|z|ch|sh|o)") ? verb + "es" : verb + "s");
      ENGLISH.add(stem + "ed");
      // Stopped, dropped.
      ENGLISH.add(verb + verb.charAt(verb.length() - 1) + "ed");
    }
  }

  /** Returns whether its words can be judged: languages without a list of words are left alone. */
  static boolean knows(String language) {
    return language.isEmpty() || language.startsWith("en") || language.startsWith("fr");
  }

  /** Returns whether there is a verb. */
  static boolean hasVerb(String title, String language) {
    String plain = title.toLowerCase(Locale.ROOT).replace('’', '\'');
    List<String> words = Arrays.asList(plain.split("[^\\p{L}\\p{N}'-]+", -1));
    boolean french = language.startsWith("fr");
    if (!knows(language)) {
      return true;
    }
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String bare = word.contains("'") ? word.substring(word.indexOf('\'') + 1) : word;
      // Nouns and verbs share many words; the first of a title is one before these.
      boolean first = i == 0 || (i == 1 && words.get(0).matches("\\d+"));
      String after = i + 1 < words.size() ? words.get(i + 1) : "";
      boolean noun =
          first
              && (word.matches("(list|sale|rank|rate|cost|change|share|result|top|trail|key)s?")
                  || after.matches("(of|in|by|per|for|to|from|and|over|vs|versus|\\d.*)"));
      // Text that was typed in one language is often marked as the other.
      boolean verb =
          switch (language.isEmpty() ? "" : language.substring(0, 2)) {
            case "fr" -> FRENCH.contains(word) || FRENCH.contains(bare) || isEnglishOnly(word);
            case "en" -> ENGLISH.contains(word) || isFrenchOnly(word);
            default -> isEnglishOnly(word) || isFrenchOnly(word);
          };
      // "Most listed brands" has none: what stands behind these only describes.
      boolean describes =
          i > 0
              && word.endsWith("ed")
              && words.get(i - 1).matches("(the|a|an|of|by|most|least|best|newly|per|for|with|in)");
      if (!noun && !describes && verb) {
        return true;
      }
      if (french && first && word.matches(".{3,}(er|ir|re)")) {
        // What is to be done.
        return true;
      }
      boolean ending = !french && i > 0 && word.length() > 3 && word.matches(".*([^s]s|ed)");
      String next = after;
      boolean participle =
          ending
              && !describes
              && word.endsWith("ed")
              && !word.matches("(speed|need|feed|seed|breed|shed|embed|indeed|hundred|red)");
      boolean third =
          ending
              && word.endsWith("s")
              && !next.matches("by|of|in|on|at|from|with|per|to|than|as")
              && !word.matches("(figure|number|sale|listing|brand|seller|buyer|result|week|year)s")
              && (FOLLOWS.contains(next) || next.matches("\\d.*"))
              && !next.matches("(19|20)\\d\\d.*")
              && !words.get(i - 1).matches("\\d.*");
      if (participle || third || (french && word.matches(".{3,}(ent|é|ée|és|ées|ait|aient)"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEnglishOnly(String word) {
    return ENGLISH.contains(word) && !EITHER.contains(word);
  }

  private static boolean isFrenchOnly(String word) {
    return FRENCH.contains(word) && !EITHER.contains(word);
  }

  /** Returns whether there is a number, a word for one, or a name. */
  static boolean hasNumberOrName(String title) {
    if (NUMBER.matcher(title).matches()) {
      return true;
    }
    String[] words = title.strip().split("[\\s:,;]+", -1);
    for (int i = 1; i < words.length; i++) {
      if (!words[i].isEmpty() && !Character.isLowerCase(words[i].codePointAt(0))) {
        return true;
      }
    }
    return !GENERIC.contains(words[0].toLowerCase(Locale.ROOT));
  }
}
