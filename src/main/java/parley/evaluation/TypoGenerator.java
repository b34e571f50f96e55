package parley.evaluation;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds random typos: two letters swapped, one dropped or one doubled. */
final class TypoGenerator {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private final int typoCount;
  private final Random random;

  /**
   * @param typoCount number of typos in the longest word
   * @param seed seed of the random typos
   */
  TypoGenerator(int typoCount, long seed) {
    this.typoCount = typoCount;
    this.random = new Random(seed);
  }

  String addTypos(String question) {
    String text = question;
    Matcher matcher = WORD.matcher(question);
    int start = 0;
    int end = 0;
    while (matcher.find()) {
      if (matcher.end() - matcher.start() > end - start) {
        start = matcher.start();
        end = matcher.end();
      }
    }
    String word = question.substring(start, end);
    for (int i = 0; i < typoCount && word.length() > 1; i++) {
      word = addTypo(word);
    }
    return text.substring(0, start) + word + text.substring(end);
  }

  private String addTypo(String word) {
    int at = random.nextInt(word.length() - 1);
    return switch (random.nextInt(3)) {
      case 0 ->
          word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
      case 1 -> word.substring(0, at) + word.substring(at + 1);
      default -> word.substring(0, at) + word.charAt(at) + word.substring(at);
    };
  }
}
