package vestiaire.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vestiaire.metrics.ingest.column.TimeHint;
import vestiaire.metrics.model.MetricsException;

/**
 * Columns as programs write them, made from a truth that is kept apart: whatever the form, a row is
 * read as it was meant, or not at all.
 */
@Tag("slow")
class WrittenColumnsTest {
  /** Files of each run; 2,000 were read before this number was chosen. */
  private static final int FILES = Integer.getInteger("test.files", 150);

  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
  private static final List<String> NULLS =
      List.of(
          "",
          "NULL",
          "null",
          "[NULL]",
          "NaT",
          "(null)",
          "\"\\N\"",
          "\\N",
          "None",
          "\"NULL\"",
          "<NA>");

  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'+00'");

  private enum Certainty {
    /** Each cell says what it is. */
    SURE,
    /** A cell with a day above twelve says it for all. */
    BY_DAY
  }

  private record Form(
      String name, Certainty certainty, boolean zoned, Function<LocalDateTime, String> writer) {}

  private record Truth(long id, String seller, List<Optional<LocalDateTime>> times) {}

  @TempDir static Path place;
  private static ImportFixture extract;

  private final List<String> wrong = new ArrayList<>();
  private int loaded;

  @BeforeAll
  static void start() {
    extract = new ImportFixture(place);
    extract.clicks(
        "2026-01-01T10:00:00Z,s0,1,deposit,tap,", "2026-09-01T10:00:00Z,s0,1,deposit,tap,");
  }

  @Test
  void neverReadsAColumnOtherwiseThanItWasWritten() {
    for (int seed = 1; seed <= FILES; seed++) {
      check(seed);
    }
    assertThat(wrong).isEmpty();
    // Most columns have a day above twelve, and then the import must not refuse what can be read.
    assertThat(loaded).isGreaterThan(FILES * 8 / 10);
  }

  private void check(int seed) {
    Random random = new Random(seed);
    List<Form> forms = forms();
    Form form = forms.get(random.nextInt(forms.size()));
    List<Truth> rows = truth(random);
    String none = NULLS.get(random.nextInt(NULLS.size()));
    String what = seed + " " + form.name() + " " + none;
    int ids = random.nextInt(5);
    StringBuilder file =
        new StringBuilder(
            "ID,ID_CUSTOMER,ID_BRAND,ID_CATEGORY,DATE_CREATED,DATE_COMPLETED,DATE_SOLD\n");
    for (Truth row : rows) {
      file.append(id(row.id(), ids)).append(',').append(row.seller()).append(",1,5");
      for (Optional<LocalDateTime> time : row.times()) {
        file.append(',')
            .append(time.map(form.writer()).map(WrittenColumnsTest::quoted).orElse(none));
      }
      file.append('\n');
    }
    extract.clear();
    extract.write("listings.csv", file.toString());
    boolean sure =
        form.certainty() == Certainty.SURE
            || rows.stream()
                .flatMap(row -> row.times().stream())
                .anyMatch(time -> time.isPresent() && time.get().getDayOfMonth() > 12);
    try {
      ImportSummary summary = extract.run(options());
      loaded++;
      if (summary.files().get(2).rowsLoaded() != rows.size()) {
        wrong.add(what + ": rows lost: " + summary.files().get(2).reasons());
      }
    } catch (MetricsException.Input e) {
      if (sure) {
        wrong.add(what + ": refused: " + e.getMessage());
      }
      return;
    }
    List<String> meant = rows.stream().map(WrittenColumnsTest::line).sorted().toList();
    List<String> read =
        extract
            .query(
                """
                SELECT id || ' ' || id_customer || ' ' || date_created::text || ' '
                  || coalesce(date_completed::text, '-') || ' ' || coalesce(date_sold::text, '-')
                FROM listings ORDER BY 1
                """)
            .stream()
            .sorted()
            .toList();
    if (!read.equals(meant)) {
      wrong.add(what + ": " + read + " was meant as " + meant);
    }
  }

  private static String line(Truth row) {
    StringBuilder line = new StringBuilder(row.id() + " " + row.seller());
    for (Optional<LocalDateTime> time : row.times()) {
      line.append(' ').append(time.map(SHOWN::format).orElse("-"));
    }
    return line.toString();
  }

  private static List<Truth> truth(Random random) {
    List<Truth> rows = new ArrayList<>();
    int count = 3 + random.nextInt(30);
    // Some files have the first days of months alone, so that nothing in them proves the order.
    boolean early = random.nextInt(8) == 0;
    for (int i = 0; i < count; i++) {
      LocalDateTime created =
          LocalDateTime.of(
              2026,
              1 + random.nextInt(9),
              1 + random.nextInt(early ? 9 : 28),
              random.nextInt(24),
              random.nextInt(60));
      LocalDateTime completed =
          random.nextInt(3) == 0 ? null : created.plusMinutes(random.nextInt(50));
      LocalDateTime sold =
          completed == null || random.nextInt(6) > 0
              ? null
              : completed.plusDays(early ? 0 : random.nextInt(20));
      rows.add(
          new Truth(
              40_000_004 + i * 7L,
              "s" + i,
              List.of(
                  Optional.of(created),
                  Optional.ofNullable(completed),
                  Optional.ofNullable(sold))));
    }
    return rows;
  }

  private static String id(long id, int form) {
    return switch (form) {
      case 0 -> id + ".0";
      case 1 -> "=\"" + id + "\"";
      case 2 -> '"' + String.format(Locale.ROOT, "%,d", id) + '"';
      case 3 -> "\"=\"\"" + id + "\"\"\"";
      default -> String.valueOf(id);
    };
  }

  private static String quoted(String cell) {
    return cell.indexOf(',') < 0 ? cell : '"' + cell + '"';
  }

  private static List<Form> forms() {
    return List.of(
        by("M/d/yyyy H:mm", Certainty.BY_DAY),
        by("d/M/yyyy H:mm", Certainty.BY_DAY),
        by("dd/MM/yyyy HH:mm:ss", Certainty.BY_DAY),
        by("MM/dd/yyyy hh:mm:ss a", Certainty.BY_DAY),
        by("M/d/yyyy h:mm a", Certainty.BY_DAY),
        by("dd-MM-yyyy HH:mm", Certainty.BY_DAY),
        by("M/d/yy H:mm", Certainty.BY_DAY),
        by("dd.MM.yyyy HH:mm", Certainty.SURE),
        by("yyyy-MM-dd HH:mm:ss", Certainty.SURE),
        by("yyyy-MM-dd hh:mm:ss a", Certainty.SURE),
        by("yyyy-MM-dd'T'HH:mm:ss.SSSSSS", Certainty.SURE),
        by("dd-MMM-yy HH.mm.ss", Certainty.SURE),
        by("dd-MMM-yy hh.mm.ss.SSSSSSSSS a", Certainty.SURE),
        by("MMMM d, yyyy, h:mm a", Certainty.SURE),
        by("MMM d yyyy h:mma", Certainty.SURE),
        by("d MMMM yyyy HH:mm", Certainty.SURE),
        by("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Certainty.SURE),
        by("yyyyMMddHHmmss", Certainty.SURE),
        by("yyyy-MM-dd HH:mm:ss 'UTC'", Certainty.SURE),
        by("yyyy-MM-dd'T'HH:mm:ss'+00:00'", Certainty.SURE),
        new Form("seconds", Certainty.SURE, true, time -> "" + time.toEpochSecond(ZoneOffset.UTC)),
        new Form(
            "millis", Certainty.SURE, true, time -> time.toEpochSecond(ZoneOffset.UTC) + "000"),
        new Form(
            "micros", Certainty.SURE, true, time -> time.toEpochSecond(ZoneOffset.UTC) + "000000"),
        new Form("excel 1900", Certainty.SURE, false, time -> serial(time, 1899, 12, 30)),
        new Form("excel 1904", Certainty.SURE, false, time -> serial(time, 1904, 1, 1)));
  }

  private static Form by(String pattern, Certainty certainty) {
    DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    return new Form(pattern, certainty, false, formatter::format);
  }

  private static String serial(LocalDateTime time, int year, int month, int day) {
    long seconds = ChronoUnit.SECONDS.between(LocalDateTime.of(year, month, day, 0, 0), time);
    return BigDecimal.valueOf(seconds)
        .divide(BigDecimal.valueOf(86_400), 9, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Times without a zone are UTC, and no row may be lost. */
  private static ImportOptions options() {
    return new ImportOptions(
        null,
        ZoneId.of("UTC"),
        true,
        TimeHint.NONE,
        Set.of(),
        0,
        Duration.ofMinutes(1),
        InstantSource.fixed(NOW));
  }
}
