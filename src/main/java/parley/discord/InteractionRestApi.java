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
import parley.bot.interaction.InteractionCallback;
import parley.bot.interaction.InteractionContext;
import parley.bot.message.Message;
import parley.bot.message.MessageJson;

/** The REST calls an interaction permits. Each blocks until its outcome is known. */
final class InteractionRestApi {
  /** Discord ignores a first response later than this [interactions/receiving-and-responding]. */
  static final Duration FIRST_RESPONSE_DEADLINE = Duration.ofSeconds(3);

  private static final int MAX_FIRST_RESPONSE_ATTEMPTS = 4;
  private static final int MAX_ATTEMPTS = 6;

  private static final MediaType JSON = MediaType.get("application/json");
  private static final MediaType TEXT = MediaType.get("text/plain; charset=utf-8");

  private final MinimalDiscordApi api;
  private final PendingInteractions pendingInteractions;
  private final Duration firstResponseDeadline;
  private final CallLane deferrals = new CallLane(CallLane.MAX_DEFERRALS);
  private final CallLane firstResponses = new CallLane(CallLane.MAX_FIRST_RESPONSES);
  private final CallLane laterCalls = new CallLane(CallLane.MAX_LATER_CALLS);

  /**
   * @param firstResponseDeadline time after which a first response is no longer attempted
   */
  InteractionRestApi(
      MinimalDiscordApi api,
      PendingInteractions pendingInteractions,
      Duration firstResponseDeadline) {
    this.api = api;
    this.pendingInteractions = pendingInteractions;
    this.firstResponseDeadline = firstResponseDeadline;
  }

  /** Whether a first response can still arrive in time. */
  boolean acceptsFirstResponse(InteractionContext context) {
    return !timeForFirstResponse(context).isNegative();
  }

  private Duration timeForFirstResponse(InteractionContext context) {
    return firstResponseDeadline.minus(pendingInteractions.age(context.id()));
  }

  /** Sends a first response that answers, unless it would come too late. */
  void createResponse(InteractionContext context, InteractionCallback callback)
      throws RestException, InterruptedException {
    sendFirstResponse(context, callback, firstResponses);
  }

  /** Sends a first response that defers, unless it would come too late. */
  void createDeferral(InteractionContext context, InteractionCallback callback)
      throws RestException, InterruptedException {
    sendFirstResponse(context, callback, deferrals);
  }

  private void sendFirstResponse(
      InteractionContext context, InteractionCallback callback, CallLane lane)
      throws RestException, InterruptedException {
    RestRequest<JsonNode> request =
        RestClient.interactionRequest(
            api, RestMethod.POST, RestEndpoint.INTERACTION_RESPONSE, context.id(), context.token());
    setBody(request, callback.json(), callback.file());
    Duration remaining = timeForFirstResponse(context);
    if (remaining.isNegative()) {
      throw RestException.responseDeadlineExceeded();
    }
    RestClient.sendFirstResponse(
        request, new RetryPolicy(MAX_FIRST_RESPONSE_ATTEMPTS, remaining), lane);
  }

  void editOriginal(InteractionContext context, Message message)
      throws RestException, InterruptedException {
    sendToOriginal(context, RestMethod.PATCH, Optional.of(message));
  }

  void deleteOriginal(InteractionContext context) throws RestException, InterruptedException {
    sendToOriginal(context, RestMethod.DELETE, Optional.empty());
  }

  private void sendToOriginal(
      InteractionContext context, RestMethod method, Optional<Message> message)
      throws RestException, InterruptedException {
    RestRequest<JsonNode> request =
        RestClient.interactionRequest(
            api,
            method,
            RestEndpoint.ORIGINAL_INTERACTION_RESPONSE,
            context.applicationId(),
            context.token());
    message.ifPresent(
        content -> setBody(request, MessageJson.serialize(content), content.attachment()));
    sendLater(request, context);
  }

  void followUp(InteractionContext context, Message message, boolean isEphemeral)
      throws RestException, InterruptedException {
    RestRequest<JsonNode> request =
        RestClient.interactionRequest(
            api,
            RestMethod.POST,
            RestEndpoint.WEBHOOK_SEND,
            context.applicationId(),
            context.token());
    setBody(request, InteractionCallback.body(message, isEphemeral), message.attachment());
    sendLater(request, context);
  }

  /** Posts a message in a channel, with the bot's own permissions. */
  void createMessage(String channelId, InteractionContext context, Message message)
      throws RestException, InterruptedException {
    RestRequest<JsonNode> request =
        RestClient.botRequest(api, RestMethod.POST, RestEndpoint.MESSAGE, channelId);
    // With the nonce, repeating a post that did arrive returns the first one.
    ObjectNode json =
        MessageJson.serialize(message).put("nonce", context.id()).put("enforce_nonce", true);
    setBody(request, json, message.attachment());
    sendLater(request, context);
  }

  private void sendLater(RestRequest<JsonNode> request, InteractionContext context)
      throws RestException, InterruptedException {
    Duration remaining =
        PendingInteractions.TOKEN_LIFETIME.minus(pendingInteractions.age(context.id()));
    if (remaining.isNegative() || remaining.isZero()) {
      throw RestException.responseDeadlineExceeded();
    }
    RestClient.execute(request, new RetryPolicy(MAX_ATTEMPTS, remaining), laterCalls);
  }

  private static void setBody(
      RestRequest<JsonNode> request, ObjectNode json, Optional<Message.Attachment> file) {
    request.setBody(json);
    file.ifPresent(attachment -> request.setMultipartBody(multipart(json, attachment)));
  }

  /** Multipart form [reference#uploading-files]; the JSON holds the file's alternative text. */
  private static MultipartBody multipart(ObjectNode json, Message.Attachment file) {
    return new MultipartBody.Builder()
        .setType(MultipartBody.FORM)
        .addFormDataPart("payload_json", null, RequestBody.create(json.toString(), JSON))
        .addFormDataPart("files[0]", file.name(), RequestBody.create(file.text(), TEXT))
        .build();
  }
}
