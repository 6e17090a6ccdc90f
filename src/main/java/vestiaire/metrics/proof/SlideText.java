package vestiaire.metrics.proof;

import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/** All that a slide says: shapes, tables, alternative texts, notes. */
final class SlideText {
  private SlideText() {}

  static String of(XSLFSlide slide) {
    StringBuilder text = new StringBuilder();
    for (XSLFShape shape : slide.getShapes()) {
      text.append(ShapeXml.description(shape)).append('\n');
      if (shape instanceof XSLFTextShape words) {
        text.append(words.getText()).append('\n');
      }
      if (shape instanceof XSLFTable table) {
        for (XSLFTableRow row : table.getRows()) {
          for (XSLFTableCell cell : row.getCells()) {
            text.append(cell.getText()).append('\n');
          }
        }
      }
    }
    XSLFNotes notes = slide.getNotes();
    if (notes != null) {
      for (XSLFShape shape : notes.getShapes()) {
        if (shape instanceof XSLFTextShape words) {
          text.append(words.getText()).append('\n');
        }
      }
    }
    return text.toString();
  }
}
