package parley.corpus.markdown;

import org.commonmark.node.Node;

/** Where a Markdown node stands. */
final class SourceLine {
  private SourceLine() {}

  /** The first line of the node, or of what it stands in; from 1. */
  static int of(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.getSourceSpans().isEmpty()) {
        return at.getSourceSpans().getFirst().getLineIndex() + 1;
      }
    }
    return 1;
  }
}
