package parley.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.RejectedExecutionException;
import org.javacord.api.DiscordApi;
import org.javacord.api.DiscordApiBuilder;
import org.javacord.api.entity.intent.Intent;
import org.junit.jupiter.api.Test;
import parley.discord.standin.payload.Guilds;
import parley.discord.standin.payload.Ids;
import parley.discord.standin.payload.InteractionBuilder;
import parley.testing.TestTimeouts;

/** Unmodified Javacord accepts the stand-in as Discord. */
class JavacordCompatibilityTest {
  @Test
  void logsInAndAnswers() throws Exception {
    try (StandIn discord = StandIn.startForThisJvm()) {
      discord.gateway().setGuilds(Guilds.complete());
      DiscordApi bot = login();
      bot.addSlashCommandCreateListener(event ->
          event
              .getSlashCommandInteraction()
              .createImmediateResponder()
              .setContent("Here.")
              .respond()
              .join());
      Polling.untilTrue(() -> bot.getServers().size() == 1, "guild");

      InteractionTrace trace =
          discord.deliver(InteractionBuilder.slash("ask").option("question", "where").build());

      discord.traces().awaitAnswer(trace);
      assertThat(trace.messages().getFirst().path("content").asText()).isEqualTo("Here.");
      assertThat(discord.connectProxy().unknownHosts()).isEmpty();
      disconnect(bot);
    }
  }

  @Test
  void resumesAfterCutLinks() throws Exception {
    try (StandIn discord = StandIn.startForThisJvm()) {
      discord.gateway().setGuilds(Guilds.complete());
      DiscordApi bot = login();
      Polling.untilTrue(() -> bot.getServers().size() == 1, "guild");

      discord.connectProxy().closeAll();
      discord.gateway().awaitDisconnections(1);
      discord.gateway().awaitConnected(1);

      assertThat(discord.gateway().resumes()).hasSize(1);
      assertThat(discord.gateway().identifies()).hasSize(1);
      disconnect(bot);
    }
  }

  private static DiscordApi login() throws Exception {
    return TestTimeouts.get(
        new DiscordApiBuilder()
            .setToken(Ids.botToken())
            .setIntents(Intent.GUILDS)
            .setWaitForServersOnStartup(false)
            .login());
  }

  private static void disconnect(DiscordApi bot) throws Exception {
    try {
      TestTimeouts.get(bot.disconnect());
    } catch (RejectedExecutionException e) {
      // Javacord submits a task to the scheduler that the closed socket has just shut down. It
      // is disconnected all the same.
    }
  }
}
