package parley.corpus.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import parley.corpus.model.Block;
import parley.corpus.outline.CitedText;

/** Parses Markdown tables: one block a row, each cell with the header of its column. */
final class TableParser {
  private TableParser() {}

  /** The rows as "Header: cell; Header: cell"; the headers if there are no rows. */
  static List<Block> parseRows(TableBlock table) {
    List<CitedText> headers = new ArrayList<>();
    List<Block> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (part instanceof TableHead) {
          headers.addAll(cells(row));
        } else if (row instanceof TableRow) {
          rows.add(rowBlock(withHeaders(cells(row), headers), row));
        }
      }
    }
    return rows.isEmpty() ? List.of(rowBlock(headers, table)) : rows;
  }

  private static List<CitedText> cells(Node row) {
    List<CitedText> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      cells.add(InlineParser.parse(cell));
    }
    return cells;
  }

  private static List<CitedText> withHeaders(List<CitedText> cells, List<CitedText> headers) {
    List<CitedText> labeled = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      CitedText cell = cells.get(i);
      boolean hasNoHeader =
          cell.text().isEmpty() || i >= headers.size() || headers.get(i).text().isEmpty();
      labeled.add(hasNoHeader ? cell : cell.withPrefix(headers.get(i).text() + ": "));
    }
    return labeled;
  }

  private static Block rowBlock(List<CitedText> cells, Node node) {
    CitedText text = CitedText.join("; ", cells);
    return new Block(
        Block.Kind.ROW, text.text(), text.citationMarks(), MarkdownParser.lineOf(node));
  }
}
