package parley.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageQuestionTest {
  private static final String FILLER = "The weather was fine and the road was long that day. ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "> When was Minsk II agreed? | When was Minsk II agreed?",
        ">>> # **When** was `Minsk II` agreed? | When was Minsk II agreed?",
        "- \u201CWhen was Minsk II agreed?\u201D | When was Minsk II agreed?",
        "\"When\" did [the talks](https://x.y/z) end? | When did the talks end?",
        "Why \\*not\\* <https://x.y/z> Minsk? <@77> <:hm:12> | Why not Minsk?",
        "1.5 million > 3 | 1.5 million > 3",
      })
  void markupAndQuotationMarksStayOut(String text, String question) {
    assertThat(MessageQuestion.find(text)).contains(question);
  }

  @Test
  void ofALongMessageOnlyThePartThatAsks() {
    assertThat(MessageQuestion.find(FILLER.repeat(5) + "When was Minsk II agreed? " + FILLER))
        .contains("When was Minsk II agreed?");
    assertThat(MessageQuestion.find(FILLER.repeat(5) + "Minsk II failed. Why?"))
        .contains("Minsk II failed. Why?");
    assertThat(MessageQuestion.find(FILLER.repeat(5)).orElseThrow())
        .startsWith("The weather was fine")
        .endsWith("that day.")
        .hasSizeLessThanOrEqualTo(200);
    assertThat(MessageQuestion.find("Minsk ".repeat(300) + "?").orElseThrow())
        .hasSizeLessThanOrEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u200D", "<@77> https://x.y/z", "> **\u3164**", "\"\""})
  void whereNothingIsSaidThereIsNoQuestion(String text) {
    assertThat(MessageQuestion.find(text)).isEmpty();
  }
}
