package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.corpus.model.ArticleMetadata;
import parley.corpus.model.Passage;

/** Of the present it is said first how old the newest passage is. */
class AgeOfNewestTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final List<CitedPassage> PASSAGES =
      List.of(passage(Optional.of("2026-06-29")), passage(Optional.of("2026-10-10")));

  @ParameterizedTest
  @ValueSource(strings = {"is there a ceasefire right now", "latest news", "is the war over"})
  void isSaidOfThePresent(String question) {
    assertThat(AnswerWording.ageOfNewest(question, PASSAGES, TODAY))
        .contains("The newest of this is as of 2026-10-10, 1 month ago.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"When was Minsk II signed?", "Who met in Istanbul in 2022?"})
  void isNotSaidOfThePast(String question) {
    assertThat(AnswerWording.ageOfNewest(question, PASSAGES, TODAY)).isEmpty();
  }

  @Test
  void ofToday() {
    assertThat(
            AnswerWording.ageOfNewest(
                "latest news", List.of(passage(Optional.of("2026-11-29"))), TODAY))
        .contains("The newest of this is as of 2026-11-29.");
  }

  @Test
  void isUnknownOfUndatedArticles() {
    assertThat(AnswerWording.ageOfNewest("latest news", List.of(passage(Optional.empty())), TODAY))
        .contains("None of this says of what day it is.");
  }

  private static CitedPassage passage(Optional<String> asOf) {
    ArticleMetadata article =
        ArticleMetadata.builder("a")
            .relativePath("a.md")
            .title("A")
            .language("en")
            .asOf(asOf.map(LocalDate::parse))
            .build();
    return CitedPassage.of(1, 0, Passage.builder("p", "a").text("Text.").build(), article);
  }
}
