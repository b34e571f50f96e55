package parley.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The metrics of one collection or one of its splits.
 *
 * @param collection name of the folder
 * @param split name of the split; empty for the whole collection
 * @param ranking name of the ranking evaluated
 * @param queries number of queries
 * @param metrics values by name, in display order; empty where the collection lacks the data for
 *     one
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
