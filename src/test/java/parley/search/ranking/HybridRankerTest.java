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
  private Optional<PassageSearcher> lexicalIndex = Optional.empty();
  private Optional<PassageSearcher> hybridIndex = Optional.empty();

  @AfterEach
  void close() throws IOException {
    for (Optional<PassageSearcher> index : List.of(hybridIndex, lexicalIndex)) {
      if (index.isPresent()) {
        index.get().close();
      }
    }
  }

  private PassageSearcher index() throws IOException {
    return open(
        new IndexFixture()
            .article("a", "One", "history", "The ships left the harbour at dawn.")
            .article("b", "Two", "history", "The towns lay behind the hills.")
            .article("c", "Three", "outlook", "Some ships left the harbour at noon.")
            .article("d", "Four", "outlook", "Bread is baked with flour."));
  }

  private PassageSearcher open(IndexFixture fixture) throws IOException {
    PassageSearcher lexical = fixture.build(folder);
    lexicalIndex = Optional.of(lexical);
    DenseIndex.build(lexical.lexicalIndex(), vectors, model, done -> {});
    PassageSearcher hybrid =
        lexical.withDenseIndex(
            DenseIndex.open(vectors, lexical.lexicalIndex(), model), FusionWeights.HYBRID);
    hybridIndex = Optional.of(hybrid);
    return hybrid;
  }

  @Test
  void findsByEmbeddingWhatLexicalSearchMisses() throws IOException {
    PassageSearcher index = index();
    String question = "vessels departed port daybreak";

    assertThat(
            lexicalIndex
                .orElseThrow()
                .search(lexicalIndex.orElseThrow().prepare(question), SearchFilter.MATCH_ALL, 10))
        .isEmpty();
    assertThat(index.prepare(question).ranking()).isEqualTo("hybrid");
    assertThat(TopPassageIds.search(index, question)).startsWith("a-0", "c-0");
  }

  @Test
  void findsByTheEmbeddingOfAnFaqQuestion() throws IOException {
    PassageSearcher index =
        open(
            new IndexFixture()
                .article("a", "One", "history", "The towns lay behind the hills.")
                .article("b", "Two", "history", "Bread is baked with flour.")
                .faqQuestions("Is it noon yet?", "When did the ships leave the harbour?")
                .article("c", "Three", "history", "Grain grows in the fields."));
    AnalyzedQuery query = index.prepare("vessels departed port");

    List<ScoredPassage> hits = index.search(query, SearchFilter.MATCH_ALL, 10);

    assertThat(index.store().id(hits.getFirst().docId())).isEqualTo("b-0");
    SemanticSimilarity similarity = hits.getFirst().similarity().orElseThrow();
    assertThat(similarity.faqSimilarity().orElseThrow())
        .isGreaterThan(similarity.bestSentenceSimilarity());
    assertThat(hits.get(1).similarity().orElseThrow().faqSimilarity()).isEmpty();
  }

  @Test
  void exactFaqMatchRanksFirst() throws IOException {
    PassageSearcher index =
        open(
            new IndexFixture()
                .article("a", "Ships", "history", "The ships left the harbour. Ships left at noon.")
                .article("b", "Bread", "history", "Bread is baked with flour.")
                .faqQuestions("When did the ships leave the harbour?")
                .article("c", "Ships", "history", "When the ships left the harbour it was noon."));

    assertThat(TopPassageIds.search(index, "When did the ships leave the harbour?"))
        .startsWith("b-0");
    assertThat(TopPassageIds.search(index, "Did ships leave at noon?").getFirst())
        .isNotEqualTo("b-0");
  }

  @Test
  void appliesTopicAndExcludedArticles() throws IOException {
    PassageSearcher index = index();
    SearchFilter outlook = SearchFilter.ofTopic(Optional.of("outlook"));
    for (String question : List.of("vessels departed port", "ships left harbour", "towns hills")) {
      assertThat(TopPassageIds.search(index, question, outlook))
          .containsExactlyInAnyOrder("c-0", "d-0");
      assertThat(
              TopPassageIds.search(
                  index, question, new SearchFilter(Optional.empty(), Set.of("a", "b"))))
          .containsExactlyInAnyOrder("c-0", "d-0");
      assertThat(
              TopPassageIds.search(
                  index, question, new SearchFilter(Optional.of("outlook"), Set.of("c"))))
          .containsExactly("d-0");
      assertThat(
              TopPassageIds.search(index, question, SearchFilter.ofTopic(Optional.of("mediators"))))
          .isEmpty();
    }
  }

  @Test
  void aSingleCandidateHasAScore() throws IOException {
    PassageSearcher index = open(new IndexFixture().article("a", "One", "t", "The ships left."));

    List<ScoredPassage> hits = index.search(index.prepare("ships"), SearchFilter.MATCH_ALL, 10);

    assertThat(hits).hasSize(1);
    assertThat(hits.getFirst().score()).isZero();
    assertThat(hits.getFirst().lexicalScore()).isPositive();
    assertThat(hits.getFirst().similarity()).isPresent();
  }

  @Test
  void findsNothingInAnEmptyIndex() throws IOException {
    PassageSearcher index = open(new IndexFixture().article("a", "One", "t"));

    assertThat(index.search(index.prepare("ships"), SearchFilter.MATCH_ALL, 10)).isEmpty();
  }

  @Test
  void lexicalScoreDoesNotDependOnTheRanker() throws IOException {
    PassageSearcher index = index();
    PassageSearcher lexical = lexicalIndex.orElseThrow();
    AnalyzedQuery query = lexical.prepare("ships towns");
    List<ScoredPassage> lexicalHits = lexical.search(query, SearchFilter.MATCH_ALL, 10);

    for (ScoredPassage hit :
        index.search(index.prepare("ships towns"), SearchFilter.MATCH_ALL, 10)) {
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
    PassageSearcher index = index();
    OptionalInt docId = index.store().docId("a-0");
    AnalyzedQuery query = index.prepare("vessels departed port daybreak");

    SemanticSimilarity similarity =
        index.semanticSimilarity(query, docId.orElseThrow()).orElseThrow();

    assertThat(similarity.bestSentenceSimilarity())
        .isCloseTo(1, within(0.01)); // the sentence says just that
    assertThat(similarity.passageSimilarity())
        .isLessThan(similarity.bestSentenceSimilarity())
        .isGreaterThan(0.4);
    assertThat(lexicalIndex.orElseThrow().semanticSimilarity(query, docId.orElseThrow())).isEmpty();
  }

  @Test
  void denseWeightsRankByPassageSimilarity() throws IOException {
    index();
    PassageSearcher lexical = lexicalIndex.orElseThrow();
    try (PassageSearcher dense =
        lexical.withDenseIndex(
            DenseIndex.open(vectors, lexical.lexicalIndex(), model), FusionWeights.DENSE)) {
      List<ScoredPassage> hits =
          dense.search(dense.prepare("vessels departed port"), SearchFilter.MATCH_ALL, 10);

      assertThat(hits)
          .extracting(hit -> hit.similarity().orElseThrow().passageSimilarity())
          .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }
  }

  @Test
  void rejectsVectorsOfAnotherModelOrIndex() throws IOException {
    index();
    PassageSearcher lexical = lexicalIndex.orElseThrow();

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
    PassageSearcher index = index();
    lexicalIndex.orElseThrow().close();

    assertThat(TopPassageIds.search(index, "vessels departed")).startsWith("a-0");
  }
}
