package parley.search;

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
import parley.embedding.WordModel;

/** Passages found by words and by meaning. */
class HybridRankingTest {
  @TempDir Path folder;
  @TempDir Path vectors;
  private final WordModel model = new WordModel();
  private Optional<PassageIndex> words = Optional.empty();
  private Optional<PassageIndex> both = Optional.empty();

  @AfterEach
  void close() throws IOException {
    for (Optional<PassageIndex> index : List.of(both, words)) {
      if (index.isPresent()) {
        index.get().close();
      }
    }
  }

  private PassageIndex index() throws IOException {
    return open(
        new IndexFixture()
            .article("a", "One", "history", "The ships left the harbour at dawn.")
            .article("b", "Two", "history", "The towns lay behind the hills.")
            .article("c", "Three", "outlook", "Some ships left the harbour at noon.")
            .article("d", "Four", "outlook", "Bread is baked with flour."));
  }

  private PassageIndex open(IndexFixture fixture) throws IOException {
    PassageIndex lexical = fixture.build(folder);
    words = Optional.of(lexical);
    Meaning.build(lexical, vectors, model, done -> {});
    PassageIndex hybrid = lexical.with(Meaning.open(vectors, lexical, model), Blend.HYBRID);
    both = Optional.of(hybrid);
    return hybrid;
  }

  @Test
  void findsByMeaningWhatWordsMiss() throws IOException {
    PassageIndex index = index();
    String question = "vessels departed port daybreak";

    assertThat(words.orElseThrow().search(words.orElseThrow().prepare(question), Scope.ALL, 10))
        .isEmpty();
    assertThat(index.prepare(question).ranking()).isEqualTo("hybrid");
    assertThat(FoundIds.of(index, question)).startsWith("a-0", "c-0");
  }

  @Test
  void findsByTheMeaningOfAForeseenQuestion() throws IOException {
    PassageIndex index =
        open(
            new IndexFixture()
                .article("a", "One", "history", "The towns lay behind the hills.")
                .article("b", "Two", "history", "Bread is baked with flour.")
                .asked("Is it noon yet?", "When did the ships leave the harbour?")
                .article("c", "Three", "history", "Grain grows in the fields."));
    SearchQuestion question = index.prepare("vessels departed port");

    List<Hit> hits = index.search(question, Scope.ALL, 10);

    assertThat(index.stored().id(hits.getFirst().document())).isEqualTo("b-0");
    Nearness nearness = hits.getFirst().nearness().orElseThrow();
    assertThat(nearness.asked().orElseThrow()).isGreaterThan(nearness.best());
    assertThat(hits.get(1).nearness().orElseThrow().asked()).isEmpty();
  }

  @Test
  void whatWasForeseenWordForWordGoesBeforeWhatSaysItAsWell() throws IOException {
    PassageIndex index =
        open(
            new IndexFixture()
                .article("a", "Ships", "history", "The ships left the harbour. Ships left at noon.")
                .article("b", "Bread", "history", "Bread is baked with flour.")
                .asked("When did the ships leave the harbour?")
                .article("c", "Ships", "history", "When the ships left the harbour it was noon."));

    assertThat(FoundIds.of(index, "When did the ships leave the harbour?")).startsWith("b-0");
    assertThat(FoundIds.of(index, "Did ships leave at noon?").getFirst()).isNotEqualTo("b-0");
  }

  @Test
  void staysWithinATopicAndKeepsHiddenArticlesOut() throws IOException {
    PassageIndex index = index();
    Scope outlook = Scope.of(Optional.of("outlook"));
    for (String question : List.of("vessels departed port", "ships left harbour", "towns hills")) {
      assertThat(FoundIds.of(index, question, outlook)).containsExactlyInAnyOrder("c-0", "d-0");
      assertThat(FoundIds.of(index, question, new Scope(Optional.empty(), Set.of("a", "b"))))
          .containsExactlyInAnyOrder("c-0", "d-0");
      assertThat(FoundIds.of(index, question, new Scope(Optional.of("outlook"), Set.of("c"))))
          .containsExactly("d-0");
      assertThat(FoundIds.of(index, question, Scope.of(Optional.of("mediators")))).isEmpty();
    }
  }

  @Test
  void aSingleCandidateHasAScore() throws IOException {
    PassageIndex index = open(new IndexFixture().article("a", "One", "t", "The ships left."));

    List<Hit> hits = index.search(index.prepare("ships"), Scope.ALL, 10);

    assertThat(hits).hasSize(1);
    assertThat(hits.getFirst().score()).isZero();
    assertThat(hits.getFirst().words()).isPositive();
    assertThat(hits.getFirst().nearness()).isPresent();
  }

  @Test
  void findsNothingWhereThereIsNothing() throws IOException {
    PassageIndex index = open(new IndexFixture().article("a", "One", "t"));

    assertThat(index.search(index.prepare("ships"), Scope.ALL, 10)).isEmpty();
  }

  @Test
  void scoreByWordsIsTheSameWhicheverWayAPassageWasFound() throws IOException {
    PassageIndex index = index();
    PassageIndex lexical = words.orElseThrow();
    SearchQuestion question = lexical.prepare("ships towns");
    List<Hit> byWords = lexical.search(question, Scope.ALL, 10);

    for (Hit hit : index.search(index.prepare("ships towns"), Scope.ALL, 10)) {
      double right =
          byWords.stream()
              .filter(each -> each.document() == hit.document())
              .mapToDouble(Hit::words)
              .sum();
      assertThat(hit.words()).isCloseTo(right, within(1e-5));
    }
  }

  @Test
  void knowsHowNearAPassageIs() throws IOException {
    PassageIndex index = index();
    OptionalInt ships = index.stored().document("a-0");
    SearchQuestion question = index.prepare("vessels departed port daybreak");

    Nearness nearness = index.nearness(question, ships.orElseThrow()).orElseThrow();

    assertThat(nearness.best()).isCloseTo(1, within(0.01)); // the sentence says just that
    assertThat(nearness.whole()).isLessThan(nearness.best()).isGreaterThan(0.4);
    assertThat(words.orElseThrow().nearness(question, ships.orElseThrow())).isEmpty();
  }

  @Test
  void modelAloneRanksByTheWholePassage() throws IOException {
    index();
    PassageIndex lexical = words.orElseThrow();
    try (PassageIndex dense = lexical.with(Meaning.open(vectors, lexical, model), Blend.DENSE)) {
      List<Hit> hits = dense.search(dense.prepare("vessels departed port"), Scope.ALL, 10);

      assertThat(hits)
          .extracting(hit -> hit.nearness().orElseThrow().whole())
          .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }
  }

  @Test
  void takesNoVectorsOfAnotherModelOrIndex() throws IOException {
    index();
    PassageIndex lexical = words.orElseThrow();

    assertThatThrownBy(() -> Meaning.open(vectors, lexical, new WordModel("other")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("another index, model or version");
    Path elsewhere = folder.resolve("elsewhere");
    try (PassageIndex other =
        new IndexFixture().article("a", "One", "t", "One.", "Two.").build(elsewhere)) {
      assertThatThrownBy(() -> Meaning.open(vectors, other, model))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another index, model or version");
    }
  }

  @Test
  void theIndexOfWordsMayBeClosedFirst() throws IOException {
    PassageIndex index = index();
    words.orElseThrow().close();

    assertThat(FoundIds.of(index, "vessels departed")).startsWith("a-0");
  }
}
