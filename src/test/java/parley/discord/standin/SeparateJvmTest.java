package parley.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.discord.standin.payload.Guilds;
import parley.discord.standin.payload.Ids;
import parley.discord.standin.payload.InteractionBuilder;
import parley.testing.TestTimeouts;

/** A bot in a JVM of its own needs only the system properties to find the stand-in. */
class SeparateJvmTest {
  @TempDir private Path folder;

  @Test
  void findsTheStandInByPropertiesAlone() throws Exception {
    try (StandIn discord = StandIn.start()) {
      discord.gateway().setGuilds(Guilds.complete());
      Process bot = start(discord);
      try {
        // Javacord loses what comes before it has read the guild.
        Polling.untilTrue(
            () -> discord.gateway().commands().toString().contains(EchoBot.ANSWERING), "presence");
        InteractionTrace trace = discord.deliver(InteractionBuilder.slash("ask").build());
        discord.traces().awaitAnswer(trace);
        assertThat(trace.messages().getFirst().path("content").asText()).isEqualTo("Here.");
      } finally {
        bot.destroy();
        TestTimeouts.exitCode(bot);
      }
    }
  }

  private Process start(StandIn discord) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder bot =
        new ProcessBuilder(
            java, "-cp", System.getProperty("java.class.path"), EchoBot.class.getName());
    bot.environment().put("DISCORD_TOKEN", Ids.botToken());
    bot.environment().put("JAVA_TOOL_OPTIONS", discord.toolOptions());
    bot.redirectErrorStream(true).redirectOutput(folder.resolve("bot.log").toFile());
    return bot.start();
  }
}
