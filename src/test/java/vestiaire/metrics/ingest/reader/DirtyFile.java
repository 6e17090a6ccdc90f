package vestiaire.metrics.ingest.reader;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A file with one kind of dirt, and what a reader must make of it. */
@SuppressWarnings("ArrayRecordComponent")
record DirtyFile(
    String name,
    byte[] bytes,
    String outcome,
    List<String> header,
    List<List<String>> rows,
    List<Integer> quarantined) {
  static final List<String> HEADER = List.of("id", "brand", "price", "since");
  static final List<List<String>> ROWS =
      List.of(
          List.of("1", "Gucci", "12.50", "2021-01-04"),
          List.of("2", "Hermès", "99.00", "2021-02-11"),
          List.of("3", "Chloé", "7.25", "2021-03-01"),
          Arrays.asList("4", "Céline Séguin", "44.10", null),
          List.of("5", "Müller & Söhne", "15.00", "2021-04-30"));

  /** The table that nearly all files hold, in its cleanest form. */
  static final String CLEAN =
      """
      id,brand,price,since
      1,Gucci,12.50,2021-01-04
      2,Hermès,99.00,2021-02-11
      3,Chloé,7.25,2021-03-01
      4,Céline Séguin,44.10,
      5,Müller & Söhne,15.00,2021-04-30
      """;

  /** A file that holds the whole table. */
  static DirtyFile whole(String name, String text) {
    return whole(name, text, StandardCharsets.UTF_8);
  }

  static DirtyFile whole(String name, String text, Charset charset) {
    return whole(name, text.getBytes(charset));
  }

  static DirtyFile whole(String name, byte[] bytes) {
    return new DirtyFile(name + ".csv", bytes, "load", HEADER, ROWS, List.of());
  }

  /** A file that holds the whole table, and rows besides that cannot be trusted. */
  static DirtyFile wholeBut(String name, String text, Integer... quarantined) {
    return new DirtyFile(
        name + ".csv",
        text.getBytes(StandardCharsets.UTF_8),
        "load_quarantine",
        HEADER,
        ROWS,
        List.of(quarantined));
  }

  /** A file that lacks those rows of the table (counted from 1), which are in quarantine. */
  static DirtyFile without(String name, String text, List<Integer> lacking, Integer... lines) {
    return without(name, text.getBytes(StandardCharsets.UTF_8), lacking, lines);
  }

  static DirtyFile without(String name, byte[] bytes, List<Integer> lacking, Integer... lines) {
    List<List<String>> rows =
        ROWS.stream().filter(row -> !lacking.contains(Integer.valueOf(row.get(0)))).toList();
    return new DirtyFile(name + ".csv", bytes, "load_quarantine", HEADER, rows, List.of(lines));
  }

  /** A file of another table. */
  static DirtyFile other(String name, String text, List<String> header, List<List<String>> rows) {
    return new DirtyFile(
        name + ".csv", text.getBytes(StandardCharsets.UTF_8), "load", header, rows, List.of());
  }

  /** A file that is none. */
  static DirtyFile refused(String name, byte[] bytes) {
    return new DirtyFile(name, bytes, "reject_file", List.of(), List.of(), List.of());
  }

  /** The same with one more row. */
  DirtyFile with(List<String> row) {
    List<List<String>> more = new ArrayList<>(rows);
    more.add(row);
    return new DirtyFile(name, bytes, outcome, header, more, quarantined);
  }

  /** The same, one cell of its rows read otherwise; rows count from 1. */
  DirtyFile withCell(int row, int column, String text) {
    List<List<String>> changed = new ArrayList<>(rows);
    List<String> cells = new ArrayList<>(changed.get(row - 1));
    cells.set(column, text);
    changed.set(row - 1, cells);
    return new DirtyFile(name, bytes, outcome, header, changed, quarantined);
  }

  @Override
  public String toString() {
    return name;
  }
}
