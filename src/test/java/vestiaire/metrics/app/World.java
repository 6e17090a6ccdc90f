package vestiaire.metrics.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A small marketplace, made listing by listing and written as four extracts. */
final class World {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final List<String> STEPS =
      List.of(
          "tap add deposit",
          "start information",
          "confirm information",
          "start photos",
          "confirm photos",
          "start condition & price",
          "confirm condition & price",
          "open confirmation dialog",
          "submit deposit");

  private final StringBuilder brands = new StringBuilder("ID_BRAND,BRAND\n");
  private final StringBuilder categories = new StringBuilder("ID_CATEGORY,CATEGORY\n");
  private final StringBuilder listings =
      new StringBuilder(
          "ID,ID_CUSTOMER,ID_BRAND,ID_CATEGORY,DATE_CREATED,DATE_COMPLETED,DATE_SOLD\n");
  private final StringBuilder clicks =
      new StringBuilder(
          "DATETIME_SESSION,ID_USER,ID_PRODUCT,EVENT_CATEGORY,EVENT_ACTION,EVENT_LABEL\n");
  private int brandCount;
  private int categoryCount;
  private int listingCount;

  World brands(String... names) {
    for (String name : names) {
      brands.append(++brandCount).append(',').append(quoted(name)).append('\n');
    }
    return this;
  }

  World categories(String... names) {
    for (String name : names) {
      categories.append(++categoryCount).append(',').append(quoted(name)).append('\n');
    }
    return this;
  }

  /** The first instant of this day in Paris, and so many hours on the clock later. */
  static Instant at(String day, int hour) {
    return LocalDate.parse(day).atTime(hour, 0).atZone(PARIS).toInstant();
  }

  /**
   * A listing with its clicks; completed in ten minutes, sold after so many days, or not at all.
   */
  World listing(String seller, Instant created, boolean completed, int soldAfterDays) {
    int id = ++listingCount;
    int steps = completed ? STEPS.size() : 1 + id % (STEPS.size() - 2);
    for (int step = 0; step < steps; step++) {
      clicks
          .append(created.plus(Duration.ofSeconds(60L * step + id % 7)))
          .append(',' + seller + ',' + id + ",deposit," + STEPS.get(step) + ",\n");
    }
    listings
        .append(id + "," + seller + ",")
        .append(1 + id % brandCount)
        .append(',')
        .append(1 + id % categoryCount)
        .append("," + created + ",")
        .append(completed ? created.plus(Duration.ofMinutes(10)) : "")
        .append(',')
        .append(soldAfterDays > 0 ? created.plus(Duration.ofDays(soldAfterDays)) : "")
        .append('\n');
    return this;
  }

  /** So many listings in each of these weeks; three of four completed, a third of them sold. */
  World weeks(String firstMonday, int weeks, int perWeek, int sellers) {
    for (int week = 0; week < weeks; week++) {
      for (int i = 0; i < perWeek; i++) {
        String day = LocalDate.parse(firstMonday).plusDays(7L * week + i % 7).toString();
        boolean completed = i % 4 != 3;
        listing(
            "seller" + (week * perWeek + i) % sellers,
            at(day, 8 + i % 12),
            completed,
            completed && i % 3 == 0 ? 5 + i % 20 : 0);
      }
    }
    return this;
  }

  Path writeTo(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("brands.csv"), brands);
      Files.writeString(folder.resolve("category.csv"), categories);
      Files.writeString(folder.resolve("listings.csv"), listings);
      Files.writeString(folder.resolve("clicks.csv"), clicks);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
