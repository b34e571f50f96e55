package parley.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.bot.dispatch.BotFixture;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.interaction.Modal;
import parley.bot.interaction.Workload;
import parley.bot.message.ComponentId;
import parley.bot.message.Message;
import parley.bot.message.StandardReplies;
import parley.bot.message.markdown.MarkdownEscaper;
import parley.config.SettingsFixture;
import parley.library.ProgressListener;

class AskOnModalTest {
  private static final String QUESTION = "When was Minsk II agreed?";

  private @TempDir Path folder;
  private BotFixture bot;
  private String customId = "";

  @BeforeEach
  void open() throws Exception {
    bot = new BotFixture(folder);
    customId = new ComponentId.AskOn(passageId()).customId();
  }

  @AfterEach
  void close() {
    bot.close();
  }

  @Test
  void theButtonOpensAModalThatNamesTheQuestionBefore() throws Exception {
    Interaction.Component press =
        BotFixture.component(BotFixture.context("1"), customId, QUESTION, "Ask on");
    Modal modal = ((InteractionResponse.ShowModal) bot.run(press)).modal();

    assertThat(modal.title()).isEqualTo("Ask on: " + QUESTION);
    assertThat(modal.customId()).isEqualTo(customId);
    assertThat(modal.inputs().getFirst().maxLength()).isEqualTo(200);
    assertThat(bot.commands.componentHandler().workload(press)).isEqualTo(Workload.LOOKUP);
  }

  @Test
  void aFollowUpIsCompletedFromTheTitleAndTheReplySaysSo() throws Exception {
    Message reply = reply(submit("when was it broken", QUESTION));

    assertThat(reply.embeds().getFirst().title())
        .isEqualTo(MarkdownEscaper.escapeLine("Minsk II: when was it broken"));
    assertThat(reply.embeds().getFirst().description()).contains("within days");
  }

  @Test
  void aReplyCarriesTheConversationOn() throws Exception {
    Message first = reply(submit("when was it broken", QUESTION));
    Message second = reply(submit("and who signed it?", first.embeds().getFirst().title()));

    assertThat(second.embeds().getFirst().title())
        .isEqualTo(MarkdownEscaper.escapeLine("Minsk II: and who signed it?"));
  }

  @Test
  void aQuestionThatStandsAloneIsAskedAsItIs() throws Exception {
    assertThat(reply(submit("Who met in Istanbul?", QUESTION)).embeds().getFirst().title())
        .isEqualTo("Who met in Istanbul?");
  }

  @Test
  void aCompletedQuestionThatIsRefusedIsAskedAsTypedAndCountsOnce() throws Exception {
    Message reply =
        reply(submit("what sailed through it", "How do I bake Neapolitan Sourdough Pizza?"));

    assertThat(reply.embeds().getFirst().title()).isEqualTo("what sailed through it");
    assertThat(reply.embeds().getFirst().description()).contains("Ships");
    assertThat(bot.knowledgeBase.status().questionCount()).isEqualTo(1);
    assertThat(bot.knowledgeBase.status().answeredCount()).isEqualTo(1);
  }

  @Test
  void worksAfterARestart() throws Exception {
    bot.close();
    bot = new BotFixture(folder);

    assertThat(reply(submit("when was it broken", QUESTION)).embeds().getFirst().title())
        .startsWith("Minsk II");
  }

  @Test
  void theTitleIsEnoughWhereThePassageIsGone() throws Exception {
    bot.write("minsk.md", "# Minsk\nMinsk II was broken within days, observers said.\n");
    bot.knowledgeBase.reload(ProgressListener.NONE);

    assertThat(reply(submit("when was it broken", QUESTION)).embeds().getFirst().title())
        .startsWith("Minsk II");
    Files.delete(bot.corpus.resolve("minsk.md"));
    bot.knowledgeBase.reload(ProgressListener.NONE);
    assertThat(bot.run(submit("who hosted it", QUESTION)))
        .isInstanceOf(InteractionResponse.Reply.class);
  }

  @Test
  void underATitleThatWasCutTheBeginningCounts() throws Exception {
    String cut = "When was Minsk II agreed, and " + "what did those who were there say ".repeat(6);

    assertThat(
            reply(submit("when was it broken", cut.substring(0, 199) + "…"))
                .embeds()
                .getFirst()
                .title())
        .startsWith("Minsk II\\: ");
  }

  @Test
  void anOpenedPassageIsAskedAboutByItsArticle() throws Exception {
    assertThat(reply(submit("when was it broken", "What was agreed")).embeds().getFirst().title())
        .isEqualTo("The Minsk agreements\\: when was it broken");
  }

  @Test
  void withoutTitleAndPassageTheQuestionIsAskedAsItIs() throws Exception {
    InteractionResponse response =
        bot.run(
            new Interaction.ModalSubmit(
                BotFixture.context("1"),
                new ComponentId.AskOn("aaaaaaaaaaaa").customId(),
                Map.of(AskOnModal.QUESTION_INPUT, "why?"),
                true,
                Optional.empty()));

    assertThat(BotFixture.message(response).embeds().getFirst().title()).isEqualTo("why?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n", "\u200b"})
  void nothingTypedIsToldKindlyWithAnExample(String typed) throws Exception {
    Message reply = reply(submit(typed, QUESTION));

    assertThat(reply.content()).contains("Nothing was typed").contains("“Who hosted it?”");
    assertThat(reply.embeds()).isEmpty();
  }

  @Test
  void aModalWithoutItsInputIsAsEmpty() throws Exception {
    Interaction.ModalSubmit submit =
        new Interaction.ModalSubmit(
            BotFixture.context("1"), customId, Map.of(), true, Optional.of(QUESTION));

    assertThat(BotFixture.message(bot.run(submit)).content()).contains("Nothing was typed");
  }

  @Test
  void takesNoModalItDoesNotKnow() throws Exception {
    for (String id : new String[] {"", "nonsense", "sources:0", "askon:../../etc"}) {
      assertThat(
              bot.run(
                  new Interaction.ModalSubmit(
                      BotFixture.context("1"), id, Map.of(), true, Optional.empty())))
          .isEqualTo(new InteractionResponse.Reply(StandardReplies.OUTDATED_BUTTON, true));
    }
  }

  @Test
  void smallTalkIsAnsweredInTheModalToo() throws Exception {
    assertThat(reply(submit("thanks", QUESTION)).content()).contains("/help");
  }

  @Test
  void staysAsPrivateAsTheMessageItGoesOnFrom(@TempDir Path other) throws Exception {
    try (BotFixture publicBot = new BotFixture(other, SettingsFixture.publicReplies())) {
      for (boolean isEphemeral : new boolean[] {true, false}) {
        InteractionResponse response =
            publicBot.run(
                new Interaction.ModalSubmit(
                    BotFixture.context("1"),
                    customId,
                    Map.of(AskOnModal.QUESTION_INPUT, "when was it broken"),
                    isEphemeral,
                    Optional.of(QUESTION)));
        assertThat(((InteractionResponse.Reply) response).isEphemeral()).isEqualTo(isEphemeral);
      }
    }
    assertThat(((InteractionResponse.Reply) bot.run(submit("why?", QUESTION))).isEphemeral())
        .isTrue();
  }

  private Interaction.ModalSubmit submit(String typed, String title) {
    return new Interaction.ModalSubmit(
        BotFixture.context("1"),
        customId,
        Map.of(AskOnModal.QUESTION_INPUT, typed),
        false,
        Optional.of(title));
  }

  private Message reply(Interaction.ModalSubmit submit) throws Exception {
    return BotFixture.message(bot.run(submit));
  }

  private String passageId() {
    return bot.knowledgeBase.articlesNamed("minsk").getFirst().firstPassageId();
  }
}
