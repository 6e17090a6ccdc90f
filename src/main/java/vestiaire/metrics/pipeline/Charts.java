package vestiaire.metrics.pipeline;

import vestiaire.metrics.report.Report;

/** The way a deck's charts are drawn. */
public enum Charts {
  /** As the deck's template says. */
  AS_TEMPLATE,
  /** As pictures, the same everywhere. */
  PICTURE,
  /** As PowerPoint's own charts, which can be edited. */
  NATIVE;

  /** Returns the report with its charts drawn this way. */
  Report in(Report report) {
    return this == AS_TEMPLATE ? report : report.withNativeCharts(this == NATIVE);
  }
}
