package parley.answer;

import java.util.List;
import java.util.Optional;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Passage;
import parley.corpus.model.Source;
import parley.text.Span;

/**
 * A passage of an answer with what is needed to show and cite it.
 *
 * @param rank from 1
 * @param score compares within one answer only
 * @param passage the passage
 * @param article the article it is taken from
 * @param answerSentences the sentence (or sentences) that answers, as spans of the text
 * @param matches the words of the question found in the text, as spans of the text
 * @param sources the sources the text names, in the order it names them
 * @param previousPassageId id of the passage before it in its article
 * @param nextPassageId id of the passage after it in its article
 */
public record CitedPassage(
    int rank,
    double score,
    Passage passage,
    ArticleMetadata article,
    List<Span> answerSentences,
    List<Span> matches,
    List<Source> sources,
    Optional<String> previousPassageId,
    Optional<String> nextPassageId) {
  public CitedPassage {
    answerSentences = List.copyOf(answerSentences);
    matches = List.copyOf(matches);
    sources = List.copyOf(sources);
  }
}
