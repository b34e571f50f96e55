package parley.discord.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.discord.interaction.Interaction;
import parley.discord.interaction.Origin;
import parley.discord.message.Message;
import parley.library.ProgressListener;

class ButtonsTest {
  private static final String QUESTION = "Was the ceasefire of Minsk II broken?";

  private @TempDir Path folder;
  private Bot bot;
  private Message answer;

  @BeforeEach
  void ask() throws Exception {
    bot = new Bot(folder);
    answer = Bot.message(bot.run(Bot.slash("ask", "question", QUESTION)));
  }

  @AfterEach
  void close() {
    bot.close();
  }

  @Test
  void goesToThePassagesBesideAndBack() throws Exception {
    Response later = bot.press(answer, "Later in the article");
    assertThat(later).isInstanceOf(Response.Update.class);
    GoldenMessage.assertSame(Bot.message(later), "beside");

    Message back = Bot.message(bot.press(Bot.message(later), "Back to the answer"));
    assertThat(back.embeds().getFirst().description())
        .isEqualTo(answer.embeds().getFirst().description());
    assertThat(back.embeds().getFirst().title()).isEqualTo(QUESTION);
  }

  @Test
  void aNeighbourThatIsAResultIsShownAsOne() throws Exception {
    assertThat(answer.embeds().getFirst().description()).contains("**");
    Message beside = Bot.message(bot.press(answer, "Later in the article"));
    assertThat(beside.embeds().getFirst().description()).doesNotContain("**");

    Message back = Bot.message(bot.press(beside, "Earlier in the article"));
    assertThat(back).isEqualTo(Bot.message(bot.press(beside, "Back to the answer")));
    assertThat(back.embeds()).isEqualTo(answer.embeds());
  }

  @Test
  void goesToTheNextResultAndBack() throws Exception {
    Message next = Bot.message(bot.press(answer, "Next result"));
    assertThat(next.embeds().getFirst().footer()).startsWith("Result 2 of ");
    assertThat(next.embeds().getFirst().title()).isEqualTo(QUESTION);

    Message previous = Bot.message(bot.press(next, "Previous result"));
    assertThat(previous.embeds()).isEqualTo(answer.embeds());
  }

  @Test
  void worksAfterARestart() throws Exception {
    bot.close();
    bot = new Bot(folder);

    assertThat(bot.press(answer, "Later in the article")).isInstanceOf(Response.Update.class);
  }

  @Test
  void worksAfterAReload() throws Exception {
    bot.write("new.md", "# New\nA lighthouse stood there.\n");
    bot.library.reload(ProgressListener.NONE);

    assertThat(Bot.message(bot.press(answer, "Later in the article")).embeds().getFirst().title())
        .isEqualTo(QUESTION);
  }

  @Test
  void saysKindlyThatAPassageIsGone() throws Exception {
    Files.delete(bot.corpus.resolve("minsk.md"));
    bot.library.reload(ProgressListener.NONE);

    Response response = bot.press(answer, "Later in the article");

    assertThat(response).isEqualTo(new Response.Show(Replies.GONE, true));
    assertThat(bot.press(answer, "Share")).isEqualTo(new Response.Show(Replies.GONE, true));
  }

  @Test
  void takesNoButtonItDoesNotKnow() throws Exception {
    for (String id : List.of("", "nonsense", "show:s0:../../etc", "topic:nonsense:0")) {
      assertThat(bot.run(Bot.pressed(Bot.origin("1"), id, "t", "l")))
          .isEqualTo(new Response.Show(Replies.OLD_BUTTON, true));
    }
  }

  @Test
  void sharesAPrivateReplyAsAPost() throws Exception {
    Response response = bot.press(answer, "Share");

    assertThat(response).isInstanceOf(Response.Share.class);
    assertThat(Bot.button(Bot.message(response), "Delete").customId())
        .isEqualTo("delete:" + Bot.ASKER);
    assertThat(Bot.message(response).embeds()).isEqualTo(answer.embeds());
  }

  @Test
  void sharesByAPublicReplyWhereItMayNotPost() throws Exception {
    Origin uninstalled =
        new Origin(
            "1",
            "t",
            "2",
            Optional.of("700"),
            Optional.of("800"),
            "100",
            "de",
            0,
            0,
            List.of(),
            false);

    assertThat(bot.press(uninstalled, answer, "Share"))
        .isInstanceOfSatisfying(
            Response.Show.class, show -> assertThat(show.isPrivate()).isFalse());
  }

  @Test
  void letsTheAskerAndModeratorsDelete() throws Exception {
    Message post = Bot.message(bot.press(answer, "Share"));

    assertThat(bot.press(post, "Delete")).isEqualTo(new Response.Delete());
    assertThat(bot.press(with("5", Permissions.MANAGE_MESSAGES), post, "Delete"))
        .isEqualTo(new Response.Delete());
    assertThat(bot.press(with("5", Permissions.ADMINISTRATOR), post, "Delete"))
        .isEqualTo(new Response.Delete());
    assertThat(bot.press(with("5", Permissions.SEND_MESSAGES), post, "Delete"))
        .isEqualTo(new Response.Show(Replies.NOT_YOURS, true));
  }

  @Test
  void changesAPublicMessageOnlyForItsAsker() throws Exception {
    String id = Bot.button(answer, "Later in the article").customId();

    assertThat(bot.run(onPublic("100", id))).isInstanceOf(Response.Update.class);
    assertThat(bot.run(onPublic("5", id)))
        .isInstanceOfSatisfying(
            Response.Show.class,
            show -> {
              assertThat(show.isPrivate()).isTrue();
              assertThat(Bot.button(show.message(), "Share")).isNotNull();
            });
  }

  @Test
  void worksWithoutKnowingWhatWasAsked() throws Exception {
    String id = Bot.button(answer, "Later in the article").customId();
    Response response =
        bot.run(
            new Interaction.Pressed(Bot.origin("100"), id, List.of(), true, Optional.of("100")));

    assertThat(Bot.message(response).embeds().getFirst().title()).isNotEmpty();
  }

  private static Interaction.Pressed onPublic(String user, String id) {
    return new Interaction.Pressed(
        Bot.origin(user),
        id,
        List.of(),
        false,
        Optional.of("100"),
        Optional.of(QUESTION),
        Optional.empty());
  }

  private static Origin with(String user, long permissions) {
    return new Origin(
        "1",
        "t",
        "2",
        Optional.of("700"),
        Optional.of("800"),
        user,
        "en-US",
        permissions,
        0,
        List.of(),
        true);
  }
}
