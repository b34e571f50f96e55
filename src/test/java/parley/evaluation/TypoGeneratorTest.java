package parley.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TypoGeneratorTest {
  private static final String QUESTION = "Who led the negotiations?";

  @Test
  void changesOnlyTheLongestWord() {
    IntStream.range(0, 50)
        .mapToObj(seed -> new TypoGenerator(1, seed).addTypos(QUESTION))
        .forEach(typed -> {
          assertThat(typed).startsWith("Who led the ").endsWith("?");
          assertThat(typed.length()).isBetween(QUESTION.length() - 1, QUESTION.length() + 1);
        });
  }

  @Test
  void makesTyposOfAllKinds() {
    assertThat(
            IntStream.range(0, 50)
                .map(seed -> new TypoGenerator(1, seed).addTypos(QUESTION).length()))
        .contains(QUESTION.length() - 1, QUESTION.length(), QUESTION.length() + 1);
  }

  @Test
  void isDeterministicForASeed() {
    assertThat(new TypoGenerator(2, 7).addTypos(QUESTION))
        .isEqualTo(new TypoGenerator(2, 7).addTypos(QUESTION));
  }

  @Test
  void keepsQuestionsWithoutWords() {
    assertThat(new TypoGenerator(1, 7).addTypos("?!")).isEqualTo("?!");
    assertThat(new TypoGenerator(0, 7).addTypos(QUESTION)).isEqualTo(QUESTION);
  }
}
