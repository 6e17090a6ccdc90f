package vestiaire.metrics.app;

/** Silences the logs of libraries unless they are asked for. */
final class Logging {
  private Logging() {}

  /** Must be called before the first logger is made. */
  static void configure(boolean verbose) {
    System.setProperty("java.awt.headless", "true");
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", verbose ? "info" : "off");
    System.setProperty("org.slf4j.simpleLogger.showThreadName", "false");
    System.setProperty("org.slf4j.simpleLogger.showShortLogName", "true");
  }
}
