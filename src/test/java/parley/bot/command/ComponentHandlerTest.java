package parley.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.bot.dispatch.BotFixture;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionContext;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;
import parley.bot.message.StandardReplies;
import parley.bot.moderation.Permissions;
import parley.library.ProgressListener;

class ComponentHandlerTest {
  private static final String QUESTION = "Was the ceasefire of Minsk II broken?";

  private static final String MINSK_EXAMPLE = "What did Minsk II require?";

  private static final String DRUMMERS =
      "How many drummers led the march from the old gate to the market square?";

  private static final String LONG_PARAGRAPH =
      """
      The first company set out in the grey of the morning with its wagons. The second company
      waited by the bridge for the ferry to come back. The third company had lost its way in the
      fog of the marshes. Forty drummers led the march from the old gate to the market square. The
      fifth company carried the flags that the town had given. The sixth company sang all the way
      to the hills. The seventh company came last with the kitchen. The eighth company stayed
      behind to guard the wells. The ninth company was sent home before noon.
      """;

  private @TempDir Path folder;
  private BotFixture bot;
  private Message answer;

  @BeforeEach
  void ask() throws Exception {
    bot = new BotFixture(folder);
    answer = BotFixture.message(bot.run(BotFixture.slash("ask", "question", QUESTION)));
  }

  @AfterEach
  void close() {
    bot.close();
  }

  @Test
  void goesToTheNeighboringPassagesAndBack() throws Exception {
    InteractionResponse later = bot.choose(answer, "After");
    assertThat(later).isInstanceOf(InteractionResponse.Update.class);
    GoldenMessage.assertSame(BotFixture.message(later), "beside");

    Message back = BotFixture.message(bot.press(BotFixture.message(later), "Back"));
    assertThat(back.embeds().getFirst().description())
        .isEqualTo(answer.embeds().getFirst().description());
    assertThat(back.embeds().getFirst().title()).isEqualTo(QUESTION);
  }

  @Test
  void aNeighbourThatIsAResultIsShownAsOne() throws Exception {
    assertThat(answer.embeds().getFirst().description()).contains("**");
    Message neighbor = BotFixture.message(bot.choose(answer, "After"));
    assertThat(neighbor.embeds().getFirst().description()).doesNotContain("**");

    Message back = BotFixture.message(bot.choose(neighbor, "Before"));
    assertThat(back).isEqualTo(BotFixture.message(bot.press(neighbor, "Back")));
    assertThat(back.embeds()).isEqualTo(answer.embeds());
  }

  @Test
  void goesToTheNextResultAndBack() throws Exception {
    Message next = BotFixture.message(bot.press(answer, "Next"));
    assertThat(next.embeds().getFirst().footer()).startsWith("Result 2 of ");
    assertThat(next.embeds().getFirst().title()).isEqualTo(QUESTION);

    Message previous = BotFixture.message(bot.choose(next, "Previous result"));
    assertThat(previous.embeds()).isEqualTo(answer.embeds());
  }

  @Test
  void hasWhatMostPeopleDoNextInOneRowAndTheRestInAMenu() {
    assertThat(labels(answer)).containsExactly("Next", "Sources", "Ask on", "Share");
    assertThat(BotFixture.menuWith(answer, "After").placeholder()).isEqualTo("More");
    assertThat(answer.rows()).hasSize(2);
  }

  @Test
  void asksAnOfferedQuestionWithinItsTopic() throws Exception {
    Message refusal =
        BotFixture.message(bot.run(BotFixture.slash("ask", "question", "Who won the cup?")));
    String offered = BotFixture.menuWith(refusal, MINSK_EXAMPLE).customId();

    Message chosen = BotFixture.message(bot.choose(refusal, MINSK_EXAMPLE));
    assertThat(chosen.embeds().getFirst().title()).isEqualTo(MINSK_EXAMPLE);
    assertThat(chosen.embeds().getFirst().description()).contains("**");
    Message withinTopic =
        BotFixture.message(
            bot.run(
                new Interaction.Component(
                    BotFixture.context("100"),
                    offered,
                    List.of("outlook:0"),
                    true,
                    Optional.of("100"),
                    Optional.of("t"),
                    Optional.of(MINSK_EXAMPLE))));
    assertThat(withinTopic.embeds().getFirst().description())
        .startsWith("The articles on “Outlook” do not cover this question.");
  }

  @Test
  void anOfferWithoutItsQuestionIsOutdated() throws Exception {
    assertThat(
            bot.run(
                new Interaction.Component(
                    BotFixture.context("100"), "offer", List.of(":0"), true, Optional.of("100"))))
        .isEqualTo(new InteractionResponse.Reply(StandardReplies.OUTDATED_BUTTON, true));
  }

  @Test
  void listsTheSourcesOfThePassageForThePersonAlone() throws Exception {
    assertThat(bot.press(answer, "Sources"))
        .isInstanceOfSatisfying(
            InteractionResponse.Reply.class,
            reply -> {
              assertThat(reply.isEphemeral()).isTrue();
              assertThat(reply.message().embeds().getFirst().description())
                  .startsWith("Sources of the passage, best first:\n- OSCE: Package of Measures");
              assertThat(labels(reply.message())).containsExactly("Sources of the article");
            });
  }

  @Test
  void showsAllOfAPassageThatWasCut() throws Exception {
    bot.write("long.md", "# The long march\n" + LONG_PARAGRAPH);
    bot.knowledgeBase.reload(ProgressListener.NONE);
    Message cut = BotFixture.message(bot.run(BotFixture.slash("ask", "question", DRUMMERS)));
    assertThat(cut.embeds().getFirst().description())
        .contains("**", "drummers", " …\n\nFrom: The long march, undated")
        .doesNotContain("The ninth");

    Message all = BotFixture.message(bot.choose(cut, "Show all"));
    assertThat(all.embeds().getFirst().description()).contains("The first", "The ninth");
    assertThat(all.embeds().getFirst().title()).isEqualTo(DRUMMERS);

    assertThat(BotFixture.message(bot.press(all, "Share")).embeds())
        .as("shared in the short form")
        .isEqualTo(cut.embeds());
  }

  @Test
  void takesNothingFromAMenuThatItDoesNotHold() throws Exception {
    String menu = BotFixture.menuWith(answer, "After").customId();
    for (String value : List.of("", "nonsense", menu)) {
      assertThat(
              bot.run(
                  new Interaction.Component(
                      BotFixture.context("1"), menu, List.of(value), true, Optional.of("1"))))
          .isEqualTo(new InteractionResponse.Reply(StandardReplies.OUTDATED_BUTTON, true));
    }
  }

  /** Buttons posted before the rows were laid out anew. */
  @Test
  void oldButtonsStillWork() throws Exception {
    String view = BotFixture.button(answer, "Share").customId().substring("share:".length());
    for (String id : List.of("show:" + view, "ask:" + view)) {
      Message shown =
          BotFixture.message(
              bot.run(BotFixture.component(BotFixture.context("100"), id, QUESTION, QUESTION)));
      assertThat(shown.embeds()).isEqualTo(answer.embeds());
    }
    assertThat(
            bot.run(BotFixture.component(BotFixture.context("100"), "delete:100", "t", "Delete")))
        .isEqualTo(new InteractionResponse.Delete());
  }

  @Test
  void worksAfterARestart() throws Exception {
    bot.close();
    bot = new BotFixture(folder);

    assertThat(bot.choose(answer, "After")).isInstanceOf(InteractionResponse.Update.class);
  }

  @Test
  void worksAfterAReload() throws Exception {
    bot.write("new.md", "# New\nA lighthouse stood there.\n");
    bot.knowledgeBase.reload(ProgressListener.NONE);

    assertThat(BotFixture.message(bot.choose(answer, "After")).embeds().getFirst().title())
        .isEqualTo(QUESTION);
  }

  @Test
  void saysKindlyThatAPassageIsGone() throws Exception {
    Files.delete(bot.corpus.resolve("minsk.md"));
    bot.knowledgeBase.reload(ProgressListener.NONE);

    InteractionResponse response = bot.choose(answer, "After");

    assertThat(response)
        .isEqualTo(new InteractionResponse.Reply(StandardReplies.PASSAGE_GONE, true));
    assertThat(bot.press(answer, "Share"))
        .isEqualTo(new InteractionResponse.Reply(StandardReplies.PASSAGE_GONE, true));
  }

  @Test
  void takesNoButtonItDoesNotKnow() throws Exception {
    for (String id : List.of("", "nonsense", "show:s0:../../etc", "topic:nonsense:0")) {
      assertThat(bot.run(BotFixture.component(BotFixture.context("1"), id, "t", "l")))
          .isEqualTo(new InteractionResponse.Reply(StandardReplies.OUTDATED_BUTTON, true));
    }
  }

  @Test
  void sharesAPrivateReplyAsAPost() throws Exception {
    InteractionResponse response = bot.press(answer, "Share");

    assertThat(response).isInstanceOf(InteractionResponse.ShareToChannel.class);
    assertThat(BotFixture.option(BotFixture.message(response), "Delete").value())
        .isEqualTo("delete:" + BotFixture.USER_ID);
    assertThat(BotFixture.message(response).embeds()).isEqualTo(answer.embeds());
  }

  @Test
  void sharesByAPublicReplyWhereItMayNotPost() throws Exception {
    InteractionContext context =
        BotFixture.contextBuilder("100").appPermissions(0).guildInstall(false).build();

    assertThat(bot.press(context, answer, "Share"))
        .isInstanceOfSatisfying(
            InteractionResponse.Reply.class, reply -> assertThat(reply.isEphemeral()).isFalse());
  }

  @Test
  void letsTheRequesterAndModeratorsDelete() throws Exception {
    Message post = BotFixture.message(bot.press(answer, "Share"));

    assertThat(bot.choose(post, "Delete")).isEqualTo(new InteractionResponse.Delete());
    assertThat(bot.choose(contextWith("5", Permissions.MANAGE_MESSAGES), post, "Delete"))
        .isEqualTo(new InteractionResponse.Delete());
    assertThat(bot.choose(contextWith("5", Permissions.ADMINISTRATOR), post, "Delete"))
        .isEqualTo(new InteractionResponse.Delete());
    assertThat(bot.choose(contextWith("5", Permissions.SEND_MESSAGES), post, "Delete"))
        .isEqualTo(new InteractionResponse.Reply(StandardReplies.DELETE_DENIED, true));
  }

  @Test
  void changesAPublicMessageOnlyForItsRequester() throws Exception {
    String id = BotFixture.option(answer, "After").value();

    assertThat(bot.run(onPublicMessage("100", id))).isInstanceOf(InteractionResponse.Update.class);
    assertThat(bot.run(onPublicMessage("5", id)))
        .isInstanceOfSatisfying(
            InteractionResponse.Reply.class,
            reply -> {
              assertThat(reply.isEphemeral()).isTrue();
              assertThat(BotFixture.button(reply.message(), "Share")).isNotNull();
            });
  }

  @Test
  void worksWithoutKnowingWhatWasAsked() throws Exception {
    String id = BotFixture.option(answer, "After").value();
    InteractionResponse response =
        bot.run(
            new Interaction.Component(
                BotFixture.context("100"), id, List.of(), true, Optional.of("100")));

    assertThat(BotFixture.message(response).embeds().getFirst().title()).isNotEmpty();
  }

  private static Interaction.Component onPublicMessage(String userId, String id) {
    return new Interaction.Component(
        BotFixture.context(userId),
        id,
        List.of(),
        false,
        Optional.of("100"),
        Optional.of(QUESTION),
        Optional.empty());
  }

  private static InteractionContext contextWith(String userId, long permissions) {
    return BotFixture.contextBuilder(userId).permissions(permissions).build();
  }

  private static List<String> labels(Message message) {
    return message.rows().stream()
        .filter(Message.ButtonRow.class::isInstance)
        .flatMap(row -> ((Message.ButtonRow) row).buttons().stream())
        .map(Message.Button::label)
        .toList();
  }
}
