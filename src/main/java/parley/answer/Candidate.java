package parley.answer;

import java.util.List;
import java.util.Optional;
import parley.answer.type.AnswerType;
import parley.answer.type.ExpectedAnswer;
import parley.corpus.model.Passage;
import parley.search.PassageSearcher;
import parley.search.analysis.AnalyzedTerm;
import parley.search.dense.SemanticSimilarity;
import parley.search.index.AnalyzedPassage;
import parley.search.query.AnalyzedQuery;
import parley.search.ranking.ScoredPassage;
import parley.text.Span;

/**
 * A hit with its passage loaded and its sentences scored.
 *
 * @param passage the passage
 * @param sentences its sentences; the whole text if it has none, such as a table
 * @param terms its analyzed terms
 * @param intent intent of the question
 * @param similarity its similarity to the question; empty without embeddings
 * @param sentenceScores scores of its sentences as answers
 */
record Candidate(
    Passage passage,
    List<Span> sentences,
    List<AnalyzedTerm> terms,
    QuestionIntent intent,
    Optional<SemanticSimilarity> similarity,
    AnswerSentenceScorer sentenceScores) {

  static Candidate analyze(
      PassageSearcher searcher, AnalyzedQuery query, QuestionIntent intent, ScoredPassage hit) {
    return analyze(searcher, intent, hit.docId(), searcher.semanticSimilarity(query, hit))
        .withConditions(query);
  }

  static Candidate analyze(
      PassageSearcher searcher, AnalyzedQuery query, QuestionIntent intent, int docId) {
    return analyze(searcher, intent, docId, searcher.semanticSimilarity(query, docId))
        .withConditions(query);
  }

  private static Candidate analyze(
      PassageSearcher searcher,
      QuestionIntent intent,
      int docId,
      Optional<SemanticSimilarity> similarity) {
    AnalyzedPassage analyzed = searcher.lexicalIndex().analyzedPassage(docId);
    Passage passage = analyzed.passage();
    List<Span> sentences =
        passage.sentences().isEmpty()
            ? List.of(new Span(0, passage.text().length()))
            : passage.sentences();
    AnswerSentenceScorer sentenceScores =
        new AnswerSentenceScorer(intent, passage.text(), sentences, similarity, analyzed.terms());
    return new Candidate(passage, sentences, analyzed.terms(), intent, similarity, sentenceScores);
  }

  /** Lowers the scores of the sentences that do not meet the question's conditions. */
  private Candidate withConditions(AnalyzedQuery query) {
    sentenceScores.subtract(HitConditions.sentencePenalties(query, this));
    sentenceScores.subtract(HitConditions.actorPenalties(this));
    return this;
  }

  /** How well the best sentence answers by its kind, 0 to 1. */
  double bestExpectedScore() {
    return sentences.stream()
        .mapToDouble(span -> intent.expectedAnswer().score(span.substring(passage.text())))
        .max()
        .orElse(0);
  }

  /** Whether one of the marked sentences is an answer of the kind that the question expects. */
  boolean marksExpectedAnswer() {
    ExpectedAnswer expected = intent.expectedAnswer();
    boolean isOnSubject = expected.type() != AnswerType.YES_NO || sentenceScores.isTopOnSubject();
    return isOnSubject
        && sentenceScores.topSentences().stream()
            .map(index -> sentences.get(index).substring(passage.text()))
            .anyMatch(expected::isMetBy);
  }
}
