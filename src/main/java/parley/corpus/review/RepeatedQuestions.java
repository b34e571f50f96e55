package parley.corpus.review;

import java.util.List;
import parley.corpus.review.FirstPlaces.Place;
import parley.text.Ellipsis;

/**
 * Questions that are foreseen for two texts: whoever asks one gets the text it was foreseen for
 * first, and only one can be that.
 */
final class RepeatedQuestions implements Rule {
  private final FirstPlaces places = new FirstPlaces();

  @Override
  public void look(Draft draft, Sink sink) {
    for (Draft.Part part : draft.parts()) {
      List<String> before = List.of();
      for (Draft.Paragraph paragraph : part.paragraphs()) {
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
        .before(FirstPlaces.words(question), here)
        .ifPresent(first ->
            sink.advise(
                here.line(),
                "the question \"" + Ellipsis.of(question) + "\" is also foreseen in " + first,
                "leave it at the text that answers it best"));
  }
}
