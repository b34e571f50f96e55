package parley.discord;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bot.interaction.DiscordResources.DownloadException;
import parley.bot.interaction.Interaction;

/**
 * Fetches files that people sent with commands: from Discord's host for attachments and no other,
 * wherever their URL leads.
 */
final class AttachmentDownload {
  /** The host that Discord keeps attachments at. */
  static final String HOST = "cdn.discordapp.com";

  /** A file takes no longer than that. */
  static final Duration TIMEOUT = Duration.ofSeconds(10);

  private static final Logger log = LoggerFactory.getLogger(AttachmentDownload.class);
  private static final int HTTPS_PORT = 443;

  private final OkHttpClient http;

  /**
   * @param timeout how long a file may take
   */
  AttachmentDownload(OkHttpClient client, Duration timeout) {
    this.http =
        client
            .newBuilder()
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .callTimeout(timeout)
            .build();
  }

  /**
   * Fetches a file.
   *
   * @param maxBytes the most that is read, whatever size anybody says it has
   */
  byte[] fetch(Interaction.Attachment attachment, long maxBytes)
      throws DownloadException, InterruptedException {
    HttpUrl url = HttpUrl.parse(attachment.url());
    if (url == null || !isOfDiscord(url)) {
      throw new DownloadException(
          "This file does not lie at Discord's host for attachments, so it was not fetched. Send it"
              + " with the command itself.");
    }
    // Without its message, which may quote the address; that lets anybody read the file.
    try (Response response = http.newCall(new Request.Builder().url(url).build()).execute()) {
      if (!response.isSuccessful()) {
        log.info("An attachment could not be fetched: status {}", response.code());
        throw notFetched("Discord answered with status " + response.code());
      }
      return read(response, maxBytes);
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted while a file was fetched");
      }
      log.info("An attachment could not be fetched: {}", e.getClass().getName());
      throw notFetched("Discord did not send it within " + TIMEOUT.toSeconds() + " seconds");
    }
  }

  private static byte[] read(Response response, long maxBytes)
      throws IOException, DownloadException {
    try (InputStream body = response.body().byteStream()) {
      int limit = (int) Math.min(maxBytes + 1, Integer.MAX_VALUE - 8);
      byte[] bytes = body.readNBytes(limit);
      if (bytes.length > maxBytes) {
        throw new DownloadException(
            "This file is too large: an article has at most "
                + maxBytes
                + " bytes here. Shorten it, or ask the operator to raise corpus.max-file-size.");
      }
      return bytes;
    }
  }

  private static boolean isOfDiscord(HttpUrl url) {
    return url.isHttps()
        && url.host().equals(HOST)
        && url.port() == HTTPS_PORT
        && url.username().isEmpty()
        && url.password().isEmpty();
  }

  private static DownloadException notFetched(String why) {
    return new DownloadException(
        "The file could not be fetched: " + why + ". Nothing was changed; please try again.");
  }
}
