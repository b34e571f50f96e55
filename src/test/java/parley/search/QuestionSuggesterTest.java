package parley.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.corpus.model.Event;
import parley.search.index.Suggestion;

class QuestionSuggesterTest {
  private @TempDir Path folder;
  private PassageSearcher searcher;

  @BeforeEach
  void build() throws IOException {
    searcher =
        new IndexFixture()
            .article(
                IndexFixture.metadata(
                    "minsk",
                    "The Minsk agreements",
                    "history",
                    List.of("Package of Measures"),
                    List.of("What did Minsk II require?"),
                    List.of(
                        new Event(
                            LocalDate.of(2015, 2, 12),
                            Optional.of("Minsk"),
                            "Package of Measures agreed"))),
                "history",
                "A ceasefire was agreed.")
            .article("turkiye", "Türkiye as mediator", "mediators", "It hosted talks.")
            .build(folder);
  }

  @AfterEach
  void close() throws IOException {
    searcher.close();
  }

  @Test
  void completesPrefixesFirst() {
    assertThat(complete("what did m")).containsExactly("What did Minsk II require?");
    assertThat(complete("the mi")).startsWith("The Minsk agreements");
  }

  @Test
  void completesAnyWord() {
    assertThat(complete("minsk"))
        .containsExactly("What did Minsk II require?", "The Minsk agreements");
    assertThat(complete("meas agr")).containsExactly("Package of Measures agreed");
    assertThat(complete("mi"))
        .containsExactlyInAnyOrder("What did Minsk II require?", "The Minsk agreements");
  }

  @Test
  void foldsAccentsAndCase() {
    assertThat(complete("TURKI")).containsExactly("Türkiye as mediator");
  }

  @Test
  void suggestsHeadingsWithTheirTitle() {
    assertThat(complete("sect"))
        .containsExactlyInAnyOrder("The Minsk agreements: Section", "Türkiye as mediator: Section");
  }

  @Test
  void filtersByTopic() {
    assertThat(searcher.complete("", Optional.of("mediators"), 10))
        .extracting(Suggestion::question)
        .containsExactly("Türkiye as mediator", "Türkiye as mediator: Section");
  }

  @Test
  void completesAnEmptyPrefixByRank() {
    assertThat(complete("")).hasSize(7).startsWith("What did Minsk II require?");
    assertThat(complete("zzz")).isEmpty();
  }

  @Test
  void suggestsSimilarQuestions() {
    assertThat(
            searcher.suggestSimilar(
                searcher.analyze("Which measures did they require?"), Optional.empty(), 2))
        .extracting(Suggestion::question)
        .containsExactlyInAnyOrder("What did Minsk II require?", "Package of Measures");
  }

  private List<String> complete(String prefix) {
    return searcher.complete(prefix, Optional.empty(), 10).stream()
        .map(Suggestion::question)
        .toList();
  }
}
