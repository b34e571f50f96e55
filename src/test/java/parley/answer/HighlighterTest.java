package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.config.SettingsFixture;
import parley.corpus.model.Passage;
import parley.corpus.split.SentenceSplitter;
import parley.embedding.BagOfWordsEmbedder;
import parley.search.IndexFixture;
import parley.search.PassageSearcher;
import parley.search.analysis.SynonymGroups;
import parley.search.dense.DenseIndex;
import parley.search.index.PassageIndexWriter;
import parley.search.ranking.FusionWeights;
import parley.text.Span;

/** Which sentences of a passage are highlighted. */
class HighlighterTest {
  private static final String CORRIDOR =
      "The shop closed on 3 May 2020. Nobody said a word. The grain corridor opened by the sea."
          + " It closed on 17 July 2023.";

  @TempDir Path folder;
  @TempDir Path vectors;

  @Test
  void theAnswerTypeCounts() throws IOException {
    String text = "The delegations met in a palace. The delegations met because of the grain.";

    assertThat(highlight(text, "Why was it that the delegations met?"))
        .containsExactly("The delegations met because of the grain.");
  }

  @Test
  void thePreviousSentenceCounts() throws IOException {
    assertThat(highlight(CORRIDOR, "When was the grain corridor closed?"))
        .containsExactly("It closed on 17 July 2023.");
  }

  @Test
  void twoAreHighlightedInTextOrderBelowTheConfidence() throws IOException {
    assertThat(highlight(CORRIDOR, "Was the grain corridor closed?"))
        .containsExactly("The grain corridor opened by the sea.", "It closed on 17 July 2023.");
  }

  @Test
  void aTextWithoutSentencesIsHighlightedAsAWhole() throws IOException {
    String table = "Year: 2015\nPlace: Minsk";

    assertThat(highlight(table, List.of(), "Minsk")).containsExactly(table);
    assertThat(highlightHybrid(table, List.of(), "Minsk")).containsExactly(table);
  }

  @Test
  void anOnlySentenceIsAlwaysHighlighted() throws IOException {
    assertThat(highlight("Ships left.", "xylophone")).containsExactly("Ships left.");
  }

  @Test
  void theMostSimilarSentenceIsHighlighted() throws IOException {
    String text =
        "The towns lay behind the hills. The ships left the harbour at dawn. Bread was dear.";
    String question = "Tell of vessels that departed the port at daybreak";

    assertThat(highlightHybrid(text, sentences(text), question))
        .containsExactly("The ships left the harbour at dawn.");
  }

  @Test
  void maxSimCounts() throws IOException {
    String text = "Ships of grain and bread left. A river of ships ran by the towns and left.";

    assertThat(highlightHybrid(text, sentences(text), "stream vessels settlements"))
        .containsExactly("A river of ships ran by the towns and left.");
  }

  private List<String> highlight(String text, String question) throws IOException {
    return highlight(text, sentences(text), question);
  }

  private List<String> highlight(String text, List<Span> sentences, String question)
      throws IOException {
    try (PassageSearcher searcher = openSearcher(text, sentences)) {
      return highlight(searcher, question);
    }
  }

  private List<String> highlightHybrid(String text, List<Span> sentences, String question)
      throws IOException {
    BagOfWordsEmbedder embedder = new BagOfWordsEmbedder();
    try (PassageSearcher searcher = openSearcher(text, sentences)) {
      DenseIndex.build(searcher.lexicalIndex(), vectors, embedder, done -> {});
      try (PassageSearcher hybridSearcher =
          searcher.withDenseIndex(
              DenseIndex.open(vectors, searcher.lexicalIndex(), embedder), FusionWeights.HYBRID)) {
        return highlight(hybridSearcher, question);
      }
    }
  }

  private static List<String> highlight(PassageSearcher searcher, String question) {
    CitedPassage cited = new Answerer(searcher).cite("p", question).orElseThrow();
    return cited.answerSentences().stream()
        .map(span -> span.substring(cited.passage().text()))
        .toList();
  }

  private PassageSearcher openSearcher(String text, List<Span> sentences) throws IOException {
    Path indexFolder = folder.resolve(Integer.toString(text.hashCode()));
    try (PassageIndexWriter builder = new PassageIndexWriter(indexFolder, SynonymGroups.NONE)) {
      builder.add(
          IndexFixture.metadata("a", "A", "history"),
          List.of(Passage.builder("p", "a").text(text).sentences(sentences).build()));
      builder.finish(Map.of());
    }
    return PassageSearcher.open(indexFolder, SynonymGroups.NONE, SettingsFixture.SEARCH);
  }

  private static List<Span> sentences(String text) {
    return new SentenceSplitter(Locale.ENGLISH).split(text);
  }
}
