package parley.corpus.lint;

import java.util.List;
import parley.corpus.lint.FirstOccurrences.Place;
import parley.text.Ellipsis;

/**
 * Questions that are foreseen for two texts: whoever asks one gets the text it was foreseen for
 * first, and only one can be that.
 */
final class DuplicateFaqRule implements LintRule {
  private final FirstOccurrences places = new FirstOccurrences();

  @Override
  public void look(LintedArticle draft, Sink sink) {
    for (LintedArticle.Part part : draft.parts()) {
      List<String> before = List.of();
      for (LintedArticle.Paragraph paragraph : part.paragraphs()) {
        List<String> asked = paragraph.block().asked();
        if (!asked.equals(before)) { // one comment may stand under several paragraphs
          Place here = new Place(draft.file(), paragraph.line());
          asked.forEach(question -> look(question, here, sink));
        }
        before = asked;
      }
    }
  }

  private void look(String question, Place here, Sink sink) {
    places
        .before(FirstOccurrences.words(question), here)
        .ifPresent(first ->
            sink.advise(
                here.line(),
                "the question \"" + Ellipsis.of(question) + "\" is also foreseen in " + first,
                "leave it at the text that answers it best"));
  }
}
