package parley.corpus.markdown;

import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import parley.corpus.outline.CitedText;

/** The text of what stands inside a Markdown block: emphasis, links and tags are gone. */
final class InlineParser {
  private InlineParser() {}

  /** The text with its source marks taken out. */
  static CitedText parse(Node block) {
    return CitedText.parse(textWithMarks(block));
  }

  // In a loop, not by recursion: a hostile file nests brackets as deeply as it likes.
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
      // Where the mark has a footnote in the file; all others are still text here.
      case FootnoteReference reference ->
          text.append("[^").append(reference.getLabel()).append(']');
      default -> {}
    }
  }
}
