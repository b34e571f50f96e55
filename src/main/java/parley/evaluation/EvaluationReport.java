package parley.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What came of an evaluation.
 *
 * @param collection name of the folder
 * @param split part of the collection; empty for all of it
 * @param ranking what ranked the passages
 * @param queries number of questions asked
 * @param metrics figures by name, in the order to show them; empty where the collection does not
 *     allow one
 */
public record EvaluationReport(
    String collection,
    Optional<String> split,
    String ranking,
    int queries,
    Map<String, Optional<Double>> metrics) {
  public EvaluationReport {
    metrics = new LinkedHashMap<>(metrics);
  }
}
