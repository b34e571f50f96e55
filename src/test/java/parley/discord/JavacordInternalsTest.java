package parley.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.neovisionaries.ws.client.WebSocket;
import com.neovisionaries.ws.client.WebSocketFrame;
import java.lang.reflect.Modifier;
import org.javacord.api.Javacord;
import org.javacord.core.DiscordApiImpl;
import org.javacord.core.util.gateway.DiscordWebSocketAdapter;
import org.javacord.core.util.ratelimit.RatelimitManager;
import org.javacord.core.util.rest.RestEndpoint;
import org.javacord.core.util.rest.RestRequest;
import org.junit.jupiter.api.Test;

/**
 * This package uses parts of Javacord that are not public API. If a test here fails, Javacord has
 * changed: read what the class that uses the part says about it. See {@code
 * src/docs/decisions/0050-use-javacord-internals.md}.
 */
class JavacordInternalsTest {
  @Test
  void isTheVersionThisPackageWasMadeFor() {
    assertThat(Javacord.VERSION).isEqualTo("3.8.0");
    assertThat(Javacord.DISCORD_API_VERSION).isEqualTo("10");
    assertThat(Javacord.DISCORD_GATEWAY_VERSION).isEqualTo("10");
  }

  @Test
  void itsSocketLetsUsHearEachPacketFirst() throws Exception {
    assertOverridable(
        DiscordWebSocketAdapter.class, "onTextMessage", WebSocket.class, String.class);
    assertOverridable(
        DiscordWebSocketAdapter.class,
        "onDisconnected",
        WebSocket.class,
        WebSocketFrame.class,
        WebSocketFrame.class,
        boolean.class);
    assertOverridable(DiscordWebSocketAdapter.class, "disconnect");
    assertOverridable(DiscordWebSocketAdapter.class, "isReady");
    assertThat(DiscordWebSocketAdapter.class.getConstructor(DiscordApiImpl.class)).isNotNull();
    // The socket itself keeps what RESUME needs.
    assertThat(DiscordWebSocketAdapter.class.getDeclaredField("lastSeq").getType())
        .isEqualTo(int.class);
    assertThat(DiscordWebSocketAdapter.class.getDeclaredField("sessionId").getType())
        .isEqualTo(String.class);
    assertThat(DiscordWebSocketAdapter.class.getDeclaredField("resumeUrl").getType())
        .isEqualTo(String.class);
  }

  @Test
  void itsApiLetsUsReplaceClientAndRateLimiter() throws Exception {
    assertOverridable(DiscordApiImpl.class, "getHttpClient");
    assertOverridable(DiscordApiImpl.class, "getRatelimitManager");
    assertOverridable(RatelimitManager.class, "queueRequest", RestRequest.class);
    assertOverridable(RestRequest.class, "executeBlocking");
  }

  @Test
  void itsAddressesAreDiscords() {
    assertThat(RestEndpoint.INTERACTION_RESPONSE.getFullUrl("1", "t"))
        .isEqualTo("https://discord.com/api/v10/interactions/1/t/callback");
    assertThat(RestEndpoint.ORIGINAL_INTERACTION_RESPONSE.getFullUrl("1", "t"))
        .isEqualTo("https://discord.com/api/v10/webhooks/1/t/messages/@original");
    assertThat(RestEndpoint.WEBHOOK_SEND.getFullUrl("1", "t"))
        .isEqualTo("https://discord.com/api/v10/webhooks/1/t");
  }

  private static void assertOverridable(Class<?> type, String method, Class<?>... parameters)
      throws Exception {
    assertThat(type.getModifiers()).matches(m -> Modifier.isPublic(m) && !Modifier.isFinal(m));
    assertThat(type.getMethod(method, parameters).getModifiers())
        .matches(m -> !Modifier.isFinal(m));
  }
}
