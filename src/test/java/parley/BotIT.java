package parley;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.discord.standin.Faults;
import parley.discord.standin.InteractionTrace;
import parley.discord.standin.Polling;
import parley.discord.standin.StandIn;
import parley.discord.standin.http.StubResponse;
import parley.discord.standin.payload.Guilds;
import parley.discord.standin.payload.Ids;
import parley.discord.standin.payload.InteractionBuilder;
import parley.testing.TestTimeouts;

/** Tests the packaged bot, connected to the Discord stand-in by JVM flags alone. */
class BotIT {
  /** One for all, so that the articles are indexed once. */
  @TempDir static Path state;

  @TempDir Path folder;

  @Test
  void logsInRegistersAnswersAndStopsOnSigterm() throws Exception {
    String token = Ids.botToken();
    Path stderr = folder.resolve("err.txt");
    try (StandIn standIn = StandIn.start()) {
      Process bot = start(standIn, token, stderr);
      try {
        standIn.gateway().awaitConnected(1);
        new RetryingUser(standIn).ask(question());

        assertThat(standIn.commands()).hasSizeGreaterThan(5);
        assertThat(bot.info().commandLine().orElse("")).doesNotContain(token);
        assertThat(health()).isZero();
        bot.destroy(); // SIGTERM
        assertThat(TestTimeouts.exitCode(bot)).isEqualTo(143);
        assertThat(health()).isEqualTo(3);
      } finally {
        bot.destroyForcibly();
      }
      assertThat(Files.readString(stderr))
          .contains("client_id=" + Ids.APPLICATION + "&scope=bot%20applications.commands")
          .doesNotContain(token);
      assertThat(RetryingUser.complaints(stderr)).isEmpty();
    }
  }

  @Test
  void finishesPendingInteractionsOnSigterm() throws Exception {
    Path stderr = folder.resolve("err.txt");
    try (StandIn standIn = StandIn.start()) {
      Process bot = start(standIn, Ids.botToken(), stderr);
      try {
        standIn.gateway().awaitConnected(1);
        RetryingUser person = new RetryingUser(standIn);
        JsonNode message = person.ask(question()).messages().getFirst();
        String share =
            message.at("/components/0/components").findValuesAsText("custom_id").getLast();
        // The post is refused once, so that it is not out yet when the process is to stop. It may
        // take long, unlike a first response, which is void after three seconds.
        String posts = "/channels/" + Guilds.CHANNEL + "/messages";
        standIn.faults().respond(Faults.path(posts), 1, StubResponse.tooManyRequests("1"));
        List<InteractionTrace> pressed =
            person.askUntil(
                InteractionBuilder.button(share).onMessage(message).onEphemeralMessage(),
                to -> !to.requests().matching("POST", posts).isEmpty());
        bot.destroy(); // SIGTERM
        assertThat(TestTimeouts.exitCode(bot)).isEqualTo(143);
        long shared = pressed.stream().filter(InteractionTrace::isAnswered).count();
        assertThat(shared).isPositive();
        assertThat(standIn.posts()).hasSize((int) shared);
        assertThat(standIn.requests().matching("POST", posts)).hasSize((int) shared + 1);
      } finally {
        bot.destroyForcibly();
      }
      assertThat(RetryingUser.complaints(stderr)).isEmpty();
    }
  }

  @Test
  void neverLogsTokens() throws Exception {
    String token = Ids.botToken();
    Path stderr = folder.resolve("err.txt");
    List<String> secrets = new ArrayList<>(List.of(token));
    try (StandIn standIn = StandIn.start()) {
      Process bot = start(standIn, token, stderr, Map.of("PARLEY_LOG", "debug"));
      try {
        standIn.gateway().awaitConnected(1);
        secrets.add(answeredInteractionToken(standIn));
        secrets.addAll(sendMalformedPackets(standIn));
        secrets.add(rejectedInteractionToken(standIn));
        Polling.untilTrue(
            () -> read(stderr).contains("A response could not be sent"), "failure logged");
        secrets.add(answeredInteractionToken(standIn));
        bot.destroy();
        TestTimeouts.exitCode(bot);
      } finally {
        bot.destroyForcibly();
      }
    }
    String all = read(stderr) + read(folder.resolve("out.txt"));
    assertThat(all).contains("DEBUG").contains("ERROR ErrorReporter: Failure ");
    assertThat(secrets).hasSizeGreaterThan(6).allMatch(secret -> secret.length() > 50);
    assertThat(secrets).noneMatch(all::contains);
  }

  private static String answeredInteractionToken(StandIn standIn) {
    return new RetryingUser(standIn).ask(InteractionBuilder.slash("help")).token();
  }

  private static InteractionBuilder question() {
    return InteractionBuilder.slash("ask").option("question", "Minsk II");
  }

  /** Delivers an interaction of which Discord rejects both the answer and the error reply. */
  private static String rejectedInteractionToken(StandIn standIn) {
    ObjectNode payload = InteractionBuilder.slash("help").byUser("77").build();
    String token = payload.path("token").asText();
    standIn
        .faults()
        .respond(
            Faults.path(token + "/callback"),
            10,
            StubResponse.error(400, 50035, "Invalid token " + token));
    return standIn.deliver(payload).token();
  }

  /** Sends malformed packets with a token each; returns the tokens. */
  private static List<String> sendMalformedPackets(StandIn standIn) {
    List<String> tokens = new ArrayList<>();
    for (String packet :
        List.of(
            "no JSON: \"token\":\"%s\"",
            "{\"op\":0,\"s\":null,\"d\":{\"token\":\"%s\"}}",
            "{\"op\":9,\"d\":[\"%s\"],\"op\":99}",
            "{\"op\":0,\"s\":null,\"t\":\"INTERACTION_CREATE\",\"d\":{\"token\":\"%s\",\"id\":{}}}",
            "{\"op\":0,\"s\":null,\"t\":\"INTERACTION_CREATE\",\"d\":[\"%s\"]}",
            "{\"op\":0,\"s\":null,\"t\":\"GUILD_CREATE\",\"d\":{\"id\":\"%s\"}}",
            "{\"op\":0,\"s\":null,\"t\":\"READY\",\"d\":{\"session_id\":\"x\",\"user\":{\"id\":\"%s\"}}}")) {
      String token = InteractionBuilder.slash("help").build().path("token").asText();
      standIn.gateway().sendRaw(packet.formatted(token));
      tokens.add(token);
    }
    return tokens;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void exitsWithThreeForARejectedToken() throws Exception {
    String token = Ids.botToken();
    Path stderr = folder.resolve("err.txt");
    try (StandIn standIn = StandIn.start()) {
      standIn.reject(token);
      Process bot = start(standIn, token, stderr);
      assertThat(TestTimeouts.exitCode(bot)).isEqualTo(3);
      assertThat(Files.readString(stderr)).contains("Reset Token").doesNotContain(token);
    }
  }

  @Test
  void exitsWithTwoForAMalformedToken() throws Exception {
    Path stderr = folder.resolve("err.txt");
    try (StandIn standIn = StandIn.start()) {
      Process bot = start(standIn, "hunter2", stderr);
      assertThat(TestTimeouts.exitCode(bot)).isEqualTo(2);
      assertThat(Files.readString(stderr, UTF_8))
          .contains("DISCORD_TOKEN")
          .doesNotContain("hunter2");
      assertThat(standIn.requests().all()).isEmpty();
    }
  }

  /** Runs the health check as the container does. */
  private int health() throws Exception {
    return TestTimeouts.exitCode(
        new ProcessBuilder(
                List.of(
                    System.getProperty("parley.launcher"), "health", "--state", state.toString()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  private Process start(StandIn standIn, String token, Path stderr) throws Exception {
    return start(standIn, token, stderr, Map.of());
  }

  private Process start(StandIn standIn, String token, Path stderr, Map<String, String> environment)
      throws Exception {
    // Lexical ranking: the same behaviour here without waiting for the model.
    Path lexicalConfig =
        Files.writeString(
            folder.resolve("lexical.conf"),
            "search.ranking = lexical\ndata.folder = \"" + folder.resolve("data") + "\"\n");
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                System.getProperty("parley.launcher"),
                "--config",
                lexicalConfig.toString(),
                "--corpus",
                Path.of("corpus").toAbsolutePath().toString(),
                "--state",
                state.toString()));
    builder.environment().putAll(environment);
    builder.environment().put("DISCORD_TOKEN", token);
    builder.environment().put("JAVA_TOOL_OPTIONS", standIn.toolOptions());
    return builder
        .redirectError(stderr.toFile())
        .redirectOutput(folder.resolve("out.txt").toFile())
        .start();
  }
}
