package parley.bot.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.bot.dispatch.BotFixture;
import parley.bot.interaction.DiscordResources;
import parley.bot.interaction.InteractionContext;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;
import parley.bot.message.MessageLimitsAssert;

/** Who may, what only moderators see, and where nothing can be changed. */
class ModeratorAccessTest extends ModerationFixture {
  @Test
  void whoHasLostTheRoleIsRefusedInTheModalAndAtTheButton() throws Exception {
    InteractionContext member = BotFixture.context("900");
    InteractionResponse modal = openModal(ANNA, "Who signed");
    assertThat(content(message(bot.submit(member, modal, Map.of("text", SIGNED)))))
        .startsWith("Only those who manage this server");
    Message preview = edit(ANNA, "Who signed", SIGNED, "");
    assertThat(content(press(member, preview, "Publish"))).startsWith("Only those who manage");
    assertThat(content(press(member, preview, "Discard"))).startsWith("Only those who manage");
    for (String subcommand :
        List.of("add", "edit", "remove", "show", "history", "diff", "undo", "audit", "reload")) {
      assertThat(content(message(bot.run(corpus(member, subcommand)))))
          .startsWith("Only those who manage");
    }
    assertThat(text(run(ANNA, "audit"))).contains("audit, denied").contains("undo, denied");
    press(ANNA, preview, "Publish");
  }

  @Test
  void moderatorsSeeFileAndLineInTheirPrivateAnswersAndEditFromThere() throws Exception {
    String question = "Who signed the Minsk package?";
    Message answer =
        message(bot.run(BotFixture.slash(ANNA, "ask", Optional.empty(), "question", question)));
    MessageLimitsAssert.assertWithinLimits(answer);
    int line =
        served("minsk.md")
                .lines()
                .toList()
                .indexOf("Envoys of the OSCE, Russia and Ukraine signed the Minsk package.[^S2]")
            + 1;
    assertThat(answer.embeds().getFirst().fields())
        .filteredOn(field -> field.name().startsWith("File"))
        .singleElement()
        .satisfies(field -> assertThat(field.value()).startsWith("- minsk.md\\:" + line));
    assertThat(BotFixture.menuWith(answer, "Edit").placeholder()).isEqualTo("More");
    InteractionResponse modal = bot.choose(ANNA, answer, "Edit");
    Message preview = message(bot.submit(ANNA, modal, Map.of("text", SIGNED)));
    assertThat(text(preview)).contains("in Belarus");

    Message ofMember = message(bot.run(BotFixture.slash("ask", "question", question)));
    Message shared =
        message(
            bot.run(
                BotFixture.slash(
                    ANNA, "ask", Optional.empty(), "question", question, "public", "true")));
    assertThat(ofMember.toString() + shared).doesNotContain("minsk.md");
    assertThat(bot.choose(BotFixture.context("5"), answer, "Edit"))
        .isInstanceOf(InteractionResponse.Reply.class);
  }

  @Test
  void completesForModeratorsAlone() {
    assertThat(values(ANNA, "edit", "article", "mins", Map.of())).containsExactly("minsk.md");
    assertThat(values(ANNA, "edit", "section", "who", Map.of("article", "minsk.md")))
        .containsExactly("#3");
    assertThat(values(ANNA, "diff", "from", "", Map.of())).containsExactly("1");
    assertThat(values(ANNA, "edit", "section", "", Map.of("article", "Atlantis"))).isEmpty();
    assertThat(values(BotFixture.context("5"), "edit", "article", "mins", Map.of())).isEmpty();
  }

  @Test
  void saysWhereTheStoreIsHeldByAnotherProcess() throws Exception {
    try (BotFixture other = BotFixture.editing(folder, DiscordResources.NONE)) {
      assertThat(message(other.run(corpus(ANNA, "history"))).content())
          .startsWith("This was not done, and nothing was changed. A bot is running");
      assertThat(
              BotFixture.message(
                      other.run(BotFixture.slash("ask", "question", "When was Minsk II agreed?")))
                  .embeds())
          .isNotEmpty();
    }
  }

  @Test
  void saysThatEditsAreOff(@TempDir Path other) throws Exception {
    try (BotFixture withoutStore = new BotFixture(other)) {
      assertThat(message(withoutStore.run(corpus(ANNA, "history"))).content())
          .startsWith("Articles cannot be changed here");
    }
  }
}
