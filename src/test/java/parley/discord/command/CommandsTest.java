package parley.discord.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.config.Settings;
import parley.discord.interaction.Interaction;
import parley.discord.message.Message;
import parley.discord.message.WithinLimits;
import parley.search.IndexFixture;

class CommandsTest {
  private @TempDir Path folder;
  private Bot bot;

  @BeforeEach
  void open() throws Exception {
    bot = new Bot(folder);
  }

  @AfterEach
  void close() {
    bot.close();
  }

  @Test
  void answersPrivatelyUnlessToldOtherwise() throws Exception {
    Response answer = bot.run(Bot.slash("ask", "question", "When was Minsk II agreed?"));
    assertThat(((Response.Show) answer).isPrivate()).isTrue();
    GoldenMessage.assertSame(Bot.message(answer), "answer");

    Response shown =
        bot.run(Bot.slash("ask", "question", "When was Minsk II agreed?", "public", "true"));
    assertThat(((Response.Show) shown).isPrivate()).isFalse();
    assertThat(Bot.button(Bot.message(shown), "Delete").customId())
        .isEqualTo("delete:" + Bot.ASKER);
  }

  @Test
  void answersPubliclyWhereTheConfigurationSaysSo(@TempDir Path other) throws Exception {
    Settings.Discord usual = IndexFixture.DISCORD;
    Settings.Discord open =
        new Settings.Discord(
            usual.shards(),
            false,
            usual.moderatorRoles(),
            usual.moderatorGuilds(),
            usual.person(),
            usual.guild(),
            usual.mostLost());
    try (Bot publicly = new Bot(other, open)) {
      for (String command : List.of("ask", "history")) {
        var asked = Bot.slash(command, "question", "When was Minsk II agreed?");
        assertThat(((Response.Show) publicly.run(asked)).isPrivate()).isFalse();
        var alone = Bot.slash(command, "question", "When was Minsk II agreed?", "public", "false");
        assertThat(((Response.Show) publicly.run(alone)).isPrivate()).isTrue();
      }
    }
  }

  @Test
  void escapesTheQuestion() throws Exception {
    Message answer =
        Bot.message(
            bot.run(Bot.slash("ask", "question", "**Minsk** II [agreed](https://x.y) @everyone?")));

    assertThat(answer.embeds().getFirst().title())
        .isEqualTo("\\*\\*Minsk\\*\\* II \\[agreed\\](https\\://x.y) \\@everyone?");
  }

  @Test
  void saysWhatIsNotCoveredPrivatelyAndOffersWhatIs() throws Exception {
    Response refusal =
        bot.run(Bot.slash("ask", "question", "How do I bake sourdough?", "public", "true"));

    assertThat(((Response.Show) refusal).isPrivate()).isTrue();
    GoldenMessage.assertSame(Bot.message(refusal), "not-covered");
    Message.Buttons row = (Message.Buttons) Bot.message(refusal).rows().getFirst();
    assertThat(row.buttons()).hasSize(2);
    Response asked = bot.press(Bot.message(refusal), row.buttons().getFirst().label());
    assertThat(Bot.message(asked).embeds().getFirst().title())
        .isEqualTo(row.buttons().getFirst().label());
    assertThat(Bot.message(asked).embeds().getFirst().description()).contains("**");
  }

  @Test
  void asksForWordsWhereThereAreNone() throws Exception {
    GoldenMessage.assertSame(Bot.message(bot.run(Bot.slash("ask", "question", "???"))), "unclear");
  }

  @Test
  void namesTheLanguageToThoseWhoWriteInAnotherScript() throws Exception {
    Message refusal = Bot.message(bot.run(Bot.slash("ask", "question", "Что решили в Минске?")));

    assertThat(refusal.embeds().getFirst().description())
        .contains("The articles are written in English; please ask in English.");
  }

  @Test
  void offersTheQuestionPutRight() throws Exception {
    Message answer =
        Bot.message(bot.run(Bot.slash("ask", "question", "Who met in Istambul in March?")));

    assertThat(answer.embeds().getFirst().description()).contains("Did you mean: ");
    WithinLimits.check(answer);
  }

  @Test
  void showsWhatThereIsOnATopicAndOpensIt() throws Exception {
    Message overview = Bot.message(bot.run(Bot.slash("history")));
    GoldenMessage.assertSame(overview, "overview");

    Message.Select select = (Message.Select) overview.rows().getFirst();
    Response opened =
        bot.run(
            new Interaction.Pressed(
                Bot.origin("5"),
                select.customId(),
                List.of(select.choices().getFirst().value()),
                false,
                Optional.of(Bot.ASKER)));
    assertThat(((Response.Show) opened).isPrivate()).isTrue();
    GoldenMessage.assertSame(Bot.message(opened), "opened");
  }

  @Test
  void keepsAQuestionWithinItsTopic() throws Exception {
    Message answer =
        Bot.message(bot.run(Bot.slash("outlook", "question", "When was Minsk II agreed?")));

    assertThat(answer.embeds().getFirst().description())
        .startsWith("The articles on “Outlook” do not cover this question.");
  }

  @Test
  void saysThatNothingIsOnATopic() throws Exception {
    assertThat(Bot.message(bot.run(Bot.slash("outlook"))).embeds().getFirst().description())
        .contains("There are no articles on it.");
  }

  @Test
  void listsSources() throws Exception {
    GoldenMessage.assertSame(Bot.message(bot.run(Bot.slash("sources"))), "sources");
    GoldenMessage.assertSame(
        Bot.message(bot.run(Bot.slash("sources", "article", "the minsk agreements"))),
        "sources-of-article");
    assertThat(Bot.message(bot.run(Bot.slash("sources", "article", "nonsense"))).content())
        .contains("No article has that title");
  }

  @Test
  void tellsWhatItIsAndHowToUseIt() throws Exception {
    GoldenMessage.assertSame(Bot.message(bot.run(Bot.slash("about"))), "about");
    GoldenMessage.assertSame(Bot.message(bot.run(Bot.slash("help"))), "help");
  }

  @Test
  void findsPassagesAboutAMessage() throws Exception {
    Response found =
        bot.run(
            new Interaction.MessageMenu(
                Bot.origin("5"),
                "Find passages",
                "<@77> **look** <:hm:12> https://x.y/z When was Minsk II agreed? <t:1:R>"));

    assertThat(((Response.Show) found).isPrivate()).isTrue();
    assertThat(Bot.message(found).embeds().getFirst().title())
        .isEqualTo("look When was Minsk II agreed?");
  }

  @Test
  void cutsAQuestionThatIsTooLong() throws Exception {
    Message answer = Bot.message(bot.run(Bot.slash("ask", "question", "Minsk II ".repeat(500))));

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
    return new Routes(bot.commands)
        .suggest(
            new Interaction.Typing(
                Bot.origin("5"), command, Optional.empty(), option, typed, Map.of()));
  }
}
