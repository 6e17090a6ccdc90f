package vestiaire.metrics.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An extract of clicks as some program writes it, by chance: rows that are kept apart, and a
 * dialect in which they are written, in one file or in parts.
 */
final class WrittenExtract {
  private static final List<String> COLUMNS =
      List.of(
          "datetime_session",
          "id_user",
          "id_product",
          "event_category",
          "event_action",
          "event_label");
  private static final String[] WORDS = {
    "bag", "Céline", "Hermès", "5\" heel", "a, b", "x; y", "C:\\new", "N", "tab\there", "it's",
    "100 %", "naïve", "Größe", "a|b", "next", "\\N inside", "señora", "line\nbreak", "#1", "=1"
  };
  private static final List<String> NULLS =
      List.of("", "", "NULL", "[NULL]", "NaT", "(null)", "\\N", "None", "<NA>", "#N/A", "nan");
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'+00'");

  /** A row as it is meant: time, user, product, category, action, label. */
  record Row(
      LocalDateTime time,
      String user,
      @Nullable Long product,
      String action,
      @Nullable String label) {
    String shown() {
      return String.join(
          "|",
          SHOWN.format(time),
          user,
          product == null ? "∅" : product.toString(),
          "deposit",
          action,
          label == null ? "∅" : label);
    }
  }

  private final Random random;
  private final List<Row> rows = new ArrayList<>();
  private final char delimiter;
  private final boolean dump;
  private final boolean all;
  private final String end;
  private final Charset charset;
  private final String none;
  private final String timeForm;
  private final Function<LocalDateTime, String> times;
  private final int idForm;
  private final List<Integer> order = new ArrayList<>();
  private final boolean lastEnds;

  WrittenExtract(int seed) {
    random = new Random(seed);
    int count = 6 + random.nextInt(30);
    for (int i = 0; i < count; i++) {
      rows.add(row(i));
    }
    dump = random.nextInt(5) == 0;
    delimiter = dump ? '\t' : ",;\t|".charAt(random.nextInt(4));
    all = !dump && random.nextInt(4) == 0;
    end = dump || random.nextBoolean() ? "\n" : "\r\n";
    none = dump ? "\\N" : NULLS.get(random.nextInt(NULLS.size()));
    Map<String, Function<LocalDateTime, String>> forms = forms();
    List<String> names = new ArrayList<>(forms.keySet());
    timeForm = names.get(random.nextInt(names.size()));
    times = Objects.requireNonNull(forms.get(timeForm));
    charset =
        switch (random.nextInt(6)) {
          case 0 ->
              timeForm.startsWith("pl ") || timeForm.contains("_") // what it lacks
                  ? StandardCharsets.UTF_8
                  : Charset.forName("windows-1252");
          case 1 -> StandardCharsets.UTF_16LE;
          case 2 -> StandardCharsets.UTF_16BE;
          default -> StandardCharsets.UTF_8;
        };
    idForm = random.nextInt(7);
    for (int i = 0; i < COLUMNS.size(); i++) {
      order.add(random.nextInt(i + 1), i);
    }
    lastEnds = dump || random.nextInt(4) > 0;
  }

  private Row row(int number) {
    LocalDateTime time =
        LocalDateTime.of(2026, 1 + number % 9, 1 + (number * 5) % 28, random.nextInt(24), number);
    StringBuilder label = new StringBuilder(WORDS[random.nextInt(WORDS.length)]);
    for (int i = random.nextInt(3); i > 0; i--) {
      label.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
    }
    return new Row(
        time.withSecond(random.nextInt(60)),
        "user" + number,
        number == 1 || random.nextInt(4) == 0 ? null : 40_000_004L + number * 11L,
        "tap" + random.nextInt(3),
        random.nextInt(3) == 0 ? null : label.toString());
  }

  /** Returns what it is, for whoever reads of a failure. */
  String name() {
    return "%s, %s, nulls '%s', ids %d, delimiter '%s'%s%s, %s%s, columns %s"
        .formatted(
            timeForm,
            charset,
            none,
            idForm,
            delimiter == '\t' ? "\\t" : delimiter,
            dump ? ", dump" : "",
            all ? ", all quoted" : "",
            end.equals("\n") ? "LF" : "CRLF",
            lastEnds ? "" : ", last row without an end",
            order);
  }

  List<String> meant() {
    return rows.stream().map(Row::shown).sorted().toList();
  }

  /** Returns the files by their names. */
  Map<String, byte[]> files() {
    int parts = 1 + Math.max(0, random.nextInt(6) - 2);
    int form = random.nextInt(4);
    boolean headers = random.nextBoolean();
    Map<String, byte[]> files = new TreeMap<>();
    for (int part = 0; part < parts; part++) {
      List<Row> own = rows.subList(part * rows.size() / parts, (part + 1) * rows.size() / parts);
      StringBuilder text = new StringBuilder(mark());
      if (part == 0 || headers) {
        line(text, i -> quoted(COLUMNS.get(i).toUpperCase(Locale.ROOT), false));
      }
      own.forEach(row -> line(text, i -> cell(row, i)));
      if (!lastEnds) {
        text.setLength(text.length() - end.length());
      }
      String name =
          parts == 1
              ? "clicks.csv"
              : switch (form) {
                case 0 -> "clicks-%012d.csv".formatted(part);
                case 1 -> "clicks_part_%d.csv".formatted(part + 1);
                case 2 -> "clicks/part-%05d.csv".formatted(part);
                default -> "clicks%04d_part_00".formatted(part);
              };
      files.put(name, text.toString().getBytes(charset));
    }
    return files;
  }

  private String mark() {
    boolean wide =
        charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
    return wide || (charset.equals(StandardCharsets.UTF_8) && random.nextInt(3) == 0)
        ? "\ufeff"
        : "";
  }

  private void line(StringBuilder text, Function<Integer, String> cell) {
    for (int i = 0; i < order.size(); i++) {
      text.append(i == 0 ? "" : delimiter).append(cell.apply(order.get(i)));
    }
    text.append(end);
  }

  private String cell(Row row, int column) {
    return switch (column) {
      case 0 -> quoted(times.apply(row.time()), false);
      case 1 -> quoted(row.user(), false);
      case 2 -> row.product() == null ? none : quoted(id(row.product()), false);
      case 3 -> quoted("deposit", false);
      case 4 -> quoted(row.action(), false);
      default -> row.label() == null ? none : quoted(row.label(), true);
    };
  }

  private String quoted(String text, boolean free) {
    if (dump) {
      return text.replace("\\", "\\\\").replace("\t", "\\\t").replace("\n", "\\\n");
    }
    boolean needed =
        all
            || text.indexOf(delimiter) >= 0
            || text.indexOf('"') >= 0
            || text.indexOf('\n') >= 0
            || (free && text.startsWith("#"));
    return needed ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private String id(long id) {
    return switch (idForm) {
      case 0 -> id + ".0";
      case 1 -> "=\"" + id + "\"";
      case 2 -> String.format(Locale.ROOT, "%,d", id);
      case 3 -> String.format(Locale.ROOT, "%,d", id).replace(',', ' ');
      case 4 -> String.format(Locale.ROOT, "%,d", id).replace(',', '.');
      default -> String.valueOf(id);
    };
  }

  private static Map<String, Function<LocalDateTime, String>> forms() {
    Map<String, Function<LocalDateTime, String>> forms = new TreeMap<>();
    for (String pattern :
        List.of(
            "yyyy-MM-dd HH:mm:ss",
            "yyyy/MM/dd HH:mm:ss",
            "yyyy.MM.dd HH:mm:ss",
            "yyyy-MM-dd'T'HH:mm:ss'Z'",
            "yyyyMMdd'T'HHmmss'Z'",
            "yyyyMMdd HH:mm:ss",
            "dd/MM/yyyy HH:mm:ss",
            "MM/dd/yyyy HH:mm:ss",
            "M/d/yy h:mm:ss a",
            "M/d/yyyy, h:mm:ss\u202fa",
            "M/d/yyyy, h:mm:ss\u00a0a",
            "dd-MM-yyyy HH:mm:ss",
            "dd.MM.yyyy, HH:mm:ss",
            "dd.MM.yy HH:mm:ss",
            "dd.MM.yyyy HH:mm:ss 'Uhr'",
            "dd/MM/yyyy 'à' HH:mm:ss",
            "dd/MM/yyyy HH'h'mm:ss")) {
      DateTimeFormatter form = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
      forms.put(pattern.replace('\u202f', '_').replace('\u00a0', '~'), form::format);
    }
    for (String language : List.of("en", "fr", "de", "it", "es", "pt", "nl", "sv", "da", "pl")) {
      for (String pattern :
          List.of("d MMMM yyyy HH:mm:ss", "dd-MMM-yyyy HH:mm:ss", "d. MMM yyyy, HH:mm:ss")) {
        DateTimeFormatter form =
            DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language));
        forms.put(language + " " + pattern, form::format);
      }
    }
    forms.put("seconds", time -> "" + time.toEpochSecond(ZoneOffset.UTC));
    forms.put("millis", time -> time.toEpochSecond(ZoneOffset.UTC) + "000");
    return forms;
  }
}
