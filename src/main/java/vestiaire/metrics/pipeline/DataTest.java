package vestiaire.metrics.pipeline;

import java.util.List;
import vestiaire.metrics.sql.Severity;

/**
 * The findings of a data test.
 *
 * @param name of its query: {@code checks/sold_before_completed}
 * @param title for people
 * @param severity what offending rows mean
 * @param outcome what it came to
 * @param rowsFound how many rows offend; 0 where the test was refused
 * @param firstRows the first of them, a line each, at most {@link #ROWS_SHOWN}; where the test was
 *     refused, what PostgreSQL said
 */
public record DataTest(
    String name,
    String title,
    Severity severity,
    Outcome outcome,
    long rowsFound,
    List<String> firstRows) {
  /** The number of offending rows that are shown; the result's file has them all. */
  public static final int ROWS_SHOWN = 5;

  /** Copies what it is given. */
  public DataTest {
    firstRows = List.copyOf(firstRows);
  }

  /**
   * Refuses a report whose data does not allow one.
   *
   * @throws vestiaire.metrics.model.MetricsException.Held when a test holds it, or was refused
   *     itself
   */
  public static void requireNoneHolds(List<DataTest> tests) {
    DataTests.hold(tests);
  }

  /** What a test comes to. */
  public enum Outcome {
    /** No row offends. */
    PASSED,
    /** Rows offend; the report says so and may go out. */
    WARNING,
    /** Rows offend, and the report must not go out. */
    HELD,
    /** PostgreSQL refused the test, so nobody knows; the report must not go out. */
    REFUSED
  }

  /** Returns whether the report must not go out. */
  public boolean holds() {
    return outcome == Outcome.HELD || outcome == Outcome.REFUSED;
  }
}
