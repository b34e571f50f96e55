package parley.answer;

import java.util.List;
import java.util.Optional;
import parley.answer.conversation.PreviousQuestion;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Passage;
import parley.corpus.model.Source;
import parley.text.Span;

/**
 * A passage of an answer with its citation. Constructed from {@link #of} and {@code with...}.
 *
 * @param rank rank in the answer, from 1
 * @param score score of the ranking; comparable within one answer only
 * @param passage the passage
 * @param article metadata of its article
 * @param answerSentences spans of the sentences that answer the question, in text order
 * @param matches spans of the text that match query terms, in text order
 * @param sources the sources cited in the text, best first, then in order of citation
 * @param previousPassageId id of the previous passage of the article
 * @param nextPassageId id of the next passage of the article
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

  /** A passage without highlights, sources and neighbours. */
  public static CitedPassage of(int rank, double score, Passage passage, ArticleMetadata article) {
    return new CitedPassage(
        rank,
        score,
        passage,
        article,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** A copy with other highlights. */
  public CitedPassage withHighlights(List<Span> newAnswerSentences, List<Span> newMatches) {
    return new CitedPassage(
        rank,
        score,
        passage,
        article,
        newAnswerSentences,
        newMatches,
        sources,
        previousPassageId,
        nextPassageId);
  }

  /** A copy with other sources. */
  public CitedPassage withSources(List<Source> newSources) {
    return new CitedPassage(
        rank,
        score,
        passage,
        article,
        answerSentences,
        matches,
        newSources,
        previousPassageId,
        nextPassageId);
  }

  /** A copy with other neighbours. */
  public CitedPassage withNeighbors(Optional<String> previousId, Optional<String> nextId) {
    return new CitedPassage(
        rank, score, passage, article, answerSentences, matches, sources, previousId, nextId);
  }

  /** A copy with another rank. */
  CitedPassage withRank(int newRank) {
    return new CitedPassage(
        newRank,
        score,
        passage,
        article,
        answerSentences,
        matches,
        sources,
        previousPassageId,
        nextPassageId);
  }

  /**
   * What a follow-up to this passage goes on from.
   *
   * @param title title of the reply that showed it: the question, or a title of the passage itself
   * @param topicLabel label of the topic that was asked
   */
  public PreviousQuestion toPreviousQuestion(String title, Optional<String> topicLabel) {
    boolean isQuestion =
        !title.equals(article.title())
            && (passage.headingPath().isEmpty() || !title.equals(passage.headingPath().getLast()));
    return new PreviousQuestion(
        isQuestion ? title : "",
        Optional.of(passage.text()),
        Optional.of(article.title()),
        topicLabel);
  }

  /** Whether the character at an index of the text is part of an answer sentence. */
  public boolean isAnswerAt(int index) {
    return answerSentences.stream().anyMatch(span -> span.contains(index));
  }

  /** Whether the character at an index of the text is part of a match. */
  public boolean isMatchAt(int index) {
    return matches.stream().anyMatch(span -> span.contains(index));
  }
}
