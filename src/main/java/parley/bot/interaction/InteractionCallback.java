package parley.bot.interaction;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import parley.bot.message.Message;
import parley.bot.message.MessageJson;

/**
 * The first response to an interaction, as it is sent
 * [interactions/receiving-and-responding#interaction-response-object].
 *
 * @param json type and data
 * @param file file to upload with it
 */
public record InteractionCallback(ObjectNode json, Optional<Message.Attachment> file) {
  private static final int MESSAGE = 4;
  private static final int DEFERRED_MESSAGE = 5;
  private static final int DEFERRED_UPDATE = 6;
  private static final int UPDATE = 7;
  private static final int CHOICES = 8;
  private static final int MODAL = 9;

  // Types of a modal's components, and a style.
  private static final int TEXT_INPUT = 4;
  private static final int LABEL = 18;
  private static final int SINGLE_LINE = 1;
  private static final int PARAGRAPH = 2;

  private static final int EPHEMERAL_FLAG = 1 << 6;

  /** The callback of a response. */
  public static InteractionCallback from(InteractionResponse.Immediate response) {
    return switch (response) {
      case InteractionResponse.Reply reply ->
          message(MESSAGE, reply.message(), reply.isEphemeral());
      case InteractionResponse.Update update -> message(UPDATE, update.message(), false);
      case InteractionResponse.ShowModal show -> modal(show.modal());
      case InteractionResponse.AutocompleteChoices autocomplete -> choices(autocomplete.choices());
    };
  }

  /** Defers the response. Autocompletion cannot be deferred and gets no choices. */
  public static InteractionCallback defer(Interaction interaction, boolean isEphemeral) {
    return switch (interaction) {
      case Interaction.Component _ -> ofType(DEFERRED_UPDATE);
      case Interaction.Autocomplete _ -> choices(List.of());
      case Interaction.SlashCommand _, Interaction.MessageCommand _, Interaction.ModalSubmit _ -> {
        InteractionCallback callback = ofType(DEFERRED_MESSAGE);
        if (isEphemeral) {
          callback.json().putObject("data").put("flags", EPHEMERAL_FLAG);
        }
        yield callback;
      }
    };
  }

  /** The JSON of a message, flagged ephemeral if asked. */
  public static ObjectNode body(Message message, boolean isEphemeral) {
    ObjectNode body = MessageJson.serialize(message);
    if (isEphemeral) {
      body.put("flags", EPHEMERAL_FLAG);
    }
    return body;
  }

  private static InteractionCallback message(int type, Message message, boolean isEphemeral) {
    InteractionCallback callback = ofType(type);
    callback.json().set("data", body(message, isEphemeral));
    return new InteractionCallback(callback.json(), message.attachment());
  }

  private static InteractionCallback choices(List<InteractionResponse.Choice> choices) {
    InteractionCallback callback = ofType(CHOICES);
    ArrayNode list = callback.json().putObject("data").putArray("choices");
    choices.forEach(
        choice -> list.addObject().put("name", choice.label()).put("value", choice.value()));
    return callback;
  }

  private static InteractionCallback modal(Modal modal) {
    InteractionCallback callback = ofType(MODAL);
    ObjectNode data = callback.json().putObject("data");
    data.put("custom_id", modal.customId()).put("title", modal.title());
    ArrayNode labels = data.putArray("components");
    modal.inputs().forEach(input -> addInput(input, labels));
    return callback;
  }

  /** A modal's input stands in a label [components/reference#label]. */
  private static void addInput(Modal.TextInput input, ArrayNode labels) {
    ObjectNode component =
        labels
            .addObject()
            .put("type", LABEL)
            .put("label", input.label())
            .put("description", input.description())
            .putObject("component")
            .put("type", TEXT_INPUT)
            .put("custom_id", input.customId())
            .put("style", input.hasLines() ? PARAGRAPH : SINGLE_LINE)
            .put("placeholder", input.placeholder())
            .put("required", input.isRequired())
            .put("min_length", input.isRequired() ? 1 : 0)
            .put("max_length", input.maxLength());
    if (!input.value().isEmpty()) {
      component.put("value", input.value());
    }
  }

  private static InteractionCallback ofType(int type) {
    return new InteractionCallback(
        JsonNodeFactory.instance.objectNode().put("type", type), Optional.empty());
  }
}
