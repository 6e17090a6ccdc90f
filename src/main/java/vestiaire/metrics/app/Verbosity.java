package vestiaire.metrics.app;

import picocli.CommandLine.Option;

/** The option that every command has. */
final class Verbosity {
  static final String OPTION = "--verbose";

  // Main looks for the word itself, since logging must be set up before the first class that logs;
  // here it is declared.
  @SuppressWarnings("UnusedVariable")
  @Option(names = OPTION, description = "Say what libraries say, and where a mistake happened.")
  private boolean asked;
}
