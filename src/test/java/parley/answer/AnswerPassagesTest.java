package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.answer.Answer.Answered;
import parley.config.SettingsFixture;
import parley.corpus.model.Passage;
import parley.search.IndexFixture;
import parley.search.PassageSearcher;
import parley.search.analysis.SynonymGroups;
import parley.search.index.PassageIndexWriter;
import parley.text.Span;

/** Which passages an answer shows, and what is highlighted in them. */
class AnswerPassagesTest extends AnswererFixture {
  @Test
  void highlightsAndCitesTheAnswerSentence() {
    CitedPassage best = answered("When was Minsk II signed?").passages().getFirst();

    assertThat(best.answerSentences().getFirst().substring(best.passage().text()))
        .startsWith("Minsk II was signed on 12 February 2015");
    assertThat(best.article().title()).isEqualTo("The Minsk agreements");
    assertThat(best.passage().headingPath()).containsExactly("The second agreement");
    assertThat(best.sources()).extracting(source -> source.id()).containsExactly("S1");
    assertThat(best.matches())
        .extracting(span -> span.substring(best.passage().text()))
        .contains("Minsk", "II", "signed");
  }

  @Test
  void matchesAMultiWordNameOnce() throws Exception {
    SynonymGroups synonyms = SynonymGroups.parse("synonyms.txt", "Black Sea, Pontus");
    Path folder = state.resolve("synonyms");
    try (PassageIndexWriter builder = new PassageIndexWriter(folder, synonyms)) {
      String text = "Ships crossed the Black Sea.";
      builder.add(
          IndexFixture.metadata("a", "A", "history"),
          List.of(
              Passage.builder("p", "a")
                  .text(text)
                  .sentences(List.of(new Span(0, text.length())))
                  .build()));
      builder.finish(Map.of());
    }
    try (PassageSearcher searcher =
        PassageSearcher.open(folder, synonyms, SettingsFixture.SEARCH)) {
      Answered answer =
          (Answered)
              new Answerer(searcher).answer(new Question("pontus sea ships", Optional.empty(), 1));

      assertThat(answer.passages().getFirst().matches())
          .extracting(span -> span.substring("Ships crossed the Black Sea."))
          .containsExactly("Ships", "Black Sea");
    }
  }

  @Test
  void citesTheNeighbors() {
    CitedPassage best = answered("When was Minsk II signed?").passages().getFirst();

    assertThat(best.previousPassageId().flatMap(searcher.store()::passage).orElseThrow().ordinal())
        .isZero();
    assertThat(best.nextPassageId().flatMap(searcher.store()::passage).orElseThrow().ordinal())
        .isEqualTo(2);
    CitedPassage first =
        new CitationBuilder(searcher.store())
            .cite(best.previousPassageId().orElseThrow())
            .orElseThrow();
    assertThat(first.previousPassageId()).isEmpty();
    assertThat(first.nextPassageId()).contains(best.passage().id());
  }

  @Test
  void skipsNearDuplicatesAndNeighbors() {
    List<CitedPassage> passages = answered("When was Minsk II signed?").passages();

    assertThat(passages).noneMatch(each -> each.article().id().equals("copy"));
    assertThat(passages.stream().filter(each -> each.article().id().equals("minsk")))
        .extracting(each -> each.passage().ordinal())
        .doesNotContainSequence(0, 1)
        .doesNotContainSequence(1, 0);
  }

  @Test
  void isLimitedToTheRequestedPassages() {
    Question question = new Question("Istanbul Minsk ships", Optional.empty(), 1);

    assertThat(((Answered) answerer.answer(question)).passages()).hasSize(1);
  }
}
