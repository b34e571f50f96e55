package parley.corpus.lint;

import java.util.ArrayList;
import java.util.List;
import parley.corpus.model.Block;
import parley.text.Ellipsis;

/**
 * Paragraphs that name no source. A list or table counts as one paragraph, together with the
 * sentence that leads into it. Only where there is front matter: pasted text has no marks.
 */
final class MissingSourceRule implements LintRule {
  @Override
  public void look(LintedArticle draft, Sink sink) {
    if (draft.article().frontMatter().isEmpty()) {
      return;
    }
    for (LintedArticle.Part part : draft.parts()) {
      for (List<LintedArticle.Paragraph> whole : wholes(part.paragraphs())) {
        if (whole.stream().allMatch(paragraph -> paragraph.block().marks().isEmpty())) {
          Block first = whole.getFirst().block();
          sink.advise(
              first.line(),
              "no source is named for \"" + Ellipsis.of(first.text()) + "\"",
              "put a mark like [^S1] behind what a source says");
        }
      }
    }
  }

  private static List<List<LintedArticle.Paragraph>> wholes(
      List<LintedArticle.Paragraph> paragraphs) {
    List<List<LintedArticle.Paragraph>> wholes = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      if (i == 0 || !belongTogether(paragraphs.get(i - 1), paragraphs.get(i))) {
        wholes.add(new ArrayList<>());
      }
      wholes.getLast().add(paragraphs.get(i));
    }
    return wholes;
  }

  private static boolean belongTogether(
      LintedArticle.Paragraph before, LintedArticle.Paragraph after) {
    if (after.is(Block.Kind.PARAGRAPH)) {
      return false;
    }
    boolean sameList = before.is(after.block().kind()) && !after.is(Block.Kind.QUOTE);
    boolean leadIn = before.is(Block.Kind.PARAGRAPH) && before.block().text().endsWith(":");
    return sameList || leadIn;
  }
}
