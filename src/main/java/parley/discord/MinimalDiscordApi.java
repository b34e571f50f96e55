package parley.discord;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.logging.HttpLoggingInterceptor;
import org.javacord.api.entity.intent.Intent;
import org.javacord.core.DiscordApiImpl;
import org.javacord.core.util.ratelimit.RatelimitManager;
import org.javacord.core.util.rest.RestRequest;

/**
 * Javacord's API object without its WebSocket (see {@link ShardWebSocket}), its rate limiter (see
 * {@link RestClient}) and its request logging. GUILDS is the only intent, no users are cached and
 * it does not wait for guilds. See {@code src/docs/decisions/0050-use-javacord-internals.md}.
 */
final class MinimalDiscordApi extends DiscordApiImpl {
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

  /** Timeout of a call that has less time than others; bound while it runs. */
  static final ScopedValue<Duration> CALL_TIMEOUT = ScopedValue.newInstance();

  /** For the one request Javacord sends by itself: the gateway's address. */
  private static final RetryPolicy GATEWAY_RETRIES = new RetryPolicy(3, Duration.ofSeconds(60));

  private final OkHttpClient client;
  private final RatelimitManager ratelimitManager;

  MinimalDiscordApi(BotToken token, int shard, int shardCount) {
    super(
        token.secret(),
        shard,
        shardCount,
        Set.of(Intent.GUILDS),
        false, // wait for servers
        false, // wait for users
        false, // a shutdown hook of its own, which would run beside ours
        unset(),
        unset(),
        unset(),
        unset(),
        unset(),
        false, // trust all certificates
        unset(), // no websocket
        unset(),
        Map.of(),
        List.of(),
        false, // cache of users
        true); // dispatch events
    this.client = client(super.getHttpClient());
    this.ratelimitManager = new RetryingRatelimitManager(this);
  }

  /** Javacord's "use the default" is null, and its packages are not null-marked. */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T unset() {
    return null;
  }

  private static OkHttpClient client(OkHttpClient javacordClient) {
    OkHttpClient.Builder builder = javacordClient.newBuilder();
    builder.interceptors().removeIf(HttpLoggingInterceptor.class::isInstance);
    return builder
        .addInterceptor(MinimalDiscordApi::withCallTimeout)
        // As many as there are calls at once: otherwise each burst opens connections anew.
        .connectionPool(new ConnectionPool(CallLane.MAX_CALLS, 5, TimeUnit.MINUTES))
        .connectTimeout(DEFAULT_TIMEOUT)
        .readTimeout(DEFAULT_TIMEOUT)
        .writeTimeout(DEFAULT_TIMEOUT)
        .build();
  }

  private static Response withCallTimeout(Interceptor.Chain chain) throws IOException {
    if (!CALL_TIMEOUT.isBound()) {
      return chain.proceed(chain.request());
    }
    int millis = (int) Math.max(1, CALL_TIMEOUT.get().toMillis()); // 0 would mean no timeout
    return chain
        .withConnectTimeout(millis, TimeUnit.MILLISECONDS)
        .withReadTimeout(millis, TimeUnit.MILLISECONDS)
        .proceed(chain.request());
  }

  /** Frees threads and connections; there is no WebSocket to wait for. */
  void release() {
    var _ = disconnect();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  @Override
  public OkHttpClient getHttpClient() {
    return client;
  }

  @Override
  public RatelimitManager getRatelimitManager() {
    return ratelimitManager;
  }

  /** Sends the requests that Javacord makes by itself. */
  private static final class RetryingRatelimitManager extends RatelimitManager {
    RetryingRatelimitManager(MinimalDiscordApi api) {
      super(api);
    }

    @Override
    public void queueRequest(RestRequest<?> request) {
      Thread.ofVirtual().start(() -> execute(request));
    }

    private static void execute(RestRequest<?> request) {
      try {
        request.getResult().complete(RestClient.execute(request, GATEWAY_RETRIES));
      } catch (RestException e) {
        request.getResult().completeExceptionally(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        request.getResult().completeExceptionally(e);
      }
    }
  }
}
