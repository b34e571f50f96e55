package parley.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.bot.dispatch.BotFixture;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;
import parley.bot.message.MessageLimitsAssert;
import parley.config.SettingsFixture;

class CommandsTest {
  private @TempDir Path folder;
  private BotFixture bot;

  @BeforeEach
  void open() throws Exception {
    bot = new BotFixture(folder);
  }

  @AfterEach
  void close() {
    bot.close();
  }

  @Test
  void answersPrivatelyUnlessToldOtherwise() throws Exception {
    InteractionResponse answer =
        bot.run(BotFixture.slash("ask", "question", "When was Minsk II agreed?"));
    assertThat(((InteractionResponse.Reply) answer).isEphemeral()).isTrue();
    GoldenMessage.assertSame(BotFixture.message(answer), "answer");

    InteractionResponse publicReply =
        bot.run(BotFixture.slash("ask", "question", "When was Minsk II agreed?", "public", "true"));
    assertThat(((InteractionResponse.Reply) publicReply).isEphemeral()).isFalse();
    assertThat(BotFixture.option(BotFixture.message(publicReply), "Delete").value())
        .isEqualTo("delete:" + BotFixture.USER_ID);
  }

  @Test
  void answersPubliclyWhereTheConfigurationSaysSo(@TempDir Path other) throws Exception {
    try (BotFixture publicBot = new BotFixture(other, SettingsFixture.publicReplies())) {
      for (String command : List.of("ask", "history")) {
        var withoutOption = BotFixture.slash(command, "question", "When was Minsk II agreed?");
        assertThat(((InteractionResponse.Reply) publicBot.run(withoutOption)).isEphemeral())
            .isFalse();
        var withOption =
            BotFixture.slash(command, "question", "When was Minsk II agreed?", "public", "false");
        assertThat(((InteractionResponse.Reply) publicBot.run(withOption)).isEphemeral()).isTrue();
      }
    }
  }

  @Test
  void escapesTheQuestion() throws Exception {
    Message answer =
        BotFixture.message(
            bot.run(
                BotFixture.slash(
                    "ask", "question", "**Minsk** II [agreed](https://x.y) @everyone?")));

    assertThat(answer.embeds().getFirst().title())
        .isEqualTo("\\*\\*Minsk\\*\\* II \\[agreed\\](https\\://x.y) \\@everyone?");
  }

  @Test
  void saysWhatIsNotCoveredPrivatelyAndOffersWhatIs() throws Exception {
    InteractionResponse refusal =
        bot.run(BotFixture.slash("ask", "question", "How do I bake sourdough?", "public", "true"));

    assertThat(((InteractionResponse.Reply) refusal).isEphemeral()).isTrue();
    GoldenMessage.assertSame(BotFixture.message(refusal), "not-covered");
    Message.SelectMenu menu = (Message.SelectMenu) BotFixture.message(refusal).rows().getFirst();
    assertThat(menu.options()).hasSize(4);
    InteractionResponse answer =
        bot.choose(BotFixture.message(refusal), menu.options().getFirst().label());
    assertThat(BotFixture.message(answer).embeds().getFirst().title())
        .isEqualTo(menu.options().getFirst().label());
    assertThat(BotFixture.message(answer).embeds().getFirst().description()).contains("**");
  }

  @Test
  void asksForWordsWhereThereAreNone() throws Exception {
    GoldenMessage.assertSame(
        BotFixture.message(bot.run(BotFixture.slash("ask", "question", "???"))), "unclear");
  }

  @Test
  void namesTheLanguageToThoseWhoWriteInAnotherScript() throws Exception {
    Message refusal =
        BotFixture.message(bot.run(BotFixture.slash("ask", "question", "Что решили в Минске?")));

    assertThat(refusal.embeds().getFirst().description())
        .contains("The articles are written in English; please ask in English.");
  }

  @Test
  void offersTheCorrectedQuestion() throws Exception {
    Message answer =
        BotFixture.message(
            bot.run(BotFixture.slash("ask", "question", "Who met in Istambul in March?")));

    assertThat(answer.embeds().getFirst().description()).contains("Did you mean: ");
    MessageLimitsAssert.assertWithinLimits(answer);
  }

  @Test
  void showsWhatThereIsOnATopicAndOpensIt() throws Exception {
    Message overview = BotFixture.message(bot.run(BotFixture.slash("history")));
    GoldenMessage.assertSame(overview, "overview");

    Message.SelectMenu select = (Message.SelectMenu) overview.rows().getFirst();
    InteractionResponse response =
        bot.run(
            new Interaction.Component(
                BotFixture.context("5"),
                select.customId(),
                List.of(select.options().getFirst().value()),
                false,
                Optional.of(BotFixture.USER_ID)));
    assertThat(((InteractionResponse.Reply) response).isEphemeral()).isTrue();
    GoldenMessage.assertSame(BotFixture.message(response), "opened");
  }

  @Test
  void keepsAQuestionWithinItsTopic() throws Exception {
    Message answer =
        BotFixture.message(
            bot.run(BotFixture.slash("outlook", "question", "When was Minsk II agreed?")));

    assertThat(answer.embeds().getFirst().description())
        .startsWith("The articles on “Outlook” do not cover this question.");
  }

  @Test
  void saysThatNothingIsOnATopic() throws Exception {
    assertThat(
            BotFixture.message(bot.run(BotFixture.slash("outlook")))
                .embeds()
                .getFirst()
                .description())
        .contains("There are no articles on it.");
  }

  @Test
  void listsSources() throws Exception {
    GoldenMessage.assertSame(BotFixture.message(bot.run(BotFixture.slash("sources"))), "sources");
    GoldenMessage.assertSame(
        BotFixture.message(bot.run(BotFixture.slash("sources", "article", "the minsk agreements"))),
        "sources-of-article");
    assertThat(
            BotFixture.message(bot.run(BotFixture.slash("sources", "article", "nonsense")))
                .content())
        .contains("No article has that title");
  }

  @Test
  void tellsWhatItIsAndHowToUseIt() throws Exception {
    Message about = BotFixture.message(bot.run(BotFixture.slash("about")));
    MessageLimitsAssert.assertWithinLimits(about);
    GoldenMessage.assertSame(withoutDays(about), "about");
    GoldenMessage.assertSame(BotFixture.message(bot.run(BotFixture.slash("help"))), "help");
  }

  /** The day on which the articles were first read is that of the test. */
  private static Message withoutDays(Message message) {
    Message.Embed embed = message.embeds().getFirst();
    List<Message.Field> fields =
        embed.fields().stream()
            .map(field ->
                new Message.Field(
                    field.name(),
                    field.value().replaceFirst("Nothing since [-\\d]+", "Nothing since DAY")))
            .toList();
    Message.Embed masked =
        new Message.Embed(
            embed.title(), embed.description(), fields, embed.footer(), embed.color());
    return new Message(message.content(), List.of(masked), message.rows(), message.attachment());
  }

  @Test
  void findsPassagesAboutAMessage() throws Exception {
    InteractionResponse response =
        bot.run(
            new Interaction.MessageCommand(
                BotFixture.context("5"),
                "Find passages",
                "<@77> **look** <:hm:12> https://x.y/z When was Minsk II agreed? <t:1:R>"));

    assertThat(((InteractionResponse.Reply) response).isEphemeral()).isTrue();
    assertThat(BotFixture.message(response).embeds().getFirst().title())
        .isEqualTo("look When was Minsk II agreed?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ask | hello! | Hello, and welcome. /help shows how to ask.",
        "history | thanks | You are welcome; ask on whenever you like. /help shows how to ask.",
        "outlook | who made you? | Parley was made by its contributors; those who run it keep the"
            + " articles. /about tells more.",
        "ask | source? | Every passage is quoted from an article, which tells its date and its"
            + " sources. /sources lists the sources.",
        "ask | 1 | A number alone is too little to look for; add a word or two. /help shows how to"
            + " ask.",
      })
  void answersSmallTalkWithAWordAndAPointer(String command, String typed, String expected)
      throws Exception {
    InteractionResponse response =
        bot.run(BotFixture.slash(command, "question", typed, "public", "true"));

    assertThat(response).isEqualTo(new InteractionResponse.Reply(Message.of(expected), true));
    assertThat(bot.knowledgeBase.status().questionCount()).isZero();
  }

  @Test
  void findsNoPassagesAboutSmallTalk() throws Exception {
    InteractionResponse response =
        bot.run(new Interaction.MessageCommand(BotFixture.context("5"), "Find passages", "lol 👍"));

    assertThat(BotFixture.message(response).content()).contains("no text to search for");
  }

  @Test
  void saysThatAMessageHoldsNoText() throws Exception {
    InteractionResponse response =
        bot.run(new Interaction.MessageCommand(BotFixture.context("5"), "Find passages", "<@77>"));
    assertThat(response)
        .isEqualTo(
            new InteractionResponse.Reply(
                Message.of("This message holds no text to search for."), true));
  }

  @Test
  void cutsAQuestionThatIsTooLong() throws Exception {
    Message answer =
        BotFixture.message(bot.run(BotFixture.slash("ask", "question", "Minsk II ".repeat(500))));

    assertThat(answer.embeds().getFirst().title().length()).isLessThanOrEqualTo(200);
  }

  @Test
  void completesQuestionsAndTitlesFromTwoLetters() {
    assertThat(autocomplete("ask", "question", "mi"))
        .contains("What did Minsk II require?", "When was Minsk II agreed?")
        .doesNotHaveDuplicates()
        .allMatch(choice -> choice.length() <= 100);
    assertThat(autocomplete("history", "question", "")).isNotEmpty();
    assertThat(autocomplete("outlook", "question", "mi")).isEmpty();
    assertThat(autocomplete("sources", "article", "ist")).containsExactly("Istanbul 2022");
  }

  private List<String> autocomplete(String command, String option, String input) {
    return choices(command, option, input).stream().map(InteractionResponse.Choice::label).toList();
  }

  private List<InteractionResponse.Choice> choices(String command, String option, String input) {
    return bot.autocomplete(
        new Interaction.Autocomplete(
            BotFixture.context("5"), command, Optional.empty(), option, input, Map.of()));
  }
}
