package vestiaire.metrics.proof.rule;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a claim from a topic, in English and French: a claim has a verb, and a number or a name. A
 * list of the verbs that reports use, in all their forms, and what endings give away; in other
 * languages everything passes for a claim.
 */
final class Claim {
  private static final Set<String> VERBS = new HashSet<>();
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
    for (String verb :
        ("accelerate account achieve add aim allow appear ask attract avoid balance beat become begin"
                + " belong benefit bring build buy call carry cause change charge choose click climb"
                + " close come compare complete concentrate confirm connect consider contain continue"
                + " contribute convert cost count cover create cut decide decline decrease deliver"
                + " demand depend describe deserve differ dip disappear do dominate double drive drop"
                + " earn ease end enter equal exceed exist expand expect expire explain face fade fail"
                + " fall favour feel fill find finish fit flatten focus follow gain gather generate get"
                + " give go grow halve happen have help hit hold improve include increase indicate jump"
                + " keep know lag last launch lead leak learn leave let lie lift like limit list live"
                + " lose lower make match matter mean meet miss move narrow need notice offer open"
                + " outgrow outnumber outpace outperform outsell overtake own pay peak perform plunge"
                + " pull prefer prevent produce promote prove push raise range rank reach rebound"
                + " receive recover reduce reject remain remind repeat replace represent require retain"
                + " return reveal rise run save say see sell send separate set shape shift show shrink"
                + " sink sit slip slow spend split stabilise stabilize stagnate stall stand start stay"
                + " stop surge survive sustain take tell tend top touch track triple try turn upload use"
                + " vary visit wait want watch weaken weigh win work yield maximise maximize minimise"
                + " minimize optimise optimize fix invest prioritise prioritize shorten simplify"
                + " publish relist edge trail lack swing tie abandon lean outshine eclipse supply ship"
                + " churn flock recommend threaten undercut eat draw spring creep steal strike hurt"
                + " break catch fly sweep teach think write wear bear bind blow cling deal dig feed"
                + " fight forget freeze hang hide lend mistake quit ride ring seek shake shoot sing"
                + " sleep spell spin stick swim swear tear throw wake wind withdraw soar tumble slump"
                + " dwarf boost fuel curb erode offset overshadow underperform stem slide")
            .split(" ", -1)) {
      forms(verb);
    }
    VERBS.addAll(
        List.of(
            ("is are was were be been am has had have does did do can could will would should must may"
                    + " might isn't aren't doesn't don't won't can't drove driven slid slipped outsold overtook"
                    + " overtaken broke broken hurt caught outgrew outgrown ate eaten drew drawn sprang"
                    + " sprung crept stole stolen struck flew flown swept taught thought wrote written"
                    + " wore worn bore borne blew blown clung dealt fed fought forgot forgotten froze"
                    + " frozen hung hid hidden lent rode ridden sought shook shaken shot slept spun stuck"
                    + " swam swore tore torn threw thrown woke wound withdrew withdrawn undercut swung"
                    + " shrunken led lent beat bet cost split spread upheld overcame undertook began brought built bought came"
                    + " chose cut fell felt found gave went grew held hit kept knew led left let lost"
                    + " made meant met paid ran rose said saw sold sent shrank shrunk sank spent stood"
                    + " took told won became understood beaten risen fallen grown gone known shown seen"
                    + " taken given lies lay sits"
                    + " est sont était étaient sera seront a ont avait avaient aura auront fait font"
                    + " vend vendent perd perdent va vont vaut valent tient tiennent vient viennent"
                    + " peut peuvent doit doivent faut met mettent prend prennent reste restent mène"
                    + " mènent baisse baissent monte montent augmente augmentent progresse progressent"
                    + " recule reculent domine dominent représente représentent concentre concentrent"
                    + " arrive arrivent atteint atteignent dépasse dépassent gagne gagnent croît croît"
                    + " croissent chute chutent double triple suit suivent compte comptent coûte"
                    + " coûtent explique expliquent porte portent passe passent trouve trouvent revient"
                    + " part partent finit finissent termine terminent commence commencent aboutit"
                    + " aboutissent devance devancent abandonne abandonnent échoue échouent converti"
                    + " fut furent publient publie couvre contient achève achèvent raccourcir"
                    + " réduire maximiser promouvoir augmenter vendre lancer améliorer chiffrer juger")
                .split(" ", -1)));
  }

  private Claim() {}

  private static void forms(String verb) {
    VERBS.add(verb);
    boolean e = verb.endsWith("e");
    boolean y = verb.matches(".*[^aeiou]y");
    String stem = e ? verb.substring(0, verb.length() - 1) : verb;
    if (y) {
      VERBS.add(verb.substring(0, verb.length() - 1) + "ies");
      VERBS.add(verb.substring(0, verb.length() - 1) + "ied");
    } else {
      VERBS.add(verb.matches(".*(s|x|z|ch|sh|o)") ? verb + "es" : verb + "s");
      VERBS.add(stem + "ed");
      // Stopped, dropped.
      VERBS.add(verb + verb.charAt(verb.length() - 1) + "ed");
    }
  }

  /** Whether there is a verb. */
  static boolean hasVerb(String title, String language) {
    String plain = title.toLowerCase(Locale.ROOT).replace('’', '\'');
    List<String> words = Arrays.asList(plain.split("[^\\p{L}\\p{N}'-]+", -1));
    boolean french = language.startsWith("fr");
    if (!french && !language.startsWith("en") && !language.isEmpty()) {
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
      if (!noun && (VERBS.contains(word) || (french && VERBS.contains(bare)))) {
        return true;
      }
      if (french && first && word.matches(".{3,}(er|ir|re)")) {
        // What is to be done.
        return true;
      }
      boolean ending = !french && i > 0 && word.length() > 3 && word.matches(".*([^s]s|ed)");
      String next = after;
      // "Most listed brands" has none: what stands behind these only describes.
      boolean participle =
          ending
              && word.endsWith("ed")
              && !word.matches("(speed|need|feed|seed|breed|shed|embed|indeed|hundred|red)")
              && !words
                  .get(i - 1)
                  .matches("(the|a|an|of|by|most|least|best|newly|per|for|with|in)");
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

  /** Whether there is a number, a word for one, or a name. */
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
