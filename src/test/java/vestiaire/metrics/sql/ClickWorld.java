package vestiaire.metrics.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Clicks as odd as they come: several at one instant, without labels or with empty ones, without a
 * listing, to the microsecond, a bot with a third of all, gaps of exactly the longest pause.
 */
public final class ClickWorld {
  /** The longest gap that is no pause. */
  public static final Duration PAUSE = Duration.ofMinutes(30);

  /** Steps of the form by event; other events are in the step in progress. */
  private static final Map<String, Integer> STEP =
      Map.of("create draft", 1, "start photos", 3, "confirm photos", 3, "submit deposit", 5);

  private static final List<String> ACTIONS =
      List.of("create draft", "start photos", "confirm photos", "submit deposit", "tap", "Tap", "");

  private static final List<String> LABELS = List.of("", "a", "B", "é", "\u0001", "a b");

  /** One click. */
  public record Click(
      Instant at, @Nullable Long listing, @Nullable String action, @Nullable String label) {
    @Nullable Integer step() {
      return action == null ? null : STEP.get(action);
    }
  }

  private ClickWorld() {}

  /** Makes nine days around the night on which summer time begins in Paris. */
  public static List<Click> of(Random random) {
    List<Click> clicks = new ArrayList<>();
    Instant start = Instant.parse("2026-03-22T22:00:00Z");
    int listings = 25;
    for (int n = 0; n < 400; n++) {
      Long listing = random.nextInt(12) == 0 ? null : (long) (1 + random.nextInt(listings));
      if (random.nextInt(3) == 0) {
        // A bot.
        listing = 7L;
      }
      Instant at = start.plusMillis((long) (random.nextDouble() * Duration.ofDays(8).toMillis()));
      int taps = 1 + random.nextInt(6);
      for (int tap = 0; tap < taps; tap++) {
        clicks.add(
            new Click(
                at,
                listing,
                random.nextInt(10) == 0 ? null : ACTIONS.get(random.nextInt(ACTIONS.size())),
                random.nextInt(4) == 0 ? null : LABELS.get(random.nextInt(LABELS.size()))));
        at =
            switch (random.nextInt(6)) {
              case 0 -> at;
              case 1 -> at.plus(PAUSE);
              case 2 -> at.plus(PAUSE).plusNanos(1000);
              case 3 -> at.plusNanos(1000L * random.nextInt(1_000_000));
              // The next quarter of an hour, to the microsecond.
              case 4 -> Instant.ofEpochSecond((at.getEpochSecond() / 900 + 1) * 900);
              default -> at.plusSeconds(random.nextInt(900));
            };
      }
    }
    return clicks;
  }

  /** Inserts them into a table like {@code clicks}. */
  public static void insert(Database database, String table, List<Click> clicks) {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO " + table + " VALUES (?, 'u', ?, 'form', ?, ?)")) {
      for (Click click : clicks) {
        insert.setObject(1, OffsetDateTime.ofInstant(click.at(), ZoneOffset.UTC));
        insert.setObject(2, click.listing(), Types.BIGINT);
        insert.setString(3, click.action());
        insert.setString(4, click.label());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
