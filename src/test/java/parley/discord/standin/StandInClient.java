package parley.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import parley.discord.standin.payload.Ids;
import parley.discord.standin.payload.Json;
import parley.testing.TestTimeouts;

/** Talks to the stand-in without Javacord, with the JVM's trust store. */
public final class StandInClient implements AutoCloseable {
  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient http;
  private final String token = Ids.botToken();

  public StandInClient(StandIn discord) {
    http =
        new OkHttpClient.Builder()
            .proxy(
                new Proxy(
                    Proxy.Type.HTTP,
                    new InetSocketAddress(
                        CertificateAuthority.loopback(), discord.connectProxy().port())))
            .connectTimeout(TestTimeouts.GENEROUS)
            .readTimeout(TestTimeouts.GENEROUS)
            .writeTimeout(TestTimeouts.GENEROUS)
            .build();
  }

  /**
   * A response.
   *
   * @param status status code
   * @param headers response headers
   * @param json the body; a missing node if it is not JSON
   */
  public record Reply(int status, Headers headers, JsonNode json) {
    int code() {
      return json.path("code").asInt();
    }
  }

  String token() {
    return token;
  }

  public Reply get(String path) {
    return call("GET", path, null);
  }

  public Reply call(String method, String path, @Nullable String json) {
    return send(method, path, json == null ? null : RequestBody.create(json, JSON));
  }

  Reply send(String method, String path, @Nullable RequestBody body) {
    try {
      return tryToSend(method, path, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Reply tryToSend(String method, String path, @Nullable RequestBody body) throws IOException {
    okhttp3.Request request =
        new okhttp3.Request.Builder()
            .url("https://discord.com/api/v10" + path)
            .header("Authorization", "Bot " + token)
            .method(method, body)
            .build();
    try (Response response = http.newCall(request).execute()) {
      return new Reply(response.code(), response.headers(), Json.read(response.body().string()));
    }
  }

  @Override
  public void close() {
    http.connectionPool().evictAll();
    http.dispatcher().executorService().shutdown();
  }
}
