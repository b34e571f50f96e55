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
  public static final int CANDIDATES_PER_RANKER = 100;

  /**
   * Above this cosine somebody asks much the same as was foreseen; word for word it is 1, and
   * {@link FaqMatcher} has settled it. The square of what is above counts besides, so that it
   * hardly matters at .85 and takes nearly all at .95: of the questions foreseen in the committed
   * articles, a word left out of each, .97 find their own passage first with it, .85 without.
   * Golden questions, which nobody foresaw, stay where they are, but for one in 200.
   */
  private static final double PARAPHRASE_THRESHOLD = 0.8;

  private static final double PARAPHRASE_BOOST = 500;

  private final LexicalRanker lexicalRanker;
  private final DenseIndexReader denseReader;
  private final FusionWeights weights;

  public HybridRanker(
      LexicalRanker lexicalRanker, DenseIndexReader denseReader, FusionWeights weights) {
    this.lexicalRanker = lexicalRanker;
    this.denseReader = denseReader;
    this.weights = weights;
  }

  public List<ScoredPassage> search(
      AnalyzedQuery query, QueryEmbedding queryEmbedding, SearchFilter filter, int limit)
      throws IOException {
    int depth = Math.max(limit, CANDIDATES_PER_RANKER);
    List<ScoredPassage> candidates = new ArrayList<>(lexicalRanker.search(query, filter, depth));
    Set<Integer> lexicalDocIds =
        candidates.stream().map(ScoredPassage::docId).collect(Collectors.toSet());
    List<Integer> denseOnlyDocIds = new ArrayList<>();
    for (DenseIndexReader.Neighbor similarities :
        denseReader.nearest(queryEmbedding.vector(), filter, depth)) {
      if (!lexicalDocIds.contains(similarities.docId())) {
        denseOnlyDocIds.add(similarities.docId());
      }
    }
    candidates.addAll(lexicalRanker.score(query, denseOnlyDocIds));
    candidates.sort(Comparator.comparingInt(ScoredPassage::docId));
    List<SemanticSimilarity> similarities =
        denseReader.semanticSimilarity(
            candidates.stream().map(ScoredPassage::docId).toList(), queryEmbedding);
    double[] scores = fuse(candidates, similarities);
    List<ScoredPassage> fusedHits = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      ScoredPassage hit = candidates.get(i);
      fusedHits.add(
          new ScoredPassage(
              hit.docId(), scores[i], hit.lexicalScore(), Optional.of(similarities.get(i))));
    }
    fusedHits.sort(Comparator.comparingDouble(ScoredPassage::score).reversed());
    return List.copyOf(fusedHits.subList(0, Math.min(limit, fusedHits.size())));
  }

  /**
   * The score of each candidate, found by words and in meaning, in the order given. In arrays: as
   * streams of hits it took 0.1 ms, 2 % of a whole answer.
   */
  private double[] fuse(List<ScoredPassage> candidates, List<SemanticSimilarity> similarities) {
    double[] lexicalScores = new double[similarities.size()];
    double[] passageSimilarities = new double[similarities.size()];
    double[] sentenceSimilarities = new double[similarities.size()];
    for (int i = 0; i < lexicalScores.length; i++) {
      lexicalScores[i] = candidates.get(i).lexicalScore();
      passageSimilarities[i] = similarities.get(i).passageSimilarity();
      sentenceSimilarities[i] = similarities.get(i).bestSentenceSimilarity();
    }
    ZScore faqZScore =
        ZScore.of(
            similarities.stream().flatMapToDouble(each -> each.faqSimilarity().stream()).toArray());
    ZScore lexicalZScore = ZScore.of(lexicalScores);
    ZScore passageZScore = ZScore.of(passageSimilarities);
    ZScore sentenceZScore = ZScore.of(sentenceSimilarities);
    double[] scores = new double[lexicalScores.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] =
          weights.lexicalWeight() * lexicalZScore.of(lexicalScores[i])
              + weights.passageWeight() * passageZScore.of(passageSimilarities[i])
              + weights.sentenceWeight() * sentenceZScore.of(sentenceSimilarities[i]);
      OptionalDouble faqSimilarity = similarities.get(i).faqSimilarity();
      if (faqSimilarity.isPresent()) {
        double cosine = faqSimilarity.getAsDouble();
        double excess = Math.max(0, cosine - PARAPHRASE_THRESHOLD);
        scores[i] +=
            weights.faqWeight()
                * (faqZScore.of(cosine) - scores[i] + PARAPHRASE_BOOST * excess * excess);
      }
    }
    return scores;
  }
}
