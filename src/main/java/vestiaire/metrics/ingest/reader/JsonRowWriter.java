package vestiaire.metrics.ingest.reader;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rows of a file on their way into JSON, counted as they pass. */
final class JsonRowWriter {
  long good;
  long bad;

  /** Of the bad ones, those that hold delimiters and nothing else: no sign of a misread file. */
  long empty;

  long firstBadLine;
  String firstReason = "";
  final List<String> notes = new ArrayList<>();

  void all(
      RowReader rows, int columns, Set<String> nulls, JsonGenerator table, JsonGenerator quarantine)
      throws IOException {
    Cell cell = new Cell();
    while (rows.next()) {
      String fault = rows.fault();
      if (fault == null) {
        good++;
        table.writeStartArray();
        for (int column = 0; column < columns; column++) {
          rows.cell(column, cell);
          String text = cell.text();
          if (!cell.quoted && !(cell.escaped && text.equals("\\N")) && nulls.contains(text)) {
            table.writeNull();
          } else {
            table.writeString(text);
          }
        }
        table.writeEndArray();
      } else {
        bad++;
        empty += fault.equals(RowReader.EMPTY) ? 1 : 0;
        if (bad == 1) {
          firstBadLine = rows.line();
          firstReason = fault;
        }
        quarantine.writeStartObject();
        quarantine.writeNumberField("line", rows.line());
        quarantine.writeStringField("reason", fault);
        quarantine.writeStringField("raw", rows.raw());
        quarantine.writeEndObject();
      }
    }
    notes.addAll(rows.notes());
    note(rows.nulsRemoved(), "NUL bytes are removed");
    note(rows.quotesRestored(), "quotes cut to one byte are restored");
  }

  private void note(long count, String what) {
    if (count > 0) {
      notes.add(count + " " + what);
    }
  }
}
