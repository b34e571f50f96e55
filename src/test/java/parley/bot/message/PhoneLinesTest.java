package parley.bot.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneLinesTest {
  private static final String FORTY = "x".repeat(40);

  @ParameterizedTest
  @CsvSource({
    "short, 1",
    "the talks were held in Istanbul in March, 1",
    "the talks were held in Istanbul in the March, 2",
    "'', 1",
    "'   ', 1",
  })
  void wrapsAtWordEnds(String text, int lines) {
    assertThat(PhoneLines.wrappedLines(text)).isEqualTo(lines);
  }

  @Test
  void breaksWordsThatAreLongerThanALine() {
    assertThat(PhoneLines.wrappedLines(FORTY)).isEqualTo(1);
    assertThat(PhoneLines.wrappedLines(FORTY + "x")).isEqualTo(2);
    assertThat(PhoneLines.wrappedLines("and " + FORTY + FORTY + " and")).isEqualTo(4);
  }

  @Test
  void countsEveryTextBlankLinesAndARowOfComponentsAsOne() {
    Message message =
        new Message(
            "content",
            List.of(
                new Message.Embed(
                    "title",
                    "first\n\nthird",
                    List.of(new Message.Field("name", "one\ntwo")),
                    "footer",
                    0)),
            List.of(
                new Message.ButtonRow(
                    List.of(
                        new Message.Button("Next", "a", Message.Style.SECONDARY),
                        new Message.Button("Share", "b", Message.Style.PRIMARY))),
                new Message.SelectMenu(
                    "c", "More", List.of(new Message.SelectOption("Before", "d", "")))),
            Optional.empty());

    assertThat(PhoneLines.count(message)).isEqualTo(1 + 1 + 3 + 3 + 1 + 2);
  }

  /** What is not shown takes no room: marks, escapes, and where a link leads. */
  @Test
  void countsWhatIsSeenOfMarkdown() {
    String text =
        "**__" + "x".repeat(19) + "__** [" + "y".repeat(20) + "](https://example.org/long)";
    Message message =
        new Message(text + "\n\\*\\[a\\](b)\\*", List.of(), List.of(), Optional.empty());

    assertThat(ReadingOrder.texts(message))
        .containsExactly("x".repeat(19) + " " + "y".repeat(20), "*[a](b)*");
    assertThat(PhoneLines.count(message)).isEqualTo(2);
  }
}
