package parley.corpus.markdown;

import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import parley.corpus.outline.CitedText;

/** Parses the inline content of a Markdown block to text without emphasis, links and tags. */
final class InlineParser {
  private InlineParser() {}

  /** The text of a block and its citation marks. */
  static CitedText parse(Node block) {
    return CitedText.parse(textWithMarks(block));
  }

  // A loop, not recursion: a hostile file can nest brackets arbitrarily deep.
  private static String textWithMarks(Node block) {
    StringBuilder text = new StringBuilder();
    Node node = block.getFirstChild();
    while (node != null) {
      append(text, node);
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        continue;
      }
      while (!node.equals(block) && node.getNext() == null) {
        node = node.getParent();
      }
      node = node.equals(block) ? null : node.getNext();
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Node node) {
    switch (node) {
      case Text literal -> text.append(literal.getLiteral());
      case Code code -> text.append(code.getLiteral());
      case SoftLineBreak _, HardLineBreak _ -> text.append(' ');
      case HtmlInline tag when HtmlStripper.isLineBreak(tag.getLiteral()) -> text.append(' ');
      // Only marks with a footnote in the file; all other marks are still text here.
      case FootnoteReference reference ->
          text.append("[^").append(reference.getLabel()).append(']');
      default -> {}
    }
  }
}
