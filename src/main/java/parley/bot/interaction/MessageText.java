package parley.bot.interaction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the text of a message [resources/message], wherever it stands: its content, embeds, poll
 * and text components, and those of the messages it forwards.
 */
final class MessageText {
  private static final int TEXT_DISPLAY = 10;

  /** Nesting of components and forwarded messages that is followed; Discord's own is at most 4. */
  private static final int MAX_DEPTH = 6;

  private final List<String> parts = new ArrayList<>();

  private MessageText() {}

  /** The text, Markdown as it was written, a line for each part; empty if there is none. */
  static String read(JsonNode message) {
    MessageText text = new MessageText();
    text.addMessage(message, 0);
    return String.join("\n", text.parts);
  }

  private void addMessage(JsonNode message, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    add(message.path("content"));
    for (JsonNode embed : message.path("embeds")) {
      add(embed.path("title"));
      add(embed.path("description"));
      for (JsonNode field : embed.path("fields")) {
        add(field.path("name"));
        add(field.path("value"));
      }
    }
    JsonNode poll = message.path("poll");
    add(poll.path("question").path("text"));
    poll.path("answers").forEach(answer -> add(answer.path("poll_media").path("text")));
    addComponents(message.path("components"), depth);
    for (JsonNode snapshot : message.path("message_snapshots")) {
      addMessage(snapshot.path("message"), depth + 1);
    }
  }

  private void addComponents(JsonNode components, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    for (JsonNode component : components) {
      if (component.path("type").asInt() == TEXT_DISPLAY) {
        add(component.path("content"));
      }
      addComponents(component.path("components"), depth + 1);
    }
  }

  private void add(JsonNode text) {
    if (text.isTextual() && !text.asText().isBlank()) {
      parts.add(text.asText());
    }
  }
}
