package parley.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.javacord.api.DiscordApi;
import org.javacord.api.DiscordApiBuilder;
import org.javacord.api.entity.intent.Intent;
import org.junit.jupiter.api.Test;

/** Javacord as it is takes the stand-in for Discord. */
class JavacordTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  @Test
  void logsInAndAnswers() throws Exception {
    try (StandIn discord = StandIn.here()) {
      discord.gateway().guilds(Guilds.whole());
      DiscordApi bot = login();
      bot.addSlashCommandCreateListener(event ->
          event
              .getSlashCommandInteraction()
              .createImmediateResponder()
              .setContent("Here.")
              .respond()
              .join());
      Waiting.untilTrue(() -> bot.getServers().size() == 1, SOON, "guild");

      Conversation asked =
          discord.deliver(Interactions.slash("ask").option("question", "where").build());

      discord.conversations().awaitAnswer(asked, SOON);
      assertThat(asked.messages().getFirst().path("content").asText()).isEqualTo("Here.");
      assertThat(asked.late()).isFalse();
      assertThat(discord.links().strangers()).isEmpty();
      leave(bot);
    }
  }

  @Test
  void resumesAfterCutLinks() throws Exception {
    try (StandIn discord = StandIn.here()) {
      discord.gateway().guilds(Guilds.whole());
      DiscordApi bot = login();
      Waiting.untilTrue(() -> bot.getServers().size() == 1, SOON, "guild");

      discord.links().cut();
      discord.gateway().awaitConnected(0, SOON);
      discord.gateway().awaitConnected(1, SOON);

      assertThat(discord.gateway().resumes()).hasSize(1);
      assertThat(discord.gateway().identifies()).hasSize(1);
      leave(bot);
    }
  }

  private static DiscordApi login() throws Exception {
    return new DiscordApiBuilder()
        .setToken(Ids.botToken())
        .setIntents(Intent.GUILDS)
        .setWaitForServersOnStartup(false)
        .login()
        .get(20, TimeUnit.SECONDS);
  }

  private static void leave(DiscordApi bot) throws Exception {
    try {
      bot.disconnect().get(10, TimeUnit.SECONDS);
    } catch (RejectedExecutionException e) {
      // Javacord hands a task to the scheduler that the closed socket has just shut down. It is
      // disconnected all the same.
    }
  }
}
