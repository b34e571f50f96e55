package parley.corpus.lint;

import parley.corpus.lint.FirstOccurrences.Location;
import parley.text.Ellipsis;

/**
 * Finds sentences that occur in two articles: an answer would show both as if they were distinct.
 * Short sentences are ignored, as they may be equal by chance.
 */
final class DuplicateSentenceRule implements LintRule {
  private static final int MIN_WORDS = 6;

  private final FirstOccurrences firstOccurrences = new FirstOccurrences();

  @Override
  public void check(LintedArticle lintedArticle, Sink sink) {
    for (LintedArticle.LintedParagraph paragraph : lintedArticle.paragraphs()) {
      Location location = new Location(lintedArticle.file(), paragraph.line());
      for (String sentence : paragraph.sentences()) {
        String[] tokens = FirstOccurrences.tokenize(sentence);
        if (tokens.length >= MIN_WORDS) {
          firstOccurrences
              .putIfAbsent(tokens, location)
              .filter(first -> !first.file().equals(location.file()))
              .ifPresent(first ->
                  sink.report(
                      location.line(),
                      "\"" + Ellipsis.truncate(sentence) + "\" also stands in " + first,
                      "leave it in one of them, or write it anew for what this article is about"));
        }
      }
    }
  }
}
