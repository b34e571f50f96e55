package parley.answer;

import java.util.List;
import parley.search.Hit;
import parley.search.Nearness;
import parley.search.SearchQuestion;

/**
 * What tells whether a passage covers a question.
 *
 * @param strength score by words, divided by the square root of the question's weight and by that
 *     of an unseen word's weight; see {@link Coverage}
 * @param share part of the question's weight whose words stand in the passage, 0 to 1
 * @param whole cosine of the passage
 * @param sentence cosine of its nearest sentence
 * @param ahead by how much the nearest sentence found is ahead of the sixth passage's nearest: what
 *     is covered stands out, what is not is a little like many
 * @param known part of the question's weight in words the index knows as they are written, 0 to 1
 * @param words logarithm of one more than the number of the question's words
 * @param weight logarithm of one more than the question's weight
 */
public record CoverageFigures(
    double strength,
    double share,
    double whole,
    double sentence,
    double ahead,
    double known,
    double words,
    double weight) {

  static CoverageFigures of(
      SearchQuestion question, Hit hit, Nearness nearness, double share, double ahead) {
    return new CoverageFigures(
        Coverage.strength(question, hit.words()),
        share,
        nearness.whole(),
        nearness.best(),
        ahead,
        question.known(),
        Math.log1p(question.words().size()),
        Math.log1p(question.weight()));
  }

  /** The figures in the order of {@link #NAMES}. */
  public List<Double> values() {
    return List.of(strength, share, whole, sentence, ahead, known, words, weight);
  }

  /** Names of the figures, in the order of {@link #values}. */
  public static final List<String> NAMES =
      List.of("strength", "share", "whole", "sentence", "ahead", "known", "words", "weight");
}
