package parley.answer;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parley.search.dense.SemanticSimilarity;
import parley.search.query.AnalyzedQuery;
import parley.search.ranking.ScoredPassage;
import parley.search.ranking.TermCoverage;

/**
 * The feature vector of a passage and a question, from which {@link AnswerabilityModel} predicts
 * whether the passage answers the question.
 *
 * @param values a value of each feature
 */
public record AnswerabilityFeatures(Map<Feature, Double> values) {
  /** The features. Their order is that of the model's weights. */
  public enum Feature {
    /** BM25 score, normalized by the idf of the query; see {@link AnswerabilityClassifier}. */
    LEXICAL_SCORE,
    /** Cosine of the passage. */
    PASSAGE_SIMILARITY,
    /** Cosine of the best sentence, or of an FAQ question of the passage if that is higher. */
    BEST_SIMILARITY,
    /**
     * Margin between the best sentence cosine of all hits and the sixth best; large if one passage
     * stands out.
     */
    MARGIN,
    /** Share of the query's idf whose terms occur in the passage, 0 to 1. */
    TERM_COVERAGE,
    /**
     * Share of the query's idf that is names missing in the passage, 0 to 1. Other terms may be
     * paraphrased, names hardly.
     */
    MISSING_NAME_WEIGHT,
    /** log(1 + idf of the query). */
    LOG_QUERY_IDF,
    /** Best MaxSim of the passage's sentences. */
    MAX_SIM;

    /** Name of the feature in the model file. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public AnswerabilityFeatures {
    if (values.size() != Feature.values().length) {
      throw new IllegalArgumentException("expected a value of each feature, not " + values);
    }
    values = Collections.unmodifiableMap(new EnumMap<>(values));
  }

  static AnswerabilityFeatures extract(
      AnalyzedQuery query,
      ScoredPassage hit,
      SemanticSimilarity similarity,
      TermCoverage coverage,
      double margin) {
    return new AnswerabilityFeatures(
        Map.of(
            Feature.LEXICAL_SCORE,
            AnswerabilityClassifier.normalizedLexicalScore(query, hit.lexicalScore()),
            Feature.PASSAGE_SIMILARITY,
            similarity.passageSimilarity(),
            Feature.BEST_SIMILARITY,
            Math.max(similarity.bestSentenceSimilarity(), similarity.faqSimilarity().orElse(-1)),
            Feature.MARGIN,
            margin,
            Feature.TERM_COVERAGE,
            coverage.matchedIdfShare(),
            Feature.MISSING_NAME_WEIGHT,
            coverage.missingNameIdfShare(),
            Feature.LOG_QUERY_IDF,
            Math.log1p(query.totalIdf()),
            Feature.MAX_SIM,
            similarity.bestMaxSim()));
  }

  /** The value of a feature. */
  public double get(Feature feature) {
    return values.getOrDefault(feature, 0.0);
  }

  /** The values in the order of the features. */
  public List<Double> toVector() {
    return Arrays.stream(Feature.values()).map(this::get).toList();
  }
}
