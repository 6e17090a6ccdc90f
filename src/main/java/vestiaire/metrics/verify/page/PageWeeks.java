package vestiaire.metrics.verify.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Counts the listings of a page that were started and completed, week by week. */
public final class PageWeeks {
  private static final long MICROSECONDS = 1_000_000;

  /** A damaged page may claim any number of listings. */
  private static final int MOST_AT_FIRST = 100_000;

  private final Map<String, Integer> started = new HashMap<>();
  private final Map<String, Integer> completed = new HashMap<>();

  private PageWeeks() {}

  /** Figures that were compared, and what differs. */
  public record Comparison(int figures, List<String> differences) {
    /** Copies what it is given. */
    public Comparison {
      differences = List.copyOf(differences);
    }
  }

  /**
   * Counts the listings of a page.
   *
   * @param rows as the page carries them: in base 64, compressed; a length, a head in JSON, then
   *     columns of integers of variable length, of which creation and completion are the first
   * @throws IOException when they cannot be unpacked
   */
  public static PageWeeks of(String rows) throws IOException {
    byte[] packed = unpacked(rows);
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(new GZIPInputStream(new ByteArrayInputStream(packed))))) {
      Map<String, String> head = head(in.readNBytes(Integer.reverseBytes(in.readInt())));
      int count = Integer.parseInt(head.getOrDefault("rows", "0"));
      long unit = MICROSECONDS / Long.parseLong(head.getOrDefault("unit", "1"));
      ZoneId zone = ZoneId.of(head.getOrDefault("zone", "UTC"));
      PageWeeks weeks = new PageWeeks();
      List<String> names = new ArrayList<>(Math.min(count, MOST_AT_FIRST));
      long at = Long.parseLong(head.getOrDefault("base", "0"));
      for (int row = 0; row < count; row++) {
        at += next(in);
        String name =
            week(Instant.EPOCH.plus(Math.multiplyExact(at, unit), ChronoUnit.MICROS), zone);
        names.add(name);
        weeks.started.merge(name, 1, Integer::sum);
      }
      for (int row = 0; row < count; row++) {
        if (next(in) > 0) {
          weeks.completed.merge(names.get(row), 1, Integer::sum);
        }
      }
      return weeks;
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      // Somebody has changed the head: its numbers or its zone are none.
      throw new IOException("its listings are damaged", e);
    }
  }

  private static byte[] unpacked(String rows) throws IOException {
    try {
      return Base64.getDecoder().decode(rows);
    } catch (IllegalArgumentException e) {
      throw new IOException("its listings are damaged", e);
    }
  }

  /** Holds the counts against the result that tells them week by week. */
  public Comparison against(Path trend) throws IOException {
    List<String> differences = new ArrayList<>();
    int figures = 0;
    if (!Files.exists(trend)) {
      // Somebody's own folder of queries may do without it.
      return new Comparison(0, differences);
    }
    try (CSVParser rows =
        CSVParser.parse(
            Files.newBufferedReader(trend),
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      for (CSVRecord row : rows) {
        figures += 2;
        differ(row, "listings_started", started).ifPresent(differences::add);
        differ(row, "listings_completed", completed).ifPresent(differences::add);
      }
    }
    return new Comparison(figures, differences);
  }

  private static java.util.Optional<String> differ(
      CSVRecord row, String column, Map<String, Integer> counted) {
    int carried = counted.getOrDefault(row.get("week"), 0);
    return Integer.toString(carried).equals(row.get(column))
        ? java.util.Optional.empty()
        : java.util.Optional.of(
            "its listings make %d %s in %s; deck/weekly_trend.csv holds %s"
                .formatted(carried, column.replace('_', ' '), row.get("week"), row.get(column)));
  }

  private static String week(Instant instant, ZoneId zone) {
    var local = instant.atZone(zone);
    return String.format(
        Locale.ROOT,
        "%d-W%02d",
        local.get(IsoFields.WEEK_BASED_YEAR),
        local.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /** Returns the plain fields of the head. */
  private static Map<String, String> head(byte[] json) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken().isScalarValue()) {
          fields.put(name, parser.getText());
        } else {
          parser.skipChildren();
        }
      }
    }
    return fields;
  }

  /** Returns an integer, seven bits a byte, the low ones first. */
  private static long next(InputStream in) throws IOException {
    long value = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      int letter = in.read();
      if (letter < 0) {
        throw new IOException("its listings end early");
      }
      value |= (long) (letter & 127) << shift;
      if (letter < 128) {
        return value;
      }
    }
    throw new IOException("its listings are damaged");
  }
}
