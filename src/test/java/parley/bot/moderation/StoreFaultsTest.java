package parley.bot.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.bot.moderation.ModeratorActions.NOT_DONE;
import static parley.bot.moderation.ModeratorActions.answer;
import static parley.bot.moderation.ModeratorActions.edit;
import static parley.bot.moderation.ModeratorActions.press;
import static parley.bot.moderation.ModeratorActions.preview;
import static parley.bot.moderation.ModeratorActions.run;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.bot.dispatch.BotFixture;
import parley.bot.interaction.DiscordResources;
import parley.bot.message.Message;

/** What moderators and askers see when the store lost something, is damaged or is of the future. */
class StoreFaultsTest {
  private @TempDir Path folder;
  private Path file;

  @BeforeEach
  void makeAStore() throws Exception {
    try (BotFixture bot = editing()) {
      file = bot.settings.dataFolder().resolve("parley.db");
      edit(bot, "in Belarus");
    }
    assertThat(file).exists();
  }

  @Test
  void aButtonOfADraftThatExpiredSaysSo() throws Exception {
    try (BotFixture bot = editing()) {
      Message published = preview(bot, "in Minsk");
      Message discarded = preview(bot, "in the Dipservice Hall");
      execute("UPDATE draft SET expires_at = 0");

      Message reply = press(bot, published, "Publish");
      assertThat(reply.content()).contains("is older than 24 hours").contains("begin anew");
      assertThat(reply.rows()).isEmpty();
      assertThat(press(bot, discarded, "Discard").content())
          .startsWith("There was nothing to discard")
          .contains("older than 24 hours")
          .doesNotContain("Nothing was changed");
      assertThat(answer(bot)).contains("in Belarus");
    }
  }

  @Test
  void anUndoWithoutTheTextsBeforeSaysThatTheyAreKeptNoMore() throws Exception {
    try (BotFixture bot = editing()) {
      Message undo = run(bot, "undo");
      execute("DELETE FROM revision_text WHERE revision = 1");
      execute("UPDATE revision SET has_texts = 0 WHERE number = 1");

      for (Message reply :
          new Message[] {
            press(bot, undo, "Undo revision 2"),
            run(bot, "undo"),
            run(bot, "diff", "from", "1", "to", "2")
          }) {
        assertThat(reply.content())
            .startsWith("The texts of revision 1 are kept no more")
            .contains("A backup may still have them.");
      }
      assertThat(answer(bot)).contains("in Belarus");
    }
  }

  @Test
  void aTextThatIsGoneIsToldInASentence() throws Exception {
    try (BotFixture bot = editing()) {
      execute(
          "DELETE FROM text WHERE hash ="
              + " (SELECT hash FROM revision_text WHERE revision = 2 AND name = 'minsk.md')");

      Message shown = run(bot, "show", "article", "minsk.md");
      assertThat(shown.content())
          .isEqualTo(
              "The text of minsk.md in revision 2 is missing from the store; the operator can put a"
                  + " backup back with `parley restore FILE`.");
      assertThat(shown.attachment()).isEmpty();
      assertThat(answer(bot)).contains("in Belarus");
      assertThat(run(bot, "audit").embeds().getFirst().description())
          .contains("show, not done, the text of minsk.md is missing");
    }
  }

  @Test
  void aStoreOfANewerVersionIsLeftAloneAndTheIndexStillAnswers() throws Exception {
    execute(
        "INSERT INTO flyway_schema_history SELECT 99, '99', description, type, script, checksum,"
            + " installed_by, installed_on, execution_time, success FROM flyway_schema_history"
            + " WHERE installed_rank = 1");

    assertNothingIsDoneButAnswers("newer version of Parley");
  }

  @Test
  void aDamagedStoreIsLeftAloneAndTheIndexStillAnswers() throws Exception {
    Files.writeString(file, "This is text, and quite some of it.".repeat(999));

    assertNothingIsDoneButAnswers("parley restore FILE");
  }

  private void assertNothingIsDoneButAnswers(String reason) throws Exception {
    byte[] before = Files.readAllBytes(file);
    try (BotFixture bot = editing()) {
      for (String subcommand : new String[] {"history", "undo", "audit"}) {
        assertThat(run(bot, subcommand).content()).startsWith(NOT_DONE).contains(reason);
      }
      assertThat(answer(bot)).contains("in Belarus");
      // What was refused is recorded beside the store meanwhile.
      assertThat(bot.state.resolve("audit.log")).content().contains("history").contains("failed");
    }
    assertThat(file).hasBinaryContent(before);
  }

  private BotFixture editing() throws Exception {
    return BotFixture.editing(folder, DiscordResources.NONE);
  }

  private void execute(String sql) throws Exception {
    ModeratorActions.execute(file, sql);
  }
}
