package vestiaire.metrics.sample.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventLabelsTest {
  private static final List<EventLabels> LANGUAGES = EventLabels.languages();

  @Test
  void englishComesFirst() {
    assertThat(words(LANGUAGES.get(0).universe()))
        .containsExactly("womenswear", "menswear", "children", "lifestyle");
  }

  @Test
  void everyLanguageNamesTheSameThings() {
    assertThat(LANGUAGES).hasSizeGreaterThanOrEqualTo(5);
    assertThat(LANGUAGES)
        .allSatisfy(
            one -> {
              assertThat(words(one.universe())).hasSize(4).doesNotHaveDuplicates();
              assertThat(words(one.menu())).hasSize(7).doesNotHaveDuplicates();
              assertThat(words(one.category())).hasSize(7).doesNotHaveDuplicates();
              assertThat(words(one.draft())).hasSize(7).doesNotHaveDuplicates();
              assertThat(words(one.field())).hasSize(8).doesNotHaveDuplicates();
              assertThat(words(one.condition())).hasSize(5).doesNotHaveDuplicates();
              assertThat(words(one.photo())).hasSize(5).doesNotHaveDuplicates();
            });
  }

  @Test
  void accentsAndCurlyQuotesAreWrittenAsThePlatformDoes() {
    EventLabels french =
        LANGUAGES.stream()
            .filter(one -> words(one.universe()).contains("mode femme"))
            .findFirst()
            .orElseThrow();
    assertThat(words(french.condition()))
        .contains("très bon état", "\"jamais porté, avec étiquette\"");
    assertThat(words(french.field())).contains("lieu d\u0019achat");
  }

  @Test
  void labelIsAlwaysOneField() {
    for (EventLabels language : LANGUAGES) {
      for (byte[] label : language.draft()) {
        String text = new String(label, StandardCharsets.ISO_8859_1);
        boolean quoted = text.startsWith("\"") && text.endsWith("\"");
        assertThat(text).isNotBlank().doesNotContain("\n", "\r");
        assertThat(quoted).as(text).isEqualTo(text.contains(","));
      }
    }
  }

  @Test
  void actionsStandBetweenTheirCommas() {
    assertThat(new String(Action.START_CONDITION_AND_PRICE.fields(), StandardCharsets.US_ASCII))
        .isEqualTo(",deposit,start condition & price,");
    Set<String> all = new HashSet<>();
    for (Action action : Action.values()) {
      all.add(new String(action.fields(), StandardCharsets.US_ASCII));
    }
    assertThat(all)
        .hasSameSizeAs(Action.values())
        .allMatch(one -> one.matches(",deposit,[a-z& ]+,"));
  }

  @Test
  void everyLostDraftIsLostInOneStep() {
    assertThat(FormStep.ORDER.stream().mapToDouble(FormStep::plantedShareOfLosses).sum())
        .isCloseTo(1, within(1e-12));
    assertThat(FormStep.ORDER).extracting(FormStep::place).containsExactly(0, 1, 2, 3, 4);
  }

  private static List<String> words(byte[][] labels) {
    return Arrays.stream(labels)
        .map(label -> new String(label, Charset.forName("windows-1252")))
        .toList();
  }
}
