package parley.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Measures of one ranked list against graded judgements. Gain is linear and the discount is the
 * logarithm to base 2, as in trec_eval's ndcg (Järvelin and Kekäläinen 2002); success and
 * reciprocal rank count any grade above 0.
 *
 * @param ranked ids of documents, best first
 * @param grades grade by document id; those not named have grade 0
 */
record RankingMetrics(List<String> ranked, Map<String, Integer> grades) {

  double ndcg(int depth) {
    double ideal = 0;
    int place = 0;
    for (int grade :
        grades.values().stream().sorted(Comparator.reverseOrder()).limit(depth).toList()) {
      ideal += Math.max(0, grade) / discount(place++);
    }
    double gained = 0;
    for (int i = 0; i < Math.min(depth, ranked.size()); i++) {
      gained += Math.max(0, grade(i)) / discount(i);
    }
    return ideal == 0 ? 0 : gained / ideal;
  }

  double recall(int depth) {
    long relevant = grades.values().stream().filter(grade -> grade > 0).count();
    long found = ranked.stream().limit(depth).filter(id -> grades.getOrDefault(id, 0) > 0).count();
    return relevant == 0 ? 0 : (double) found / relevant;
  }

  double reciprocalRank(int depth) {
    for (int i = 0; i < Math.min(depth, ranked.size()); i++) {
      if (grade(i) > 0) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  boolean success(int depth) {
    return reciprocalRank(depth) > 0;
  }

  private int grade(int place) {
    return grades.getOrDefault(ranked.get(place), 0);
  }

  private static double discount(int place) {
    return Math.log(place + 2) / Math.log(2);
  }
}
