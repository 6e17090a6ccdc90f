package vestiaire.metrics.ingest.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenFormsTest {
  @ParameterizedTest
  @CsvSource({
    "2026-05-17T20:24:11Z, 2026-05-17T20:24",
    "2026-05-17T20:24:11Z, 2026-05-17T20:24:11",
    "2026-05-17T20:24:11Z, 2026-05-17",
    "2026-05-17T20:24:11Z, 2026-05-1",
    "2026-05-17T20:24:11Z, 2026",
    "2026-05-17 20:24:11, 2026-05-17 20:24:1",
    "2026-05-17 20:24:11.123+00, 2026-05-17 20:24:11.123",
    "2026-05-17 20:24:11+02:00, 2026-05-17 20:24:11+02",
    "17/05/2026 20:24, 17/05/2026",
    "17/05/2026 20:24, 17/05/20",
    "17.05.2026, 17.05.20",
    "2026-05-17, 2026-05-1",
    "12:55 PM, 12:55",
    "40000004, 40000",
  })
  void beginningIsKnown(String usual, String last) {
    assertThat(of(usual).isBeginning(last)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-17T20:24:11Z, 2026-05-18T00:00:00Z",
    "2026-05-17 20:24:11.123, 2026-05-17 20:24:12",
    "2026-05-17, 2026-05-18",
    "2026-05-17, 18.05.2026",
    "40000004, 40000005",
    "40000004, 400000051",
    "17.5, 18",
    "17.5, 9.25",
    "'1,234,567', '999,999'",
    "'1,234,567', 999",
  })
  void wholeValueIsLeftAlone(String usual, String last) {
    assertThat(of(usual).isBeginning(last)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "17/5/2026, 7/10/2026, 1/5/2026",
    "2026-5-17, 2026-10-1, 2026-5-2",
    "1250, 7, 3",
    "2026-05-17T20:24:11.5Z, 2026-05-17T20:24:11.25Z, 2026-05-17T20:24:11.1Z",
    "2026-05-17T20:24:11Z, 2026-05-17, 2026-05-18",
  })
  void whereLengthsDifferNoneIsTooShort(String one, String other, String last) {
    WrittenForms forms = of(one);
    for (int i = 0; i < 30; i++) {
      forms.see(other);
    }
    assertThat(forms.isBeginning(last)).isFalse();
  }

  private static WrittenForms of(String usual) {
    WrittenForms forms = new WrittenForms();
    for (int i = 0; i < 30; i++) {
      forms.see(usual);
    }
    return forms;
  }
}
