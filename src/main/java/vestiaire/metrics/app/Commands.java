package vestiaire.metrics.app;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Map;
import picocli.CommandLine;

/** Makes the commands, giving each what the world outside is to it. */
final class Commands implements CommandLine.IFactory {
  private final CommandLine.IFactory others = CommandLine.defaultFactory();
  private final Map<String, String> environment;
  private final Terminal terminal;
  private final InstantSource clock = InstantSource.system();

  Commands(Map<String, String> environment, PrintWriter out, PrintWriter err) {
    this.environment = environment;
    this.terminal = new Terminal(out, err);
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == Terminal.class) {
      return type.cast(terminal);
    }
    if (type == WorkOptions.class) {
      return type.cast(new WorkOptions(environment));
    }
    Object command =
        switch (type.getSimpleName()) {
          case "GenerateCommand" ->
              new GenerateCommand(
                  terminal, new WorkOptions(environment), new EventsOptions(environment));
          case "ImportCommand" ->
              new ImportCommand(
                  terminal, new WorkOptions(environment), new EventsOptions(environment));
          case "MigrateCommand" -> new MigrateCommand(terminal, new WorkOptions(environment));
          case "QueryCommand" -> new QueryCommand(terminal, new WorkOptions(environment));
          case "CompletionCommand" -> new CompletionCommand(terminal);
          case "InitCommand" -> new InitCommand(terminal);
          case "PreviewCommand" -> new PreviewCommand(terminal, new WorkOptions(environment));
          case "HealthCommand" -> new HealthCommand(terminal);
          case "SampleCommand" -> new SampleCommand(terminal);
          case "ExportCommand" -> new ExportCommand(terminal, new WorkOptions(environment));
          case "ReadCommand" -> new ReadCommand(terminal);
          case "VerifyCommand" -> new VerifyCommand(terminal);
          case "CheckCommand" -> new CheckCommand(terminal, new WorkOptions(environment));
          case "WeeklyCommand" -> new WeeklyCommand(terminal, environment, clock);
          case "ServeCommand" -> new ServeCommand(terminal, environment);
          case "SendCommand" ->
              new SendCommand(terminal, new WorkOptions(environment), environment, clock);
          case "ScheduleCommand" ->
              new ScheduleCommand(terminal, new WorkOptions(environment), environment, clock);
          case "StatusCommand" ->
              new StatusCommand(terminal, new WorkOptions(environment), environment, clock);
          default -> others.create(type);
        };
    return type.cast(command);
  }
}
