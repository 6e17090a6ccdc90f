package vestiaire.metrics.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import vestiaire.metrics.ingest.load.ColumnTimes;
import vestiaire.metrics.ingest.load.RejectReason;
import vestiaire.metrics.ingest.load.Repair;

/** A summary as JSON. */
final class SummaryJson {
  private SummaryJson() {}

  static String text(ImportSummary summary) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartObject();
      json.writeNumberField("rows_read", summary.rowsRead());
      json.writeNumberField("rows_loaded", summary.rowsLoaded());
      json.writeNumberField("rows_rejected", summary.rowsRejected());
      json.writeNumberField("placeholder_brands", summary.placeholderBrands());
      json.writeNumberField("placeholder_categories", summary.placeholderCategories());
      json.writeStringField("extract_zone", summary.zone().getId());
      json.writeBooleanField("extract_zone_told", summary.zoneTold());
      writeTexts("warnings", summary.warnings(), json);
      json.writeArrayFieldStart("files");
      for (FileSummary file : summary.files()) {
        write(file, json);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
    return out.toString();
  }

  private static void write(FileSummary file, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", file.file());
    json.writeNumberField("bytes", file.bytes());
    json.writeStringField("sha256", file.sha256());
    json.writeStringField("charset", file.charset());
    json.writeStringField("charset_reason", file.charsetReason());
    json.writeStringField("delimiter", file.delimiter());
    json.writeNumberField("rows_read", file.rowsRead());
    json.writeNumberField("rows_loaded", file.rowsLoaded());
    json.writeNumberField("rows_rejected", file.rowsRejected());
    json.writeNumberField("empty_rows", file.emptyRows());
    json.writeNumberField("added", file.added());
    json.writeNumberField("changed", file.changed());
    json.writeObjectFieldStart("kept");
    json.writeNumberField("listings", file.kept().listings());
    json.writeNumberField("sales", file.kept().sales());
    json.writeNumberField("completions", file.kept().completions());
    json.writeNumberField("others", file.kept().others());
    writeIds(file.kept().ids(), json);
    json.writeEndObject();
    json.writeObjectFieldStart("contradictions");
    json.writeNumberField("listings", file.contradictions().listings());
    writeIds(file.contradictions().ids(), json);
    json.writeEndObject();
    json.writeObjectFieldStart("repairs");
    for (Map.Entry<Repair, Long> repair : file.repairs().entrySet()) {
      json.writeNumberField(repair.getKey().label(), repair.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("nulls");
    for (Map.Entry<String, Long> column : file.nulls().entrySet()) {
      json.writeNumberField(column.getKey(), column.getValue());
    }
    json.writeEndObject();
    json.writeStringField("first_time", file.firstTime() == null ? null : "" + file.firstTime());
    json.writeStringField("last_time", file.lastTime() == null ? null : "" + file.lastTime());
    writeTimes(file, json);
    writeReasons(file, json);
    writeTexts("notes", file.notes(), json);
    json.writeEndObject();
  }

  private static void writeTimes(FileSummary file, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("times");
    for (ColumnTimes column : file.times()) {
      json.writeStartObject();
      json.writeStringField("column", column.column());
      json.writeNumberField("with_zone", column.written());
      json.writeNumberField("without_zone", column.assumed());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeReasons(FileSummary file, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("reject_reasons");
    for (RejectReason reason : file.reasons()) {
      json.writeStartObject();
      json.writeStringField("column", reason.column());
      json.writeStringField("reason", reason.reason());
      json.writeNumberField("rows", reason.rows());
      json.writeStringField("first_line", reason.line());
      json.writeStringField("first_row", reason.raw());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeTexts(String field, List<String> texts, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static void writeIds(List<Long> ids, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("first_ids");
    for (long id : ids) {
      json.writeNumber(id);
    }
    json.writeEndArray();
  }
}
