package vestiaire.metrics.dashboard;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import vestiaire.metrics.sql.ReportingWeek;

/**
 * Packs listings for the page: four bytes of length, a head in JSON, then columns of integers of
 * variable length, seven bits a byte, all compressed. Each column is written as what it differs by:
 * creation from the row before, completion and sale from creation, a seller by the distance to the
 * seller's last row. About nine bytes a listing; the same rows give the same bytes.
 */
final class PackedListings {
  private static final long MICROSECONDS = 1_000_000;

  private final ListingRows rows;
  private final ReportingWeek week;
  // How many units of time make a second: the coarsest in which every time is whole.
  private final long unit;
  private final ByteArrayOutputStream columns = new ByteArrayOutputStream();

  private PackedListings(ListingRows rows, ReportingWeek week) {
    this.rows = rows;
    this.week = week;
    this.unit = unit(rows);
  }

  /** Returns the compressed bytes. */
  static byte[] of(ListingRows rows, ReportingWeek week) throws IOException {
    return new PackedListings(rows, week).pack();
  }

  private static long unit(ListingRows rows) {
    List<LongColumn> times = List.of(rows.created, rows.completed, rows.sold);
    for (long candidate : new long[] {1, 1_000}) {
      long divisor = MICROSECONDS / candidate;
      if (times.stream().allMatch(column -> column.areMultiplesOf(divisor))) {
        return candidate;
      }
    }
    return MICROSECONDS;
  }

  private byte[] pack() throws IOException {
    List<Long> ends = weekEnds();
    writeColumns();
    List<Long> instants = instants();
    writeAmendments(instants);
    byte[] head = head(ends, instants);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out =
        new GZIPOutputStream(packed) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      out.write(
          ByteBuffer.allocate(Integer.BYTES)
              .order(ByteOrder.LITTLE_ENDIAN)
              .putInt(head.length)
              .array());
      out.write(head);
      columns.writeTo(out);
    }
    return packed.toByteArray();
  }

  private byte[] head(List<Long> ends, List<Long> instants) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("rows", rows.size());
      json.writeNumberField("unit", unit);
      json.writeNumberField("base", rows.size() == 0 ? 0 : inUnits(rows.created.get(0)));
      json.writeNumberField("asOf", ChronoUnit.MICROS.between(Instant.EPOCH, week.asOf()));
      json.writeStringField("zone", week.zone().getId());
      json.writeStringField("week", week.week().toString());
      writeNames(json, "brands", rows.brand.names());
      writeNames(json, "categories", rows.category.names());
      writeUnbranded(json);
      writeNames(json, "lessIsBetter", rows.lessIsBetter);
      json.writeArrayFieldStart("weekEnds");
      for (long end : ends) {
        json.writeNumber(end);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("instants");
      for (long instant : instants) {
        json.writeNumber(instant);
      }
      json.writeEndArray();
      writeOffsets(json);
      json.writeNumberField("amendments", rows.amendments.get(0).size());
      json.writeEndObject();
    }
    return text.toByteArray();
  }

  /** The places, from 1, of names among the brands that say that there is none. */
  private void writeUnbranded(JsonGenerator json) throws IOException {
    List<String> brands = rows.brand.names();
    json.writeArrayFieldStart("unbranded");
    for (int i = 0; i < brands.size(); i++) {
      if (rows.unbranded.contains(brands.get(i))) {
        json.writeNumber(i + 1);
      }
    }
    json.writeEndArray();
  }

  private static void writeNames(JsonGenerator json, String field, List<String> names)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String name : names) {
      json.writeString(name);
    }
    json.writeEndArray();
  }

  /** From when on the zone has which offset, from a year before the first listing on. */
  private void writeOffsets(JsonGenerator json) throws IOException {
    ZoneId zone = week.zone();
    Instant last = week.asOf().plus(2 * 366, ChronoUnit.DAYS);
    Instant at = first().minus(366, ChronoUnit.DAYS);
    json.writeArrayFieldStart("zoneOffsets");
    writeOffset(json, at, zone.getRules().getOffset(at).getTotalSeconds());
    ZoneOffsetTransition next = zone.getRules().nextTransition(at);
    while (next != null && next.getInstant().isBefore(last)) {
      writeOffset(json, next.getInstant(), next.getOffsetAfter().getTotalSeconds());
      next = zone.getRules().nextTransition(next.getInstant());
    }
    json.writeEndArray();
  }

  private static void writeOffset(JsonGenerator json, Instant since, int seconds)
      throws IOException {
    json.writeStartArray();
    json.writeNumber(since.getEpochSecond());
    json.writeNumber(seconds);
    json.writeEndArray();
  }

  /** Returns the ends of the weeks from the first listing's to the last that is over. */
  private List<Long> weekEnds() {
    List<Long> ends = new ArrayList<>();
    ZonedDateTime end =
        first()
            .atZone(week.zone())
            .truncatedTo(ChronoUnit.DAYS)
            .with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    while (!end.toInstant().isAfter(week.asOf())) {
      ends.add(end.toEpochSecond());
      end = end.plusWeeks(1);
    }
    return ends;
  }

  /** Returns the instants, in microseconds, at which some listings stood otherwise. */
  private List<Long> instants() {
    LongColumn column = rows.amendments.get(1);
    return LongStream.range(0, column.size())
        .map(i -> column.get((int) i))
        .distinct()
        .sorted()
        .boxed()
        .toList();
  }

  private Instant first() {
    return rows.size() == 0
        ? week.start()
        : Instant.EPOCH.plus(rows.created.get(0), ChronoUnit.MICROS);
  }

  private void writeColumns() {
    long last = rows.size() == 0 ? 0 : rows.created.get(0);
    for (int row = 0; row < rows.size(); row++) {
      write(inUnits(rows.created.get(row) - last));
      last = rows.created.get(row);
    }
    for (LongColumn times : List.of(rows.completed, rows.sold)) {
      for (int row = 0; row < rows.size(); row++) {
        long time = times.get(row);
        write(time == LongColumn.NONE ? 0 : fold(inUnits(time - rows.created.get(row))) + 1);
      }
    }
    writeAll(rows.brand.places());
    writeAll(rows.category.places());
    Map<Long, Integer> seen = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      Integer before = seen.put(rows.seller.get(row), row);
      write(before == null ? 0 : row - before);
    }
    writeAll(rows.clicks);
    writeAll(rows.furthest);
  }

  private void writeAmendments(List<Long> instants) {
    long last = 0;
    for (int i = 0; i < rows.amendments.get(0).size(); i++) {
      long position = rows.amendments.get(0).get(i);
      write(position - last);
      last = position;
      write(Collections.binarySearch(instants, rows.amendments.get(1).get(i)));
      write(rows.amendments.get(2).get(i));
      write(rows.amendments.get(3).get(i));
    }
  }

  private void writeAll(LongColumn column) {
    for (int row = 0; row < column.size(); row++) {
      write(column.get(row));
    }
  }

  private void write(long value) {
    long rest = value;
    while (rest > 127) {
      columns.write((int) (rest % 128 + 128));
      rest /= 128;
    }
    columns.write((int) rest);
  }

  private long inUnits(long microseconds) {
    return microseconds / (MICROSECONDS / unit);
  }

  private static long fold(long value) {
    return value < 0 ? -2 * value - 1 : 2 * value;
  }
}
