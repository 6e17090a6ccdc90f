package vestiaire.metrics.ingest.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vestiaire.metrics.ingest.source.WrappedFile;
import vestiaire.metrics.model.MetricsException;

/**
 * Tells as JSON what the reader understood of a file: outcome, character set, delimiter, header,
 * rows, quarantined rows, warnings. Rows are written as they are read; only the quarantine, which
 * is short or the file is worthless, waits in a file of its own until they are through.
 *
 * <p>An unquoted empty cell or {@code \N} is null, a quoted empty cell is {@code ""}; nothing else
 * is converted.
 */
public final class TableJson {
  /** The outcome of a file. */
  public enum Outcome {
    /** Every row is there. */
    LOAD("load"),
    /** Some rows cannot be trusted and are set apart. */
    LOAD_QUARANTINE("load_quarantine"),
    /** The file is not a table, or not to be trusted as a whole. */
    REJECT_FILE("reject_file");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    /** As it stands in the JSON. */
    public String word() {
      return word;
    }
  }

  /** Share of rows that may be at fault before the whole file is. */
  private static final double TRUSTED = 0.5;

  private static final JsonFactory JSON = new JsonFactory();

  private final ReadOptions options;
  private final Set<String> written = new HashSet<>();

  /** Reads files with these options. */
  public TableJson(ReadOptions options) {
    this.options = options;
  }

  /**
   * Reads one file and writes {@code <its name without ending>.json} into the folder, which is made
   * if need be; the ending stays where another file has taken the name without it.
   *
   * @return what became of it
   * @throws IOException when the JSON cannot be written
   */
  public Outcome write(Path file, Path folder) throws IOException {
    Files.createDirectories(folder);
    String whole = String.valueOf(file.getFileName());
    String bare = whole.replaceFirst("(?<=.)\\.[^.]*$", "");
    // x.csv and x.tsv are two files.
    String name = written.add(bare) ? bare : whole;
    if (!name.equals(bare) && !written.add(name)) {
      throw new MetricsException.Usage(
          "Two files are called " + whole + "; read them into folders of their own");
    }
    Path target = folder.resolve(name + ".json");
    Path draft = folder.resolve(name + ".json.part");
    Outcome outcome;
    try {
      outcome = table(TableFile.open(file, options), draft);
    } catch (MetricsException.Input e) {
      outcome = rejected(String.valueOf(e.getMessage()), draft);
    }
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return outcome;
  }

  private Outcome table(TableFile table, Path draft) throws IOException {
    Path rowsDraft = draft.resolveSibling(draft.getFileName() + ".rows");
    Path quarantineDraft = draft.resolveSibling(draft.getFileName() + ".quarantine");
    try {
      JsonRowWriter passed = new JsonRowWriter();
      try (RowReader rows = open(table);
          JsonGenerator good = generator(rowsDraft);
          JsonGenerator bad = generator(quarantineDraft)) {
        good.writeStartArray();
        bad.writeStartArray();
        passed.all(rows, table.columns(), nulls(), good, bad);
        good.writeEndArray();
        bad.writeEndArray();
      }
      long wrong = passed.bad - passed.empty;
      if (wrong > 1 && wrong > TRUSTED * (passed.good + wrong)) {
        return rejected(
            "%s: %d of %d rows cannot be trusted, the first on line %d: %s"
                .formatted(
                    table.path(),
                    passed.bad,
                    passed.good + passed.bad,
                    passed.firstBadLine,
                    passed.firstReason),
            draft);
      }
      Outcome outcome = passed.bad == 0 ? Outcome.LOAD : Outcome.LOAD_QUARANTINE;
      List<String> warnings = new ArrayList<>(table.warnings());
      warnings.addAll(passed.notes);
      try (Writer out = writer(draft)) {
        frame(out, outcome, table, rowsDraft, quarantineDraft, warnings);
      }
      return outcome;
    } finally {
      Files.deleteIfExists(rowsDraft);
      Files.deleteIfExists(quarantineDraft);
    }
  }

  private static void frame(
      Writer out, Outcome outcome, TableFile table, Path rows, Path quarantine, List<String> notes)
      throws IOException {
    out.write("{\"outcome\":\"" + outcome.word() + "\",\"charset\":");
    out.write(quoted(table.charset().label()));
    out.write(",\"delimiter\":" + quoted(String.valueOf(table.dialect().delimiter())));
    out.write(",\"header\":" + array(table.header()) + ",\"rows\":");
    copy(rows, out);
    out.write(",\"quarantine\":");
    copy(quarantine, out);
    out.write(",\"warn\":" + array(notes) + "}\n");
  }

  private static Outcome rejected(String why, Path draft) throws IOException {
    try (Writer out = writer(draft)) {
      out.write("{\"outcome\":\"" + Outcome.REJECT_FILE.word() + "\",\"charset\":null,");
      out.write("\"delimiter\":null,\"header\":[],\"rows\":[],\"quarantine\":[],");
      out.write("\"warn\":" + array(List.of(why)) + "}\n");
    }
    return Outcome.REJECT_FILE;
  }

  private static RowReader open(TableFile table) {
    try {
      return table.rows(bytes -> {});
    } catch (IOException e) {
      throw WrappedFile.unreadable(table.path(), e);
    }
  }

  private Set<String> nulls() {
    Set<String> nulls = new LinkedHashSet<>(options.nulls());
    nulls.add("");
    nulls.add("\\N");
    return nulls;
  }

  private static void copy(Path part, Writer out) throws IOException {
    try (var in = Files.newBufferedReader(part, StandardCharsets.UTF_8)) {
      in.transferTo(out);
    }
  }

  private static BufferedWriter writer(Path path) throws IOException {
    return Files.newBufferedWriter(path, StandardCharsets.UTF_8);
  }

  private static JsonGenerator generator(Path path) throws IOException {
    return JSON.createGenerator(writer(path));
  }

  private static String quoted(String text) throws IOException {
    String array = array(List.of(text));
    return array.substring(1, array.length() - 1);
  }

  private static String array(List<String> texts) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartArray();
      for (String text : texts) {
        json.writeString(text);
      }
      json.writeEndArray();
    }
    return out.toString();
  }
}
