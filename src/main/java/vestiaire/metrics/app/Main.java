package vestiaire.metrics.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vestiaire.metrics.model.DidYouMean;
import vestiaire.metrics.model.MetricsException;

/** The program: reads the command line, and turns what happens into an exit code. */
@Command(
    name = "vestiaire-metrics",
    description = "Raw marketplace extracts in, a deck in which every number can be traced out.",
    subcommands = {
      GenerateCommand.class,
      ImportCommand.class,
      MigrateCommand.class,
      QueryCommand.class,
      SampleCommand.class,
      ReadCommand.class,
      ExportCommand.class,
      VerifyCommand.class,
      CheckCommand.class,
      ServeCommand.class,
      SendCommand.class,
      ScheduleCommand.class,
      StatusCommand.class,
      HealthCommand.class,
      WeeklyCommand.class,
      InitCommand.class,
      PreviewCommand.class,
      CompletionCommand.class,
      CommandLine.HelpCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  done",
      "  1  a fault of the program itself",
      "  2  usage: the command line asks for something that does not exist",
      "  3  settings: a settings file or an environment variable is wrong",
      "  4  input: an extract is missing or cannot be understood",
      "  5  database: it cannot be reached, or refuses a query",
      "  6  template: it cannot be understood",
      "  7  rendering: a file cannot be written, or a deck does not stand up to its checks",
      "  8  mail: it cannot be sent",
      "  9  held: nothing is broken, but the data does not allow a report",
      "",
      "Without a command: generate."
    })
public final class Main {
  private static final String DEFAULT_COMMAND = "generate";

  private static final String VERBOSE = "--verbose";

  // Looked for among the words themselves, since logging must be set up before the first class that
  // logs.
  @SuppressWarnings("UnusedVariable")
  @Option(
      names = VERBOSE,
      scope = CommandLine.ScopeType.INHERIT,
      description = "Say what libraries say, and where a mistake happened.")
  private boolean verbose;

  private Main() {}

  /**
   * Runs and ends the process with the exit code; after success it returns, so that Maven can go
   * on.
   */
  public static void main(String[] args) {
    OptionalInt elsewhere = Utf8Launch.again();
    if (elsewhere.isPresent()) {
      System.exit(elsewhere.getAsInt());
    }
    Stopping.watch();
    int code =
        run(
            System.getenv(),
            new PrintWriter(System.out, true, Utf8Launch.terminal()),
            new PrintWriter(System.err, true, Utf8Launch.terminal()),
            args);
    if (code != 0) {
      System.exit(code);
    }
  }

  /**
   * Runs.
   *
   * @param environment what {@code DATABASE_URL} is read from
   * @return the exit code
   */
  static int run(
      Map<String, String> environment, PrintWriter out, PrintWriter err, String... args) {
    boolean verbose = Arrays.asList(args).contains(VERBOSE);
    Logging.configure(verbose);
    CommandLine line = new CommandLine(new Main(), new Commands(environment, out, err));
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((e, command, parsed) -> explain(e, err, verbose));
    line.setParameterExceptionHandler(
        (e, arguments) -> {
          err.println("usage: " + e.getMessage() + nearest(e));
          err.println(
              "See vestiaire-metrics "
                  + (e.getCommandLine().getParent() == null
                      ? ""
                      : e.getCommandLine().getCommandName() + " ")
                  + "--help");
          return MetricsException.Category.USAGE.exitCode();
        });
    return line.execute(withCommand(line, args));
  }

  private static String[] withCommand(CommandLine line, String... args) {
    boolean named =
        args.length > 0
            && (line.getSubcommands().containsKey(args[0])
                || Set.of("--help", "-h", "--version", "-V").contains(args[0]));
    // Only an option may stand first without a command; any other word is a command that does not
    // exist.
    if (named || (args.length > 0 && !args[0].startsWith("-"))) {
      return args;
    }
    String[] all = new String[args.length + 1];
    all[0] = DEFAULT_COMMAND;
    System.arraycopy(args, 0, all, 1, args.length);
    return all;
  }

  /** Returns what somebody may have meant who wrote a command or an option that is not there. */
  private static String nearest(CommandLine.ParameterException e) {
    if (!(e instanceof CommandLine.UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().isEmpty()) {
      return "";
    }
    String written = unmatched.getUnmatched().get(0);
    CommandLine command = e.getCommandLine();
    List<String> known = new ArrayList<>();
    if (written.startsWith("-")) {
      command.getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
    } else {
      known.addAll(command.getSubcommands().keySet());
    }
    return DidYouMean.question(written.replaceFirst("=.*", ""), known);
  }

  private static int explain(Exception e, PrintWriter err, boolean verbose) {
    if (verbose) {
      e.printStackTrace(err);
    }
    if (Stopping.isBegun()) {
      err.println("stopped before it was done; what was not finished is as it was before");
      return 1;
    }
    if (e instanceof MetricsException known) {
      err.println(
          known.category().name().toLowerCase(java.util.Locale.ROOT) + ": " + known.getMessage());
      return known.category().exitCode();
    }
    err.println("fault: " + e);
    err.println("This is a fault of the program itself; --verbose shows where.");
    return 1;
  }

  /** The version, as the jar's manifest has it. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      @Nullable String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"vestiaire-metrics " + (version == null ? "(not packaged)" : version)};
    }
  }
}
