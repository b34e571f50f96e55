package parley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.config.Settings;
import parley.library.KnowledgeBase;

/** The start of a preview, and why it does not. */
class BrowserPreviewTest {
  private static final byte[] IPV4 = {127, 0, 0, 1};
  private static final byte[] IPV6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

  private @TempDir Path folder;
  private final List<String> results = new ArrayList<>();
  private final List<String> messages = new ArrayList<>();

  private int run(boolean isEditing, int port) throws Exception {
    return PreviewFixture.preview(PreviewFixture.settings(folder), isEditing, results, messages)
        .run(
            port,
            () -> {
              throw new AssertionError("opened although it cannot be served");
            });
  }

  @Test
  void aPortThatIsTakenIsNamed() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByAddress(IPV4))) {
      assertThat(run(false, other.getLocalPort())).isEqualTo(3);
      assertThat(messages)
          .containsExactly(
              "parley: Port "
                  + other.getLocalPort()
                  + " is taken by another program on this machine. Name another with --port;"
                  + " --port 0 picks one that is free.");
    }
    assertThat(results).isEmpty();
  }

  @Test
  void aPortThatIsTakenForIpv6AloneIsNamed() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByAddress(IPV6))) {
      assertThat(run(false, other.getLocalPort())).isEqualTo(3);
      assertThat(messages.getFirst()).contains("is taken by another program");
    } catch (java.net.SocketException e) {
      org.junit.jupiter.api.Assumptions.abort("this machine has no IPv6: " + e.getMessage());
    }
  }

  @Test
  void twoPreviewsTakeTwoFreePorts() throws Exception {
    try (PreviewFixture one = PreviewFixture.reading(folder.resolve("one"));
        PreviewFixture other = PreviewFixture.reading(folder.resolve("other"))) {
      assertThat(one.page.port()).isNotEqualTo(other.page.port()).isPositive();
      assertThat(one.results).containsExactly(one.page.address());
      assertThat(one.messages.getFirst()).contains("With --edit articles can be changed there.");
      assertThat(one.enter().get("/").status()).isEqualTo(200);
      assertThat(other.enter().get("/").status()).isEqualTo(200);
    }
  }

  @Test
  void editsAreRefusedWhileABotHasTheStoreOpen() throws Exception {
    Settings settings = PreviewFixture.settings(folder);
    try (KnowledgeBase _ = PreviewFixture.open(settings, true)) {
      assertThat(run(true, 0)).isEqualTo(3);
      assertThat(messages.getFirst())
          .startsWith("parley: A bot is running on the data folder ")
          .endsWith(". Stop it first, or name another folder with --data.");
      assertThat(results).isEmpty();
      try (PreviewFixture reading = PreviewFixture.reading(folder)) {
        assertThat(reading.enter().run("moderator", "corpus history").path("content").asText())
            .startsWith("Articles cannot be changed here");
      }
    }
    try (PreviewFixture editing = PreviewFixture.editing(folder)) {
      assertThat(editing.messages.getFirst()).contains("Articles can be changed there");
    }
  }
}
