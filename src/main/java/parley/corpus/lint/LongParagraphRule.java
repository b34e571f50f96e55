package parley.corpus.lint;

import parley.corpus.model.Block;
import parley.text.Ellipsis;

/** Finds paragraphs with more sentences than one passage shows well. */
final class LongParagraphRule implements LintRule {
  private static final int MAX_SENTENCES = 5;

  @Override
  public void check(LintedArticle lintedArticle, Sink sink) {
    for (LintedArticle.LintedParagraph paragraph : lintedArticle.paragraphs()) {
      int sentences = paragraph.sentences().size();
      if (paragraph.hasKind(Block.Kind.PARAGRAPH) && sentences > MAX_SENTENCES) {
        sink.report(
            paragraph.line(),
            sentences
                + " sentences in the paragraph \""
                + Ellipsis.truncate(paragraph.block().text())
                + "\"",
            "split it into paragraphs of two to five, each readable alone");
      }
    }
  }
}
