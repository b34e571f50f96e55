package parley;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.discord.standin.Conversation;
import parley.discord.standin.Ids;
import parley.discord.standin.Interactions;
import parley.discord.standin.StandIn;

/** The packaged bot, which knows of the stand-in only through JVM flags. */
class BotIT {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @TempDir Path folder;

  @Test
  void logsInRegistersAnswersAndStopsWhenTold() throws Exception {
    String token = Ids.botToken();
    Path said = folder.resolve("err.txt");
    try (StandIn standIn = StandIn.start()) {
      Process bot = start(standIn, token, said);
      try {
        standIn.gateway().awaitConnected(1, PATIENCE);
        Conversation asked =
            standIn.deliver(Interactions.slash("ask").option("question", "Minsk II").build());
        standIn.conversations().awaitAnswer(asked, PATIENCE);

        assertThat(standIn.commands()).hasSizeGreaterThan(5);
        assertThat(bot.info().commandLine().orElse("")).doesNotContain(token);
        assertThat(health()).isZero();
        bot.destroy(); // SIGTERM
        assertThat(bot.waitFor(15, TimeUnit.SECONDS)).isTrue();
        assertThat(bot.exitValue()).isEqualTo(143);
        assertThat(health()).isEqualTo(3);
      } finally {
        bot.destroyForcibly();
      }
      assertThat(Files.readString(said))
          .contains("client_id=" + Ids.APPLICATION + "&scope=bot%20applications.commands")
          .doesNotContain(token)
          .doesNotContain("WARN")
          .doesNotContain("ERROR");
    }
  }

  @Test
  void aRejectedTokenEndsItWithThree() throws Exception {
    String token = Ids.botToken();
    Path said = folder.resolve("err.txt");
    try (StandIn standIn = StandIn.start()) {
      standIn.reject(token);
      Process bot = start(standIn, token, said);
      assertThat(bot.waitFor(40, TimeUnit.SECONDS)).isTrue();
      assertThat(bot.exitValue()).isEqualTo(3);
      assertThat(Files.readString(said)).contains("Reset Token").doesNotContain(token);
    }
  }

  @Test
  void aMalformedTokenIsWrongUse() throws Exception {
    Path said = folder.resolve("err.txt");
    try (StandIn standIn = StandIn.start()) {
      Process bot = start(standIn, "hunter2", said);
      assertThat(bot.waitFor(40, TimeUnit.SECONDS)).isTrue();
      assertThat(bot.exitValue()).isEqualTo(2);
      assertThat(Files.readString(said, UTF_8)).contains("DISCORD_TOKEN").doesNotContain("hunter2");
      assertThat(standIn.requests().all()).isEmpty();
    }
  }

  /** Asks as the container does. */
  private int health() throws Exception {
    return new ProcessBuilder(
            List.of(
                System.getProperty("parley.launcher"),
                "health",
                "--state",
                folder.resolve("state").toString()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private Process start(StandIn standIn, String token, Path said) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                System.getProperty("parley.launcher"),
                "--corpus",
                Path.of("corpus").toAbsolutePath().toString(),
                "--state",
                folder.resolve("state").toString()));
    builder.environment().put("DISCORD_TOKEN", token);
    builder.environment().put("JAVA_TOOL_OPTIONS", standIn.toolOptions());
    return builder
        .redirectError(said.toFile())
        .redirectOutput(folder.resolve("out.txt").toFile())
        .start();
  }
}
