package parley.answer;

import java.util.List;
import java.util.Optional;
import parley.corpus.Passage;
import parley.search.Hit;
import parley.search.Nearness;
import parley.search.PassageIndex;
import parley.search.ReadPassage;
import parley.search.SearchQuestion;
import parley.search.TextTerm;
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
    List<TextTerm> terms,
    Sought sought,
    Optional<Nearness> nearness,
    SentenceScores scores) {

  static Candidate of(PassageIndex index, SearchQuestion question, Sought sought, Hit hit) {
    return of(index, sought, hit.document(), index.nearness(question, hit));
  }

  static Candidate of(PassageIndex index, SearchQuestion question, Sought sought, int document) {
    return of(index, sought, document, index.nearness(question, document));
  }

  private static Candidate of(
      PassageIndex index, Sought sought, int document, Optional<Nearness> nearness) {
    ReadPassage read = index.read(document);
    Passage passage = read.passage();
    List<Span> sentences =
        passage.sentences().isEmpty()
            ? List.of(new Span(0, passage.text().length()))
            : passage.sentences();
    SentenceScores scores =
        new SentenceScores(sought, passage.text(), sentences, nearness, read.terms());
    return new Candidate(passage, sentences, read.terms(), sought, nearness, scores);
  }
}
