package parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.discord.standin.Polling;
import parley.discord.standin.StandIn;
import parley.discord.standin.payload.Ids;
import parley.discord.standin.payload.InteractionBuilder;
import parley.testing.TestTimeouts;

/**
 * Tests that the packaged bot connects to Discord only, also while the embedding model runs. The
 * one endpoint allowed is the proxy in front of the stand-in.
 */
class OnlyDiscordIT {
  @TempDir Path folder;

  @Test
  void connectsToDiscordOnlyWhileComputingAndUsingEmbeddings() throws Exception {
    writeCorpus();
    try (StandIn standIn = StandIn.start()) {
      Process bot = start(standIn);
      try (RemoteEndpoints endpoints = RemoteEndpoints.watch(bot.pid())) {
        standIn.gateway().awaitConnected(1);
        RetryingUser person = new RetryingUser(standIn);
        person.ask(question());
        Polling.untilTrue(this::hasEmbeddings, "embeddings");
        person.ask(question());
        int polls = endpoints.polls();
        Polling.untilTrue(() -> endpoints.polls() > polls + 500, "polls");
        bot.destroy();
        TestTimeouts.exitCode(bot);

        assertThat(endpoints.seen())
            .containsExactly("tcp 127.0.0.1:" + standIn.connectProxy().port());
      } finally {
        bot.destroyForcibly();
      }
      assertThat(standIn.connectProxy().unknownHosts()).isEmpty();
    }
    assertThat(RetryingUser.complaints(folder.resolve("err.txt"))).isEmpty();
  }

  private static InteractionBuilder question() {
    return InteractionBuilder.slash("ask").option("question", "Who left Odesa?");
  }

  /** Writes a corpus whose embeddings take some seconds. */
  private void writeCorpus() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    StringBuilder article = new StringBuilder("# Voyages\n");
    for (int i = 0; i < 40; i++) {
      article.append("## Voyage ").append(i).append('\n');
      for (String port : List.of("Odesa", "Chornomorsk", "Pivdennyi")) {
        article.append("On day ").append(i).append(" of the season the ships left ").append(port);
        article.append(" with grain for ports far away, and were searched near Istanbul first. ");
      }
      article.append("\n\n");
    }
    Files.writeString(corpus.resolve("voyages.md"), article.toString());
  }

  private boolean hasEmbeddings() {
    try (Stream<Path> all = Files.walk(folder.resolve("state/index"), 2)) {
      return all.anyMatch(each -> each.getFileName().toString().matches("\\d+\\.vectors"));
    } catch (IOException | UncheckedIOException e) {
      return false; // the folder is being replaced
    }
  }

  private Process start(StandIn standIn) throws IOException {
    // What the bot keeps must not stay in the working directory, where other tests would find it.
    Path config =
        Files.writeString(
            folder.resolve("parley.conf"),
            Files.readString(Path.of("config/parley.conf"))
                + "\ndata.folder = \""
                + folder.resolve("data")
                + "\"\n");
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                System.getProperty("parley.launcher"),
                "--config",
                config.toString(),
                "--corpus",
                folder.resolve("corpus").toString(),
                "--state",
                folder.resolve("state").toString()));
    builder.environment().put("DISCORD_TOKEN", Ids.botToken());
    builder.environment().put("JAVA_TOOL_OPTIONS", standIn.toolOptions());
    return builder
        .redirectError(folder.resolve("err.txt").toFile())
        .redirectOutput(folder.resolve("out.txt").toFile())
        .start();
  }
}
