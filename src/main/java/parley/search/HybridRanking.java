package parley.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
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
    List<Hit> candidates = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Hit hit = found.get(i);
      candidates.add(new Hit(hit.document(), 0, hit.words(), Optional.of(near.get(i))));
    }
    return fused(candidates, most);
  }

  private List<Hit> fused(List<Hit> candidates, int most) {
    Spread byWords = spread(candidates, Hit::words);
    Spread whole = spread(candidates, hit -> nearness(hit).whole());
    Spread best = spread(candidates, hit -> nearness(hit).best());
    Spread asked =
        Spread.of(
            candidates.stream().flatMapToDouble(hit -> nearness(hit).asked().stream()).toArray());
    return candidates.stream()
        .map(hit -> {
          double score =
              blend.words() * byWords.of(hit.words())
                  + blend.whole() * whole.of(nearness(hit).whole())
                  + blend.sentence() * best.of(nearness(hit).best());
          OptionalDouble cosine = nearness(hit).asked();
          return cosine.isPresent()
              ? hit.plus(score + blend.asked() * (asked.of(cosine.getAsDouble()) - score))
              : hit.plus(score);
        })
        .sorted(Comparator.comparingDouble(Hit::score).reversed())
        .limit(most)
        .toList();
  }

  private static Nearness nearness(Hit hit) {
    return hit.nearness().orElseThrow();
  }

  private static Spread spread(List<Hit> hits, ToDoubleFunction<Hit> figure) {
    return Spread.of(hits.stream().mapToDouble(figure).toArray());
  }
}
