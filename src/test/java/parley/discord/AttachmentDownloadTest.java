package parley.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.bot.interaction.DiscordResources.DownloadException;
import parley.bot.interaction.Interaction.Attachment;
import parley.discord.standin.StandIn;
import parley.discord.standin.http.StubResponse;
import parley.discord.standin.payload.Ids;
import parley.testing.TestTimeouts;

class AttachmentDownloadTest {
  private final StandIn standIn = StandIn.startForThisJvm();
  private final MinimalDiscordApi api;

  AttachmentDownloadTest() throws Exception {
    api = new MinimalDiscordApi(BotToken.parse(Ids.botToken()), 0, 1);
  }

  @AfterEach
  void close() {
    api.release();
    standIn.close();
  }

  @Test
  void fetchesAFileFromDiscordsHostWithoutTheToken() throws Exception {
    assertThat(new String(download(TestTimeouts.GENEROUS).fetch(sent("Text."), 100), UTF_8))
        .isEqualTo("Text.");
    assertThat(standIn.requests().all())
        .singleElement()
        .satisfies(request -> assertThat(request.header("Authorization")).isEmpty());
  }

  @Test
  void countsWhatItReadsWhateverSizeWasNamed() {
    String text = "x".repeat(5_000);
    Attachment small = new Attachment("a.md", 3, sent(text).url());

    assertThat(failure(small, 4_999)).startsWith("This file is too large");
    assertThat(failure(small, 4_999)).contains("4999 bytes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "file:///etc/passwd",
        "http://cdn.discordapp.com/x",
        "https://cdn.discordapp.com:8443/x",
        "https://cdn.discordapp.com.example.org/x",
        "https://cdn.discordapp.com@example.org/x",
        "https://user:secret@cdn.discordapp.com/x",
        "https://127.0.0.1/x",
        "https://discord.com/api/v10/users/@me"
      })
  void asksNoOtherHost(String url) {
    assertThat(failure(new Attachment("a.md", 3, url), 100))
        .startsWith("This file does not lie at Discord's host");
    assertThat(standIn.requests().all()).isEmpty();
  }

  @Test
  void followsNoRedirect() {
    Attachment sent = sent("Text.");
    standIn
        .faults()
        .respond(
            request -> request.path().startsWith("/ephemeral-attachments"),
            1,
            new StubResponse(302, Map.of("Location", "https://discord.com/elsewhere"), ""));

    assertThat(failure(sent, 100)).contains("status 302");
    assertThat(standIn.requests().all()).hasSize(1);
  }

  @Test
  void saysThatAFileIsGone() {
    assertThat(
            failure(
                new Attachment("a.md", 3, "https://cdn.discordapp.com/ephemeral-attachments/1"), 9))
        .contains("status 404")
        .endsWith("please try again.");
  }

  @Test
  void waitsNoLongerThanItMay() {
    Attachment sent = sent("Text.");
    standIn.faults().delay(request -> true, Duration.ofSeconds(3));

    assertThatExceptionOfType(DownloadException.class)
        .isThrownBy(() -> download(Duration.ofMillis(200)).fetch(sent, 100))
        .withMessageContaining("did not send it within 10 seconds");
  }

  private String failure(Attachment attachment, long maxBytes) {
    try {
      download(TestTimeouts.GENEROUS).fetch(attachment, maxBytes);
    } catch (DownloadException e) {
      return String.valueOf(e.getMessage());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    throw new AssertionError("it was fetched");
  }

  private AttachmentDownload download(Duration timeout) {
    return new AttachmentDownload(api.getHttpClient(), timeout);
  }

  private Attachment sent(String text) {
    ObjectNode upload = standIn.upload("a.md", text);
    return new Attachment("a.md", upload.path("size").asLong(), upload.path("url").asText());
  }
}
