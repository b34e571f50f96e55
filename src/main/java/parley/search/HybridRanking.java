package parley.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

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

  List<Hit> search(SearchQuestion question, QuestionMeaning meaning, Scope scope, int most)
      throws IOException {
    int each = Math.max(most, CANDIDATES);
    List<Hit> found = new ArrayList<>(words.search(question, scope, each));
    Set<Integer> byWords = found.stream().map(Hit::document).collect(Collectors.toSet());
    List<Integer> others = new ArrayList<>();
    for (PassageVectors.Near near : vectors.nearest(meaning.whole(), scope, each)) {
      if (!byWords.contains(near.document())) {
        others.add(near.document());
      }
    }
    found.addAll(words.score(question, others));
    found.sort(Comparator.comparingInt(Hit::document));
    List<Nearness> near = vectors.nearness(found.stream().map(Hit::document).toList(), meaning);
    double[] scores = fused(found, near);
    List<Hit> candidates = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      Hit hit = found.get(i);
      candidates.add(new Hit(hit.document(), scores[i], hit.words(), Optional.of(near.get(i))));
    }
    candidates.sort(Comparator.comparingDouble(Hit::score).reversed());
    return List.copyOf(candidates.subList(0, Math.min(most, candidates.size())));
  }

  /** The score of each candidate, found by words and in meaning, in the order given. */
  private double[] fused(List<Hit> found, List<Nearness> near) {
    double[] byWords = new double[near.size()];
    double[] whole = new double[near.size()];
    double[] best = new double[near.size()];
    for (int i = 0; i < byWords.length; i++) {
      byWords[i] = found.get(i).words();
      whole[i] = near.get(i).whole();
      best[i] = near.get(i).best();
    }
    Spread asked =
        Spread.of(near.stream().flatMapToDouble(each -> each.asked().stream()).toArray());
    Spread ofWords = Spread.of(byWords);
    Spread ofWhole = Spread.of(whole);
    Spread ofBest = Spread.of(best);
    double[] scores = new double[byWords.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] =
          blend.words() * ofWords.of(byWords[i])
              + blend.whole() * ofWhole.of(whole[i])
              + blend.sentence() * ofBest.of(best[i]);
      OptionalDouble cosine = near.get(i).asked();
      if (cosine.isPresent()) {
        scores[i] += blend.asked() * (asked.of(cosine.getAsDouble()) - scores[i]);
      }
    }
    return scores;
  }
}
