package parley.corpus.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import parley.corpus.model.Block;
import parley.corpus.outline.CitedText;

/** Parses Markdown lists: one block an item; items of a nested list follow their parent item. */
final class ListParser {
  private ListParser() {}

  /** Accepts finished blocks. */
  interface Sink {
    void add(Block.Kind kind, CitedText text, int line);
  }

  /**
   * Parses a list.
   *
   * @param outerKind the kind of the surrounding block; in a quotation the items are quotations
   * @param nestedParser parses the nested lists, quotations and tables of an item
   */
  static void parse(
      ListBlock list, Block.Kind outerKind, Sink sink, BiConsumer<Node, Block.Kind> nestedParser) {
    Block.Kind kind = outerKind == Block.Kind.QUOTE ? outerKind : Block.Kind.ITEM;
    int index = 0;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem) {
        parseItem(item, itemNumber(list, index++), kind, sink, nestedParser);
      }
    }
  }

  private static void parseItem(
      Node item,
      String number,
      Block.Kind kind,
      Sink sink,
      BiConsumer<Node, Block.Kind> nestedParser) {
    List<CitedText> parts = new ArrayList<>();
    String prefix = number;
    int line = MarkdownParser.lineOf(item);
    for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
      Optional<CitedText> text = MarkdownParser.parseText(child);
      if (text.isPresent()) {
        line = parts.isEmpty() ? MarkdownParser.lineOf(child) : line;
        parts.add(text.get());
        continue;
      }
      prefix = flush(parts, prefix, kind, line, sink);
      nestedParser.accept(child, kind);
    }
    flush(parts, prefix, kind, line, sink);
  }

  // Only the first text of an item gets its number.
  private static String flush(
      List<CitedText> parts, String prefix, Block.Kind kind, int line, Sink sink) {
    CitedText text = CitedText.join(" ", parts);
    parts.clear();
    if (text.text().isEmpty()) {
      return prefix;
    }
    sink.add(kind, text.withPrefix(prefix), line);
    return "";
  }

  private static String itemNumber(ListBlock list, int index) {
    if (!(list instanceof OrderedList ordered)) {
      return "";
    }
    Integer start = ordered.getMarkerStartNumber();
    String delimiter = ordered.getMarkerDelimiter();
    return (start == null ? 1L + index : (long) start + index)
        + (delimiter == null ? "." : delimiter)
        + " ";
  }
}
