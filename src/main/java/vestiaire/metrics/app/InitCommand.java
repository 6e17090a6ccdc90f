package vestiaire.metrics.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vestiaire.metrics.model.DidYouMean;
import vestiaire.metrics.model.LayeredFolder;
import vestiaire.metrics.model.MetricsException;
import vestiaire.metrics.template.BundledFiles;

/**
 * Lays out a project's folder: a README, an example of a query, settings of the weekly mail, and
 * copies of the program's own files that are to be changed. What is there already stays.
 */
@Command(
    name = "init",
    description =
        "Lays out a folder for your own queries and templates, which lie over the program's; overwrites nothing.",
    mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
  private static final List<String> FOLDERS = List.of("sql", "templates");

  private final Terminal terminal;

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      defaultValue = ".",
      description = "The folder (default: this one).")
  private Path folder = Path.of(".");

  @Option(
      names = "--copy",
      paramLabel = "PATH",
      description =
          "Copy this file or folder of the program's own too, to change it: sql/deck/totals.sql, templates; may be given"
              + " several times.")
  private List<String> copies = List.of();

  InitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    SortedMap<String, Path> files = new TreeMap<>(files("init"));
    FOLDERS.forEach(
        name ->
            files(name)
                .forEach(
                    (path, file) -> {
                      if (wanted(name + "/" + path)) {
                        files.put(name + "/" + path, file);
                      }
                    }));
    refuseUnknown();
    try {
      for (var file : files.entrySet()) {
        lay(file.getValue(), folder.resolve(file.getKey()));
      }
    } catch (IOException e) {
      throw new MetricsException.Rendering(folder + " cannot be laid out: " + e.getMessage(), e);
    }
    return 0;
  }

  private boolean wanted(String path) {
    return path.equals("templates/weekly.yml")
        || copies.stream()
            .map(InitCommand::plain)
            .anyMatch(one -> path.equals(one) || path.startsWith(one + "/"));
  }

  private void refuseUnknown() {
    List<String> known = new ArrayList<>(FOLDERS);
    FOLDERS.forEach(name -> files(name).keySet().forEach(path -> known.add(name + "/" + path)));
    for (String copy : copies) {
      String path = plain(copy);
      if (known.stream().noneMatch(one -> one.equals(path) || one.startsWith(path + "/"))) {
        throw new MetricsException.Usage(
            "--copy: the program has no "
                + copy
                + DidYouMean.to(path, known)
                    .map(near -> "; did you mean " + near + "?")
                    .orElse("; sql and templates are what it has"));
      }
    }
  }

  private void lay(Path from, Path to) throws IOException {
    if (Files.exists(to)) {
      terminal.line(to + " is there already, and stays");
      return;
    }
    Path parent = to.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.write(to, Files.readAllBytes(from));
    terminal.line(to.toString());
  }

  private static SortedMap<String, Path> files(String name) {
    return LayeredFolder.of(BundledFiles.folder(name)).files();
  }

  private static String plain(String path) {
    String plain = path.replace('\\', '/');
    return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
  }
}
