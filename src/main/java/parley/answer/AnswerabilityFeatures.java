package parley.answer;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import parley.search.dense.SemanticSimilarity;
import parley.search.ranking.TermCoverage;

/**
 * The feature vector of a passage and a question, from which {@link AnswerabilityModel} predicts
 * whether the passage answers the question.
 *
 * @param values a value of each feature
 */
public record AnswerabilityFeatures(Map<Feature, Double> values) {
  /** Passages from which a folder counts as large. */
  private static final int LARGE_FOLDER = 200;

  /** Passages below which a folder is small. */
  private static final int SMALL_FOLDER_SIZE = 100;

  /** Passages below which a folder is not told from smaller ones. */
  private static final int MIN_FOLDER = 10;

  /** The features. Their order is that of the model's weights. */
  public enum Feature {
    /** Cosine of the passage. */
    PASSAGE_SIMILARITY,
    /** Cosine of the best sentence. */
    SENTENCE_SIMILARITY,
    /** By how much the best FAQ question of the passage is closer than the best sentence. */
    FAQ_MARGIN,
    /** 1 for a passage without FAQ questions, whose cosines are lower for as good an answer. */
    WITHOUT_FAQ,
    /** Share of the query's idf whose terms occur in the passage, 0 to 1. */
    TERM_COVERAGE,
    /**
     * Share of the query's idf that is names missing in the passage, 0 to 1. Other terms may be
     * paraphrased, names hardly.
     */
    MISSING_NAME_WEIGHT,
    /** Best MaxSim of the passage's sentences. */
    MAX_SIM,
    /** Cosine of the question's word that is farthest from any word of the passage. */
    WEAKEST_TOKEN,
    /**
     * How much smaller the folder is than one of {@value #LARGE_FOLDER} passages, as a logarithm; 0
     * if it is not. The best of few passages is less similar by chance than the best of many.
     */
    SMALL_FOLDER;

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

  /**
   * Extracts the features of a passage. None of them grows with the corpus but the last, which says
   * how large that is. See src/docs/decisions/0095-answerability-for-any-folder.md.
   *
   * @param passageCount number of passages in the index
   */
  static AnswerabilityFeatures extract(
      SemanticSimilarity similarity, TermCoverage coverage, int passageCount) {
    OptionalDouble faqSimilarity = similarity.faqSimilarity();
    double sentenceSimilarity = similarity.bestSentenceSimilarity();
    Map<Feature, Double> values = new EnumMap<>(Feature.class);
    values.put(Feature.PASSAGE_SIMILARITY, similarity.passageSimilarity());
    values.put(Feature.SENTENCE_SIMILARITY, sentenceSimilarity);
    values.put(Feature.FAQ_MARGIN, Math.max(0, faqSimilarity.orElse(-1) - sentenceSimilarity));
    values.put(Feature.WITHOUT_FAQ, faqSimilarity.isPresent() ? 0.0 : 1.0);
    values.put(Feature.TERM_COVERAGE, coverage.matchedIdfShare());
    values.put(Feature.MISSING_NAME_WEIGHT, coverage.missingNameIdfShare());
    values.put(Feature.MAX_SIM, similarity.bestMaxSim());
    values.put(Feature.WEAKEST_TOKEN, similarity.weakestToken());
    values.put(Feature.SMALL_FOLDER, smallFolder(passageCount));
    return new AnswerabilityFeatures(values);
  }

  /** The value of {@link Feature#SMALL_FOLDER}. */
  static double smallFolder(int passageCount) {
    return Math.log((double) LARGE_FOLDER / Math.clamp(passageCount, MIN_FOLDER, LARGE_FOLDER));
  }

  /** Whether the folder is small, so that its closest passage is shown rather than none. */
  public boolean isOfSmallFolder() {
    return get(Feature.SMALL_FOLDER) > smallFolder(SMALL_FOLDER_SIZE);
  }

  /** Whether a folder of so many passages is small. */
  static boolean isSmallFolder(int passageCount) {
    return smallFolder(passageCount) > smallFolder(SMALL_FOLDER_SIZE);
  }

  /** Cosine of the best sentence or FAQ question. */
  double bestSimilarity() {
    return get(Feature.SENTENCE_SIMILARITY) + get(Feature.FAQ_MARGIN);
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
