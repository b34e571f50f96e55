package parley.bot.message;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import parley.bot.message.Message.ActionRow;
import parley.bot.message.Message.Attachment;
import parley.bot.message.Message.Button;
import parley.bot.message.Message.ButtonRow;
import parley.bot.message.Message.Embed;
import parley.bot.message.Message.Field;
import parley.bot.message.Message.SelectMenu;
import parley.bot.message.Message.SelectOption;

/** Serializes messages for Discord's API; nobody is ever mentioned. */
public final class MessageJson {
  private static final int ACTION_ROW = 1;
  private static final int BUTTON = 2;
  private static final int STRING_SELECT = 3;

  private MessageJson() {}

  /**
   * Serializes a message with all fields present, so that an edit leaves nothing of the old
   * message.
   *
   * @param message the message; an attachment is referred to as file 0, whose content is sent
   *     beside the JSON
   */
  public static ObjectNode serialize(Message message) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("content", message.content());
    ArrayNode embeds = json.putArray("embeds");
    message.embeds().forEach(embed -> embeds.add(embed(embed)));
    ArrayNode rows = json.putArray("components");
    message.rows().forEach(row -> rows.add(row(row)));
    json.putObject("allowed_mentions").putArray("parse");
    ArrayNode attachments = json.putArray("attachments");
    message.attachment().ifPresent(file -> attachments.add(attachment(file)));
    return json;
  }

  private static ObjectNode embed(Embed embed) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    putText(json, "title", embed.title());
    putText(json, "description", embed.description());
    json.put("color", embed.color());
    ArrayNode fields = json.putArray("fields");
    for (Field field : embed.fields()) {
      fields.addObject().put("name", field.name()).put("value", field.value());
    }
    if (!embed.footer().isEmpty()) {
      json.putObject("footer").put("text", embed.footer());
    }
    return json;
  }

  private static ObjectNode row(ActionRow row) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", ACTION_ROW);
    ArrayNode components = json.putArray("components");
    switch (row) {
      case ButtonRow buttons -> buttons.buttons().forEach(each -> components.add(button(each)));
      case SelectMenu select -> components.add(select(select));
    }
    return json;
  }

  private static ObjectNode button(Button button) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", BUTTON);
    json.put("style", button.style().number());
    json.put("label", button.label());
    json.put("custom_id", button.customId());
    return json;
  }

  private static ObjectNode select(SelectMenu select) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", STRING_SELECT);
    json.put("custom_id", select.customId());
    putText(json, "placeholder", select.placeholder());
    ArrayNode options = json.putArray("options");
    for (SelectOption selectOption : select.options()) {
      ObjectNode option = options.addObject();
      option.put("label", selectOption.label()).put("value", selectOption.value());
      putText(option, "description", selectOption.description());
    }
    return json;
  }

  private static ObjectNode attachment(Attachment file) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", 0);
    json.put("filename", file.name());
    json.put("description", file.description());
    return json;
  }

  private static void putText(ObjectNode json, String key, String value) {
    if (!value.isEmpty()) {
      json.put(key, value);
    }
  }
}
