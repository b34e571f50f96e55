package parley.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static parley.answer.FeaturesFixture.features;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.answer.Answer.Certainty;
import parley.answer.AnswerabilityFeatures.Feature;
import parley.search.query.AnalyzedQuery;
import parley.search.query.QueryTerm;
import parley.search.query.QueryTerm.Match;
import parley.search.ranking.TermCoverage;
import parley.text.Span;

class AnswerabilityClassifierTest {
  private static final double MAX_IDF = 4;

  @Test
  void isSureWhereTheScoreIsHigh() {
    assertThat(AnswerabilityClassifier.classifyLexical(0.95, new TermCoverage(0.8, 0), false))
        .contains(Certainty.SURE);
  }

  @Test
  void isTentativeWhereTheScoreIsMedium() {
    assertThat(AnswerabilityClassifier.classifyLexical(0.65, new TermCoverage(0.7, 0), false))
        .contains(Certainty.CLOSEST);
  }

  @Test
  void isNotCoveredWhereTheScoreIsLow() {
    assertThat(AnswerabilityClassifier.classifyLexical(0.4, new TermCoverage(0.4, 0), false))
        .isEmpty();
  }

  @Test
  void showsTheClosestOfASmallFolderWhereALargeOneIsSilent() {
    assertThat(AnswerabilityClassifier.classifyLexical(0.4, new TermCoverage(0.4, 0), true))
        .contains(Certainty.CLOSEST);
    assertThat(AnswerabilityClassifier.classifyLexical(0.1, new TermCoverage(0.4, 0), true))
        .isEmpty();
  }

  @Test
  void isLessSureWhereANameIsMissing() {
    assertThat(AnswerabilityClassifier.classifyLexical(0.95, new TermCoverage(0.6, 0.4), false))
        .contains(Certainty.CLOSEST);
    assertThat(AnswerabilityClassifier.classifyLexical(0.49, new TermCoverage(0.5, 0.4), false))
        .isEmpty();
  }

  @Test
  void coversAQuestionOfOneCommonTerm() {
    assertThat(AnswerabilityClassifier.classifyLexical(0.1, new TermCoverage(1, 0), false))
        .contains(Certainty.CLOSEST);
  }

  @Test
  void normalizesTheLexicalScoreByTheIdf() {
    assertThat(AnswerabilityClassifier.normalizedLexicalScore(query(4, 4, 1), 3))
        .isCloseTo(0.5, within(1e-9));
    assertThat(AnswerabilityClassifier.normalizedLexicalScore(query(), 0)).isZero();
  }

  @Test
  void isSureOfAnFaqParaphrase() {
    AnswerabilityClassifier classifier = new AnswerabilityClassifier();

    assertThat(classifier.classifyHybrid(faqFeatures(0.98))).contains(Certainty.SURE);
    assertThat(classifier.classifyHybrid(faqFeatures(0.96))).isEmpty();
  }

  @Test
  void aSingleNameIsCoveredWhereItOccurs() {
    AnswerabilityFeatures withName = features(Map.of(Feature.TERM_COVERAGE, 1.0));
    AnswerabilityFeatures withoutName = features(Map.of(Feature.MISSING_NAME_WEIGHT, 1.0));

    assertThat(AnswerabilityClassifier.classifySingleName(query(3), withName))
        .contains(Certainty.CLOSEST);
    assertThat(AnswerabilityClassifier.classifySingleName(query(1), withName)).isEmpty();
    assertThat(AnswerabilityClassifier.classifySingleName(query(3), withoutName)).isEmpty();
    assertThat(AnswerabilityClassifier.classifySingleName(query(3, 2), withName)).isEmpty();
  }

  /** Features of a passage that matches a question only by an FAQ question of its own. */
  private static AnswerabilityFeatures faqFeatures(double faqSimilarity) {
    return features(
        Map.of(
            Feature.PASSAGE_SIMILARITY,
            0.5,
            Feature.SENTENCE_SIMILARITY,
            0.5,
            Feature.FAQ_MARGIN,
            faqSimilarity - 0.5,
            Feature.MISSING_NAME_WEIGHT,
            1.0,
            Feature.MAX_SIM,
            0.3));
  }

  private static AnalyzedQuery query(double... weights) {
    List<QueryTerm> queryTerms =
        Arrays.stream(weights)
            .mapToObj(
                w -> new QueryTerm(new Span(0, 1), 0, "w", Match.IN_INDEX, List.of("w"), w, false))
            .toList();
    return AnalyzedQuery.of("question", queryTerms, MAX_IDF);
  }
}
