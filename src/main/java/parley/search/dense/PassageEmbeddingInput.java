package parley.search.dense;

import java.util.ArrayList;
import java.util.List;
import parley.corpus.model.Passage;
import parley.embedding.TextWithSpans;
import parley.search.PassageSearcher;
import parley.search.analysis.AnalyzedTerm;
import parley.text.Span;

/**
 * A passage with what is embedded of it.
 *
 * @param docId its number in the index of words
 * @param passage the passage
 * @param titlePrefix what a person reads before it: titles
 * @param termSpans the words of each of its sentences; none where they get no vectors
 */
record PassageEmbeddingInput(
    int docId, Passage passage, String titlePrefix, List<List<Span>> termSpans) {
  /**
   * The passage of a document.
   *
   * @param withTokenVectors whether its words are to get vectors
   */
  static PassageEmbeddingInput create(
      PassageSearcher lexicalIndex, int docId, boolean withTokenVectors) {
    Passage passage = lexicalIndex.store().passage(docId);
    List<String> titles = new ArrayList<>();
    titles.add(lexicalIndex.store().articleMetadata(passage.article()).title());
    titles.addAll(passage.section());
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

  /** A table has no sentences; its words go as those of one. */
  private static List<List<Span>> termSpans(PassageSearcher lexicalIndex, Passage passage) {
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
   * What is embedded: the passage with what stands before it, then by itself each sentence, and
   * each question foreseen for it.
   *
   * @param queryInstruction what stands before a question
   */
  List<TextWithSpans> texts(String queryInstruction) {
    List<Span> spans =
        termSpans.stream()
            .flatMap(List::stream)
            .map(span ->
                new Span(titlePrefix.length() + span.start(), titlePrefix.length() + span.end()))
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

  /** The vectors of its words by sentence. */
  List<List<float[]>> groupBySentence(List<float[]> vectors) {
    List<List<float[]>> sentences = new ArrayList<>();
    int offset = 0;
    for (List<Span> sentence : termSpans) {
      sentences.add(vectors.subList(offset, offset + sentence.size()));
      offset += sentence.size();
    }
    return sentences;
  }
}
