package vestiaire.metrics.deck.placeholder;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTable;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCellProperties;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import vestiaire.metrics.report.TableBlock;
import vestiaire.metrics.report.Text;
import vestiaire.metrics.report.Wording;

/** Real tables in the theme's table style: a first row that repeats as header, numbers right. */
public final class Tables {
  private final String style;
  private final boolean flush;
  private final String language;
  private final Wording wording;

  /**
   * Tables of one deck.
   *
   * @param style id of the table style
   * @param flush whether the outer columns stand flush with the text around, as they may where the
   *     style fills no cell
   */
  public Tables(String style, boolean flush, String language, Wording wording) {
    this.style = style;
    this.flush = flush;
    this.language = language;
    this.wording = wording;
  }

  /**
   * What came of it.
   *
   * @param shape id of the table
   * @param shown all cells as they stand on the slide, the first row too
   * @param left how many rows of the result are not on the slide, where nobody asked for so few
   */
  public record Placed(long shape, List<List<Text>> shown, int left) {}

  /** Adds the table in its placeholder. */
  public Placed place(XSLFSlide slide, TableBlock block, XSLFTextShape place) {
    Rectangle2D box = place.getAnchor();
    TableGrid grid = TableGrid.of(block, box.getWidth(), box.getHeight(), this::rest);
    List<List<Text>> rows = new ArrayList<>(grid.rows());
    if (grid.left() > 0) {
      rows.add(closing(block, grid.left()));
    }
    XSLFTable table = slide.createTable(rows.size() + 1, block.columns().size());
    for (int column = 0; column < block.columns().size(); column++) {
      table.setColumnWidth(column, grid.widths()[column]);
      Text title = Text.of(grid.titles().get(column));
      fill(table.getCell(0, column), title, block, column, grid);
    }
    table.setRowHeight(0, grid.rowHeight(grid.titleLines()));
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < block.columns().size(); column++) {
        fill(table.getCell(row + 1, column), rows.get(row).get(column), block, column, grid);
      }
      int lines = row < grid.lines().size() ? grid.lines().get(row) : grid.closingLines();
      table.setRowHeight(row + 1, grid.rowHeight(lines));
    }
    double height = grid.rowHeight(grid.titleLines());
    for (int row = 0; row < rows.size(); row++) {
      height += table.getRowHeight(row + 1);
    }
    table.setAnchor(new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), height));
    dress(table, block, place);
    rows.add(0, grid.titles().stream().map(Text::of).toList());
    return new Placed(table.getShapeId(), rows, grid.left());
  }

  private void dress(XSLFTable table, TableBlock block, XSLFTextShape place) {
    CTTable xml = table.getCTTable();
    var properties = xml.isSetTblPr() ? xml.getTblPr() : xml.addNewTblPr();
    properties.setFirstRow(true);
    properties.setBandRow(false);
    properties.setTableStyleId(style);
    CTGraphicalObjectFrame frame = (CTGraphicalObjectFrame) table.getXmlObject();
    frame
        .getNvGraphicFramePr()
        .getNvPr()
        .setPh(((CTShape) place.getXmlObject()).getNvSpPr().getNvPr().getPh());
    frame.getNvGraphicFramePr().getCNvPr().setName(place.getShapeName());
    frame.getNvGraphicFramePr().getCNvPr().setDescr(AltText.of(block.alt(), block.heading()));
  }

  private void fill(XSLFTableCell cell, Text text, TableBlock block, int column, TableGrid grid) {
    XSLFTextParagraph paragraph = cell.addNewTextParagraph();
    Text shown = text.plain().isBlank() ? Text.of("–") : text;
    TextFrame.write(paragraph, new Paragraph(shown, Paragraph.BODY), language);
    for (XSLFTextRun run : paragraph.getTextRuns()) {
      // A table inherits no size from its placeholder.
      run.setFontSize(grid.size());
    }
    boolean numeric = block.columns().get(column).numeric();
    paragraph.setTextAlign(numeric ? TextAlign.RIGHT : TextAlign.LEFT);
    cell.setVerticalAlignment(VerticalAlignment.MIDDLE);
    cell.setLeftInset(flush && column == 0 ? 0 : grid.inset());
    cell.setRightInset(flush && column == block.columns().size() - 1 ? 0 : grid.inset());
    cell.setTopInset(grid.padding());
    cell.setBottomInset(grid.padding());
    // POI gives each cell borders without a line, which would hide the style's.
    CTTableCellProperties borders =
        ((org.openxmlformats.schemas.drawingml.x2006.main.CTTableCell) cell.getXmlObject())
            .getTcPr();
    if (borders.isSetLnL()) {
      borders.unsetLnL();
    }
    if (borders.isSetLnR()) {
      borders.unsetLnR();
    }
    if (borders.isSetLnT()) {
      borders.unsetLnT();
    }
    if (borders.isSetLnB()) {
      borders.unsetLnB();
    }
  }

  private List<Text> closing(TableBlock block, int hidden) {
    List<Text> row = new ArrayList<>();
    for (int column = 0; column < block.columns().size(); column++) {
      row.add(Text.of(column == 0 ? rest(hidden) : "…"));
    }
    return row;
  }

  private String rest(int left) {
    return wording.say("… and {0} more in results.xlsx", left);
  }
}
