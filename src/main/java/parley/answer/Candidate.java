package parley.answer;

import java.util.List;
import parley.corpus.Passage;
import parley.corpus.Span;
import parley.search.Hit;
import parley.search.PassageIndex;
import parley.search.TextTerm;

/**
 * A passage found, read and looked at sentence by sentence.
 *
 * @param hit what was found
 * @param passage the passage
 * @param sentences its sentences; the whole text where it has none, such as a table
 * @param terms its terms
 * @param sought what is looked for in it
 * @param scores how likely each of its sentences is to answer
 */
record Candidate(
    Hit hit,
    Passage passage,
    List<Span> sentences,
    List<TextTerm> terms,
    Sought sought,
    SentenceScores scores) {

  static Candidate of(PassageIndex index, Sought sought, Hit hit) {
    Passage passage = index.passage(hit.document());
    List<Span> sentences =
        passage.sentences().isEmpty()
            ? List.of(new Span(0, passage.text().length()))
            : passage.sentences();
    List<TextTerm> terms = index.terms(passage.text());
    SentenceScores scores =
        new SentenceScores(sought, passage.text(), sentences, hit.nearness(), terms);
    return new Candidate(hit, passage, sentences, terms, sought, scores);
  }
}
