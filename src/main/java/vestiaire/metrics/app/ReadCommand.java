package vestiaire.metrics.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vestiaire.metrics.ingest.reader.ReadOptions;
import vestiaire.metrics.ingest.reader.TableJson;
import vestiaire.metrics.model.MetricsException;

/** Says what the reader makes of table files. */
@Command(
    name = "read",
    description =
        "Says what the import's reader makes of any table file: one JSON a file, nothing is loaded.",
    mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Table files, plain, .gz or .zip.")
  private List<Path> files = List.of();

  @Option(
      names = "--charset",
      paramLabel = "C",
      description = "Read as this encoding; else found out.")
  private @Nullable String charset;

  @Option(names = "--no-header", description = "The first line is a row like the others.")
  private boolean noHeader;

  @Option(
      names = "--null",
      paramLabel = "TOKEN",
      description = "A word that, unquoted, stands for no value; may be given several times.")
  private Set<String> nulls = new LinkedHashSet<>();

  @Option(
      names = "--json-dir",
      paramLabel = "OUT",
      required = true,
      description = "Where OUT/<name without ending>.json goes.")
  private Path out = Path.of(".");

  ReadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    TableJson json =
        new TableJson(new ReadOptions(ExtractOptions.charset(charset), !noHeader, nulls));
    List<Path> missing = files.stream().filter(file -> !Files.isRegularFile(file)).toList();
    for (Path file : files) {
      if (missing.contains(file)) {
        continue;
      }
      try {
        terminal.line(file + ": " + json.write(file, out).word());
      } catch (IOException e) {
        throw new MetricsException.Input(file + " cannot be read: " + e.getMessage(), e);
      }
    }
    if (!missing.isEmpty()) {
      throw new MetricsException.Input(
          "There is no file "
              + missing.stream().map(Path::toString).collect(Collectors.joining(", ")));
    }
    return 0;
  }
}
