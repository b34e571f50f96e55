package parley.answer;

import java.util.List;
import parley.search.Carried;
import parley.search.Hit;
import parley.search.Nearness;
import parley.search.SearchQuestion;

/**
 * What tells whether a passage covers a question.
 *
 * @param strength score by words, divided by the square root of the question's weight and by that
 *     of an unseen word's weight; see {@link Coverage}
 * @param whole cosine of the passage
 * @param sentence cosine of its nearest sentence
 * @param ahead by how much the nearest sentence found is ahead of the sixth passage's nearest: what
 *     is covered stands out, what is not is a little like many
 * @param heaviest weight of the question's heaviest word, in weights of an unseen one
 * @param missing weight of the heaviest word that the passage has not, in weights of an unseen one
 * @param names part of the question's weight that is names which the passage has not, 0 to 1: for
 *     other words it may have others
 * @param weight logarithm of one more than the question's weight
 * @param words how near the passage's nearest sentence is word by word
 * @param foreseen 1 where its author foresees questions for the passage, else 0
 * @param asked cosine of the nearest of these; 0 where there are none
 */
public record CoverageFigures(
    double strength,
    double whole,
    double sentence,
    double ahead,
    double heaviest,
    double missing,
    double names,
    double weight,
    double words,
    double foreseen,
    double asked) {

  static CoverageFigures of(
      SearchQuestion question, Hit hit, Nearness nearness, Carried carried, double ahead) {
    return new CoverageFigures(
        Coverage.strength(question, hit.words()),
        nearness.whole(),
        nearness.best(),
        ahead,
        question.heaviest() / question.unseenWeight(),
        carried.missing() / question.unseenWeight(),
        carried.names(),
        Math.log1p(question.weight()),
        nearness.bestWordByWord(),
        nearness.asked().isPresent() ? 1 : 0,
        nearness.asked().orElse(0));
  }

  /** The figures in the order of {@link #NAMES}. */
  public List<Double> values() {
    return List.of(
        strength, whole, sentence, ahead, heaviest, missing, names, weight, words, foreseen, asked);
  }

  /** Names of the figures, in the order of {@link #values}. */
  public static final List<String> NAMES =
      List.of(
          "strength",
          "whole",
          "sentence",
          "ahead",
          "heaviest",
          "missing",
          "names",
          "weight",
          "words",
          "foreseen",
          "asked");
}
