package vestiaire.metrics.ingest.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {
  private final Timestamps paris = new Timestamps(ZoneId.of("Europe/Paris"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2021-09-01T13:21:25Z            | 2021-09-01T13:21:25Z
          2021-09-01T13:21:25.123456Z     | 2021-09-01T13:21:25.123456Z
          2021-09-01 13:21:25             | 2021-09-01T11:21:25Z
          2021-12-01 13:21:25.5           | 2021-12-01T12:21:25.500Z
          2021-09-01 13:21                | 2021-09-01T11:21:00Z
          2021-09-01                      | 2021-08-31T22:00:00Z
          2021-09-01T13:21:25+02:00       | 2021-09-01T11:21:25Z
          2021-09-01 13:21:25 +0200       | 2021-09-01T11:21:25Z
          2021-09-01 13:21:25 UTC         | 2021-09-01T13:21:25Z
          2021-09-01 13:21:25,5Z          | 2021-09-01T13:21:25.500Z
          2021/09/01 13:21:25             | 2021-09-01T11:21:25Z
          20210901T132125Z                | 2021-09-01T13:21:25Z
          01.09.2021 13:21                | 2021-09-01T11:21:00Z
          31/08/2021 13:21:25             | 2021-08-31T11:21:25Z
          08/31/2021 13:21:25             | 2021-08-31T11:21:25Z
          1630502485                      | 2021-09-01T13:21:25Z
          1630502485123                   | 2021-09-01T13:21:25.123Z
          2021-10-31 02:30:00             | 2021-10-31T00:30:00Z
          """)
  void readsTimesInManyForms(String written, Instant meant) {
    long micros = parse(written);
    assertThat(micros).as(paris.reason()).isNotEqualTo(Timestamps.NONE);
    assertThat(Instant.EPOCH.plus(micros, ChronoUnit.MICROS)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03/04/2021 10:00",
        "2021-02-30T10:00:00Z",
        "2021-09-01T24:00:00Z",
        "2021-03-28 02:30:00",
        "9999-12-31",
        "2021090113",
        "0000-00-00 00:00:00",
        "yesterday",
        "12.5"
      })
  void refusesWhatIsNoTimeOrTwo(String written) {
    assertThat(parse(written)).isEqualTo(Timestamps.NONE);
    assertThat(paris.reason()).contains(written);
  }

  /** A blank before the offset takes the way of all other forms. */
  @Test
  void offsetsReadFromBytesAreThoseOfAllOtherForms() {
    Random random = new Random(4);
    for (int n = 0; n < 4000; n++) {
      String time =
          "%d-%02d-%02d%s%02d:%02d:%02d"
              .formatted(
                  1960 + random.nextInt(120),
                  1 + random.nextInt(12),
                  1 + random.nextInt(31),
                  random.nextBoolean() ? "T" : " ",
                  random.nextInt(25),
                  random.nextInt(61),
                  random.nextInt(60));
      int digits = random.nextInt(11) - 1;
      String fraction =
          digits < 0 ? "" : "." + "123456789012".substring(random.nextInt(2)).substring(0, digits);
      int hours = random.nextInt(20);
      int minutes = random.nextInt(4) == 0 ? random.nextInt(70) : 30 * random.nextInt(2);
      String offset =
          (random.nextBoolean() ? "+" : "-")
              + switch (random.nextInt(4)) {
                case 0 -> "%02d".formatted(hours);
                case 1 -> "%02d%02d".formatted(hours, minutes);
                case 2 -> "%02d:%02d".formatted(hours, minutes);
                default -> "%d:%02d".formatted(hours, minutes);
              };
      long micros = parse(time + fraction + offset);
      boolean assumed = paris.zoneAssumed();
      boolean selfEvident = paris.selfEvident();
      assertThat(micros)
          .as(time + fraction + offset)
          .isEqualTo(parse(time + fraction + " " + offset));
      assertThat(assumed).isEqualTo(paris.zoneAssumed());
      assertThat(selfEvident).isEqualTo(paris.selfEvident());
    }
    assertThat(Instant.EPOCH.plus(parse("2025-11-16 23:00:24.609+00"), ChronoUnit.MICROS))
        .isEqualTo("2025-11-16T23:00:24.609Z");
    assertThat(Instant.EPOCH.plus(parse("2025-11-16 23:00:24-05:30"), ChronoUnit.MICROS))
        .isEqualTo("2025-11-17T04:30:24Z");
  }

  @Test
  void tellsWhereAZoneWasAssumed() {
    parse("2021-09-01 13:21:25");
    assertThat(paris.zoneAssumed()).isTrue();
    parse("2021-09-01T13:21:25Z");
    assertThat(paris.zoneAssumed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "18709532, 18709532",
    "18709532.0, 18709532",
    "'18709532,00', 18709532",
    "007, 7",
    "1.5, -1",
    "1.87E7, -1",
    "-5, -1",
    "9999999999999999999, -1",
    "12a, -1",
    ".0, -1"
  })
  void readsIdsAndRefusesWhatHasLostDigits(String written, long id) {
    byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
    assertThat(Ids.parse(bytes, 0, bytes.length)).isEqualTo(id);
  }

  private long parse(String written) {
    byte[] bytes = ("x" + written + "y").getBytes(StandardCharsets.UTF_8);
    return paris.parse(bytes, 1, bytes.length - 1);
  }
}
