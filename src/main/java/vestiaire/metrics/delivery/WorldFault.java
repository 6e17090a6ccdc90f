package vestiaire.metrics.delivery;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.model.MetricsException.Category;

/**
 * Something that went wrong with the world while a deck was made: a database that broke off, a full
 * disk. It is no verdict on the data and may pass.
 *
 * @param category which exit code it has
 * @param why what was seen
 */
record WorldFault(Category category, String why) {
  /**
   * Tells whether an exception is of the world; empty when it is of settings, templates or data.
   */
  static Optional<WorldFault> of(RuntimeException e) {
    if (e instanceof MetricsException.Database || isCausedBy(e, SQLException.class)) {
      return Optional.of(new WorldFault(Category.DATABASE, words(e)));
    }
    if (!(e instanceof MetricsException)) {
      return Optional.of(
          new WorldFault(
              Category.RENDERING,
              isCausedBy(e, IOException.class) ? words(e) : "a fault of the program itself: " + e));
    }
    return e instanceof MetricsException.Rendering && isCausedBy(e, IOException.class)
        ? Optional.of(new WorldFault(Category.RENDERING, words(e)))
        : Optional.empty();
  }

  private static String words(RuntimeException e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private static boolean isCausedBy(Throwable e, Class<? extends Throwable> type) {
    for (@Nullable Throwable at = e.getCause(); at != null; at = at.getCause()) {
      if (type.isInstance(at)) {
        return true;
      }
    }
    return false;
  }
}
