package parley.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.preview.PageClient.Reply;

/** Who is let in, and what is refused. */
class PageAccessTest {
  private static final String INTERACTION =
      "{\"as\": \"person\", \"interaction\": " + PageClient.slash("help") + "}";

  @TempDir static Path folder;
  private static PreviewFixture preview;
  private static PageClient browser;

  @BeforeAll
  static void start() throws Exception {
    preview = PreviewFixture.reading(folder);
    browser = preview.enter();
  }

  @AfterAll
  static void stop() {
    preview.close();
  }

  @Test
  void theTokenOfTheAddressBecomesACookieOnce() throws Exception {
    String address = preview.page.address();
    assertThat(address).matches("http://127\\.0\\.0\\.1:\\d+/\\?token=[0-9a-f]{48}");
    PageClient stranger = PageClient.stranger(preview.page).with("Origin", "");

    Reply first = stranger.get(PageClient.path(address));
    assertThat(first.status()).isEqualTo(303);
    assertThat(first.header("Location")).isEqualTo("/");
    assertThat(first.header("Set-Cookie"))
        .matches("parley-preview-\\d+=[0-9a-f]{48}; Path=/; HttpOnly; SameSite=Strict");

    assertThat(stranger.get(PageClient.path(address)).status()).isEqualTo(403);
    assertThat(preview.messages).contains("For another browser: " + preview.page.address());
    assertThat(preview.page.address()).isNotEqualTo(address);
    String cookie = first.header("Set-Cookie").replaceFirst(";.*", "");
    PageClient entered = stranger.with("Cookie", cookie);
    assertThat(entered.get("/").status()).isEqualTo(200);
    assertThat(entered.get(PageClient.path(address)).header("Location")).isEqualTo("/");
  }

  @Test
  void withoutTheCookieNothingIsAnswered() throws Exception {
    PageClient stranger = PageClient.stranger(preview.page);
    String port = Integer.toString(preview.page.port());
    for (PageClient each :
        List.of(
            stranger,
            stranger.with("Cookie", "parley-preview-" + port + "="),
            stranger.with("Cookie", "parley-preview-" + port + "=" + "0".repeat(48)),
            stranger.with("Cookie", "other=1; parley-preview=1"))) {
      for (String path : List.of("/", "/?token=", "/?token=0", "/page.js", "/setup", "/nothing")) {
        assertThat(each.get(path).status()).as(path).isEqualTo(403);
      }
      assertThat(each.post("/interactions", "application/json", INTERACTION).status())
          .isEqualTo(403);
      assertThat(each.post("/files", "application/octet-stream", "text").status()).isEqualTo(403);
    }
    assertThat(stranger.get("/").body()).contains("Open the address that parley preview printed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:PORT",
        "127.0.0.1",
        "127.0.0.1:1",
        "0.0.0.0:PORT",
        "",
        "localhost.evil.example:PORT",
        "LOCALHOST:PORT.evil"
      })
  void anotherHostIsRefused(String host) throws Exception {
    String named = host.replace("PORT", Integer.toString(preview.page.port()));
    PageClient other = browser.with("Host", named).with("Origin", "");
    assertThat(other.get("/").status()).isEqualTo(403);
    assertThat(
            other
                .with("Origin", "http://" + named)
                .post("/interactions", "application/json", INTERACTION)
                .status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example",
        "null",
        "https://127.0.0.1:PORT",
        "http://127.0.0.1:1",
        "http://localhost:PORT",
        "http://127.0.0.1:PORT.evil.example"
      })
  void anotherOriginIsRefused(String origin) throws Exception {
    PageClient other =
        browser.with("Origin", origin.replace("PORT", Integer.toString(preview.page.port())));
    assertThat(other.get("/setup").status()).isEqualTo(403);
    assertThat(other.post("/interactions", "application/json", INTERACTION).status())
        .isEqualTo(403);
  }

  @Test
  void whatSendsSomethingNamesItsOrigin() throws Exception {
    assertThat(browser.with("Origin", "").get("/").status()).isEqualTo(200);
    assertThat(
            browser
                .with("Origin", "")
                .post("/interactions", "application/json", INTERACTION)
                .status())
        .isEqualTo(403);
  }

  @Test
  void theNamesOfTheLoopbackAddressesAreTaken() throws Exception {
    for (String host : List.of("127.0.0.1", "localhost", "[::1]")) {
      String named = host + ":" + preview.page.port();
      PageClient other = browser.with("Host", named).with("Origin", "http://" + named);
      assertThat(other.post("/interactions", "application/json", INTERACTION).status())
          .as(host)
          .isEqualTo(200);
    }
  }

  @Test
  void nothingIsLoadedFromElsewhere() throws Exception {
    for (String path : List.of("/", "/page.js", "/page.css", "/setup")) {
      Reply reply = browser.get(path);
      assertThat(reply.header("Content-Security-Policy"))
          .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
          .doesNotContain("unsafe")
          .doesNotContain("http");
      assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
    }
    assertThat(browser.get("/").body())
        .doesNotContainPattern("(?i)(?:src|href)=\"(?!/[a-z])")
        .doesNotContainPattern("(?i)<style|style=|\\son[a-z]+=|<script(?![^>]*src=)");
  }

  @Test
  void whatIsMalformedIsRefusedInASentence() throws Exception {
    String type = "application/json";
    assertThat(browser.post("/interactions", type, "{\"as\": "))
        .extracting(Reply::status, Reply::body)
        .containsExactly(400, "This is no JSON.\n");
    for (String wrong :
        List.of(
            "",
            "[]",
            "null",
            "{}",
            "{\"as\": \"person\"}",
            "{\"as\": \"king\", \"interaction\": {\"type\": 2}}",
            "{\"as\": \"person\", \"interaction\": {\"type\": 1}}",
            "{\"as\": \"person\", \"interaction\": []}",
            "{\"as\": \"person\", \"interaction\": {\"type\": 4, \"data\": []}}")) {
      assertThat(browser.post("/interactions", type, wrong).status()).as(wrong).isEqualTo(400);
    }
    assertThat(browser.post("/interactions", type, "[".repeat(100_000)).status()).isEqualTo(400);
    assertThat(browser.post("/interactions", "text/plain", INTERACTION).status()).isEqualTo(415);
    assertThat(browser.post("/files", "multipart/form-data", "x").status()).isEqualTo(415);
    assertThat(browser.request("PUT", "/interactions", new byte[0]).status()).isEqualTo(405);
    assertThat(browser.get("/etc/passwd").status()).isEqualTo(404);
    assertThat(browser.get("/../page.html").status()).isEqualTo(404);
    assertThat(browser.post("/nothing", type, INTERACTION).status()).isEqualTo(404);
  }

  @Test
  void aHugeBodyIsRefused() throws Exception {
    int limit = 1 << 20;
    String padded = INTERACTION + " ".repeat(limit - INTERACTION.length());
    assertThat(browser.post("/interactions", "application/json", padded).status()).isEqualTo(200);
    Reply refused = browser.post("/interactions", "application/json", padded + " ");
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.body()).contains("at most 1048576 bytes");
    assertThat(browser.post("/files", "application/octet-stream", "x".repeat(5 << 20)).status())
        .isEqualTo(413);
  }

  @Test
  void onlyTheLoopbackAddressesAreListenedOn() throws Exception {
    List<InetAddress> own =
        NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses).toList();
    for (InetAddress address : own) {
      InetSocketAddress target = new InetSocketAddress(address, preview.page.port());
      String name = address.getHostAddress();
      if (name.equals("127.0.0.1") || name.startsWith("0:0:0:0:0:0:0:1")) {
        try (Socket socket = new Socket()) {
          socket.connect(target);
        }
      } else if (!address.isLoopbackAddress()) {
        assertThatThrownBy(() -> connect(target))
            .as(address.toString())
            .isInstanceOf(IOException.class);
      }
    }
  }

  private static void connect(InetSocketAddress target) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(target);
    }
  }
}
