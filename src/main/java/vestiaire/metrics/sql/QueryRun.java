package vestiaire.metrics.sql;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vestiaire.metrics.model.MetricsException;

/**
 * Questions asked of one snapshot, several at a time. A question that PostgreSQL refuses does not
 * keep the others from being answered.
 */
public final class QueryRun implements AutoCloseable {
  private final Snapshot snapshot;
  private final int connections;

  /**
   * Takes the snapshot.
   *
   * @param period what is reported
   * @param timeout for each question
   * @param connections how many questions are asked at a time, at least 1
   * @throws MetricsException.Held when there is nothing to report
   */
  public QueryRun(Database database, Period period, Duration timeout, int connections) {
    this.snapshot = new Snapshot(database, period, timeout);
    this.connections = connections;
  }

  /** Returns the week that is reported. */
  public ReportingWeek week() {
    return snapshot.week();
  }

  /** Where the rows of a question go. */
  @FunctionalInterface
  public interface Destination {
    /** Opens a place for the rows of this question. */
    RowConsumer open(Query question) throws IOException;
  }

  /**
   * Asks them all.
   *
   * @return an answer each, in the order of the questions
   * @throws MetricsException.Rendering when the rows cannot be written
   * @throws MetricsException.Database when the connection breaks
   */
  public List<Answer> ask(List<Query> questions, Destination destination) {
    Queue<Integer> waiting = new ConcurrentLinkedQueue<>();
    Answer[] answers = new Answer[questions.size()];
    for (int i = 0; i < questions.size(); i++) {
      waiting.add(i);
    }
    int workers = Math.min(connections, questions.size());
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        running.add(pool.submit(() -> work(questions, waiting, answers, destination)));
      }
      for (Future<?> one : running) {
        one.get();
      }
      return List.of(answers);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof MetricsException known) {
        throw known;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MetricsException.Database("Interrupted while PostgreSQL was computing", e);
    } finally {
      pool.shutdownNow();
    }
  }

  @Override
  public void close() {
    snapshot.close();
  }

  private void work(
      List<Query> questions, Queue<Integer> waiting, Answer[] answers, Destination destination) {
    try {
      Connection connection = snapshot.join();
      try {
        for (Integer next = waiting.poll(); next != null; next = waiting.poll()) {
          answers[next] = new QueryExecution(connection, questions.get(next)).answer(destination);
        }
      } finally {
        Snapshot.giveBack(connection);
      }
    } catch (SQLException e) {
      throw new MetricsException.Database("The database broke off: " + e.getMessage(), e);
    }
  }
}
