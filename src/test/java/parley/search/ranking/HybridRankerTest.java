package parley.search.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.embedding.BagOfWordsEmbedder;
import parley.search.IndexFixture;
import parley.search.PassageSearcher;
import parley.search.TopPassageIds;
import parley.search.dense.DenseIndex;
import parley.search.dense.SemanticSimilarity;
import parley.search.index.SearchFilter;
import parley.search.query.AnalyzedQuery;

/** Passages found lexically and by embedding. */
class HybridRankerTest {
  @TempDir Path folder;
  @TempDir Path vectors;
  private final BagOfWordsEmbedder model = new BagOfWordsEmbedder();
  private Optional<PassageSearcher> lexicalSearcher = Optional.empty();
  private Optional<PassageSearcher> hybridSearcher = Optional.empty();

  @AfterEach
  void close() throws IOException {
    for (Optional<PassageSearcher> searcher : List.of(hybridSearcher, lexicalSearcher)) {
      if (searcher.isPresent()) {
        searcher.get().close();
      }
    }
  }

  private PassageSearcher openSearcher() throws IOException {
    return open(
        new IndexFixture()
            .article("a", "One", "history", "The ships left the harbour at dawn.")
            .article("b", "Two", "history", "The towns lay behind the hills.")
            .article("c", "Three", "outlook", "Some ships left the harbour at noon.")
            .article("d", "Four", "outlook", "Bread is baked with flour."));
  }

  private PassageSearcher open(IndexFixture fixture) throws IOException {
    PassageSearcher lexical = fixture.build(folder);
    lexicalSearcher = Optional.of(lexical);
    DenseIndex.build(lexical.lexicalIndex(), vectors, model, done -> {});
    PassageSearcher hybrid =
        lexical.withDenseIndex(
            DenseIndex.open(vectors, lexical.lexicalIndex(), model), FusionWeights.HYBRID);
    hybridSearcher = Optional.of(hybrid);
    return hybrid;
  }

  @Test
  void findsByEmbeddingWhatLexicalSearchMisses() throws IOException {
    PassageSearcher searcher = openSearcher();
    String question = "vessels departed port daybreak";

    assertThat(
            lexicalSearcher
                .orElseThrow()
                .search(
                    lexicalSearcher.orElseThrow().analyze(question), SearchFilter.MATCH_ALL, 10))
        .isEmpty();
    assertThat(searcher.analyze(question).ranking()).isEqualTo("hybrid");
    assertThat(TopPassageIds.search(searcher, question)).startsWith("a-0", "c-0");
  }

  @Test
  void findsByTheEmbeddingOfAnFaqQuestion() throws IOException {
    PassageSearcher searcher =
        open(
            new IndexFixture()
                .article("a", "One", "history", "The towns lay behind the hills.")
                .article("b", "Two", "history", "Bread is baked with flour.")
                .faqQuestions("Is it noon yet?", "When did the ships leave the harbour?")
                .article("c", "Three", "history", "Grain grows in the fields."));
    AnalyzedQuery query = searcher.analyze("vessels departed port");

    List<ScoredPassage> hits = searcher.search(query, SearchFilter.MATCH_ALL, 10);

    assertThat(searcher.store().id(hits.getFirst().docId())).isEqualTo("b-0");
    SemanticSimilarity similarity = hits.getFirst().similarity().orElseThrow();
    assertThat(similarity.faqSimilarity().orElseThrow())
        .isGreaterThan(similarity.bestSentenceSimilarity());
    assertThat(hits.get(1).similarity().orElseThrow().faqSimilarity()).isEmpty();
  }

  @Test
  void exactFaqMatchRanksFirst() throws IOException {
    PassageSearcher searcher =
        open(
            new IndexFixture()
                .article("a", "Ships", "history", "The ships left the harbour. Ships left at noon.")
                .article("b", "Bread", "history", "Bread is baked with flour.")
                .faqQuestions("When did the ships leave the harbour?")
                .article("c", "Ships", "history", "When the ships left the harbour it was noon."));

    assertThat(TopPassageIds.search(searcher, "When did the ships leave the harbour?"))
        .startsWith("b-0");
    assertThat(TopPassageIds.search(searcher, "Did ships leave at noon?").getFirst())
        .isNotEqualTo("b-0");
  }

  @Test
  void appliesTopicAndExcludedArticles() throws IOException {
    PassageSearcher searcher = openSearcher();
    SearchFilter outlook = SearchFilter.ofTopic(Optional.of("outlook"));
    for (String question : List.of("vessels departed port", "ships left harbour", "towns hills")) {
      assertThat(TopPassageIds.search(searcher, question, outlook))
          .containsExactlyInAnyOrder("c-0", "d-0");
      assertThat(
              TopPassageIds.search(
                  searcher, question, new SearchFilter(Optional.empty(), Set.of("a", "b"))))
          .containsExactlyInAnyOrder("c-0", "d-0");
      assertThat(
              TopPassageIds.search(
                  searcher, question, new SearchFilter(Optional.of("outlook"), Set.of("c"))))
          .containsExactly("d-0");
      assertThat(
              TopPassageIds.search(
                  searcher, question, SearchFilter.ofTopic(Optional.of("mediators"))))
          .isEmpty();
    }
  }

  @Test
  void aSingleCandidateHasAScore() throws IOException {
    PassageSearcher searcher = open(new IndexFixture().article("a", "One", "t", "The ships left."));

    List<ScoredPassage> hits =
        searcher.search(searcher.analyze("ships"), SearchFilter.MATCH_ALL, 10);

    assertThat(hits).hasSize(1);
    assertThat(hits.getFirst().score()).isZero();
    assertThat(hits.getFirst().lexicalScore()).isPositive();
    assertThat(hits.getFirst().similarity()).isPresent();
  }

  @Test
  void findsNothingInAnEmptyIndex() throws IOException {
    PassageSearcher searcher = open(new IndexFixture().article("a", "One", "t"));

    assertThat(searcher.search(searcher.analyze("ships"), SearchFilter.MATCH_ALL, 10)).isEmpty();
  }

  @Test
  void lexicalScoreDoesNotDependOnTheRanker() throws IOException {
    PassageSearcher searcher = openSearcher();
    PassageSearcher lexical = lexicalSearcher.orElseThrow();
    AnalyzedQuery query = lexical.analyze("ships towns");
    List<ScoredPassage> lexicalHits = lexical.search(query, SearchFilter.MATCH_ALL, 10);

    for (ScoredPassage hit :
        searcher.search(searcher.analyze("ships towns"), SearchFilter.MATCH_ALL, 10)) {
      double expected =
          lexicalHits.stream()
              .filter(each -> each.docId() == hit.docId())
              .mapToDouble(ScoredPassage::lexicalScore)
              .sum();
      assertThat(hit.lexicalScore()).isCloseTo(expected, within(1e-5));
    }
  }

  @Test
  void computesSemanticSimilarity() throws IOException {
    PassageSearcher searcher = openSearcher();
    OptionalInt docId = searcher.store().docId("a-0");
    AnalyzedQuery query = searcher.analyze("vessels departed port daybreak");

    SemanticSimilarity similarity =
        searcher.semanticSimilarity(query, docId.orElseThrow()).orElseThrow();

    assertThat(similarity.bestSentenceSimilarity())
        .isCloseTo(1, within(0.01)); // the sentence says just that
    assertThat(similarity.passageSimilarity())
        .isLessThan(similarity.bestSentenceSimilarity())
        .isGreaterThan(0.4);
    assertThat(lexicalSearcher.orElseThrow().semanticSimilarity(query, docId.orElseThrow()))
        .isEmpty();
  }

  @Test
  void denseWeightsRankByPassageSimilarity() throws IOException {
    openSearcher();
    PassageSearcher lexical = lexicalSearcher.orElseThrow();
    try (PassageSearcher dense =
        lexical.withDenseIndex(
            DenseIndex.open(vectors, lexical.lexicalIndex(), model), FusionWeights.DENSE)) {
      List<ScoredPassage> hits =
          dense.search(dense.analyze("vessels departed port"), SearchFilter.MATCH_ALL, 10);

      assertThat(hits)
          .extracting(hit -> hit.similarity().orElseThrow().passageSimilarity())
          .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }
  }

  @Test
  void rejectsVectorsOfAnotherModelOrIndex() throws IOException {
    openSearcher();
    PassageSearcher lexical = lexicalSearcher.orElseThrow();

    assertThatThrownBy(
            () -> DenseIndex.open(vectors, lexical.lexicalIndex(), new BagOfWordsEmbedder("other")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("another index, model or version");
    Path elsewhere = folder.resolve("elsewhere");
    try (PassageSearcher other =
        new IndexFixture().article("a", "One", "t", "One.", "Two.").build(elsewhere)) {
      assertThatThrownBy(() -> DenseIndex.open(vectors, other.lexicalIndex(), model))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another index, model or version");
    }
  }

  @Test
  void lexicalIndexMayBeClosedFirst() throws IOException {
    PassageSearcher searcher = openSearcher();
    lexicalSearcher.orElseThrow().close();

    assertThat(TopPassageIds.search(searcher, "vessels departed")).startsWith("a-0");
  }
}
