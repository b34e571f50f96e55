package parley.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bot in a JVM of its own needs nothing but the properties. */
class OtherJvmTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir private Path folder;

  @Test
  void findsTheStandInByPropertiesAlone() throws Exception {
    try (StandIn discord = StandIn.start()) {
      discord.gateway().guilds(Guilds.whole());
      Process bot = start(discord);
      try {
        discord.gateway().awaitConnected(1, SOON);
        // Javacord reads the guild some time after READY and loses what comes before.
        Conversation answered =
            Waiting.until(
                () -> {
                  Conversation asked = discord.deliver(Interactions.slash("ask").build());
                  Waiting.sleep(Duration.ofMillis(500));
                  return Optional.of(asked).filter(Conversation::answered);
                },
                SOON,
                "answer");
        assertThat(answered.messages().getFirst().path("content").asText()).isEqualTo("Here.");
      } finally {
        bot.destroy();
        assertThat(bot.waitFor(10, TimeUnit.SECONDS)).isTrue();
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
