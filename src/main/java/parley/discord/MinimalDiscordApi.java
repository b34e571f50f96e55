package parley.discord;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.logging.HttpLoggingInterceptor;
import org.javacord.api.entity.intent.Intent;
import org.javacord.core.DiscordApiImpl;
import org.javacord.core.util.ratelimit.RatelimitManager;
import org.javacord.core.util.rest.RestRequest;

/**
 * Javacord's heart without its websocket, which {@link ShardWebSocket} replaces, without its rate
 * limiter, which {@link RestClient} replaces, and without the logging of requests. Only the GUILDS
 * intent; no cache of users; no waiting for guilds.
 */
final class MinimalDiscordApi extends DiscordApiImpl {
  private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(10);

  private static final ExponentialBackoff RECONNECT =
      new ExponentialBackoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

  /** For the one request Javacord makes itself, that for the gateway's address. */
  private static final RetryPolicy GATEWAY = new RetryPolicy(3, Duration.ofSeconds(60));

  private final OkHttpClient client;
  private final RatelimitManager requests;

  MinimalDiscordApi(BotToken token, int shard, int shards) {
    this(token, shard, shards, InteractionRestApi.FIRST_RESPONSE);
  }

  /**
   * @param firstResponse how long an answer to a first response is waited for
   */
  MinimalDiscordApi(BotToken token, int shard, int shards, Duration firstResponse) {
    super(
        token.secret(),
        shard,
        shards,
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
    this.client = client(super.getHttpClient(), firstResponse);
    this.requests = new Requests(this);
    setReconnectDelay(attempt -> (int) Math.ceil(RECONNECT.after(attempt).toMillis() / 1000.0));
  }

  /** Javacord takes null for "the usual"; its packages are not null-marked. */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T unset() {
    return null;
  }

  private static OkHttpClient client(OkHttpClient javacords, Duration firstResponse) {
    OkHttpClient.Builder builder = javacords.newBuilder();
    builder.interceptors().removeIf(HttpLoggingInterceptor.class::isInstance);
    return builder
        .addInterceptor(chain -> inTime(chain, (int) firstResponse.toMillis()))
        .connectTimeout(USUAL_TIMEOUT)
        .readTimeout(USUAL_TIMEOUT)
        .writeTimeout(USUAL_TIMEOUT)
        .build();
  }

  private static Response inTime(Interceptor.Chain chain, int millis) throws IOException {
    boolean first = chain.request().url().encodedPath().endsWith("/callback");
    return first
        ? chain
            .withConnectTimeout(millis, java.util.concurrent.TimeUnit.MILLISECONDS)
            .withReadTimeout(millis, java.util.concurrent.TimeUnit.MILLISECONDS)
            .proceed(chain.request())
        : chain.proceed(chain.request());
  }

  /** Lets its threads go; there is no websocket of its own to wait for. */
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
    return requests;
  }

  /** Takes the requests Javacord makes of its own accord. */
  private static final class Requests extends RatelimitManager {
    Requests(MinimalDiscordApi api) {
      super(api);
    }

    @Override
    public void queueRequest(RestRequest<?> request) {
      Thread.ofVirtual().start(() -> answer(request));
    }

    private static void answer(RestRequest<?> request) {
      try {
        request.getResult().complete(RestClient.result(request, GATEWAY));
      } catch (RestException e) {
        request.getResult().completeExceptionally(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        request.getResult().completeExceptionally(e);
      }
    }
  }
}
