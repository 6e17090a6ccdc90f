package vestiaire.metrics.sample.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {
  record Thing(String fullName, double soldWithin30Days, @Nullable String nothing) {}

  record Things(int count, boolean any, List<Thing> all) {}

  @Test
  void writesRecordsListsNumbersAndText() {
    Thing thing = new Thing("L’Autre \"Chose\" \\\u0019", 1.0 / 3, null);
    assertThat(Json.of(new Things(1, true, List.of(thing))))
        .isEqualTo(
            """
            {
              "count": 1,
              "any": true,
              "all": [
                {
                  "full_name": "L’Autre \\"Chose\\" \\\\\\u0019",
                  "sold_within_30_days": 0.333333,
                  "nothing": null
                }
              ]
            }
            """);
  }

  @Test
  void writesWholeNumbersWithoutExponent() {
    assertThat(Json.of(new Thing("", 113_000_000, null)))
        .contains("\"sold_within_30_days\": 113000000,");
    assertThat(Json.of(new Thing("", 0, null))).contains("\"sold_within_30_days\": 0,");
  }
}
