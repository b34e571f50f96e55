package parley.corpus.lint;

import parley.corpus.lint.FirstOccurrences.Place;
import parley.text.Ellipsis;

/**
 * Sentences that stand in two articles: an answer would show both as if they were two. Short
 * sentences may well come out alike by chance.
 */
final class DuplicateSentenceRule implements LintRule {
  private static final int FEWEST_WORDS = 6;

  private final FirstOccurrences places = new FirstOccurrences();

  @Override
  public void look(LintedArticle draft, Sink sink) {
    for (LintedArticle.Paragraph paragraph : draft.paragraphs()) {
      Place here = new Place(draft.file(), paragraph.line());
      for (String sentence : paragraph.sentences()) {
        String[] words = FirstOccurrences.words(sentence);
        if (words.length >= FEWEST_WORDS) {
          places
              .before(words, here)
              .filter(first -> !first.file().equals(here.file()))
              .ifPresent(first ->
                  sink.advise(
                      here.line(),
                      "\"" + Ellipsis.of(sentence) + "\" also stands in " + first,
                      "leave it in one of them, or write it anew for what this article is about"));
        }
      }
    }
  }
}
