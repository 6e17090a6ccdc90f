package vestiaire.metrics.template;

import vestiaire.metrics.model.MetricsException;

/**
 * A place in a template.
 *
 * @param file name of the template
 * @param line from 1
 */
record Place(String file, int line) {
  /** Returns the place that many lines further down. */
  Place down(int lines) {
    return new Place(file, line + lines);
  }

  /** Returns a mistake at this place, at the first column. */
  MetricsException.Template mistake(String message) {
    return mistake(1, message);
  }

  /** Returns a mistake at this place. */
  MetricsException.Template mistake(int column, String message) {
    return new MetricsException.Template(file + ":" + line + ":" + column + ": " + message);
  }
}
