package vestiaire.metrics.pipeline;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.dashboard.ListingRows;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.ResultTable;
import vestiaire.metrics.sql.Answer;
import vestiaire.metrics.sql.ReportingWeek;
import vestiaire.metrics.sql.WhenEmpty;

/**
 * The answers of the database to all queries.
 *
 * @param week that was reported
 * @param answers one a query
 * @param tables of the answered queries, by name; after all queries also {@code checks}, which sums
 *     up the data tests
 * @param dataTests what the data tests among the queries found, the gravest first
 * @param listings for the interactive page; null where none is made
 */
public record Results(
    ReportingWeek week,
    List<Answer> answers,
    Map<String, ResultTable> tables,
    List<DataTest> dataTests,
    @Nullable ListingRows listings) {
  /** Returns what PostgreSQL refused, one message each. */
  public List<String> refused() {
    return answers.stream()
        .filter(Answer.Refused.class::isInstance)
        .map(answer -> ((Answer.Refused) answer).message())
        .toList();
  }

  /**
   * Does nothing when all that was refused lies in queries or data.
   *
   * @throws MetricsException.Database when a query was not answered for the server's state
   */
  void requireWellServer() {
    for (Answer answer : answers) {
      if (answer instanceof Answer.Refused refused && refused.passes()) {
        throw new MetricsException.Database(
            "A query was not answered, for no fault of its own: " + refused.message());
      }
    }
  }

  /** Returns the answers without a row of those queries that hold a report when they have none. */
  public List<Answer.Answered> emptyThatHold() {
    return answers.stream()
        .filter(Answer.Answered.class::isInstance)
        .map(Answer.Answered.class::cast)
        .filter(one -> one.rows() == 0 && one.question().whenEmpty() == WhenEmpty.HOLD)
        .toList();
  }

  /**
   * Returns whether nothing in them holds the report: no refused query, no grave test, no empty
   * result.
   */
  boolean allowAReport() {
    return refused().isEmpty()
        && emptyThatHold().isEmpty()
        && dataTests.stream().noneMatch(DataTest::holds);
  }
}
