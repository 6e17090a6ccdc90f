package vestiaire.metrics.ingest.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The place of the table in a file.
 *
 * @param header the names of the columns; empty when no line names them
 * @param columns how many cells a row has
 * @param above lines of the header and of what stands above it, which are no data
 * @param trailingDelimiter whether rows end with a delimiter and nothing behind it
 * @param padded whether a blank follows each delimiter, so that it is no part of the cells
 * @param quoted whether texts stand in quotes, also those that need none
 * @param numeric columns that hold nothing but numbers and dates as far as was looked
 * @param oddLines lines of the beginning that are no data either: a second header, a drawn line
 * @param warnings what a reader should know, one line each
 */
record Layout(
    List<String> header,
    int columns,
    Set<Long> above,
    boolean trailingDelimiter,
    boolean padded,
    boolean quoted,
    Set<Integer> numeric,
    Set<Long> oddLines,
    List<String> warnings) {
  Layout {
    header = List.copyOf(header);
    above = Set.copyOf(above);
    numeric = Set.copyOf(numeric);
    oddLines = Set.copyOf(oddLines);
    warnings = List.copyOf(warnings);
  }

  /** Returns the same with other names, and why. */
  Layout named(List<String> names, String why) {
    List<String> all = new ArrayList<>(warnings);
    all.add(why);
    return new Layout(
        names, columns, above, trailingDelimiter, padded, quoted, numeric, oddLines, all);
  }
}
