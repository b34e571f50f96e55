package parley.discord;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import parley.bot.interaction.Interaction;
import parley.bot.interaction.InteractionResponse;
import parley.bot.message.Message;
import parley.bot.message.MessageJson;

/**
 * The body of a first response [interactions/receiving-and-responding#interaction-response-object].
 *
 * @param json its type and data
 * @param file the file that goes with it
 */
record InteractionCallback(ObjectNode json, Optional<Message.Attachment> file) {
  private static final int MESSAGE = 4;
  private static final int DEFERRED_MESSAGE = 5;
  private static final int DEFERRED_UPDATE = 6;
  private static final int UPDATE = 7;
  private static final int CHOICES = 8;
  private static final int EPHEMERAL = 1 << 6;

  static InteractionCallback of(Interaction interaction, InteractionResponse response) {
    return switch (response) {
      case InteractionResponse.Show show -> message(MESSAGE, show.message(), show.isPrivate());
      case InteractionResponse.Update update -> message(UPDATE, update.message(), false);
      case InteractionResponse.Share share ->
          interaction instanceof Interaction.Pressed
              ? message(UPDATE, share.toPerson(), false)
              : message(MESSAGE, share.toPerson(), true);
      case InteractionResponse.Delete _ -> bare(DEFERRED_UPDATE);
      case InteractionResponse.Suggest suggest -> choices(suggest.choices());
    };
  }

  /** Keeps a place; typing cannot be kept waiting, and gets no choices. */
  static InteractionCallback deferral(Interaction interaction, boolean isPrivate) {
    return switch (interaction) {
      case Interaction.Pressed _ -> bare(DEFERRED_UPDATE);
      case Interaction.Typing _ -> choices(List.of());
      case Interaction.Slash _, Interaction.MessageMenu _ -> {
        InteractionCallback callback = bare(DEFERRED_MESSAGE);
        if (isPrivate) {
          callback.json().putObject("data").put("flags", EPHEMERAL);
        }
        yield callback;
      }
    };
  }

  /** A message with the flag that only the person sees it. */
  static ObjectNode body(Message message, boolean isPrivate) {
    ObjectNode body = MessageJson.of(message);
    if (isPrivate) {
      body.put("flags", EPHEMERAL);
    }
    return body;
  }

  private static InteractionCallback message(int type, Message message, boolean isPrivate) {
    InteractionCallback callback = bare(type);
    callback.json().set("data", body(message, isPrivate));
    return new InteractionCallback(callback.json(), message.file());
  }

  private static InteractionCallback choices(List<String> choices) {
    InteractionCallback callback = bare(CHOICES);
    ArrayNode list = callback.json().putObject("data").putArray("choices");
    choices.forEach(choice -> list.addObject().put("name", choice).put("value", choice));
    return callback;
  }

  private static InteractionCallback bare(int type) {
    return new InteractionCallback(
        JsonNodeFactory.instance.objectNode().put("type", type), Optional.empty());
  }
}
