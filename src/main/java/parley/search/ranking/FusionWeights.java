package parley.search.ranking;

/**
 * Weights of the linear score fusion. The first three multiply z-scores over the candidates.
 *
 * @param lexicalWeight weight of the lexical score
 * @param passageWeight weight of the passage cosine
 * @param sentenceWeight weight of the best sentence cosine
 * @param faqWeight the part, 0 to 1, of the sum of the three that the best FAQ cosine replaces, if
 *     the passage has FAQ questions
 * @param rerankWeight weight of the best answer sentence's score, for the first few hits only
 */
public record FusionWeights(
    double lexicalWeight,
    double passageWeight,
    double sentenceWeight,
    double faqWeight,
    double rerankWeight) {
  /** The weights for answering. See src/docs/decisions/0008-score-fusion.md. */
  public static final FusionWeights HYBRID = new FusionWeights(0.4, 0.4, 0.2, 0.3, 0.5);

  /** Passage cosine alone, for comparison. */
  public static final FusionWeights DENSE = new FusionWeights(0, 1, 0, 0, 0);
}
