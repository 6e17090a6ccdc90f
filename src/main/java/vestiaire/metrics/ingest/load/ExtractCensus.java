package vestiaire.metrics.ingest.load;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.ingest.column.IdCensus;
import vestiaire.metrics.ingest.column.IdReading;
import vestiaire.metrics.ingest.column.NullWords;
import vestiaire.metrics.ingest.column.Place;
import vestiaire.metrics.ingest.column.TimeCensus;
import vestiaire.metrics.ingest.column.TimeDecision;
import vestiaire.metrics.ingest.column.TimeHint;
import vestiaire.metrics.ingest.column.TimeReading;
import vestiaire.metrics.ingest.column.WrittenTime;
import vestiaire.metrics.ingest.reader.Cell;
import vestiaire.metrics.ingest.reader.RowReader;

/**
 * Looks at all rows of an extract, whose columns decide what their cells mean. Most extracts need
 * it not at all, since nothing in them has two meanings.
 */
public final class ExtractCensus {
  private final BoundExtract bound;
  private final Set<String> told;
  private final Map<String, TimeCensus> times = new LinkedHashMap<>();
  private final Map<String, IdCensus> ids = new LinkedHashMap<>();
  private final Map<String, Long> unproved = new LinkedHashMap<>();
  private final NullWords words = new NullWords();

  private ExtractCensus(BoundExtract bound, Set<String> told, int year) {
    this.bound = bound;
    this.told = told;
    for (ExtractColumn column : bound.extract().columns()) {
      if (column.kind() == ColumnKind.TIME) {
        times.put(column.name(), new TimeCensus(year + 1));
      } else if (column.kind() == ColumnKind.ID || column.kind() == ColumnKind.KEY) {
        ids.put(column.name(), new IdCensus());
      }
    }
  }

  /**
   * Reads all files of the extract.
   *
   * @param told words that, unquoted, mean no value
   * @param year the present one, which data cannot be later than
   */
  public static ExtractCensus of(BoundExtract bound, Set<String> told, int year)
      throws IOException {
    ExtractCensus census = new ExtractCensus(bound, told, year);
    for (BoundFile part : bound.parts()) {
      try (RowReader rows = part.table().rows(bytes -> {})) {
        while (rows.next()) {
          if (rows.fault() == null) {
            census.add(rows, part);
          }
        }
      }
    }
    return census;
  }

  /** From when to when its times lie that say themselves what they are, or null. */
  public TimeDecision.@Nullable Range range() {
    TimeDecision.Range all = null;
    for (TimeCensus census : times.values()) {
      LocalDateTime first = census.earliest();
      LocalDateTime last = census.latest();
      if (first != null && last != null) {
        TimeDecision.Range own = new TimeDecision.Range(first, last);
        all = all == null ? own : all.with(own);
      }
    }
    return all;
  }

  /**
   * Decides.
   *
   * @param now beyond which nothing can have happened
   * @param elsewhere when the other extracts happen, asked only where that decides
   * @param problems takes why a column cannot be read
   */
  public ExtractReading decide(
      TimeHint hint,
      LocalDateTime now,
      Supplier<TimeDecision.@Nullable Range> elsewhere,
      Consumer<String> problems) {
    TimeDecision decision =
        new TimeDecision(
            String.valueOf(bound.paths().get(0)), times, hint, now, elsewhere, problems);
    Map<String, TimeReading> readings = new LinkedHashMap<>();
    times.keySet().forEach(column -> readings.put(column, decision.of(column)));
    Map<String, IdReading> idReadings = new LinkedHashMap<>();
    for (ExtractColumn column : bound.extract().columns()) {
      IdCensus census = ids.get(column.name());
      if (census != null && (column.kind() == ColumnKind.ID || census.onlyNumbers())) {
        idReadings.put(column.name(), census.reading());
      }
    }
    List<String> notes = new ArrayList<>(decision.notes());
    unproved.forEach(
        (word, count) -> {
          if (!words.isProved(word, false) && !words.isProved(word, true)) {
            notes.add(
                "%s stands %,d times where a text may: taken as it stands; --null %s reads it as no value"
                    .formatted(Place.quoted(word), count, word));
          }
        });
    return new ExtractReading(true, readings, idReadings, words, told, notes);
  }

  private void add(RowReader rows, BoundFile part) {
    Cell cell = new Cell();
    List<ExtractColumn> columns = bound.extract().columns();
    for (int i = 0; i < columns.size(); i++) {
      rows.cell(part.positions().get(i), cell);
      CellCleaning.trim(cell);
      CellCleaning.unwrap(cell);
      if (!CellCleaning.isNone(cell)) {
        add(columns.get(i), cell, bound.line(part, rows.line()));
      }
    }
  }

  private void add(ExtractColumn column, Cell cell, String line) {
    String text = cell.text();
    boolean word = NullWords.isKnown(text) && !cell.escaped;
    if (told.contains(text) && (!cell.quoted || column.kind().isTyped())) {
      return;
    }
    if (word && column.kind().isTyped()) {
      words.prove(text, cell.quoted);
    } else if (word) {
      unproved.merge(text, 1L, Long::sum);
    } else if (column.kind() == ColumnKind.TIME) {
      WrittenTime time = WrittenTime.of(text);
      TimeCensus census = times.get(column.name());
      if (time != null && census != null) {
        census.add(time, new Place(line, text));
      }
    } else {
      IdCensus census = ids.get(column.name());
      if (census != null) {
        census.add(text);
      }
    }
  }
}
