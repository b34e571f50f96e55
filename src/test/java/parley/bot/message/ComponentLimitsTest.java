package parley.bot.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.bot.message.markdown.Truncator;

class ComponentLimitsTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u200D", "\u3164\u2800", "\uFE0F \n"})
  void aLabelIsNeverEmpty(String text) {
    Message message =
        message(
            new Message.ButtonRow(List.of(button(text, "a"))),
            new Message.SelectMenu("b", text, List.of(new Message.SelectOption(text, "v", text))));

    MessageLimitsAssert.assertWithinLimits(message);
    assertThat(((Message.ButtonRow) message.rows().getFirst()).buttons().getFirst().label())
        .isEqualTo("(untitled)");
    assertThat(new EmbedBuilder(text).build().title()).isEqualTo("(untitled)");
    EmbedBuilder embed = new EmbedBuilder("T");
    assertThat(embed.addField("Name", text)).isFalse();
  }

  @Test
  void aTextIsCutAfterItWasEscaped() {
    String stars = "*".repeat(5_000);
    EmbedBuilder embed = new EmbedBuilder(stars);
    embed.addField(stars, "value");
    Message message =
        new Message(
            "",
            List.of(embed.build()),
            List.of(
                new Message.ButtonRow(List.of(button(stars, "a"))),
                new Message.SelectMenu(
                    "b", stars, List.of(new Message.SelectOption(stars, "v", stars)))),
            Optional.empty());

    MessageLimitsAssert.assertWithinLimits(message);
    assertThat(Truncator.truncateEscaped("*", 1)).isEmpty();
  }

  @Test
  void noKeyOccursTwice() {
    Message message =
        message(
            new Message.ButtonRow(List.of(button("One", "a"), button("Two", "a"))),
            new Message.ButtonRow(List.of(button("Three", "a"))),
            new Message.SelectMenu(
                "m",
                "Open",
                IntStream.range(0, 60)
                    .mapToObj(i -> new Message.SelectOption("Option " + i, "v" + i / 2, ""))
                    .toList()));

    assertThat(message.rows()).hasSize(2);
    assertThat(message.rows().getFirst())
        .isEqualTo(new Message.ButtonRow(List.of(button("One", "a"))));
    assertThat(((Message.SelectMenu) message.rows().getLast()).options())
        .hasSize(25)
        .extracting(Message.SelectOption::value)
        .doesNotHaveDuplicates();
  }

  @Test
  void aKeyIsNeverChangedButRefused() {
    assertThatThrownBy(() -> button("One", "a".repeat(101)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> button("One", "")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Message.SelectOption("One", "\u200B", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Message message(Message.ActionRow... rows) {
    return new Message("text", List.of(), List.of(rows), Optional.empty());
  }

  private static Message.Button button(String label, String customId) {
    return new Message.Button(label, customId, Message.Style.SECONDARY);
  }
}
