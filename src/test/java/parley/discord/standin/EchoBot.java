package parley.discord.standin;

import java.util.List;
import org.javacord.api.DiscordApi;
import org.javacord.api.DiscordApiBuilder;
import org.javacord.api.entity.intent.Intent;
import org.javacord.api.interaction.SlashCommandOptionChoice;

/** A bot on plain Javacord that gives everybody the same reply, run as a process of its own. */
final class EchoBot {
  /** Its activity once it answers. */
  static final String ANSWERING = "answering whoever asks";

  private EchoBot() {}

  /** Runs until the process is killed. */
  public static void main(String[] args) throws InterruptedException {
    DiscordApi bot =
        new DiscordApiBuilder()
            .setToken(System.getenv("DISCORD_TOKEN"))
            .setIntents(Intent.GUILDS)
            .setWaitForServersOnStartup(true)
            .login()
            .join();
    bot.addSlashCommandCreateListener(event ->
        event
            .getSlashCommandInteraction()
            .createImmediateResponder()
            .setContent("Here.")
            .respond()
            .join());
    bot.addAutocompleteCreateListener(event ->
        event
            .getAutocompleteInteraction()
            .respondWithChoices(List.of(SlashCommandOptionChoice.create("Here.", "here")))
            .join());
    bot.updateActivity(ANSWERING);
    Thread.currentThread().join();
  }
}
