package parley.corpus.markdown;

import org.commonmark.node.Node;

/** Where a Markdown node stands. */
final class SourceLine {
  private SourceLine() {}

  /** The first line of the node, or of what it stands in; from 1. */
  static int lineOf(Node node) {
    for (Node ancestor = node; ancestor != null; ancestor = ancestor.getParent()) {
      if (!ancestor.getSourceSpans().isEmpty()) {
        return ancestor.getSourceSpans().getFirst().getLineIndex() + 1;
      }
    }
    return 1;
  }
}
