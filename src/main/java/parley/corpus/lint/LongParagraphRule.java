package parley.corpus.lint;

import parley.corpus.model.Block;
import parley.text.Ellipsis;

/** Paragraphs of more sentences than one passage shows well. */
final class LongParagraphRule implements LintRule {
  private static final int MOST = 5;

  @Override
  public void look(LintedArticle draft, Sink sink) {
    for (LintedArticle.Paragraph paragraph : draft.paragraphs()) {
      int sentences = paragraph.sentences().size();
      if (paragraph.is(Block.Kind.PARAGRAPH) && sentences > MOST) {
        sink.advise(
            paragraph.line(),
            sentences
                + " sentences in the paragraph \""
                + Ellipsis.of(paragraph.block().text())
                + "\"",
            "split it into paragraphs of two to five, each readable alone");
      }
    }
  }
}
