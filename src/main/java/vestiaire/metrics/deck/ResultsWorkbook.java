package vestiaire.metrics.deck;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vestiaire.metrics.deck.opc.FixedZip;
import vestiaire.metrics.model.Column;
import vestiaire.metrics.model.MetricsException;

/**
 * Writes results as a workbook, a sheet a query: a bold first row that stays in sight, numbers as
 * numbers, instants and days as ISO 8601 text. Text stays text, whatever sign it starts with. Holds
 * a few rows in memory, however long a result is.
 */
public final class ResultsWorkbook {
  private static final int ROWS_IN_MEMORY = 200;
  private static final int MOST_ROWS = 1_048_575;
  private static final int MOST_CHARACTERS = 32_767;
  private static final int EXACT_DIGITS = 15;
  private static final int[] WIDTH_IN_CHARACTERS = {10, 42};

  private ResultsWorkbook() {}

  /**
   * Writes the workbook; it appears whole or not at all.
   *
   * @param asOf the instant of the data; also the file's date
   */
  public static void write(List<ResultSheet> results, Instant asOf, Path out) {
    write(results, asOf, out, MOST_ROWS);
  }

  static void write(List<ResultSheet> results, Instant asOf, Path out, int mostRows) {
    Path scratch = null;
    try {
      // POI's own folder for drafts is shared by all users of a machine and belongs to the first.
      Path own = Files.createTempDirectory("vestiaire-workbook");
      scratch = own;
      TempFile.withStrategy(
          new DefaultTempFileCreationStrategy(own.toFile()),
          () -> {
            writeDrafts(results, asOf, out, mostRows);
            return out;
          });
    } catch (IOException e) {
      throw new MetricsException.Rendering("The workbook " + out + " cannot be written: " + e, e);
    } finally {
      delete(scratch);
    }
  }

  private static void delete(@Nullable Path scratch) {
    if (scratch == null) {
      return;
    }
    try (Stream<Path> drafts = Files.walk(scratch)) {
      drafts.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      // They stay in the system's folder for temporary files, which is cleared in its own time.
    }
  }

  private static void writeDrafts(List<ResultSheet> results, Instant asOf, Path out, int mostRows) {
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      CellStyle bold = workbook.createCellStyle();
      Font font = workbook.createFont();
      font.setBold(true);
      bold.setFont(font);
      SheetNames names = new SheetNames();
      for (ResultSheet result : results) {
        fill(workbook.createSheet(names.of(result.name())), result, bold, mostRows);
      }
      if (results.isEmpty()) {
        // Excel opens no workbook without a sheet.
        workbook.createSheet("results");
      }
      stamp(workbook, asOf);
      FixedZip.write(out, workbook::write);
    } catch (IOException e) {
      throw new MetricsException.Rendering("The workbook " + out + " cannot be written: " + e, e);
    }
  }

  private static void fill(SXSSFSheet sheet, ResultSheet result, CellStyle bold, int mostRows) {
    sheet.createFreezePane(0, 1);
    Row header = sheet.createRow(0);
    for (int i = 0; i < result.columns().size(); i++) {
      Column column = result.columns().get(i);
      Cell cell = header.createCell(i);
      cell.setCellValue(column.name());
      cell.setCellStyle(bold);
      int characters =
          Math.max(
              WIDTH_IN_CHARACTERS[0],
              Math.min(
                  WIDTH_IN_CHARACTERS[1],
                  column.name().length() + (column.type().isNumber() ? 3 : 12)));
      sheet.setColumnWidth(i, characters * 256);
    }
    try (Stream<List<@Nullable Object>> rows = result.rows().get()) {
      Iterator<List<@Nullable Object>> each = rows.iterator();
      int at = 1;
      while (each.hasNext() && at < mostRows) {
        fill(sheet.createRow(at++), each.next());
      }
      if (each.hasNext()) {
        List<@Nullable Object> last = each.next();
        if (each.hasNext()) {
          sheet
              .createRow(at)
              .createCell(0)
              .setCellValue("… and more rows than a sheet holds; all of them are in the CSV file");
        } else {
          fill(sheet.createRow(at), last);
        }
      }
    }
  }

  private static void fill(Row row, List<@Nullable Object> values) {
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value == null) {
        continue;
      }
      Cell cell = row.createCell(i);
      if (value instanceof Number number && isExact(number)) {
        cell.setCellValue(number.doubleValue());
      } else if (value instanceof Boolean flag) {
        cell.setCellValue(flag);
      } else {
        String text = value.toString();
        cell.setCellValue(
            text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text);
      }
    }
  }

  // Excel's numbers have 15 digits: a longer id would change its last ones, so it stays text.
  private static boolean isExact(Number number) {
    return !(number instanceof Long)
        || new BigDecimal(number.longValue()).precision() <= EXACT_DIGITS;
  }

  private static void stamp(SXSSFWorkbook workbook, Instant asOf) {
    POIXMLProperties properties = workbook.getXSSFWorkbook().getProperties();
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setCreator("vestiaire-metrics");
    core.setCreated(Optional.of(Date.from(asOf)));
    core.setModified(Optional.of(Date.from(asOf)));
    properties.getExtendedProperties().setApplication("vestiaire-metrics");
  }
}
