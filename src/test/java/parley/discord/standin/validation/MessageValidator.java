package parley.discord.standin.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks Discord's limits on messages. */
final class MessageValidator {
  private static final Set<String> ALLOWED_FIELDS =
      Set.of(
          "content",
          "embeds",
          "allowed_mentions",
          "components",
          "attachments",
          "flags",
          "tts",
          "nonce",
          "enforce_nonce",
          "message_reference",
          "username",
          "avatar_url",
          "poll",
          "sticker_ids");
  private static final int EPHEMERAL = 64;

  private final Violations violations;

  MessageValidator(Violations violations) {
    this.violations = violations;
  }

  /** Validates a message; a new one must not be empty. */
  void validate(JsonNode message, int files, boolean isNew) {
    violations.allowedFields(message, ALLOWED_FIELDS, "message");
    violations.optionalText(message, "content", 2000, "message");
    violations.listSize(message, "embeds", 0, 10, "message");
    violations.listSize(message, "components", 0, 5, "message");
    violations.listSize(message, "attachments", 0, 10, "message");
    int flags = message.path("flags").asInt();
    violations.requireByOwnRule(
        (flags & ~EPHEMERAL) == 0, "message.flags", "more than EPHEMERAL: " + flags);
    boolean hasContent =
        !message.path("content").asText("").isEmpty()
            || !message.path("embeds").isEmpty()
            || !message.path("components").isEmpty()
            || files > 0;
    violations.require(!isNew || hasContent, "message", "nothing to show");
    int total = 0;
    for (JsonNode embed : message.path("embeds")) {
      total += embed(embed);
    }
    violations.require(total <= 6000, "message.embeds", total + " characters in all");
    rows(message.path("components"));
    for (JsonNode attachment : message.path("attachments")) {
      violations.optionalText(attachment, "description", 1024, "attachment");
    }
  }

  /** Requires by our own rule that nobody is mentioned. */
  void requireNoMentions(JsonNode message) {
    JsonNode parse = message.path("allowed_mentions").path("parse");
    boolean hasNoMentions =
        parse.isArray() && parse.isEmpty() && message.path("allowed_mentions").size() == 1;
    violations.requireByOwnRule(hasNoMentions, "message.allowed_mentions", "not {\"parse\":[]}");
  }

  private int embed(JsonNode embed) {
    violations.optionalText(embed, "title", 256, "embed");
    violations.optionalText(embed, "description", 4096, "embed");
    violations.optionalText(embed.path("footer"), "text", 2048, "embed.footer");
    violations.optionalText(embed.path("author"), "name", 256, "embed.author");
    violations.listSize(embed, "fields", 0, 25, "embed");
    int total = length(embed, "title") + length(embed, "description");
    total += length(embed.path("footer"), "text") + length(embed.path("author"), "name");
    for (JsonNode field : embed.path("fields")) {
      violations.requiredText(field, "name", 256, "embed.field");
      violations.requiredText(field, "value", 1024, "embed.field");
      total += length(field, "name") + length(field, "value");
    }
    int color = embed.path("color").asInt();
    violations.require(color >= 0 && color <= 0xffffff, "embed.color", "no colour: " + color);
    violations.require(total > 0 || embed.has("image"), "embed", "empty");
    return total;
  }

  private void rows(JsonNode rows) {
    List<JsonNode> inner = new ArrayList<>();
    for (JsonNode row : rows) {
      violations.require(row.path("type").asInt() == 1, "row.type", "no action row");
      violations.listSize(row, "components", 1, 5, "row");
      boolean isSelect = row.path("components").path(0).path("type").asInt() == 3;
      violations.require(
          !isSelect || row.path("components").size() == 1, "row", "select not alone");
      for (JsonNode component : row.path("components")) {
        inner.add(component);
        switch (component.path("type").asInt()) {
          case 2 -> button(component);
          case 3 -> select(component);
          default -> violations.require(false, "component.type", component.path("type").asText());
        }
      }
    }
    violations.unique(inner, "custom_id", "component");
  }

  private void button(JsonNode button) {
    int style = button.path("style").asInt();
    violations.require(style >= 1 && style <= 6, "button.style", "unknown: " + style);
    violations.optionalText(button, "label", 80, "button");
    violations.require(
        button.has("emoji") || length(button, "label") > 0, "button", "neither label nor emoji");
    if (style <= 4) {
      violations.requiredText(button, "custom_id", 100, "button");
    } else {
      violations.require(!button.has("custom_id"), "button", "a link with a custom_id");
    }
    if (style == 5) {
      violations.requiredText(button, "url", 512, "button");
    }
  }

  private void select(JsonNode select) {
    violations.requiredText(select, "custom_id", 100, "select");
    violations.optionalText(select, "placeholder", 150, "select");
    violations.listSize(select, "options", 1, 25, "select");
    violations.unique(select.path("options"), "value", "select.option");
    for (JsonNode option : select.path("options")) {
      violations.requiredText(option, "label", 100, "select.option");
      violations.requiredText(option, "value", 100, "select.option");
      violations.optionalText(option, "description", 100, "select.option");
    }
  }

  private static int length(JsonNode node, String name) {
    return node.path(name).asText("").length();
  }
}
