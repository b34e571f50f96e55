package parley.corpus.lint;

import java.util.ArrayList;
import java.util.List;
import parley.corpus.model.Block;
import parley.text.Ellipsis;

/**
 * Finds paragraphs that cite no source. A list or table counts as one paragraph together with the
 * sentence that introduces it. Articles without front matter are skipped: pasted text has no
 * citation marks.
 */
final class MissingSourceRule implements LintRule {
  @Override
  public void check(LintedArticle lintedArticle, Sink sink) {
    if (lintedArticle.article().frontMatter().isEmpty()) {
      return;
    }
    for (LintedArticle.LintedSection section : lintedArticle.sections()) {
      for (List<LintedArticle.LintedParagraph> group : groupWithLists(section.paragraphs())) {
        if (group.stream().allMatch(paragraph -> paragraph.block().citationMarks().isEmpty())) {
          Block first = group.getFirst().block();
          sink.report(
              first.line(),
              "no source is named for \"" + Ellipsis.truncate(first.text()) + "\"",
              "put a mark like [^S1] behind what a source says");
        }
      }
    }
  }

  private static List<List<LintedArticle.LintedParagraph>> groupWithLists(
      List<LintedArticle.LintedParagraph> paragraphs) {
    List<List<LintedArticle.LintedParagraph>> groups = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      if (i == 0 || !belongTogether(paragraphs.get(i - 1), paragraphs.get(i))) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(paragraphs.get(i));
    }
    return groups;
  }

  private static boolean belongTogether(
      LintedArticle.LintedParagraph before, LintedArticle.LintedParagraph after) {
    if (after.hasKind(Block.Kind.PARAGRAPH)) {
      return false;
    }
    boolean isSameList = before.hasKind(after.block().kind()) && !after.hasKind(Block.Kind.QUOTE);
    boolean isListIntro =
        before.hasKind(Block.Kind.PARAGRAPH) && before.block().text().endsWith(":");
    return isSameList || isListIntro;
  }
}
