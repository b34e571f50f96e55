package parley.search.dense;

import java.util.ArrayList;
import java.util.List;
import parley.corpus.model.Passage;
import parley.embedding.TextWithSpans;
import parley.search.analysis.AnalyzedTerm;
import parley.search.index.LexicalIndex;
import parley.text.Span;

/**
 * What is embedded of a passage.
 *
 * @param docId the passage's document in the lexical index
 * @param titlePrefix article title and headings, put before the passage's text
 * @param termSpans for each sentence the spans that get token vectors; empty without token vectors
 */
record PassageEmbeddingInput(
    int docId, Passage passage, String titlePrefix, List<List<Span>> termSpans) {
  static PassageEmbeddingInput create(
      LexicalIndex lexicalIndex, int docId, boolean withTokenVectors) {
    Passage passage = lexicalIndex.store().passage(docId);
    List<String> titles = new ArrayList<>();
    titles.add(lexicalIndex.store().articleMetadata(passage.articleId()).title());
    titles.addAll(passage.headingPath());
    StringBuilder titlePrefix = new StringBuilder();
    titles.stream()
        .filter(title -> !title.isBlank())
        .forEach(title -> titlePrefix.append(title).append(". "));
    return new PassageEmbeddingInput(
        docId,
        passage,
        titlePrefix.toString(),
        withTokenVectors ? termSpans(lexicalIndex, passage) : List.of());
  }

  /** A table has no sentences; its terms count as those of one sentence. */
  private static List<List<Span>> termSpans(LexicalIndex lexicalIndex, Passage passage) {
    List<Span> spans =
        AnalyzedTerm.longestNonOverlapping(lexicalIndex.terms(passage.text())).stream()
            .map(AnalyzedTerm::span)
            .toList();
    if (passage.sentences().isEmpty()) {
      return List.of(spans);
    }
    return passage.sentences().stream()
        .map(sentence -> spans.stream().filter(sentence::contains).toList())
        .toList();
  }

  /**
   * The texts to embed: the passage with its titles, then each sentence, then each FAQ question.
   *
   * @param queryInstruction the model's prefix for queries, put before FAQ questions
   */
  List<TextWithSpans> texts(String queryInstruction) {
    int shift = titlePrefix.length();
    List<Span> spans =
        termSpans.stream()
            .flatMap(List::stream)
            .map(span -> new Span(shift + span.start(), shift + span.end()))
            .toList();
    List<TextWithSpans> texts = new ArrayList<>();
    texts.add(new TextWithSpans(titlePrefix + passage.text(), spans));
    for (Span sentence : passage.sentences()) {
      texts.add(TextWithSpans.of(sentence.substring(passage.text())));
    }
    passage
        .faqQuestions()
        .forEach(question -> texts.add(TextWithSpans.of(queryInstruction + question)));
    return texts;
  }

  /** Splits the token vectors of the passage, given in order, by sentence. */
  List<List<float[]>> groupBySentence(List<float[]> tokenVectors) {
    List<List<float[]>> sentences = new ArrayList<>();
    int offset = 0;
    for (List<Span> sentence : termSpans) {
      sentences.add(tokenVectors.subList(offset, offset + sentence.size()));
      offset += sentence.size();
    }
    return sentences;
  }
}
