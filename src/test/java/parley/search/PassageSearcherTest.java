package parley.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.search.analysis.SynonymGroups;
import parley.search.index.PassageIndexWriter;
import parley.search.index.SearchFilter;
import parley.search.query.AnalyzedQuery;
import parley.search.ranking.ScoredPassage;
import parley.search.ranking.TermCoverage;

class PassageSearcherTest {
  @TempDir Path folder;

  @Test
  void ranksTheRarerWordHigher() throws IOException {
    try (PassageSearcher index =
        new IndexFixture()
            .article("a", "One", "history", "The talks began.", "The talks went on.")
            .article("b", "Two", "history", "The corridor opened.", "The talks ended.")
            .build(folder)) {
      assertThat(TopPassageIds.of(index, "talks about a corridor")).startsWith("b-0").hasSize(4);
    }
  }

  @Test
  void findsByTitleAndHeadingToo() throws IOException {
    try (PassageSearcher index =
        new IndexFixture()
            .article("minsk", "The Minsk agreements", "history", "It was signed in 2015.")
            .article("other", "Other things", "history", "It was signed in 2015 as well.")
            .build(folder)) {
      assertThat(TopPassageIds.of(index, "minsk signed")).startsWith("minsk-0");
      assertThat(TopPassageIds.of(index, "section")).hasSize(2);
    }
  }

  @Test
  void findsByTheWordsOfAForeseenQuestion() throws IOException {
    try (PassageSearcher index =
        new IndexFixture()
            .article("a", "One", "history", "The ships left the harbour at dawn.")
            .asked("Since when have the vessels been at sea?")
            .article("b", "Two", "history", "The towns lay behind the hills.")
            .build(folder)) {
      assertThat(TopPassageIds.of(index, "vessels at sea")).containsExactly("a-0");
      assertThat(index.prepare("vesels").didYouMean()).contains("vessels");
      assertThat(index.stored().passage(0).asked()).hasSize(1);
      assertThat(index.stored().passage(0).text()).doesNotContain("vessels");
    }
  }

  @Test
  void staysWithinATopicAndKeepsHiddenArticlesOut() throws IOException {
    try (PassageSearcher index =
        new IndexFixture()
            .article("a", "One", "history", "Talks.")
            .article("b", "Two", "outlook", "Talks.")
            .article("c", "Three", "outlook", "Talks.")
            .build(folder)) {
      assertThat(TopPassageIds.of(index, "talks", SearchFilter.of(Optional.of("outlook"))))
          .containsExactlyInAnyOrder("b-0", "c-0");
      assertThat(
              TopPassageIds.of(
                  index, "talks", new SearchFilter(Optional.of("outlook"), Set.of("b"))))
          .containsExactly("c-0");
      assertThat(index.passages("outlook")).isEqualTo(2);
      assertThat(index.passages("mediators")).isZero();
    }
  }

  @Test
  void prefersWordsThatStandTogether() throws IOException {
    try (PassageSearcher index =
        new IndexFixture()
            .article("a", "One", "t", "An exchange of notes came before the prisoner was heard.")
            .article("b", "Two", "t", "A prisoner exchange came before the note was duly heard.")
            .build(folder)) {
      List<ScoredPassage> hits =
          index.search(index.prepare("prisoner exchange"), SearchFilter.ALL, 10);

      assertThat(index.stored().id(hits.getFirst().document())).isEqualTo("b-0");
      assertThat(hits.getFirst().score()).isGreaterThan(hits.get(1).score());
    }
  }

  @Test
  void givesTheShareOfTheQuestionsWeight() throws IOException {
    try (PassageSearcher index =
        new IndexFixture().article("a", "One", "t", "Alpha beta.", "Alpha gamma.").build(folder)) {
      AnalyzedQuery question = index.prepare("beta gamma");

      assertThat(index.carried(question, List.of(1, 0)).values())
          .extracting(TermCoverage::share)
          .allSatisfy(share -> assertThat(share).isCloseTo(0.5, within(1e-9)));
      TermCoverage first =
          Objects.requireNonNull(
              index.carried(index.prepare("alpha beta xenon"), List.of(0)).get(0));
      assertThat(first.share()).isBetween(0.2, 0.6);
      assertThat(first.names()).isZero();
      TermCoverage named =
          Objects.requireNonNull(
              index.carried(index.prepare("alpha beta Xenon"), List.of(0)).get(0));
      assertThat(named.names()).isCloseTo(1 - named.share(), within(1e-9));
    }
  }

  @Test
  void staysOpenForThoseWhoAcquiredIt() throws IOException {
    PassageSearcher index = new IndexFixture().article("a", "One", "t", "Talks.").build(folder);
    assertThat(index.acquire()).isTrue();

    index.close();

    assertThat(TopPassageIds.of(index, "talks")).containsExactly("a-0");
    index.release();
    assertThat(index.acquire()).isFalse();
  }

  @Test
  void noticesEveryDamagedByte() throws IOException {
    new IndexFixture().article("a", "One", "t", "Talks went on.").build(folder).close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> !each.endsWith("write.lock")).toList()) {
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 40)) {
          byte[] damaged = whole.clone();
          damaged[at] ^= 0x55;
          Files.write(file, damaged);
          assertThatThrownBy(
                  () -> PassageSearcher.open(folder, SynonymGroups.NONE, IndexFixture.WEIGHTS))
              .describedAs(file.getFileName() + " at " + at)
              .isInstanceOfAny(IOException.class, RuntimeException.class);
        }
        Files.write(file, whole);
      }
    }
    PassageSearcher.open(folder, SynonymGroups.NONE, IndexFixture.WEIGHTS).close();
  }

  @Test
  void isNoIndexBeforeItIsFinished() throws IOException {
    try (PassageIndexWriter builder = new PassageIndexWriter(folder, SynonymGroups.NONE)) {
      builder.add(IndexFixture.head("a", "One", "t"), List.of());
    }

    assertThatThrownBy(() -> PassageSearcher.open(folder, SynonymGroups.NONE, IndexFixture.WEIGHTS))
        .isInstanceOf(IOException.class);
  }
}
