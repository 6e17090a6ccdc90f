package vestiaire.metrics.print;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.apache.poi.sl.draw.DrawFactory;
import org.apache.poi.sl.draw.DrawPaint;
import org.apache.poi.sl.draw.DrawTableShape;
import org.apache.poi.sl.usermodel.StrokeStyle;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;

/**
 * A table with the widths and heights that the file gives it. POI's own measures each row anew with
 * other letters and leaves room for lines between the cells.
 */
final class PageTable extends DrawTableShape {
  private final XSLFTable table;

  PageTable(XSLFTable table) {
    super(table);
    this.table = table;
  }

  @Override
  public void draw(Graphics2D graphics) {
    Rectangle2D box = table.getAnchor();
    double y = box.getY();
    for (int row = 0; row < table.getNumberOfRows(); row++) {
      double x = box.getX();
      for (int column = 0; column < table.getNumberOfColumns(); column++) {
        double width = table.getColumnWidth(column);
        XSLFTableCell cell = table.getCell(row, column);
        if (cell != null && !cell.isMerged()) {
          cell.setAnchor(new Rectangle2D.Double(x, y, across(column, cell), down(row, cell)));
          cell(cell, graphics);
        }
        x += width;
      }
      y += table.getRowHeight(row);
    }
  }

  private double across(int column, XSLFTableCell cell) {
    double width = 0;
    for (int i = column; i < column + Math.max(1, cell.getGridSpan()); i++) {
      width += i < table.getNumberOfColumns() ? table.getColumnWidth(i) : 0;
    }
    return width;
  }

  private double down(int row, XSLFTableCell cell) {
    double height = 0;
    for (int i = row; i < row + Math.max(1, cell.getRowSpan()); i++) {
      height += i < table.getNumberOfRows() ? table.getRowHeight(i) : 0;
    }
    return height;
  }

  private void cell(XSLFTableCell cell, Graphics2D graphics) {
    DrawFactory factory = DrawFactory.getInstance(graphics);
    DrawPaint paints = factory.getPaint(table);
    Rectangle2D box = cell.getAnchor();
    Paint fill = paints.getPaint(graphics, cell.getFillStyle().getPaint());
    if (fill != null) {
      graphics.setPaint(fill);
      graphics.fill(box);
    }
    factory.getDrawable(cell).drawContent(graphics);
    for (BorderEdge edge : BorderEdge.values()) {
      StrokeStyle line = cell.getBorderStyle(edge);
      if (line != null && line.getLineWidth() > 0) {
        graphics.setPaint(paints.getPaint(graphics, line.getPaint()));
        graphics.setStroke(
            new BasicStroke(
                (float) line.getLineWidth(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        graphics.draw(line(edge, box));
      }
    }
  }

  private static Line2D line(BorderEdge edge, Rectangle2D box) {
    return switch (edge) {
      case top -> new Line2D.Double(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMinY());
      case bottom -> new Line2D.Double(box.getMinX(), box.getMaxY(), box.getMaxX(), box.getMaxY());
      case left -> new Line2D.Double(box.getMinX(), box.getMinY(), box.getMinX(), box.getMaxY());
      case right -> new Line2D.Double(box.getMaxX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    };
  }
}
