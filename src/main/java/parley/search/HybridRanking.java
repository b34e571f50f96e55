package parley.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * The ranking by words and meaning: the best of either are candidates, and each candidate's score
 * by words, cosine, and cosine of its nearest sentence are added up after each is brought to the
 * same mean and spread over the candidates (z-scores). Bringing them to ranks instead (reciprocal
 * rank fusion) throws away how far one is ahead of the next.
 */
final class HybridRanking {
  /** How many of the best by words, and of the nearest in meaning, are candidates. */
  static final int CANDIDATES = 100;

  private final WordRanking words;
  private final PassageVectors vectors;
  private final Blend blend;

  HybridRanking(WordRanking words, PassageVectors vectors, Blend blend) {
    this.words = words;
    this.vectors = vectors;
    this.blend = blend;
  }

  List<Hit> search(SearchQuestion question, float[] vector, Scope scope, int most)
      throws IOException {
    int each = Math.max(most, CANDIDATES);
    Map<Integer, Double> byWords = new HashMap<>();
    for (Hit hit : words.search(question, scope, each)) {
      byWords.put(hit.document(), hit.score());
    }
    List<Integer> others = new ArrayList<>();
    for (PassageVectors.Near near : vectors.nearest(vector, scope, each)) {
      if (!byWords.containsKey(near.document())) {
        others.add(near.document());
      }
    }
    for (Hit hit : words.score(question, others)) {
      byWords.put(hit.document(), hit.score());
    }
    List<Hit> candidates = new ArrayList<>();
    for (int document : new TreeSet<>(byWords.keySet())) {
      double score = byWords.getOrDefault(document, 0.0);
      Nearness nearness = vectors.nearness(document, vector);
      candidates.add(new Hit(document, 0, score, Optional.of(nearness)));
    }
    return fused(candidates, most);
  }

  private List<Hit> fused(List<Hit> candidates, int most) {
    Spread byWords = Spread.of(candidates, Hit::words);
    Spread whole = Spread.of(candidates, hit -> nearness(hit).whole());
    Spread best = Spread.of(candidates, hit -> nearness(hit).best());
    return candidates.stream()
        .map(hit ->
            new Hit(
                hit.document(),
                blend.words() * byWords.of(hit.words())
                    + blend.whole() * whole.of(nearness(hit).whole())
                    + blend.sentence() * best.of(nearness(hit).best()),
                hit.words(),
                hit.nearness()))
        .sorted(Comparator.comparingDouble(Hit::score).reversed())
        .limit(most)
        .toList();
  }

  private static Nearness nearness(Hit hit) {
    return hit.nearness().orElseThrow();
  }

  /** Mean and standard deviation of a figure over the candidates. */
  private record Spread(double mean, double deviation) {
    static Spread of(List<Hit> hits, ToDoubleFunction<Hit> figure) {
      double mean = hits.stream().mapToDouble(figure).average().orElse(0);
      double squares = hits.stream().mapToDouble(figure).map(v -> (v - mean) * (v - mean)).sum();
      return new Spread(mean, Math.sqrt(squares / Math.max(1, hits.size())));
    }

    double of(double value) {
      return deviation == 0 ? 0 : (value - mean) / deviation;
    }
  }
}
