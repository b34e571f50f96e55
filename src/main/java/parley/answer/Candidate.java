package parley.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.corpus.Passage;
import parley.corpus.Span;
import parley.search.Hit;
import parley.search.PassageIndex;
import parley.search.QuestionWord;
import parley.search.SearchQuestion;
import parley.search.TextTerm;

/**
 * A passage found, read and looked at sentence by sentence.
 *
 * @param hit what was found
 * @param passage the passage
 * @param sentences its sentences; the whole text where it has none, such as a table
 * @param terms its terms
 * @param wanted words of the question by the terms they match
 * @param scores how likely each of its sentences is to answer
 */
record Candidate(
    Hit hit,
    Passage passage,
    List<Span> sentences,
    List<TextTerm> terms,
    Map<String, QuestionWord> wanted,
    SentenceScores scores) {

  static Candidate of(PassageIndex index, SearchQuestion question, Hit hit) {
    Map<String, QuestionWord> wanted = new HashMap<>();
    question.words().forEach(word -> word.terms().forEach(term -> wanted.put(term, word)));
    Passage passage = index.passage(hit.document());
    List<Span> sentences =
        passage.sentences().isEmpty()
            ? List.of(new Span(0, passage.text().length()))
            : passage.sentences();
    List<TextTerm> terms = index.terms(passage.text());
    SentenceScores scores =
        new SentenceScores(question, passage.text(), sentences, hit.nearness(), terms, wanted);
    return new Candidate(hit, passage, sentences, terms, wanted, scores);
  }
}
