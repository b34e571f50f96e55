package parley.discord.standin.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Discord's limits on messages. */
final class MessageValidator {
  private static final Set<String> FIELDS =
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

  private final Violations findings;

  MessageValidator(Violations findings) {
    this.findings = findings;
  }

  /** A message; one that is made must have something to show. */
  void check(JsonNode message, int files, boolean made) {
    findings.only(message, FIELDS, "message");
    findings.text(message, "content", 2000, "message");
    findings.list(message, "embeds", 0, 10, "message");
    findings.list(message, "components", 0, 5, "message");
    findings.list(message, "attachments", 0, 10, "message");
    int flags = message.path("flags").asInt();
    findings.rule((flags & ~EPHEMERAL) == 0, "message.flags", "more than EPHEMERAL: " + flags);
    boolean something =
        !message.path("content").asText("").isEmpty()
            || !message.path("embeds").isEmpty()
            || !message.path("components").isEmpty()
            || files > 0;
    findings.check(!made || something, "message", "nothing to show");
    int total = 0;
    for (JsonNode embed : message.path("embeds")) {
      total += embed(embed);
    }
    findings.check(total <= 6000, "message.embeds", total + " characters in all");
    rows(message.path("components"));
    for (JsonNode attachment : message.path("attachments")) {
      findings.text(attachment, "description", 1024, "attachment");
    }
  }

  /** Our own rule: nobody is ever mentioned. */
  void mentionsNobody(JsonNode message) {
    JsonNode parse = message.path("allowed_mentions").path("parse");
    boolean nobody =
        parse.isArray() && parse.isEmpty() && message.path("allowed_mentions").size() == 1;
    findings.rule(nobody, "message.allowed_mentions", "not {\"parse\":[]}");
  }

  private int embed(JsonNode embed) {
    findings.text(embed, "title", 256, "embed");
    findings.text(embed, "description", 4096, "embed");
    findings.text(embed.path("footer"), "text", 2048, "embed.footer");
    findings.text(embed.path("author"), "name", 256, "embed.author");
    findings.list(embed, "fields", 0, 25, "embed");
    int total = length(embed, "title") + length(embed, "description");
    total += length(embed.path("footer"), "text") + length(embed.path("author"), "name");
    for (JsonNode field : embed.path("fields")) {
      findings.needed(field, "name", 256, "embed.field");
      findings.needed(field, "value", 1024, "embed.field");
      total += length(field, "name") + length(field, "value");
    }
    int color = embed.path("color").asInt();
    findings.check(color >= 0 && color <= 0xffffff, "embed.color", "no colour: " + color);
    findings.check(total > 0 || embed.has("image"), "embed", "empty");
    return total;
  }

  private void rows(JsonNode rows) {
    List<JsonNode> inner = new ArrayList<>();
    for (JsonNode row : rows) {
      findings.check(row.path("type").asInt() == 1, "row.type", "no action row");
      findings.list(row, "components", 1, 5, "row");
      boolean select = row.path("components").path(0).path("type").asInt() == 3;
      findings.check(!select || row.path("components").size() == 1, "row", "select not alone");
      for (JsonNode component : row.path("components")) {
        inner.add(component);
        switch (component.path("type").asInt()) {
          case 2 -> button(component);
          case 3 -> select(component);
          default -> findings.check(false, "component.type", component.path("type").asText());
        }
      }
    }
    findings.unique(inner, "custom_id", "component");
  }

  private void button(JsonNode button) {
    int style = button.path("style").asInt();
    findings.check(style >= 1 && style <= 6, "button.style", "unknown: " + style);
    findings.text(button, "label", 80, "button");
    findings.check(
        button.has("emoji") || length(button, "label") > 0, "button", "neither label nor emoji");
    if (style <= 4) {
      findings.needed(button, "custom_id", 100, "button");
    } else {
      findings.check(!button.has("custom_id"), "button", "a link with a custom_id");
    }
    if (style == 5) {
      findings.needed(button, "url", 512, "button");
    }
  }

  private void select(JsonNode select) {
    findings.needed(select, "custom_id", 100, "select");
    findings.text(select, "placeholder", 150, "select");
    findings.list(select, "options", 1, 25, "select");
    findings.unique(select.path("options"), "value", "select.option");
    for (JsonNode option : select.path("options")) {
      findings.needed(option, "label", 100, "select.option");
      findings.needed(option, "value", 100, "select.option");
      findings.text(option, "description", 100, "select.option");
    }
  }

  private static int length(JsonNode of, String name) {
    return of.path(name).asText("").length();
  }
}
