package parley.bot.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The options of a command, or of its sub-command if it has one.
 *
 * @param subcommand the sub-command
 * @param values values by name, as text
 * @param focusedOption the one being typed
 */
record CommandOptions(
    Optional<String> subcommand, Map<String, String> values, Optional<JsonNode> focusedOption) {
  private static final int SUB_COMMAND = 1;
  private static final int SUB_COMMAND_GROUP = 2;

  static CommandOptions parse(JsonNode data) {
    Optional<String> subcommand = Optional.empty();
    JsonNode holder = data;
    // A sub-command group contains one sub-command, which contains the options; nothing nests
    // deeper.
    for (int depth = 0; depth < 2; depth++) {
      JsonNode first = holder.path("options").path(0);
      int type = first.path("type").asInt();
      if (type == SUB_COMMAND || type == SUB_COMMAND_GROUP) {
        subcommand = InteractionParser.text(first.path("name"));
        holder = first;
      }
    }
    Map<String, String> values = new HashMap<>();
    Optional<JsonNode> focusedOption = Optional.empty();
    for (JsonNode option : holder.path("options")) {
      if (option.path("focused").asBoolean()) {
        focusedOption = Optional.of(option);
      } else if (option.path("value").isValueNode()) {
        values.put(option.path("name").asText(), option.path("value").asText());
      }
    }
    return new CommandOptions(subcommand, values, focusedOption);
  }

  /** The files, which stand apart from the options that name them by their ids. */
  Map<String, Interaction.Attachment> attachments(JsonNode data) {
    JsonNode resolved = data.path("resolved").path("attachments");
    Map<String, Interaction.Attachment> attachments = new HashMap<>();
    values.forEach((name, value) -> {
      JsonNode file = resolved.path(value);
      if (file.isObject()) {
        attachments.put(
            name,
            new Interaction.Attachment(
                file.path("filename").asText(),
                file.path("size").asLong(),
                file.path("url").asText()));
      }
    });
    return attachments;
  }
}
