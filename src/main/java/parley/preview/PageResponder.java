package parley.preview;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionCallback;
import parley.bot.interaction.InteractionContext;
import parley.bot.interaction.InteractionResponder;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;
import parley.bot.message.MessageJson;

/** Hands responses to the page that sent the interaction, in the JSON that Discord would get. */
final class PageResponder implements InteractionResponder {
  private static final String CALLBACK = "callback";
  private static final String EDIT = "edit";
  private static final String FOLLOW_UP = "follow_up";
  private static final String POST = "post";
  private static final String DELETE = "delete";

  private final Map<String, ResponseStream> streams = new ConcurrentHashMap<>();

  /** Where the responses to an interaction will come. */
  ResponseStream open(String interactionId) {
    ResponseStream stream = new ResponseStream();
    streams.put(interactionId, stream);
    return stream;
  }

  @Override
  public CompletableFuture<Void> respond(
      Interaction interaction, InteractionResponse.Immediate response) {
    InteractionCallback callback = InteractionCallback.from(response);
    return send(
        interaction.context(), stream -> stream.add(CALLBACK, callback.json(), callback.file()));
  }

  @Override
  public CompletableFuture<Void> defer(Interaction interaction, boolean isEphemeral) {
    return send(
        interaction.context(),
        stream -> stream.add(CALLBACK, InteractionCallback.defer(interaction, isEphemeral).json()));
  }

  @Override
  public CompletableFuture<Void> edit(Interaction interaction, Message message) {
    return send(interaction.context(), stream -> addEdit(stream, message));
  }

  @Override
  public CompletableFuture<Void> complete(Interaction interaction, InteractionResponse response) {
    return send(
        interaction.context(),
        stream -> {
          switch (response) {
            // A deferred component keeps the message it belongs to.
            case InteractionResponse.Reply reply
                when interaction instanceof Interaction.Component ->
                addMessage(stream, FOLLOW_UP, reply.message(), reply.isEphemeral());
            case InteractionResponse.Reply reply -> addEdit(stream, reply.message());
            case InteractionResponse.Update update -> addEdit(stream, update.message());
            case InteractionResponse.ShareToChannel share -> {
              addMessage(stream, POST, share.message(), false);
              addEdit(stream, share.confirmation());
            }
            case InteractionResponse.Delete _ ->
                stream.add(DELETE, JsonNodeFactory.instance.objectNode());
            // Neither is ever deferred.
            case InteractionResponse.AutocompleteChoices _, InteractionResponse.ShowModal _ -> {}
          }
        });
  }

  @Override
  public CompletableFuture<Void> followUp(InteractionContext context, Message message) {
    return send(context, stream -> addMessage(stream, FOLLOW_UP, message, true));
  }

  private static void addEdit(ResponseStream stream, Message message) {
    stream.add(EDIT, MessageJson.serialize(message), message.attachment());
  }

  private static void addMessage(
      ResponseStream stream, String key, Message message, boolean isEphemeral) {
    stream.add(key, InteractionCallback.body(message, isEphemeral), message.attachment());
  }

  /** A page waits as long as it is open. */
  @Override
  public boolean acceptsFirstResponse(Interaction interaction) {
    return true;
  }

  @Override
  public void finish(Interaction interaction) {
    Optional.ofNullable(streams.remove(interaction.context().id()))
        .ifPresent(ResponseStream::finish);
  }

  /** Where nobody listens any more, the response is dropped. */
  private CompletableFuture<Void> send(
      InteractionContext context, Consumer<ResponseStream> addition) {
    Optional.ofNullable(streams.get(context.id())).ifPresent(addition);
    return CompletableFuture.completedFuture(null);
  }
}
