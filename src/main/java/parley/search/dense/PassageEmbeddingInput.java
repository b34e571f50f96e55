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
 * @param document its number in the index of words
 * @param passage the passage
 * @param before what a person reads before it: titles
 * @param words the words of each of its sentences; none where they get no vectors
 */
record PassageEmbeddingInput(int document, Passage passage, String before, List<List<Span>> words) {
  /**
   * The passage of a document.
   *
   * @param words whether its words are to get vectors
   */
  static PassageEmbeddingInput of(PassageSearcher index, int document, boolean words) {
    Passage passage = index.stored().passage(document);
    List<String> titles = new ArrayList<>();
    titles.add(index.stored().head(passage.article()).title());
    titles.addAll(passage.section());
    StringBuilder before = new StringBuilder();
    titles.stream()
        .filter(title -> !title.isBlank())
        .forEach(title -> before.append(title).append(". "));
    return new PassageEmbeddingInput(
        document, passage, before.toString(), words ? words(index, passage) : List.of());
  }

  /** A table has no sentences; its words go as those of one. */
  private static List<List<Span>> words(PassageSearcher index, Passage passage) {
    List<Span> words =
        AnalyzedTerm.apart(index.terms(passage.text())).stream().map(AnalyzedTerm::span).toList();
    if (passage.sentences().isEmpty()) {
      return List.of(words);
    }
    return passage.sentences().stream()
        .map(sentence -> words.stream().filter(sentence::contains).toList())
        .toList();
  }

  /**
   * What is embedded: the passage with what stands before it, then by itself each sentence, and
   * each question foreseen for it.
   *
   * @param beforeQuestion what stands before a question
   */
  List<TextWithSpans> texts(String beforeQuestion) {
    List<TextWithSpans.Place> places =
        words.stream()
            .flatMap(List::stream)
            .map(word ->
                new TextWithSpans.Place(
                    before.length() + word.start(), before.length() + word.end()))
            .toList();
    List<TextWithSpans> texts = new ArrayList<>();
    texts.add(new TextWithSpans(before + passage.text(), places));
    for (Span sentence : passage.sentences()) {
      texts.add(TextWithSpans.whole(sentence.of(passage.text())));
    }
    passage.asked().forEach(question -> texts.add(TextWithSpans.whole(beforeQuestion + question)));
    return texts;
  }

  /** The vectors of its words by sentence. */
  List<List<float[]>> bySentence(List<float[]> vectors) {
    List<List<float[]>> sentences = new ArrayList<>();
    int at = 0;
    for (List<Span> sentence : words) {
      sentences.add(vectors.subList(at, at + sentence.size()));
      at += sentence.size();
    }
    return sentences;
  }
}
