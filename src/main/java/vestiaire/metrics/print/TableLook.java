package vestiaire.metrics.print;

import java.util.List;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableStyles;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCell;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCellBorderStyle;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCellProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTablePartStyle;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableStyle;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBodyProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTThemeableLineStyle;

/**
 * Draws what POI overlooks in a table: lines of the table's style, and the cells' margins. Both are
 * given to the cells where POI looks for them.
 */
final class TableLook {
  // In EMU, where the file says nothing.
  private static final int SIDE = 91_440;
  private static final int ABOVE = 45_720;

  private TableLook() {}

  static void give(XSLFTable table, XMLSlideShow show) {
    CTTableStyle style = style(table, show.getTableStyles());
    CTTableCellBorderStyle whole =
        borders(style != null && style.isSetWholeTbl() ? style.getWholeTbl() : null);
    CTTableCellBorderStyle first =
        borders(
            style != null && style.isSetFirstRow() && table.getCTTable().getTblPr().getFirstRow()
                ? style.getFirstRow()
                : null);
    int rows = table.getNumberOfRows();
    int columns = table.getNumberOfColumns();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        XSLFTableCell cell = table.getCell(row, column);
        CTTableCell xml = (CTTableCell) cell.getXmlObject();
        CTTableCellProperties own = xml.isSetTcPr() ? xml.getTcPr() : xml.addNewTcPr();
        margins(own, cell);
        below(own, whole, first, row, rows);
        beside(own, whole, column, columns);
      }
    }
  }

  private static void margins(CTTableCellProperties own, XSLFTableCell cell) {
    CTTextBodyProperties body = cell.getTextBody().getXmlObject().getBodyPr();
    body.setLIns(own.isSetMarL() ? own.getMarL() : SIDE);
    body.setRIns(own.isSetMarR() ? own.getMarR() : SIDE);
    body.setTIns(own.isSetMarT() ? own.getMarT() : ABOVE);
    body.setBIns(own.isSetMarB() ? own.getMarB() : ABOVE);
  }

  private static void below(
      CTTableCellProperties own,
      @Nullable CTTableCellBorderStyle whole,
      @Nullable CTTableCellBorderStyle first,
      int row,
      int rows) {
    CTThemeableLineStyle line = null;
    if (row == 0 && first != null && first.isSetBottom()) {
      line = first.getBottom();
    } else if (whole != null) {
      boolean last = row == rows - 1;
      line =
          last
              ? (whole.isSetBottom() ? whole.getBottom() : null)
              : (whole.isSetInsideH() ? whole.getInsideH() : null);
    }
    if (line != null && line.isSetLn() && !own.isSetLnB()) {
      own.setLnB((CTLineProperties) line.getLn().copy());
    }
    if (row == 0
        && whole != null
        && whole.isSetTop()
        && whole.getTop().isSetLn()
        && !own.isSetLnT()) {
      own.setLnT((CTLineProperties) whole.getTop().getLn().copy());
    }
  }

  private static void beside(
      CTTableCellProperties own, @Nullable CTTableCellBorderStyle whole, int column, int columns) {
    if (whole == null) {
      return;
    }
    boolean last = column == columns - 1;
    CTThemeableLineStyle line =
        last
            ? (whole.isSetRight() ? whole.getRight() : null)
            : (whole.isSetInsideV() ? whole.getInsideV() : null);
    if (line != null && line.isSetLn() && !own.isSetLnR()) {
      own.setLnR((CTLineProperties) line.getLn().copy());
    }
    if (column == 0 && whole.isSetLeft() && whole.getLeft().isSetLn() && !own.isSetLnL()) {
      own.setLnL((CTLineProperties) whole.getLeft().getLn().copy());
    }
  }

  private static @Nullable CTTableCellBorderStyle borders(@Nullable CTTablePartStyle part) {
    return part != null && part.isSetTcStyle() && part.getTcStyle().isSetTcBdr()
        ? part.getTcStyle().getTcBdr()
        : null;
  }

  private static @Nullable CTTableStyle style(XSLFTable table, @Nullable XSLFTableStyles styles) {
    if (styles == null || !table.getCTTable().isSetTblPr()) {
      return null;
    }
    List<CTTableStyle> all = styles.getXmlObject().getTblStyleList();
    String wanted = table.getCTTable().getTblPr().getTableStyleId();
    return all.stream().filter(one -> one.getStyleId().equals(wanted)).findFirst().orElse(null);
  }
}
