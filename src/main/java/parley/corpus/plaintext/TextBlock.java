package parley.corpus.plaintext;

import parley.corpus.model.Block;

/**
 * A heading, paragraph, item or quotation of a plain text.
 *
 * @param kind what it is
 * @param level of a heading, from 1; 0 for text
 * @param text its lines joined
 * @param line the first of its lines, from 1
 * @param lineCount how many lines it has
 */
record TextBlock(Block.Kind kind, int level, String text, int line, int lineCount) {

  static TextBlock heading(int level, String text, int line) {
    return new TextBlock(Block.Kind.PARAGRAPH, level, text, line, 1);
  }

  boolean isHeading() {
    return level > 0;
  }

  boolean isTextOfKind(Block.Kind expectedKind) {
    return level == 0 && kind == expectedKind;
  }
}
