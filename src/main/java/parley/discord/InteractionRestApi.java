package parley.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.javacord.core.util.rest.RestEndpoint;
import org.javacord.core.util.rest.RestMethod;
import org.javacord.core.util.rest.RestRequest;
import parley.bot.interaction.InteractionContext;
import parley.bot.message.Message;
import parley.bot.message.MessageJson;

/** The calls an interaction allows, each waiting for its outcome. */
final class InteractionRestApi {
  /** The first response is void after this long [interactions/receiving-and-responding]. */
  static final Duration FIRST_RESPONSE = Duration.ofSeconds(3);

  private static final int MOST_FIRST = 4;
  private static final int MOST = 6;

  /** Discord's number for an interaction that has its first response already. */
  private static final int ALREADY_ACKNOWLEDGED = 40060;

  private static final MediaType JSON = MediaType.get("application/json");
  private static final MediaType TEXT = MediaType.get("text/plain; charset=utf-8");

  private final MinimalDiscordApi api;
  private final PendingInteractions underWay;
  private final Duration firstResponse;

  /**
   * @param firstResponse after how long a first response is no longer tried
   */
  InteractionRestApi(MinimalDiscordApi api, PendingInteractions underWay, Duration firstResponse) {
    this.api = api;
    this.underWay = underWay;
    this.firstResponse = firstResponse;
  }

  /** The first response; not tried at all when it would be too late. */
  void first(InteractionContext origin, InteractionCallback callback)
      throws RestException, InterruptedException {
    RestRequest<JsonNode> request =
        Requests.asInteraction(
            api, RestMethod.POST, RestEndpoint.INTERACTION_RESPONSE, origin.id(), origin.token());
    body(request, callback.json(), callback.file());
    Duration left = firstResponse.minus(underWay.age(origin.id()));
    if (left.isNegative()) {
      throw RestException.tooLate();
    }
    try {
      RestClient.send(request, new RetryPolicy(MOST_FIRST, left));
    } catch (RestException e) {
      // An earlier try whose answer was lost on the way had arrived.
      if (e.code() != ALREADY_ACKNOWLEDGED) {
        throw e;
      }
    }
  }

  void editOriginal(InteractionContext origin, Message message)
      throws RestException, InterruptedException {
    original(origin, RestMethod.PATCH, Optional.of(message));
  }

  void deleteOriginal(InteractionContext origin) throws RestException, InterruptedException {
    original(origin, RestMethod.DELETE, Optional.empty());
  }

  private void original(InteractionContext origin, RestMethod method, Optional<Message> message)
      throws RestException, InterruptedException {
    RestRequest<JsonNode> request =
        Requests.asInteraction(
            api,
            method,
            RestEndpoint.ORIGINAL_INTERACTION_RESPONSE,
            origin.application(),
            origin.token());
    message.ifPresent(said -> body(request, MessageJson.of(said), said.file()));
    RestClient.send(request, lifetime(origin));
  }

  void followUp(InteractionContext origin, Message message, boolean isPrivate)
      throws RestException, InterruptedException {
    RestRequest<JsonNode> request =
        Requests.asInteraction(
            api, RestMethod.POST, RestEndpoint.WEBHOOK_SEND, origin.application(), origin.token());
    body(request, InteractionCallback.body(message, isPrivate), message.file());
    RestClient.send(request, lifetime(origin));
  }

  /** An ordinary post, with the bot's own permissions. */
  void post(String channel, InteractionContext origin, Message message)
      throws RestException, InterruptedException {
    RestRequest<JsonNode> request =
        Requests.asBot(api, RestMethod.POST, RestEndpoint.MESSAGE, channel);
    // The nonce makes a second try of a post that had arrived return the first one.
    ObjectNode json = MessageJson.of(message).put("nonce", origin.id()).put("enforce_nonce", true);
    body(request, json, message.file());
    RestClient.send(request, lifetime(origin));
  }

  private RetryPolicy lifetime(InteractionContext origin) {
    return new RetryPolicy(MOST, PendingInteractions.TOKEN_LIFE.minus(underWay.age(origin.id())));
  }

  private static void body(
      RestRequest<JsonNode> request, ObjectNode json, Optional<Message.Attachment> file) {
    request.setBody(json);
    file.ifPresent(attached -> request.setMultipartBody(multipart(json, attached)));
  }

  /** [reference#uploading-files]; the alternative text is in the JSON, beside the file's name. */
  private static MultipartBody multipart(ObjectNode json, Message.Attachment file) {
    return new MultipartBody.Builder()
        .setType(MultipartBody.FORM)
        .addFormDataPart("payload_json", null, RequestBody.create(json.toString(), JSON))
        .addFormDataPart("files[0]", file.name(), RequestBody.create(file.text(), TEXT))
        .build();
  }
}
