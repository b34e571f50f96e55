package parley.search;

/** How near in meaning a passage and its sentences are to a question: cosines, -1 to 1. */
public final class Nearness {
  private final double whole;
  private final float[] sentences;

  Nearness(double whole, float[] sentences) {
    this.whole = whole;
    this.sentences = sentences;
  }

  /** Cosine of the passage as a whole. */
  public double whole() {
    return whole;
  }

  /** Cosine of one of its sentences, counted from 0; of the whole where there are no sentences. */
  public double sentence(int place) {
    return sentences.length == 0 ? whole : sentences[place];
  }

  /** Cosine of the nearest sentence; that of the whole where there are no sentences. */
  public double best() {
    double best = sentences.length == 0 ? whole : -1;
    for (float sentence : sentences) {
      best = Math.max(best, sentence);
    }
    return best;
  }
}
