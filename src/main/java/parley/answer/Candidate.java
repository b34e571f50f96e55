package parley.answer;

import java.util.List;
import java.util.Optional;
import parley.corpus.model.Passage;
import parley.search.PassageSearcher;
import parley.search.analysis.AnalyzedTerm;
import parley.search.dense.SemanticSimilarity;
import parley.search.index.AnalyzedPassage;
import parley.search.query.AnalyzedQuery;
import parley.search.ranking.ScoredPassage;
import parley.text.Span;

/**
 * A passage found, read and looked at sentence by sentence.
 *
 * @param passage the passage
 * @param sentences its sentences; the whole text where it has none, such as a table
 * @param terms its terms
 * @param nearness how near it is in meaning; empty where that is not known
 * @param sought what is looked for in it
 * @param scores how likely each of its sentences is to answer
 */
record Candidate(
    Passage passage,
    List<Span> sentences,
    List<AnalyzedTerm> terms,
    QuestionIntent sought,
    Optional<SemanticSimilarity> nearness,
    AnswerSentenceScorer scores) {

  static Candidate of(
      PassageSearcher index, AnalyzedQuery question, QuestionIntent sought, ScoredPassage hit) {
    return of(index, sought, hit.docId(), index.semanticSimilarity(question, hit));
  }

  static Candidate of(
      PassageSearcher index, AnalyzedQuery question, QuestionIntent sought, int document) {
    return of(index, sought, document, index.semanticSimilarity(question, document));
  }

  private static Candidate of(
      PassageSearcher index,
      QuestionIntent sought,
      int document,
      Optional<SemanticSimilarity> nearness) {
    AnalyzedPassage read = index.analyzedPassage(document);
    Passage passage = read.passage();
    List<Span> sentences =
        passage.sentences().isEmpty()
            ? List.of(new Span(0, passage.text().length()))
            : passage.sentences();
    AnswerSentenceScorer scores =
        new AnswerSentenceScorer(sought, passage.text(), sentences, nearness, read.terms());
    return new Candidate(passage, sentences, read.terms(), sought, nearness, scores);
  }
}
