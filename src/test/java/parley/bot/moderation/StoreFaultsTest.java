package parley.bot.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.bot.dispatch.BotFixture;
import parley.bot.interaction.DiscordResources;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionContext;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;

/** What moderators and askers see when the store lost something, is damaged or is of the future. */
class StoreFaultsTest {
  private static final InteractionContext ANNA = BotFixture.moderatorContext();
  private static final String NOT_DONE = "This was not done, and nothing was changed. ";

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

      Message reply = BotFixture.message(bot.press(ANNA, published, "Publish"));
      assertThat(reply.content()).contains("is older than 24 hours").contains("begin anew");
      assertThat(reply.rows()).isEmpty();
      assertThat(BotFixture.message(bot.press(ANNA, discarded, "Discard")).content())
          .isEqualTo("Discarded. Nothing was changed.");
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
            BotFixture.message(bot.press(ANNA, undo, "Undo revision 2")),
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
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 10000");
      statement.execute(sql);
    }
  }

  private static void edit(BotFixture bot, String place) throws Exception {
    Message preview = preview(bot, place);
    assertThat(BotFixture.message(bot.press(ANNA, preview, "Publish")).embeds()).isNotEmpty();
  }

  private static Message preview(BotFixture bot, String place) throws Exception {
    InteractionResponse modal =
        bot.run(command("edit", "article", "minsk.md", "section", "Who signed"));
    String text = "## Who signed\nEnvoys of the OSCE and Russia signed the Minsk package " + place;
    return BotFixture.message(bot.submit(ANNA, modal, Map.of("text", text + ".[^S2]")));
  }

  private static Message run(BotFixture bot, String subcommand, String... options)
      throws Exception {
    return BotFixture.message(bot.run(command(subcommand, options)));
  }

  private static Interaction.SlashCommand command(String subcommand, String... options) {
    return BotFixture.slash(ANNA, "corpus", Optional.of(subcommand), options);
  }

  private static String answer(BotFixture bot) throws Exception {
    return BotFixture.message(
            bot.run(BotFixture.slash("ask", "question", "Who signed the Minsk package?")))
        .embeds()
        .getFirst()
        .description();
  }
}
