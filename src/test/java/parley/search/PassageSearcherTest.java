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
import parley.config.SettingsFixture;
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
    try (PassageSearcher searcher =
        new IndexFixture()
            .article("a", "One", "history", "The talks began.", "The talks went on.")
            .article("b", "Two", "history", "The corridor opened.", "The talks ended.")
            .build(folder)) {
      assertThat(TopPassageIds.search(searcher, "talks about a corridor"))
          .startsWith("b-0")
          .hasSize(4);
    }
  }

  @Test
  void findsByTitleAndHeadingToo() throws IOException {
    try (PassageSearcher searcher =
        new IndexFixture()
            .article("minsk", "The Minsk agreements", "history", "It was signed in 2015.")
            .article("other", "Other things", "history", "It was signed in 2015 as well.")
            .build(folder)) {
      assertThat(TopPassageIds.search(searcher, "minsk signed")).startsWith("minsk-0");
      assertThat(TopPassageIds.search(searcher, "section")).hasSize(2);
    }
  }

  @Test
  void findsByTheTermsOfAnFaqQuestion() throws IOException {
    try (PassageSearcher searcher =
        new IndexFixture()
            .article("a", "One", "history", "The ships left the harbour at dawn.")
            .faqQuestions("Since when have the vessels been at sea?")
            .article("b", "Two", "history", "The towns lay behind the hills.")
            .build(folder)) {
      assertThat(TopPassageIds.search(searcher, "vessels at sea")).containsExactly("a-0");
      assertThat(searcher.analyze("vesels").didYouMean()).contains("vessels");
      assertThat(searcher.store().passage(0).faqQuestions()).hasSize(1);
      assertThat(searcher.store().passage(0).text()).doesNotContain("vessels");
    }
  }

  @Test
  void appliesTopicAndExcludedArticles() throws IOException {
    try (PassageSearcher searcher =
        new IndexFixture()
            .article("a", "One", "history", "Talks.")
            .article("b", "Two", "outlook", "Talks.")
            .article("c", "Three", "outlook", "Talks.")
            .build(folder)) {
      assertThat(
              TopPassageIds.search(searcher, "talks", SearchFilter.ofTopic(Optional.of("outlook"))))
          .containsExactlyInAnyOrder("b-0", "c-0");
      assertThat(
              TopPassageIds.search(
                  searcher, "talks", new SearchFilter(Optional.of("outlook"), Set.of("b"))))
          .containsExactly("c-0");
      assertThat(searcher.lexicalIndex().passageCount("outlook")).isEqualTo(2);
      assertThat(searcher.lexicalIndex().passageCount("mediators")).isZero();
    }
  }

  @Test
  void prefersAdjacentTerms() throws IOException {
    try (PassageSearcher searcher =
        new IndexFixture()
            .article("a", "One", "t", "An exchange of notes came before the prisoner was heard.")
            .article("b", "Two", "t", "A prisoner exchange came before the note was duly heard.")
            .build(folder)) {
      List<ScoredPassage> hits =
          searcher.search(searcher.analyze("prisoner exchange"), SearchFilter.MATCH_ALL, 10);

      assertThat(searcher.store().id(hits.getFirst().docId())).isEqualTo("b-0");
      assertThat(hits.getFirst().score()).isGreaterThan(hits.get(1).score());
    }
  }

  @Test
  void computesTermCoverage() throws IOException {
    try (PassageSearcher searcher =
        new IndexFixture().article("a", "One", "t", "Alpha beta.", "Alpha gamma.").build(folder)) {
      AnalyzedQuery query = searcher.analyze("beta gamma");

      assertThat(searcher.termCoverage(query, List.of(1, 0)).values())
          .extracting(TermCoverage::matchedIdfShare)
          .allSatisfy(matchedShare -> assertThat(matchedShare).isCloseTo(0.5, within(1e-9)));
      TermCoverage unnamed =
          Objects.requireNonNull(
              searcher.termCoverage(searcher.analyze("alpha beta xenon"), List.of(0)).get(0));
      assertThat(unnamed.matchedIdfShare()).isBetween(0.2, 0.6);
      assertThat(unnamed.missingNameIdfShare()).isZero();
      TermCoverage named =
          Objects.requireNonNull(
              searcher.termCoverage(searcher.analyze("alpha beta Xenon"), List.of(0)).get(0));
      assertThat(named.missingNameIdfShare()).isCloseTo(1 - named.matchedIdfShare(), within(1e-9));
    }
  }

  @Test
  void staysOpenUntilReleased() throws IOException {
    PassageSearcher searcher = new IndexFixture().article("a", "One", "t", "Talks.").build(folder);
    assertThat(searcher.acquire()).isTrue();

    searcher.close();

    assertThat(TopPassageIds.search(searcher, "talks")).containsExactly("a-0");
    searcher.release();
    assertThat(searcher.acquire()).isFalse();
  }

  @Test
  void detectsEveryCorruptByte() throws IOException {
    new IndexFixture().article("a", "One", "t", "Talks went on.").build(folder).close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> !each.endsWith("write.lock")).toList()) {
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 40)) {
          byte[] damaged = whole.clone();
          damaged[at] ^= 0x55;
          Files.write(file, damaged);
          assertThatThrownBy(
                  () -> PassageSearcher.open(folder, SynonymGroups.NONE, SettingsFixture.SEARCH))
              .describedAs(file.getFileName() + " at " + at)
              .isInstanceOfAny(IOException.class, RuntimeException.class);
        }
        Files.write(file, whole);
      }
    }
    PassageSearcher.open(folder, SynonymGroups.NONE, SettingsFixture.SEARCH).close();
  }

  @Test
  void rejectsAnUncommittedIndex() throws IOException {
    try (PassageIndexWriter writer = new PassageIndexWriter(folder, SynonymGroups.NONE)) {
      writer.add(IndexFixture.metadata("a", "One", "t"), List.of());
    }

    assertThatThrownBy(
            () -> PassageSearcher.open(folder, SynonymGroups.NONE, SettingsFixture.SEARCH))
        .isInstanceOf(IOException.class);
  }
}
