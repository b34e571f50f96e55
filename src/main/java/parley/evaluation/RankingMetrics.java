package parley.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Measures of one ranked list against graded judgements. Gain is linear and the discount is the
 * logarithm to base 2, as in trec_eval's ndcg (Järvelin and Kekäläinen 2002); success and
 * reciprocal rank count any grade above 0.
 *
 * @param rankedIds ids of documents, best first
 * @param grades grade by document id; those not named have grade 0
 */
record RankingMetrics(List<String> rankedIds, Map<String, Integer> grades) {

  double ndcg(int depth) {
    double idealDcg = 0;
    int position = 0;
    for (int grade :
        grades.values().stream().sorted(Comparator.reverseOrder()).limit(depth).toList()) {
      idealDcg += Math.max(0, grade) / discount(position++);
    }
    double dcg = 0;
    for (int i = 0; i < Math.min(depth, rankedIds.size()); i++) {
      dcg += Math.max(0, grade(i)) / discount(i);
    }
    return idealDcg == 0 ? 0 : dcg / idealDcg;
  }

  double recall(int depth) {
    long relevant = grades.values().stream().filter(grade -> grade > 0).count();
    long retrieved =
        rankedIds.stream().limit(depth).filter(id -> grades.getOrDefault(id, 0) > 0).count();
    return relevant == 0 ? 0 : (double) retrieved / relevant;
  }

  double reciprocalRank(int depth) {
    for (int i = 0; i < Math.min(depth, rankedIds.size()); i++) {
      if (grade(i) > 0) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  boolean success(int depth) {
    return reciprocalRank(depth) > 0;
  }

  private int grade(int position) {
    return grades.getOrDefault(rankedIds.get(position), 0);
  }

  private static double discount(int position) {
    return Math.log(position + 2) / Math.log(2);
  }
}
