package parley.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.javacord.api.Javacord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import parley.bot.interaction.ApplicationOwners;

/**
 * Who owns the application, asked for every hour [resources/application]. Where Discord does not
 * answer, what it said last stays true.
 */
final class OwnerDirectory implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(OwnerDirectory.class);

  private static final Duration REFRESH_INTERVAL = Duration.ofHours(1);

  /** Until it has been heard once, it is asked more often: nobody can moderate meanwhile. */
  private static final Duration FIRST_RETRY_INTERVAL = Duration.ofMinutes(1);

  private static final int ACCEPTED = 2;
  private static final String READ_ONLY = "read_only";

  private final OkHttpClient http;
  private final String authorization;
  private final ObjectMapper json = new ObjectMapper();
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("application-owners").factory());
  private volatile ApplicationOwners owners = ApplicationOwners.UNKNOWN;

  /**
   * @param authorization the token as the header has it
   */
  OwnerDirectory(OkHttpClient http, String authorization) {
    this.http = http;
    this.authorization = authorization;
  }

  /** As last heard; nobody before that. */
  ApplicationOwners owners() {
    return owners;
  }

  /** Asks now and every hour, in the background. */
  void start() {
    executor.execute(this::refreshAndContinue);
  }

  private void refreshAndContinue() {
    Duration wait = refresh() ? REFRESH_INTERVAL : FIRST_RETRY_INTERVAL;
    try {
      var _ = executor.schedule(this::refreshAndContinue, wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException _) {
      // closed meanwhile
    }
  }

  /**
   * Asks now.
   *
   * @return whether it need not be asked again soon
   */
  boolean refresh() {
    Request request =
        new Request.Builder()
            .url(
                "https://"
                    + Javacord.DISCORD_DOMAIN
                    + "/api/v"
                    + Javacord.DISCORD_API_VERSION
                    + "/applications/@me")
            .header("Authorization", authorization)
            .build();
    try (Response response = http.newCall(request).execute()) {
      if (response.isSuccessful()) {
        owners = parse(json.readTree(response.body().byteStream()));
        return true;
      }
      log.warn("Discord did not say who owns the application: status {}", response.code());
    } catch (IOException e) {
      log.warn("Discord did not say who owns the application: {}", e.getClass().getName());
    }
    return !owners.equals(ApplicationOwners.UNKNOWN);
  }

  /** Of a team its owner counts, and those who accepted and may do more than read. */
  static ApplicationOwners parse(JsonNode application) {
    JsonNode team = application.path("team");
    Set<String> ownerIds = new HashSet<>();
    Set<String> memberIds = new HashSet<>();
    addId(team.isObject() ? team.path("owner_user_id") : application.at("/owner/id"), ownerIds);
    for (JsonNode member : team.path("members")) {
      if (member.path("membership_state").asInt() == ACCEPTED
          && !member.path("role").asText().equals(READ_ONLY)) {
        addId(member.at("/user/id"), memberIds);
      }
    }
    return new ApplicationOwners(ownerIds, memberIds);
  }

  private static void addId(JsonNode id, Set<String> ids) {
    if (!id.asText().isBlank()) {
      ids.add(id.asText());
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
