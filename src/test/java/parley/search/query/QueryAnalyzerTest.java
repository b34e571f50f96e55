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
import parley.search.query.QueryTerm.Match;

class QueryAnalyzerTest {
  @TempDir Path folder;

  @Test
  void correctsOnlyOutOfVocabularyTerms() throws IOException {
    try (PassageSearcher searcher =
        new IndexFixture()
            .article("a", "One", "t", "The treaty held.", "The treats were sweet.")
            .article("b", "Two", "t", "Negotiations failed.", "Resolution 2202 passed.")
            .build(folder)) {
      assertThat(TopPassageIds.search(searcher, "treats")).containsExactly("a-1");
      assertThat(TopPassageIds.search(searcher, "negociations")).containsExactly("b-0");
      assertThat(TopPassageIds.search(searcher, "resolution 2022")).containsExactly("b-1");
      AnalyzedQuery query = searcher.analyze("Negociations, 2022");
      assertThat(query.terms().getFirst().match()).isEqualTo(Match.CORRECTED);
      assertThat(query.terms().get(1).match()).isEqualTo(Match.OUT_OF_VOCABULARY);
      assertThat(query.didYouMean()).contains("Negotiations, 2022");
      assertThat(searcher.analyze("treats").didYouMean()).isEmpty();
    }
  }

  @Test
  void prefersTheMoreFrequentCorrection() throws IOException {
    try (PassageSearcher searcher =
        new IndexFixture()
            .article("a", "One", "t", "Putin spoke.", "Putin left.", "Putting it off.")
            .build(folder)) {
      assertThat(searcher.analyze("puttin").didYouMean()).contains("putin");
    }
  }

  static Stream<String> unusualInputs() {
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
  @MethodSource("unusualInputs")
  void acceptsAnyInput(String input) throws IOException {
    try (PassageSearcher searcher =
        new IndexFixture().article("a", "One", "t", "The talks.").build(folder)) {
      AnalyzedQuery query = searcher.analyze(input);
      searcher.search(query, SearchFilter.MATCH_ALL, 10);
      searcher.suggestSimilar(query, Optional.empty(), 5);
      searcher.complete(input, Optional.empty(), 5);

      assertThat(query.terms()).hasSizeLessThanOrEqualTo(AnalyzedQuery.MAX_TERMS);
      if (input.contains("talks ") || input.contains(" talks")) {
        assertThat(TopPassageIds.search(searcher, input)).containsExactly("a-0");
      }
    }
  }

  @Test
  void keepsTheRarestTermsOfALongQuery() throws IOException {
    IndexFixture fixture = new IndexFixture();
    StringBuilder question = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      fixture.article("a" + i, "T", "t", "common" + i, "common" + i);
      question.append("common").append(i).append(' ');
    }
    fixture.article("rare", "T", "t", "needle");
    try (PassageSearcher searcher = fixture.build(folder)) {
      AnalyzedQuery query = searcher.analyze(question + " needle");

      assertThat(query.terms()).hasSize(AnalyzedQuery.MAX_TERMS);
      assertThat(query.terms().getLast().term()).isEqualTo("needl");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "?!", "the of and", "What is it?", "🕊"})
  void findsNoTermsInAnEmptyQuery(String input) throws IOException {
    try (PassageSearcher searcher =
        new IndexFixture().article("a", "One", "t", "The talks.").build(folder)) {
      assertThat(searcher.analyze(input).terms()).isEmpty();
      assertThat(TopPassageIds.search(searcher, input)).isEmpty();
    }
  }
}
