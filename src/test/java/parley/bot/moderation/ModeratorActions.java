package parley.bot.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import parley.bot.dispatch.BotFixture;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionContext;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;

/**
 * What a moderator does in tests of faults, and what is done to the store behind the bot's back.
 */
final class ModeratorActions {
  static final InteractionContext ANNA = BotFixture.moderatorContext();
  static final String NOT_DONE = "This was not done, and nothing was changed. ";

  private ModeratorActions() {}

  /** The store of the bot. */
  static Path storeFile(BotFixture bot) {
    return bot.settings.dataFolder().resolve("parley.db");
  }

  static void execute(Path file, String... statements) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 10000");
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Publishes where the Minsk package was signed. */
  static void edit(BotFixture bot, String place) throws Exception {
    assertThat(press(bot, preview(bot, place), "Publish").embeds()).isNotEmpty();
  }

  static Message preview(BotFixture bot, String place) throws Exception {
    InteractionResponse modal =
        bot.run(command("edit", "article", "minsk.md", "section", "Who signed"));
    String text = "## Who signed\nEnvoys of the OSCE and Russia signed the Minsk package " + place;
    return BotFixture.message(bot.submit(ANNA, modal, Map.of("text", text + ".[^S2]")));
  }

  static Message press(BotFixture bot, Message message, String label) throws Exception {
    return BotFixture.message(bot.press(ANNA, message, label));
  }

  static Message run(BotFixture bot, String subcommand, String... options) throws Exception {
    return BotFixture.message(bot.run(command(subcommand, options)));
  }

  private static Interaction.SlashCommand command(String subcommand, String... options) {
    return BotFixture.slash(ANNA, "corpus", Optional.of(subcommand), options);
  }

  static String answer(BotFixture bot) throws Exception {
    return BotFixture.message(
            bot.run(BotFixture.slash("ask", "question", "Who signed the Minsk package?")))
        .embeds()
        .getFirst()
        .description();
  }
}
