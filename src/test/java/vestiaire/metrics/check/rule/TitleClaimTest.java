package vestiaire.metrics.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleClaimTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Completion fell by 3 points                         | en-GB
          Sellers stop at the photos                          | en
          Half of all drafts are lost at photos               | en
          5 brands make up a third of all listings            | en
          The most listed brands sell fastest                 | en
          The brands listed most doubled their sales          | en
          Photos cost us 120 listings                         | en-US
          Sellers’ photos don’t upload on Android             | en
          Le taux de dépôt recule de 3 points                 | fr
          Les vendeuses abandonnent à l’étape des photos      | fr-FR
          Lancer le nouveau formulaire                        | fr
          Les photos coûtent 120 annonces                     | en
          Completion fell by 3 points                         | fr
          """)
  void claimHasAVerb(String title, String language) {
    assertThat(TitleClaim.hasVerb(title, language)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Overview                             | en
          Sales by brand                       | en
          Listings per week                    | en
          Most listed brands                   | en
          The most viewed bags by week         | en
          Newly listed brands                  | en
          Most listed brands                   | ''
          Ranks of brands 2026                 | en
          Results 2026                         | en
          Taux de dépôt par étape              | fr
          Les marques de la semaine            | fr
          ''                                   | en
          """)
  void topicHasNone(String title, String language) {
    assertThat(TitleClaim.hasVerb(title, language)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "it-IT", "es", "ja"})
  void titleInALanguageWithoutAListOfVerbsPasses(String language) {
    assertThat(TitleClaim.knows(language)).isFalse();
    assertThat(TitleClaim.hasVerb("Übersicht", language)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Sales fell by 3 %, true",
    "sales doubled in two weeks, true",
    "les ventes doublent en deux semaines, true",
    "sales at Chloé fell, true",
    "Hermès leads, true",
    "sales fell at étam, false",
    "sales fell, false",
    "Our results, false",
    "Les ventes reculent, false"
  })
  void claimIsAboutANumberOrAName(String title, boolean either) {
    assertThat(TitleClaim.hasNumberOrName(title)).isEqualTo(either);
  }
}
