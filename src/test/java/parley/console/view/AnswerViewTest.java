package parley.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.answer.Answer;
import parley.console.command.GoldenFile;
import parley.console.terminal.TextLayout;

class AnswerViewTest {
  @ParameterizedTest
  @CsvSource({
    "sure,40,false",
    "sure,80,false",
    "sure,120,false",
    "sure,80,true",
    "closest,40,false",
    "closest,80,true",
    "hostile,40,false",
    "hostile,80,true",
    "not-covered,40,false",
    "not-covered,80,true",
    "unclear,40,false",
    "unclear,80,true",
  })
  void matchesGoldenFile(String answer, int width, boolean styled) {
    String name = "ask-" + answer + "-" + width + (styled ? "-styled" : "") + ".txt";

    GoldenFile.assertSame(page(answer, width, styled), name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sure", "closest", "hostile", "not-covered", "unclear"})
  void withoutStylesNoEscapeSequenceIsWritten(String answer) {
    assertThat(page(answer, 80, false)).matches(text -> text.chars().noneMatch(this::acts));
  }

  @Test
  void aNarrowTerminalIsTakenFor40ColumnsAndAWideOneFor100() {
    assertThat(page("sure", 10, false)).isEqualTo(page("sure", 40, false));
    assertThat(page("sure", 200, false)).isEqualTo(page("sure", 100, false));
  }

  @Test
  void smallTalkIsOneLineAndSaysWhatToType() {
    TextLayout layout = new TextLayout(80, false);
    new AnswerView(layout, DefaultSettings.settings(), SampleAnswers.TODAY)
        .add(SampleAnswers.smallTalk());

    assertThat(layout.toString())
        .isEqualTo("Hello, and welcome. parley --help shows how to ask.\n");
  }

  @Test
  void shownPassagesAreNotRepeated() {
    TextLayout layout = new TextLayout(80, false);
    new AnswerView(layout, DefaultSettings.settings(), SampleAnswers.TODAY)
        .addRemaining(SampleAnswers.sure(), 2);

    assertThat(layout.toString()).startsWith("\n3. A short text");
  }

  private boolean acts(int unit) {
    return Character.isISOControl(unit) && unit != '\n';
  }

  private static String page(String answer, int width, boolean styled) {
    TextLayout layout = new TextLayout(width, styled);
    new AnswerView(layout, DefaultSettings.settings(), SampleAnswers.TODAY).add(answer(answer));
    return layout.toString();
  }

  private static Answer answer(String name) {
    return switch (name) {
      case "sure" -> SampleAnswers.sure();
      case "closest" -> SampleAnswers.closest();
      case "hostile" -> SampleAnswers.hostile();
      case "not-covered" -> SampleAnswers.notCovered();
      case "unclear" -> SampleAnswers.unclear();
      default -> throw new IllegalArgumentException(name);
    };
  }
}
