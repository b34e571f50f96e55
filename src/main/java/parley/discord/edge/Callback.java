package parley.discord.edge;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import parley.discord.command.Response;
import parley.discord.interaction.Interaction;
import parley.discord.message.Message;
import parley.discord.message.MessageJson;

/**
 * The body of a first response [interactions/receiving-and-responding#interaction-response-object].
 *
 * @param json its type and data
 * @param file the file that goes with it
 */
record Callback(ObjectNode json, Optional<Message.Attachment> file) {
  private static final int MESSAGE = 4;
  private static final int DEFERRED_MESSAGE = 5;
  private static final int DEFERRED_UPDATE = 6;
  private static final int UPDATE = 7;
  private static final int CHOICES = 8;
  private static final int EPHEMERAL = 1 << 6;

  static Callback of(Interaction interaction, Response response) {
    return switch (response) {
      case Response.Show show -> message(MESSAGE, show.message(), show.isPrivate());
      case Response.Update update -> message(UPDATE, update.message(), false);
      case Response.Share share ->
          interaction instanceof Interaction.Pressed
              ? message(UPDATE, share.toPerson(), false)
              : message(MESSAGE, share.toPerson(), true);
      case Response.Delete _ -> bare(DEFERRED_UPDATE);
      case Response.Suggest suggest -> choices(suggest.choices());
    };
  }

  /** Keeps a place; typing cannot be kept waiting, and gets no choices. */
  static Callback deferral(Interaction interaction, boolean isPrivate) {
    return switch (interaction) {
      case Interaction.Pressed _ -> bare(DEFERRED_UPDATE);
      case Interaction.Typing _ -> choices(List.of());
      case Interaction.Slash _, Interaction.MessageMenu _ -> {
        Callback callback = bare(DEFERRED_MESSAGE);
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

  private static Callback message(int type, Message message, boolean isPrivate) {
    Callback callback = bare(type);
    callback.json().set("data", body(message, isPrivate));
    return new Callback(callback.json(), message.file());
  }

  private static Callback choices(List<String> choices) {
    Callback callback = bare(CHOICES);
    ArrayNode list = callback.json().putObject("data").putArray("choices");
    choices.forEach(choice -> list.addObject().put("name", choice).put("value", choice));
    return callback;
  }

  private static Callback bare(int type) {
    return new Callback(JsonNodeFactory.instance.objectNode().put("type", type), Optional.empty());
  }
}
