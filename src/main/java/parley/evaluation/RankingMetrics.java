package parley.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Metrics of one ranking against graded relevance judgements. nDCG has linear gain and a log2
 * discount, as in trec_eval (Järvelin and Kekäläinen 2002); the others count any grade above 0 as
 * relevant.
 *
 * @param rankedIds document ids, best first
 * @param grades grade by document id; unjudged documents have grade 0
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
