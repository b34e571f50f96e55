package parley.corpus.lint;

import java.util.List;
import parley.corpus.lint.FirstOccurrences.Location;
import parley.text.Ellipsis;

/**
 * Finds FAQ questions listed under two texts: a query that matches one brings its text to the first
 * rank, which only one of them can have.
 */
final class DuplicateFaqRule implements LintRule {
  private final FirstOccurrences firstOccurrences = new FirstOccurrences();

  @Override
  public void check(LintedArticle lintedArticle, Sink sink) {
    for (LintedArticle.LintedSection section : lintedArticle.sections()) {
      List<String> previous = List.of();
      for (LintedArticle.LintedParagraph paragraph : section.paragraphs()) {
        List<String> faqQuestions = paragraph.block().faqQuestions();
        if (!faqQuestions.equals(previous)) { // one comment may cover several paragraphs
          Location location = new Location(lintedArticle.file(), paragraph.line());
          faqQuestions.forEach(question -> checkQuestion(question, location, sink));
        }
        previous = faqQuestions;
      }
    }
  }

  private void checkQuestion(String question, Location location, Sink sink) {
    firstOccurrences
        .putIfAbsent(FirstOccurrences.tokenize(question), location)
        .ifPresent(first ->
            sink.report(
                location.line(),
                "the question \"" + Ellipsis.truncate(question) + "\" is also foreseen in " + first,
                "leave it at the text that answers it best"));
  }
}
