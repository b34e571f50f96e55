package parley.search.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import parley.search.FaqMatcher;
import parley.search.dense.DenseIndexReader;
import parley.search.dense.QueryEmbedding;
import parley.search.dense.SemanticSimilarity;
import parley.search.index.SearchFilter;
import parley.search.query.AnalyzedQuery;

/**
 * The ranking by words and meaning: the best of either are candidates, and each candidate's score
 * by words, cosine, and cosine of its nearest sentence are added up after each is brought to the
 * same mean and spread over the candidates (z-scores). Bringing them to ranks instead (reciprocal
 * rank fusion) throws away how far one is ahead of the next.
 */
public final class HybridRanker {
  /** How many of the best by words, and of the nearest in meaning, are candidates. */
  public static final int CANDIDATES = 100;

  /**
   * Above this cosine somebody asks much the same as was foreseen; word for word it is 1, and
   * {@link FaqMatcher} has settled it. The square of what is above counts besides, so that it
   * hardly matters at .85 and takes nearly all at .95: of the questions foreseen in the committed
   * articles, a word left out of each, .97 find their own passage first with it, .85 without.
   * Golden questions, which nobody foresaw, stay where they are, but for one in 200.
   */
  private static final double MUCH_THE_SAME = 0.8;

  private static final double AS_FORESEEN = 500;

  private final LexicalRanker words;
  private final DenseIndexReader vectors;
  private final FusionWeights blend;

  public HybridRanker(LexicalRanker words, DenseIndexReader vectors, FusionWeights blend) {
    this.words = words;
    this.vectors = vectors;
    this.blend = blend;
  }

  public List<ScoredPassage> search(
      AnalyzedQuery question, QueryEmbedding meaning, SearchFilter scope, int most)
      throws IOException {
    int each = Math.max(most, CANDIDATES);
    List<ScoredPassage> found = new ArrayList<>(words.search(question, scope, each));
    Set<Integer> byWords = found.stream().map(ScoredPassage::document).collect(Collectors.toSet());
    List<Integer> others = new ArrayList<>();
    for (DenseIndexReader.Near near : vectors.nearest(meaning.whole(), scope, each)) {
      if (!byWords.contains(near.document())) {
        others.add(near.document());
      }
    }
    found.addAll(words.score(question, others));
    found.sort(Comparator.comparingInt(ScoredPassage::document));
    List<SemanticSimilarity> near =
        vectors.nearness(found.stream().map(ScoredPassage::document).toList(), meaning);
    double[] scores = fused(found, near);
    List<ScoredPassage> candidates = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      ScoredPassage hit = found.get(i);
      candidates.add(
          new ScoredPassage(hit.document(), scores[i], hit.words(), Optional.of(near.get(i))));
    }
    candidates.sort(Comparator.comparingDouble(ScoredPassage::score).reversed());
    return List.copyOf(candidates.subList(0, Math.min(most, candidates.size())));
  }

  /**
   * The score of each candidate, found by words and in meaning, in the order given. In arrays: as
   * streams of hits it took 0.1 ms, 2 % of a whole answer.
   */
  private double[] fused(List<ScoredPassage> found, List<SemanticSimilarity> nearness) {
    double[] byWords = new double[nearness.size()];
    double[] whole = new double[nearness.size()];
    double[] best = new double[nearness.size()];
    for (int i = 0; i < byWords.length; i++) {
      byWords[i] = found.get(i).words();
      whole[i] = nearness.get(i).whole();
      best[i] = nearness.get(i).best();
    }
    ZScore asked =
        ZScore.of(nearness.stream().flatMapToDouble(each -> each.asked().stream()).toArray());
    ZScore ofWords = ZScore.of(byWords);
    ZScore ofWhole = ZScore.of(whole);
    ZScore ofBest = ZScore.of(best);
    double[] scores = new double[byWords.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] =
          blend.words() * ofWords.of(byWords[i])
              + blend.whole() * ofWhole.of(whole[i])
              + blend.sentence() * ofBest.of(best[i]);
      OptionalDouble cosine = nearness.get(i).asked();
      if (cosine.isPresent()) {
        double near = cosine.getAsDouble();
        double same = Math.max(0, near - MUCH_THE_SAME);
        scores[i] += blend.asked() * (asked.of(near) - scores[i] + AS_FORESEEN * same * same);
      }
    }
    return scores;
  }
}
