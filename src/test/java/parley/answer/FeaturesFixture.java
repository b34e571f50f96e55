package parley.answer;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.answer.AnswerabilityFeatures.Feature;

/** Feature vectors of which a test names only what matters. */
final class FeaturesFixture {
  private FeaturesFixture() {}

  /** The given values; all other features are zero. */
  static AnswerabilityFeatures features(Map<Feature, Double> values) {
    return new AnswerabilityFeatures(
        Arrays.stream(Feature.values())
            .collect(
                Collectors.toMap(
                    Function.identity(), feature -> values.getOrDefault(feature, 0.0))));
  }

  /** A copy with another value of one feature. */
  static AnswerabilityFeatures with(AnswerabilityFeatures features, Feature feature, double value) {
    return features(
        Arrays.stream(Feature.values())
            .collect(
                Collectors.toMap(
                    Function.identity(), each -> each == feature ? value : features.get(each))));
  }
}
