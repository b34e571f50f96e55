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

/** Passages found by words and by meaning. */
class HybridRankerTest {
  @TempDir Path folder;
  @TempDir Path vectors;
  private final BagOfWordsEmbedder model = new BagOfWordsEmbedder();
  private Optional<PassageSearcher> words = Optional.empty();
  private Optional<PassageSearcher> both = Optional.empty();

  @AfterEach
  void close() throws IOException {
    for (Optional<PassageSearcher> index : List.of(both, words)) {
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
    words = Optional.of(lexical);
    DenseIndex.build(lexical, vectors, model, done -> {});
    PassageSearcher hybrid =
        lexical.with(DenseIndex.open(vectors, lexical, model), FusionWeights.HYBRID);
    both = Optional.of(hybrid);
    return hybrid;
  }

  @Test
  void findsByMeaningWhatWordsMiss() throws IOException {
    PassageSearcher index = index();
    String question = "vessels departed port daybreak";

    assertThat(
            words.orElseThrow().search(words.orElseThrow().prepare(question), SearchFilter.ALL, 10))
        .isEmpty();
    assertThat(index.prepare(question).ranking()).isEqualTo("hybrid");
    assertThat(TopPassageIds.of(index, question)).startsWith("a-0", "c-0");
  }

  @Test
  void findsByTheMeaningOfAForeseenQuestion() throws IOException {
    PassageSearcher index =
        open(
            new IndexFixture()
                .article("a", "One", "history", "The towns lay behind the hills.")
                .article("b", "Two", "history", "Bread is baked with flour.")
                .asked("Is it noon yet?", "When did the ships leave the harbour?")
                .article("c", "Three", "history", "Grain grows in the fields."));
    AnalyzedQuery question = index.prepare("vessels departed port");

    List<ScoredPassage> hits = index.search(question, SearchFilter.ALL, 10);

    assertThat(index.stored().id(hits.getFirst().document())).isEqualTo("b-0");
    SemanticSimilarity nearness = hits.getFirst().nearness().orElseThrow();
    assertThat(nearness.asked().orElseThrow()).isGreaterThan(nearness.best());
    assertThat(hits.get(1).nearness().orElseThrow().asked()).isEmpty();
  }

  @Test
  void whatWasForeseenWordForWordGoesBeforeWhatSaysItAsWell() throws IOException {
    PassageSearcher index =
        open(
            new IndexFixture()
                .article("a", "Ships", "history", "The ships left the harbour. Ships left at noon.")
                .article("b", "Bread", "history", "Bread is baked with flour.")
                .asked("When did the ships leave the harbour?")
                .article("c", "Ships", "history", "When the ships left the harbour it was noon."));

    assertThat(TopPassageIds.of(index, "When did the ships leave the harbour?")).startsWith("b-0");
    assertThat(TopPassageIds.of(index, "Did ships leave at noon?").getFirst()).isNotEqualTo("b-0");
  }

  @Test
  void staysWithinATopicAndKeepsHiddenArticlesOut() throws IOException {
    PassageSearcher index = index();
    SearchFilter outlook = SearchFilter.of(Optional.of("outlook"));
    for (String question : List.of("vessels departed port", "ships left harbour", "towns hills")) {
      assertThat(TopPassageIds.of(index, question, outlook))
          .containsExactlyInAnyOrder("c-0", "d-0");
      assertThat(
              TopPassageIds.of(
                  index, question, new SearchFilter(Optional.empty(), Set.of("a", "b"))))
          .containsExactlyInAnyOrder("c-0", "d-0");
      assertThat(
              TopPassageIds.of(
                  index, question, new SearchFilter(Optional.of("outlook"), Set.of("c"))))
          .containsExactly("d-0");
      assertThat(TopPassageIds.of(index, question, SearchFilter.of(Optional.of("mediators"))))
          .isEmpty();
    }
  }

  @Test
  void aSingleCandidateHasAScore() throws IOException {
    PassageSearcher index = open(new IndexFixture().article("a", "One", "t", "The ships left."));

    List<ScoredPassage> hits = index.search(index.prepare("ships"), SearchFilter.ALL, 10);

    assertThat(hits).hasSize(1);
    assertThat(hits.getFirst().score()).isZero();
    assertThat(hits.getFirst().words()).isPositive();
    assertThat(hits.getFirst().nearness()).isPresent();
  }

  @Test
  void findsNothingWhereThereIsNothing() throws IOException {
    PassageSearcher index = open(new IndexFixture().article("a", "One", "t"));

    assertThat(index.search(index.prepare("ships"), SearchFilter.ALL, 10)).isEmpty();
  }

  @Test
  void scoreByWordsIsTheSameWhicheverWayAPassageWasFound() throws IOException {
    PassageSearcher index = index();
    PassageSearcher lexical = words.orElseThrow();
    AnalyzedQuery question = lexical.prepare("ships towns");
    List<ScoredPassage> byWords = lexical.search(question, SearchFilter.ALL, 10);

    for (ScoredPassage hit : index.search(index.prepare("ships towns"), SearchFilter.ALL, 10)) {
      double right =
          byWords.stream()
              .filter(each -> each.document() == hit.document())
              .mapToDouble(ScoredPassage::words)
              .sum();
      assertThat(hit.words()).isCloseTo(right, within(1e-5));
    }
  }

  @Test
  void knowsHowNearAPassageIs() throws IOException {
    PassageSearcher index = index();
    OptionalInt ships = index.stored().document("a-0");
    AnalyzedQuery question = index.prepare("vessels departed port daybreak");

    SemanticSimilarity nearness = index.nearness(question, ships.orElseThrow()).orElseThrow();

    assertThat(nearness.best()).isCloseTo(1, within(0.01)); // the sentence says just that
    assertThat(nearness.whole()).isLessThan(nearness.best()).isGreaterThan(0.4);
    assertThat(words.orElseThrow().nearness(question, ships.orElseThrow())).isEmpty();
  }

  @Test
  void modelAloneRanksByTheWholePassage() throws IOException {
    index();
    PassageSearcher lexical = words.orElseThrow();
    try (PassageSearcher dense =
        lexical.with(DenseIndex.open(vectors, lexical, model), FusionWeights.DENSE)) {
      List<ScoredPassage> hits =
          dense.search(dense.prepare("vessels departed port"), SearchFilter.ALL, 10);

      assertThat(hits)
          .extracting(hit -> hit.nearness().orElseThrow().whole())
          .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }
  }

  @Test
  void takesNoVectorsOfAnotherModelOrIndex() throws IOException {
    index();
    PassageSearcher lexical = words.orElseThrow();

    assertThatThrownBy(() -> DenseIndex.open(vectors, lexical, new BagOfWordsEmbedder("other")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("another index, model or version");
    Path elsewhere = folder.resolve("elsewhere");
    try (PassageSearcher other =
        new IndexFixture().article("a", "One", "t", "One.", "Two.").build(elsewhere)) {
      assertThatThrownBy(() -> DenseIndex.open(vectors, other, model))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another index, model or version");
    }
  }

  @Test
  void theIndexOfWordsMayBeClosedFirst() throws IOException {
    PassageSearcher index = index();
    words.orElseThrow().close();

    assertThat(TopPassageIds.of(index, "vessels departed")).startsWith("a-0");
  }
}
