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
import parley.bot.dispatch.BotFixture;
import parley.bot.dispatch.InteractionRouter;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;
import parley.bot.message.MessageLimitsAssert;
import parley.config.Settings;
import parley.search.IndexFixture;

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
    assertThat(((InteractionResponse.Show) answer).isPrivate()).isTrue();
    GoldenMessage.assertSame(BotFixture.message(answer), "answer");

    InteractionResponse shown =
        bot.run(BotFixture.slash("ask", "question", "When was Minsk II agreed?", "public", "true"));
    assertThat(((InteractionResponse.Show) shown).isPrivate()).isFalse();
    assertThat(BotFixture.button(BotFixture.message(shown), "Delete").customId())
        .isEqualTo("delete:" + BotFixture.ASKER);
  }

  @Test
  void answersPubliclyWhereTheConfigurationSaysSo(@TempDir Path other) throws Exception {
    Settings.Discord usual = IndexFixture.DISCORD_SETTINGS;
    Settings.Discord open =
        new Settings.Discord(
            usual.shards(),
            false,
            usual.moderatorRoles(),
            usual.moderatorGuilds(),
            usual.person(),
            usual.guild(),
            usual.mostLost());
    try (BotFixture publicly = new BotFixture(other, open)) {
      for (String command : List.of("ask", "history")) {
        var asked = BotFixture.slash(command, "question", "When was Minsk II agreed?");
        assertThat(((InteractionResponse.Show) publicly.run(asked)).isPrivate()).isFalse();
        var alone =
            BotFixture.slash(command, "question", "When was Minsk II agreed?", "public", "false");
        assertThat(((InteractionResponse.Show) publicly.run(alone)).isPrivate()).isTrue();
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

    assertThat(((InteractionResponse.Show) refusal).isPrivate()).isTrue();
    GoldenMessage.assertSame(BotFixture.message(refusal), "not-covered");
    Message.Buttons row = (Message.Buttons) BotFixture.message(refusal).rows().getFirst();
    assertThat(row.buttons()).hasSize(2);
    InteractionResponse asked =
        bot.press(BotFixture.message(refusal), row.buttons().getFirst().label());
    assertThat(BotFixture.message(asked).embeds().getFirst().title())
        .isEqualTo(row.buttons().getFirst().label());
    assertThat(BotFixture.message(asked).embeds().getFirst().description()).contains("**");
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
  void offersTheQuestionPutRight() throws Exception {
    Message answer =
        BotFixture.message(
            bot.run(BotFixture.slash("ask", "question", "Who met in Istambul in March?")));

    assertThat(answer.embeds().getFirst().description()).contains("Did you mean: ");
    MessageLimitsAssert.check(answer);
  }

  @Test
  void showsWhatThereIsOnATopicAndOpensIt() throws Exception {
    Message overview = BotFixture.message(bot.run(BotFixture.slash("history")));
    GoldenMessage.assertSame(overview, "overview");

    Message.Select select = (Message.Select) overview.rows().getFirst();
    InteractionResponse opened =
        bot.run(
            new Interaction.Pressed(
                BotFixture.origin("5"),
                select.customId(),
                List.of(select.choices().getFirst().value()),
                false,
                Optional.of(BotFixture.ASKER)));
    assertThat(((InteractionResponse.Show) opened).isPrivate()).isTrue();
    GoldenMessage.assertSame(BotFixture.message(opened), "opened");
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
    GoldenMessage.assertSame(BotFixture.message(bot.run(BotFixture.slash("about"))), "about");
    GoldenMessage.assertSame(BotFixture.message(bot.run(BotFixture.slash("help"))), "help");
  }

  @Test
  void findsPassagesAboutAMessage() throws Exception {
    InteractionResponse found =
        bot.run(
            new Interaction.MessageMenu(
                BotFixture.origin("5"),
                "Find passages",
                "<@77> **look** <:hm:12> https://x.y/z When was Minsk II agreed? <t:1:R>"));

    assertThat(((InteractionResponse.Show) found).isPrivate()).isTrue();
    assertThat(BotFixture.message(found).embeds().getFirst().title())
        .isEqualTo("look When was Minsk II agreed?");
  }

  @Test
  void cutsAQuestionThatIsTooLong() throws Exception {
    Message answer =
        BotFixture.message(bot.run(BotFixture.slash("ask", "question", "Minsk II ".repeat(500))));

    assertThat(answer.embeds().getFirst().title().length()).isLessThanOrEqualTo(200);
  }

  @Test
  void completesQuestionsAndTitlesFromTwoLetters() {
    assertThat(suggested("ask", "question", "mi"))
        .contains("What did Minsk II require?", "When was Minsk II agreed?")
        .doesNotHaveDuplicates()
        .allMatch(choice -> choice.length() <= 100);
    assertThat(suggested("history", "question", "")).isNotEmpty();
    assertThat(suggested("outlook", "question", "mi")).isEmpty();
    assertThat(suggested("sources", "article", "ist")).containsExactly("Istanbul 2022");
  }

  private List<String> suggested(String command, String option, String typed) {
    return new InteractionRouter(bot.commands)
        .suggest(
            new Interaction.Typing(
                BotFixture.origin("5"), command, Optional.empty(), option, typed, Map.of()));
  }
}
