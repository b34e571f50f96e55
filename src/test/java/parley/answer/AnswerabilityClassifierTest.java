package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.answer.Answer.Certainty;
import parley.search.query.AnalyzedQuery;
import parley.search.query.QueryTerm;
import parley.search.query.QueryTerm.Match;
import parley.search.ranking.TermCoverage;
import parley.text.Span;

class AnswerabilityClassifierTest {
  private static final double UNSEEN = 4;

  @Test
  void isSureWhereTheScoreCarriesMuchOfTheWeight() {
    assertThat(AnswerabilityClassifier.byWords(0.75, new TermCoverage(0.8, 0)))
        .contains(Certainty.SURE);
  }

  @Test
  void isTheClosestWhereItCarriesSome() {
    assertThat(AnswerabilityClassifier.byWords(0.65, new TermCoverage(0.7, 0)))
        .contains(Certainty.CLOSEST);
  }

  @Test
  void isNotCoveredWhereItCarriesLittle() {
    assertThat(AnswerabilityClassifier.byWords(0.4, new TermCoverage(0.4, 0))).isEmpty();
  }

  @Test
  void isLessSureWhereANameIsMissing() {
    assertThat(AnswerabilityClassifier.byWords(0.75, new TermCoverage(0.6, 0.4)))
        .contains(Certainty.CLOSEST);
    assertThat(AnswerabilityClassifier.byWords(0.49, new TermCoverage(0.5, 0.4))).isEmpty();
  }

  @Test
  void coversAQuestionOfOneCommonWord() {
    assertThat(AnswerabilityClassifier.byWords(0.1, new TermCoverage(1, 0)))
        .contains(Certainty.CLOSEST);
  }

  @Test
  void strengthIsTheScoreAsAPartOfTheWeight() {
    assertThat(AnswerabilityClassifier.strength(question(4, 4, 1), 3)).isCloseTo(0.5, within(1e-9));
    assertThat(AnswerabilityClassifier.strength(question(), 0)).isZero();
  }

  @Test
  void isSureOfAQuestionThatWasForeseen() {
    AnswerabilityClassifier coverage = new AnswerabilityClassifier();

    assertThat(coverage.byMeaning(unlikely(0.98))).contains(Certainty.SURE);
    assertThat(coverage.byMeaning(unlikely(0.96))).isEmpty();
  }

  @Test
  void aNameAskedForAloneIsCoveredWhereItStands() {
    AnswerabilityFeatures there = new AnswerabilityFeatures(0.4, 0.4, 0.4, 0, 1, 0, 1, 0.5);
    AnswerabilityFeatures missing = new AnswerabilityFeatures(0, 0.4, 0.4, 0, 0, 1, 1, 0.5);

    assertThat(AnswerabilityClassifier.byName(question(3), there)).contains(Certainty.CLOSEST);
    assertThat(AnswerabilityClassifier.byName(question(1), there)).isEmpty();
    assertThat(AnswerabilityClassifier.byName(question(3), missing)).isEmpty();
    assertThat(AnswerabilityClassifier.byName(question(3, 2), there)).isEmpty();
  }

  /** Figures of a passage that has nothing of a question but that it was foreseen, more or less. */
  private static AnswerabilityFeatures unlikely(double asked) {
    return new AnswerabilityFeatures(0, 0.5, asked, 0, 0, 1, 1, 0.3);
  }

  private static AnalyzedQuery question(double... weights) {
    List<QueryTerm> words =
        Arrays.stream(weights)
            .mapToObj(
                w -> new QueryTerm(new Span(0, 1), 0, "w", Match.IN_INDEX, List.of("w"), w, false))
            .toList();
    return new AnalyzedQuery("question", words, UNSEEN, Optional.empty(), Optional.empty());
  }
}
